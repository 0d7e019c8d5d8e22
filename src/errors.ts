// Broken expectations. One class per thing a caller can do about it, one stable code per thing that went wrong.
// No message, property or cause holds a token, a secret or a device code.

/** Wrong options: mend the call. Nothing was sent. */
export type ConfigurationErrorCode = 'insecure_url' | 'unknown_region';

/** No answer, or "not now": trying again later can help. */
export type ConnectionErrorCode = 'connection_failed' | 'timeout' | 'truncated' | 'busy';

/** The server answered something that the contract does not allow: tell its operator. */
export type InvalidAnswerErrorCode =
  | 'redirect_refused'
  | 'answer_too_large'
  | 'unexpected_status'
  | 'not_json'
  | 'missing_member'
  | 'wrong_type'
  | 'error_in_success'
  | 'unknown_token_type'
  | 'no_metadata'
  | 'issuer_mismatch'
  | 'unsupported_server';

/** Every stable code of this library. `rejected`: the server refused, and its own code is in `error`. */
export type ErrorCode = ConfigurationErrorCode | ConnectionErrorCode | InvalidAnswerErrorCode | 'rejected';

/** What is known about the answer an error is about. */
export interface ErrorDetails {
  /** HTTP status. */
  readonly status?: number | undefined;
  /** What the server called it: an OAuth error code, or an AWS exception that has none. */
  readonly error?: string | undefined;
  readonly errorDescription?: string | undefined;
  /** The name of the AWS exception. */
  readonly exception?: string | undefined;
  /** The server's ID for the request, to quote to its operator. */
  readonly requestId?: string | undefined;
  /** Seconds of `Retry-After`. */
  readonly retryAfter?: number | undefined;
  readonly cause?: unknown;
}

/** The base of every error of this library: catch it, then switch on `code`. */
export class DeviceAuthError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name: string = 'DeviceAuthError';
  readonly code: Code;
  declare readonly status?: number;
  declare readonly error?: string;
  declare readonly errorDescription?: string;
  declare readonly exception?: string;
  declare readonly requestId?: string;
  declare readonly retryAfter?: number;

  constructor(code: Code, message: string, { cause, ...known }: ErrorDetails = {}) {
    super(message, cause === undefined ? {} : { cause });
    this.code = code;
    for (const [member, value] of Object.entries(known)) {
      if (value !== undefined) Object.assign(this, { [member]: value });
    }
  }
}

/** The call was wrong: mend its options. Covers no answer of a server. */
export class ConfigurationError extends DeviceAuthError<ConfigurationErrorCode> {
  override readonly name = 'ConfigurationError';
}

/** There was no answer, or the server was too busy for one: try again later, as `login` and `waitForToken` do. */
export class ConnectionError extends DeviceAuthError<ConnectionErrorCode> {
  override readonly name = 'ConnectionError';
}

/** The answer breaks the contract. Covers no refusal that is worded as it should be: see `RejectedError`. */
export class InvalidAnswerError extends DeviceAuthError<InvalidAnswerErrorCode> {
  override readonly name = 'InvalidAnswerError';
}

/** The server refused, with its reason in `error` and `errorDescription`. Denied and expired are results instead. */
export class RejectedError extends DeviceAuthError<'rejected'> {
  override readonly name = 'RejectedError';
}
