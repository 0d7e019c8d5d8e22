// Entry point `devauth/rfc8628`: device login at any server that follows RFC 8628.
export * from '../shared.ts';
export type { ClientAuthentication, ClientCredentials } from './authentication.ts';
export { createClient, type Endpoints, type Rfc8628Options } from './client.ts';
export { type Discovered, discover } from './discovery.ts';
