// The error codes that the contracts document, and the exception by which AWS's SDKs know each.
import type { ErrorCode } from './vocabulary.ts';

const EXCEPTIONS: Readonly<Record<ErrorCode, string>> = {
  access_denied: 'AccessDeniedException',
  authorization_pending: 'AuthorizationPendingException',
  expired_token: 'ExpiredTokenException',
  invalid_client: 'InvalidClientException',
  invalid_client_metadata: 'InvalidClientMetadataException',
  invalid_grant: 'InvalidGrantException',
  invalid_redirect_uri: 'InvalidRedirectUriException',
  invalid_request: 'InvalidRequestException',
  invalid_scope: 'InvalidScopeException',
  server_error: 'InternalServerException',
  slow_down: 'SlowDownException',
  unauthorized_client: 'UnauthorizedClientException',
  unsupported_grant_type: 'UnsupportedGrantTypeException',
};

/** Every error code that the contracts document. */
export const errorCodes: readonly ErrorCode[] = Object.keys(EXCEPTIONS).filter(isErrorCode);

/** Whether a text is a documented error code. */
export function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(EXCEPTIONS, text);
}

/** The exception that AWS documents for an error code; for another, one in the same style. */
export function exceptionOf(error: string): string {
  if (isErrorCode(error)) return EXCEPTIONS[error];
  const words = error.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  return `${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}Exception`;
}

/** The error code of an exception's name, for those who ask for errors by it. */
export function errorOfException(exception: string): ErrorCode | undefined {
  return errorCodes.find((code) => EXCEPTIONS[code] === exception);
}
