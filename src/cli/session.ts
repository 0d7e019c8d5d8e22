// A login of either dialect, ready to begin.
import type { Progress } from '../login.ts';
import type { DeviceClient, TokenMembers } from '../model.ts';
import type { LoginRequest } from './login-request.ts';

export interface SessionOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

export interface Session {
  readonly client: DeviceClient;
  /** The address that is talked to. */
  readonly url: string;
  /** Where the token is kept for others, if there is such a place: the file, and how it is written. */
  readonly place?: { readonly path: string; write(token: TokenMembers): Promise<void> };
  /** What a stored token needs beside itself, to be renewed and revoked. */
  readonly renewal?: Renewal;
  /** What would help against an error that a call has met, in words for the person. */
  hintsFor(error: unknown): Promise<readonly string[]>;
}

/** How a token of an RFC 8628 server is renewed and revoked. */
export interface Renewal {
  readonly token_endpoint: string;
  readonly revocation_endpoint?: string | undefined;
  readonly client_id: string;
  readonly client_authentication: string;
}

/** Opens a session: does what comes before the device authorization. */
export type OpenSession = (request: LoginRequest, options: SessionOptions) => Promise<Session>;

/** An error that comes with what would help against it. */
export class HintedError extends Error {
  override readonly name = 'HintedError';
  override readonly cause: Error;
  readonly hints: readonly string[];

  constructor(cause: Error, hints: readonly string[]) {
    super(cause.message);
    this.cause = cause;
    this.hints = hints;
  }
}
