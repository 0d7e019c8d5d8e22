// Broken expectations. One class per thing a caller can do about it, one stable code per thing that went wrong.
// No message, property or cause holds a token, a secret or a device code.
import type { ErrorCode as AwsErrorCode } from '../generated/aws-sso-oidc/errors.ts';
import type { ErrorCode as Rfc8628ErrorCode } from '../generated/rfc8628/errors.ts';

/** Wrong options: fix the call. Nothing was sent. */
export type ConfigurationErrorCode =
  | 'insecure_url'
  | 'invalid_url'
  | 'unknown_region'
  | 'unsupported_authentication';

/**
 * No response, or "not now". `busy`: 408, 425, 429, or a 5xx without an OAuth error. `connection_impossible`: the
 * certificate, the port, the protocol or the proxy is wrong, so that trying again does not help; see `cause`.
 */
export type ConnectionErrorCode =
  | 'connection_failed'
  | 'connection_impossible'
  | 'timeout'
  | 'truncated'
  | 'busy';

/** The response is not one that the contract allows: tell the server's operator. */
export type InvalidResponseErrorCode =
  | 'redirect_refused'
  | 'response_too_large'
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
export type ErrorCode = ConfigurationErrorCode | ConnectionErrorCode | InvalidResponseErrorCode | 'rejected';

/** The error codes that the contracts document, for completion; servers may send others. */
export type OAuthErrorCode = Rfc8628ErrorCode | AwsErrorCode | (string & {});

/** What is known about the response that an error is about. */
export interface ErrorDetails {
  /** HTTP status. */
  readonly status?: number | undefined;
  /** The server's own error code: OAuth's, or the AWS exception's name in OAuth's spelling. */
  readonly error?: OAuthErrorCode | undefined;
  readonly errorDescription?: string | undefined;
  /** The name of the AWS exception. */
  readonly exception?: string | undefined;
  /** The server's ID for the request, to quote to its operator. */
  readonly requestId?: string | undefined;
  /** Seconds of `Retry-After`. */
  readonly retryAfter?: number | undefined;
  readonly cause?: unknown;
}

/**
 * The base of every error of this library: catch it, then switch on `code`.
 * @example
 * if (error instanceof DeviceAuthError && error.code === 'timeout') tryAgainLater();
 */
export class DeviceAuthError<Code extends ErrorCode = ErrorCode> extends Error implements ErrorDetails {
  override readonly name: string = 'DeviceAuthError';
  declare readonly code: Code;
  /** HTTP status. */
  declare readonly status: number | undefined;
  /** The server's own error code. */
  declare readonly error: OAuthErrorCode | undefined;
  declare readonly errorDescription: string | undefined;
  /** The name of the AWS exception. */
  declare readonly exception: string | undefined;
  /** The server's ID for the request, to quote to its operator. */
  declare readonly requestId: string | undefined;
  /** Seconds of `Retry-After`. */
  declare readonly retryAfter: number | undefined;

  constructor(code: Code, message: string, { cause, ...known }: ErrorDetails = {}) {
    super(message, cause === undefined ? {} : { cause });
    Object.assign(this, known, { code });
  }
}

/** The call was wrong: fix its options. Covers no response of a server. */
export class ConfigurationError extends DeviceAuthError<ConfigurationErrorCode> {
  override readonly name = 'ConfigurationError';
}

/** There was no response, or the server was too busy for one: try again later, as `login` and `waitForToken` do. */
export class ConnectionError extends DeviceAuthError<ConnectionErrorCode> {
  override readonly name = 'ConnectionError';
}

/** The response breaks the contract. Covers no error response that is as it should be: see `RejectedError`. */
export class InvalidResponseError extends DeviceAuthError<InvalidResponseErrorCode> {
  override readonly name = 'InvalidResponseError';
}

/** The server refused, with its reason in `error` and `errorDescription`. Denied and expired are results instead. */
export class RejectedError extends DeviceAuthError<'rejected'> {
  override readonly name = 'RejectedError';
}
