// The part of oidc-provider that the target uses; the package ships no types.

declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http';

  export interface ClientMetadata {
    readonly client_id: string;
    readonly client_secret?: string;
    readonly token_endpoint_auth_method: 'none' | 'client_secret_basic' | 'client_secret_post';
    readonly grant_types: readonly string[];
    readonly response_types: readonly string[];
    readonly redirect_uris: readonly string[];
  }

  export interface Configuration {
    readonly clients: readonly ClientMetadata[];
    readonly claims?: Readonly<Record<string, readonly string[]>>;
    readonly features?: { readonly deviceFlow?: { readonly enabled: boolean } };
    /** Lifetimes in seconds. */
    readonly ttl?: { readonly DeviceCode?: number };
  }

  export class Provider {
    constructor(issuer: string, configuration: Configuration);
    callback(): RequestListener;
  }
}
