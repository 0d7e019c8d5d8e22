// Generated from the files of openapi/: do not edit. Change the source and run `make generate`.
// The dialects: one contract each. Loads none of them.

/** The dialects by name, sorted. */
export const dialectNames = [
  "aws-sso-oidc",
  "rfc8628",
] as const;

/** The wire formats that have a contract. */
export type DialectName = (typeof dialectNames)[number];
