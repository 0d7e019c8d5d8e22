// Entry point `devauth/aws-sso-oidc`: device login at AWS IAM Identity Center.
export type { Clock } from '../clock.ts';
export * from '../errors.ts';
export type { HttpOptions, Leniency } from '../http.ts';
export {
  type LoginOptions,
  login,
  type PendingAuthorization,
  type Progress,
  type WaitOptions,
  waitForToken,
} from '../login.ts';
export * from '../model.ts';
export {
  type AwsSsoOidcOptions,
  type ClientMetadata,
  createClient,
  registerClient,
  type Service,
} from './client.ts';
export { Registration, type RegistrationMembers } from './registration.ts';
