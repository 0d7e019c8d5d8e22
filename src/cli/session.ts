// A login of either dialect, ready to begin.
import type { Progress } from '../login.ts';
import type { DeviceClient, TokenMembers } from '../model.ts';
import { openAwsSession } from './aws-session.ts';
import type { DialectName, LoginRequest } from './login-request.ts';
import { openRfc8628Session } from './rfc8628-session.ts';

export interface SessionOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

export interface Session {
  readonly client: DeviceClient;
  /** Keeps the token where others look for it, and says where; absent where there is no such place. */
  readonly keep?: (token: TokenMembers) => Promise<string>;
}

const SESSIONS: Readonly<
  Record<DialectName, (request: LoginRequest, options: SessionOptions) => Promise<Session>>
> = {
  'aws-sso-oidc': openAwsSession,
  rfc8628: openRfc8628Session,
};

/**
 * Does what comes before the device authorization: registers a client, or finds the endpoints.
 * @throws UsageError where the request lacks something; DeviceAuthError
 */
export function openSession(request: LoginRequest, options: SessionOptions): Promise<Session> {
  return SESSIONS[request.dialect](request, options);
}
