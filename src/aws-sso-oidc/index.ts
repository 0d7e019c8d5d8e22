// Entry point `devauth/aws-sso-oidc`: device login at AWS IAM Identity Center.
export * from '../shared.ts';
export {
  type AwsSsoOidcOptions,
  type ClientMetadata,
  createClient,
  registerClient,
  type Service,
} from './client.ts';
export { Registration, type RegistrationMembers } from './registration.ts';
