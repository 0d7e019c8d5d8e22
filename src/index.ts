// Entry point `devauth`: both dialects by name, and what they share.
export * as awsSsoOidc from './aws-sso-oidc/index.ts';
export type { Clock } from './clock.ts';
export * from './errors.ts';
export type { HttpOptions, Leniency } from './http.ts';
export {
  type LoginOptions,
  login,
  type PendingAuthorization,
  type Progress,
  type WaitOptions,
  waitForToken,
} from './login.ts';
export * from './model.ts';
export * as rfc8628 from './rfc8628/index.ts';
