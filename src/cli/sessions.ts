// The sessions by the names of their dialects.
import { openAwsSession } from './aws-session.ts';
import type { DialectName } from './login-request.ts';
import { openRfc8628Session } from './rfc8628-session.ts';
import type { OpenSession } from './session.ts';

const SESSIONS: Readonly<Record<DialectName, OpenSession>> = {
  'aws-sso-oidc': openAwsSession,
  rfc8628: openRfc8628Session,
};

/**
 * Does what comes before the device authorization: registers a client, or finds the endpoints.
 * @throws UsageError where the request lacks something; DeviceAuthError
 */
export const openSession: OpenSession = (request, options) => SESSIONS[request.dialect](request, options);
