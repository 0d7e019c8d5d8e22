// Generated from openapi/aws-sso-oidc.yaml: do not edit. Change the source and run `make generate`.
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
  nameError,
  prepare,
  receive,
  regionalUrl,
  unexpected,
} from '../client-runtime.ts';
import type {
  AccessDeniedException,
  AuthorizationPendingException,
  CommonError,
  CreateTokenRequest,
  CreateTokenResponse,
  ExpiredTokenException,
  InternalServerException,
  InvalidClientException,
  InvalidClientMetadataException,
  InvalidGrantException,
  InvalidRedirectUriException,
  InvalidRequestException,
  InvalidScopeException,
  RegisterClientRequest,
  RegisterClientResponse,
  SlowDownException,
  StartDeviceAuthorizationRequest,
  StartDeviceAuthorizationResponse,
  UnauthorizedClientException,
  UnsupportedGrantTypeException,
} from './bodies.ts';
import type { paths } from './types.ts';
import {
  isCreateToken200,
  isCreateToken400,
  isCreateToken401,
  isCreateToken403,
  isCreateToken500,
  isRegisterClient200,
  isRegisterClient400,
  isRegisterClient403,
  isRegisterClient500,
  isStartDeviceAuthorization200,
  isStartDeviceAuthorization400,
  isStartDeviceAuthorization401,
  isStartDeviceAuthorization403,
  isStartDeviceAuthorization500,
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

/** What may come of "Register a client". Narrows by `status`, an error further by `body.error`. */
export type RegisterClientResult =
  | DocumentedResponse<200, RegisterClientResponse>
  | DocumentedResponse<
    400,
    | InvalidRequestException
    | InvalidClientMetadataException
    | InvalidRedirectUriException
    | InvalidScopeException
    | SlowDownException
    | UnsupportedGrantTypeException
  >
  | DocumentedResponse<403, CommonError>
  | DocumentedResponse<500, InternalServerException>
  | DocumentedResponse<503, unknown>
  | UnexpectedResponse;

/** What may come of "Start a device authorization". Narrows by `status`, an error further by `body.error`. */
export type StartDeviceAuthorizationResult =
  | DocumentedResponse<200, StartDeviceAuthorizationResponse>
  | DocumentedResponse<
    400,
    | InvalidRequestException
    | SlowDownException
    | UnauthorizedClientException
  >
  | DocumentedResponse<401, InvalidClientException>
  | DocumentedResponse<403, CommonError>
  | DocumentedResponse<500, InternalServerException>
  | DocumentedResponse<503, unknown>
  | UnexpectedResponse;

/** What may come of "Exchange a device code for a token". Narrows by `status`, an error further by `body.error`. */
export type CreateTokenResult =
  | DocumentedResponse<200, CreateTokenResponse>
  | DocumentedResponse<
    400,
    | InvalidRequestException
    | AuthorizationPendingException
    | SlowDownException
    | AccessDeniedException
    | ExpiredTokenException
    | InvalidGrantException
    | InvalidScopeException
    | UnauthorizedClientException
    | UnsupportedGrantTypeException
  >
  | DocumentedResponse<401, InvalidClientException>
  | DocumentedResponse<403, CommonError>
  | DocumentedResponse<500, InternalServerException>
  | DocumentedResponse<503, unknown>
  | UnexpectedResponse;

const SERVERS: readonly (readonly [RegExp, string])[] = [
  [/^(?:us|eu|ap|sa|ca|me|af|il|mx)-\w+-\d+$/, 'https://oidc.{region}.amazonaws.com'],
  [/^cn-\w+-\d+$/, 'https://oidc.{region}.amazonaws.com.cn'],
  [/^us-gov-\w+-\d+$/, 'https://oidc.{region}.amazonaws.com'],
  [/^eusc-de-\w+-\d+$/, 'https://oidc.{region}.amazonaws.eu'],
  [/^us-iso-\w+-\d+$/, 'https://oidc.{region}.c2s.ic.gov'],
  [/^us-isob-\w+-\d+$/, 'https://oidc.{region}.sc2s.sgov.gov'],
  [/^eu-isoe-\w+-\d+$/, 'https://oidc.{region}.cloud.adc-e.uk'],
  [/^us-isof-\w+-\d+$/, 'https://oidc.{region}.csp.hci.ic.gov'],
];

/** Where the service is: in a region, or at a base URL. */
export type AwsSsoOidcClientOptions = Transport &
  (
    | { readonly region: string; readonly baseUrl?: never }
    | { readonly baseUrl: string | URL; readonly region?: never }
  );

const named = /* @__PURE__ */ nameError('x-amzn-ErrorType', { InternalServerException: 'server_error' });

/** A client of the aws-sso-oidc dialect. Each of its functions sends one request. */
export type AwsSsoOidcClient = ReturnType<typeof createAwsSsoOidcClient>;

/**
 * Makes a client of the aws-sso-oidc dialect.
 *
 * @throws TypeError for a region that belongs to no known partition
 */
export function createAwsSsoOidcClient(options: AwsSsoOidcClientOptions) {
  const baseUrl = options.region === undefined ? options.baseUrl : regionalUrl(options.region, SERVERS);
  const http = createClient<paths>({
    // A redirect would carry credentials to a place that nobody chose.
    redirect: 'manual',
    ...(options.fetch && { fetch: options.fetch }),
  });
  return {
    /**
     * Register a client.
     * @see https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/API_RegisterClient.html
     */
    async registerClient(body: RegisterClientRequest, call?: CallOptions): Promise<RegisterClientResult> {
      const url = locate('/client/register', undefined, baseUrl);
      const init = prepare(url, 'application/json', call);
      const sent = http.POST('/client/register', { body, ...init });
      const reply = await receive(url, sent, options, named);
      return (
        documented(reply, 200, isRegisterClient200) ??
        documented(reply, 400, isRegisterClient400) ??
        documented(reply, 403, isRegisterClient403) ??
        documented(reply, 500, isRegisterClient500) ??
        documented(reply, 503, free) ??
        unexpected(reply)
      );
    },
    /**
     * Start a device authorization.
     * @see https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/API_StartDeviceAuthorization.html
     */
    async startDeviceAuthorization(body: StartDeviceAuthorizationRequest, call?: CallOptions): Promise<StartDeviceAuthorizationResult> {
      const url = locate('/device_authorization', undefined, baseUrl);
      const init = prepare(url, 'application/json', call);
      const sent = http.POST('/device_authorization', { body, ...init });
      const reply = await receive(url, sent, options, named);
      return (
        documented(reply, 200, isStartDeviceAuthorization200) ??
        documented(reply, 400, isStartDeviceAuthorization400) ??
        documented(reply, 401, isStartDeviceAuthorization401) ??
        documented(reply, 403, isStartDeviceAuthorization403) ??
        documented(reply, 500, isStartDeviceAuthorization500) ??
        documented(reply, 503, free) ??
        unexpected(reply)
      );
    },
    /**
     * Exchange a device code for a token.
     * @see https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/API_CreateToken.html
     */
    async createToken(body: CreateTokenRequest, call?: CallOptions): Promise<CreateTokenResult> {
      const url = locate('/token', undefined, baseUrl);
      const init = prepare(url, 'application/json', call);
      const sent = http.POST('/token', { body, ...init });
      const reply = await receive(url, sent, options, named);
      return (
        documented(reply, 200, isCreateToken200) ??
        documented(reply, 400, isCreateToken400) ??
        documented(reply, 401, isCreateToken401) ??
        documented(reply, 403, isCreateToken403) ??
        documented(reply, 500, isCreateToken500) ??
        documented(reply, 503, free) ??
        unexpected(reply)
      );
    },
  };
}
