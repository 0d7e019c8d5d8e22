// Generated from openapi/rfc8628.yaml: do not edit. Change the source and run `make generate`.
// One typed function per operation. Redirects are not followed, every response is validated.

import createClient from 'openapi-fetch';
import {
  type CallOptions,
  type DocumentedResponse,
  type Transport,
  type UnexpectedResponse,
  documented,
  free,
  locate,
  prepare,
  receive,
  unexpected,
} from '../client-runtime.ts';
import type {
  AccessDeniedError,
  AuthorizationPendingError,
  DeviceAuthorizationRequest,
  DeviceAuthorizationResponse,
  DeviceTokenRequest,
  ExpiredTokenError,
  InvalidClientError,
  InvalidGrantError,
  InvalidRequestError,
  InvalidScopeError,
  Metadata,
  RefreshTokenRequest,
  SlowDownError,
  TokenResponse,
  UnauthorizedClientError,
  UnsupportedGrantTypeError,
} from './bodies.ts';
import type { paths } from './types.ts';
import {
  isGetMetadata200,
  isRequestDeviceAuthorization200,
  isRequestDeviceAuthorization400,
  isRequestDeviceAuthorization401,
  isRequestToken200,
  isRequestToken400,
  isRequestToken401,
} from './validators.ts';

export type {
  CallOptions,
  DocumentedResponse,
  Fault,
  ParsedResponse,
  Transport,
  UnexpectedResponse,
} from '../client-runtime.ts';
export type * from './bodies.ts';

/** What may come of "Request a device authorization". Narrows by `status`, an error further by `body.error`. */
export type RequestDeviceAuthorizationResult =
  | DocumentedResponse<200, DeviceAuthorizationResponse>
  | DocumentedResponse<
    400,
    | InvalidRequestError
    | InvalidClientError
    | UnauthorizedClientError
    | InvalidScopeError
  >
  | DocumentedResponse<401, InvalidClientError>
  | DocumentedResponse<429, unknown>
  | DocumentedResponse<503, unknown>
  | UnexpectedResponse;

/** What may come of "Poll for the token". Narrows by `status`, an error further by `body.error`. */
export type RequestTokenResult =
  | DocumentedResponse<200, TokenResponse>
  | DocumentedResponse<
    400,
    | InvalidRequestError
    | AuthorizationPendingError
    | SlowDownError
    | AccessDeniedError
    | ExpiredTokenError
    | InvalidGrantError
    | InvalidClientError
    | UnauthorizedClientError
    | UnsupportedGrantTypeError
    | InvalidScopeError
  >
  | DocumentedResponse<401, InvalidClientError>
  | DocumentedResponse<429, unknown>
  | DocumentedResponse<503, unknown>
  | UnexpectedResponse;

/** What may come of "Read the server's metadata". Narrows by `status`, an error further by `body.error`. */
export type GetMetadataResult =
  | DocumentedResponse<200, Metadata>
  | DocumentedResponse<404, unknown>
  | UnexpectedResponse;

/** Where the server is: a base URL, or endpoints by their own URLs, which go before the base URL. */
export interface Rfc8628ClientOptions extends Transport {
  readonly baseUrl?: string | URL;
  /** Its own URL, query and all. Default: `/device_authorization` under the base URL. */
  readonly deviceAuthorizationEndpoint?: string | URL;
  /** Its own URL, query and all. Default: `/token` under the base URL. */
  readonly tokenEndpoint?: string | URL;
  /** Its own URL, query and all. Default: `/.well-known/oauth-authorization-server` under the base URL. */
  readonly metadataEndpoint?: string | URL;
}

/** A client of the rfc8628 dialect. Each of its functions sends one request. */
export type Rfc8628Client = ReturnType<typeof createRfc8628Client>;

/**
 * Makes a client of the rfc8628 dialect.
 *
 * Its functions reject with a TypeError when neither the base URL nor the endpoint's own URL was given.
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
    async requestDeviceAuthorization(body: DeviceAuthorizationRequest, call?: CallOptions): Promise<RequestDeviceAuthorizationResult> {
      const url = locate('/device_authorization', options.deviceAuthorizationEndpoint, options.baseUrl);
      const init = prepare(url, 'application/x-www-form-urlencoded', call);
      const sent = http.POST('/device_authorization', { body, ...init });
      const reply = await receive(url, sent, options);
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
    async requestToken(body: DeviceTokenRequest | RefreshTokenRequest, call?: CallOptions): Promise<RequestTokenResult> {
      const url = locate('/token', options.tokenEndpoint, options.baseUrl);
      const init = prepare(url, 'application/x-www-form-urlencoded', call);
      const sent = http.POST('/token', { body, ...init });
      const reply = await receive(url, sent, options);
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
    async getMetadata(call?: CallOptions): Promise<GetMetadataResult> {
      const url = locate('/.well-known/oauth-authorization-server', options.metadataEndpoint, options.baseUrl);
      const init = prepare(url, '', call);
      const sent = http.GET('/.well-known/oauth-authorization-server', init);
      const reply = await receive(url, sent, options);
      return (
        documented(reply, 200, isGetMetadata200) ??
        documented(reply, 404, free) ??
        unexpected(reply)
      );
    },
  };
}
