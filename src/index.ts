// Entry point `devauth`: both dialects by name, and what they share.
export * as awsSsoOidc from './aws-sso-oidc/index.ts';
export * as rfc8628 from './rfc8628/index.ts';
export * from './shared.ts';
