// Entry point `devauth/rfc8628`: device login at any server that follows RFC 8628.
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
export type { ClientAuthentication, ClientCredentials } from './authentication.ts';
export { createClient, type Endpoints, type Rfc8628Options } from './client.ts';
export { type Discovered, discover } from './discovery.ts';
