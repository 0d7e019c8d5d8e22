// Generated from openapi/rfc8628.yaml: do not edit. Change the source and run `make generate`.
// One typed function per operation. Redirects are not followed and every answer is validated.

import createClient from 'openapi-fetch';
import {
  type Answered,
  type CallOptions,
  documented,
  free,
  locate,
  prepare,
  receive,
  type Transport,
  type Unexpected,
  unexpected,
} from '../client-runtime.ts';
import type { components, paths } from './types.ts';
import {
  isGetMetadata200,
  isRequestDeviceAuthorization200,
  isRequestDeviceAuthorization400,
  isRequestDeviceAuthorization401,
  isRequestToken200,
  isRequestToken400,
  isRequestToken401,
} from './validators.js';

export type { Answered, CallOptions, Fault, Transport, Unexpected } from '../client-runtime.ts';

export type AccessDeniedError = components['schemas']['AccessDeniedError'];
export type AuthorizationPendingError = components['schemas']['AuthorizationPendingError'];
export type DeviceAuthorizationRequest = components['schemas']['DeviceAuthorizationRequest'];
export type DeviceAuthorizationResponse = components['schemas']['DeviceAuthorizationResponse'];
export type DeviceTokenRequest = components['schemas']['DeviceTokenRequest'];
export type ExpiredTokenError = components['schemas']['ExpiredTokenError'];
export type InvalidClientError = components['schemas']['InvalidClientError'];
export type InvalidGrantError = components['schemas']['InvalidGrantError'];
export type InvalidRequestError = components['schemas']['InvalidRequestError'];
export type InvalidScopeError = components['schemas']['InvalidScopeError'];
export type Metadata = components['schemas']['Metadata'];
export type SlowDownError = components['schemas']['SlowDownError'];
export type TokenResponse = components['schemas']['TokenResponse'];
export type UnauthorizedClientError = components['schemas']['UnauthorizedClientError'];
export type UnsupportedGrantTypeError = components['schemas']['UnsupportedGrantTypeError'];

/** What may come of: request a device authorization. Narrows by `status`, errors further by `body.error`. */
export type RequestDeviceAuthorizationAnswer =
  | Answered<200, DeviceAuthorizationResponse>
  | Answered<400, InvalidRequestError | InvalidClientError | UnauthorizedClientError | InvalidScopeError>
  | Answered<401, InvalidClientError>
  | Answered<429, unknown>
  | Answered<503, unknown>
  | Unexpected;

/** What may come of: poll for the token. Narrows by `status`, errors further by `body.error`. */
export type RequestTokenAnswer =
  | Answered<200, TokenResponse>
  | Answered<400, InvalidRequestError | AuthorizationPendingError | SlowDownError | AccessDeniedError | ExpiredTokenError | InvalidGrantError | InvalidClientError | UnauthorizedClientError | UnsupportedGrantTypeError | InvalidScopeError>
  | Answered<401, InvalidClientError>
  | Answered<429, unknown>
  | Answered<503, unknown>
  | Unexpected;

/** What may come of: read the server's metadata. Narrows by `status`, errors further by `body.error`. */
export type GetMetadataAnswer =
  | Answered<200, Metadata>
  | Answered<404, unknown>
  | Unexpected;

/** Where the server is: a base URL, or each endpoint by its own URL, which goes before the base URL. */
export interface Rfc8628ClientOptions extends Transport {
  readonly baseUrl?: string | URL;
  /** URL of this endpoint, query and all. Default: `/device_authorization` under the base URL. */
  readonly deviceAuthorizationEndpoint?: string | URL;
  /** URL of this endpoint, query and all. Default: `/token` under the base URL. */
  readonly tokenEndpoint?: string | URL;
  /** URL of this endpoint, query and all. Default: `/.well-known/oauth-authorization-server` under the base URL. */
  readonly metadataEndpoint?: string | URL;
}

/** A client of the rfc8628 dialect. Its functions send one request each. */
export type Rfc8628Client = ReturnType<typeof createRfc8628Client>;

/**
 * Makes a client of the rfc8628 dialect.
 *
 * Its functions throw a TypeError when neither a base URL nor the endpoint's own URL was given.
 */
export function createRfc8628Client(options: Rfc8628ClientOptions) {
  const http = createClient<paths>({
    // A redirect would carry credentials to a place that nobody chose.
    redirect: 'manual',
    ...(options.fetch && { fetch: options.fetch }),
  });
  return {
    /**
     * Request a device authorization.
     * @see https://www.rfc-editor.org/rfc/rfc8628#section-3.1
     */
    async requestDeviceAuthorization(body: DeviceAuthorizationRequest, call?: CallOptions): Promise<RequestDeviceAuthorizationAnswer> {
      const init = prepare(locate('/device_authorization', options.deviceAuthorizationEndpoint, options.baseUrl), 'application/x-www-form-urlencoded', call);
      const reply = await receive(http.POST('/device_authorization', { body, ...init }));
      return (
        documented(reply, 200, isRequestDeviceAuthorization200) ??
        documented(reply, 400, isRequestDeviceAuthorization400) ??
        documented(reply, 401, isRequestDeviceAuthorization401) ??
        documented(reply, 429, free) ??
        documented(reply, 503, free) ??
        unexpected(reply)
      );
    },
    /**
     * Poll for the token.
     * @see https://www.rfc-editor.org/rfc/rfc8628#section-3.4
     */
    async requestToken(body: DeviceTokenRequest, call?: CallOptions): Promise<RequestTokenAnswer> {
      const init = prepare(locate('/token', options.tokenEndpoint, options.baseUrl), 'application/x-www-form-urlencoded', call);
      const reply = await receive(http.POST('/token', { body, ...init }));
      return (
        documented(reply, 200, isRequestToken200) ??
        documented(reply, 400, isRequestToken400) ??
        documented(reply, 401, isRequestToken401) ??
        documented(reply, 429, free) ??
        documented(reply, 503, free) ??
        unexpected(reply)
      );
    },
    /**
     * Read the server's metadata.
     * @see https://www.rfc-editor.org/rfc/rfc8414#section-3
     */
    async getMetadata(call?: CallOptions): Promise<GetMetadataAnswer> {
      const init = prepare(locate('/.well-known/oauth-authorization-server', options.metadataEndpoint, options.baseUrl), '', call);
      const reply = await receive(http.GET('/.well-known/oauth-authorization-server', init));
      return (
        documented(reply, 200, isGetMetadata200) ??
        documented(reply, 404, free) ??
        unexpected(reply)
      );
    },
  };
}
