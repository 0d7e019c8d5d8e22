// The error codes of the standards, by name.

/** The errors of RFC 6749 §5.2 and RFC 8628 §3.5: the ones for which a status is specified. */
export const OAUTH_ERRORS: readonly string[] = [
  'invalid_request',
  'invalid_client',
  'invalid_grant',
  'unauthorized_client',
  'unsupported_grant_type',
  'invalid_scope',
  'authorization_pending',
  'slow_down',
  'access_denied',
  'expired_token',
];
