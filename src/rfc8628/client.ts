// The standard's dialect: neutral calls out of the generated client's.
import {
  createRfc8628Client,
  type DeviceAuthorizationRequest,
  type TokenResponse,
} from '../../generated/rfc8628/client.ts';
import { systemClock } from '../clock.ts';
import { checkUrl, type HttpOptions, nameOf } from '../http.ts';
import type { CallOptions, DeviceAuthorization, DeviceClient, PollResult, Token } from '../model.ts';
import {
  type Call,
  successOf,
  toDeviceAuthorization,
  toPollResult,
  toToken,
  transportOf,
} from '../response.ts';
import { authenticate, type ClientCredentials } from './authentication.ts';
import { rfc8628Wording as wording } from './wording.ts';

const DEVICE_CODE = 'urn:ietf:params:oauth:grant-type:device_code';

/** Where the server is: given by hand, or found by `discover`. */
export interface Endpoints {
  readonly deviceAuthorizationEndpoint: string;
  readonly tokenEndpoint: string;
}

/** The server, the client, what it asks for, and how requests are sent. */
export interface Rfc8628Options extends Endpoints, ClientCredentials, HttpOptions {
  /** Scopes, separated by spaces. */
  readonly scope?: string | undefined;
  /** Further parameters of every request, such as `audience`. A list repeats its parameter, as `resource` may be. */
  readonly parameters?: Readonly<Record<string, string | readonly string[]>> | undefined;
}

/**
 * A client for a server that follows RFC 8628. Its calls throw `DeviceAuthError`.
 * @example
 * const client = createClient({ ...(await discover('https://login.example.com')), clientId: 'my-tool' });
 * @throws ConfigurationError `invalid_url`, `insecure_url`, `unsupported_authentication`
 * @see https://www.rfc-editor.org/rfc/rfc8628#section-3
 */
export function createClient(options: Rfc8628Options): DeviceClient {
  const { clock = systemClock, clientSecret, scope } = options;
  const deviceAuthorizationEndpoint = checkUrl(
    'deviceAuthorizationEndpoint',
    options.deviceAuthorizationEndpoint,
    options,
  );
  const tokenEndpoint = checkUrl('tokenEndpoint', options.tokenEndpoint, options);
  const api = createRfc8628Client({
    ...transportOf(options, wording),
    deviceAuthorizationEndpoint,
    tokenEndpoint,
  });
  const { parameters, headers } = authenticate(options);
  // The parameters of the standard stand once each, and are not others' to change.
  const own = new Set(['client_id', 'client_secret', 'grant_type', 'device_code', 'refresh_token', 'scope']);
  const further = Object.fromEntries(
    Object.entries(options.parameters ?? {}).filter(([name]) => !own.has(name)),
  );
  const request: DeviceAuthorizationRequest = { ...further, ...parameters };
  const aboutCallTo = (endpoint: string, ...secrets: readonly string[]): Call => ({
    what: nameOf('POST', endpoint),
    wording,
    secrets: [clientSecret, ...secrets],
  });
  const init = ({ signal }: CallOptions) => ({ signal, headers: { ...options.headers, ...headers } });
  return {
    clock,

    async requestDeviceAuthorization(call: CallOptions = {}): Promise<DeviceAuthorization> {
      const about = aboutCallTo(deviceAuthorizationEndpoint);
      const requestedAt = clock.now();
      const body = successOf(
        await api.requestDeviceAuthorization({ ...request, ...(scope && { scope }) }, init(call)),
        about,
      );
      return toDeviceAuthorization(
        {
          deviceCode: body.device_code,
          userCode: body.user_code,
          verificationUri: body.verification_uri,
          verificationUriComplete: body.verification_uri_complete,
          expiresIn: body.expires_in,
          interval: body.interval,
          raw: { ...body },
        },
        requestedAt,
        about,
      );
    },

    async pollToken({ deviceCode: device_code }, call: CallOptions = {}): Promise<PollResult> {
      const result = await api.requestToken({ ...request, grant_type: DEVICE_CODE, device_code }, init(call));
      return toPollResult(result, membersOf, aboutCallTo(tokenEndpoint, device_code));
    },

    async refresh(refresh_token, call: CallOptions = {}): Promise<Token> {
      const about = aboutCallTo(tokenEndpoint, refresh_token);
      const result = await api.requestToken(
        { ...request, grant_type: 'refresh_token', refresh_token },
        init(call),
      );
      return toToken(membersOf(successOf(result, about)), about);
    },
  };
}

function membersOf(body: TokenResponse) {
  return {
    accessToken: body.access_token,
    tokenType: body.token_type,
    expiresIn: body.expires_in,
    scope: body.scope,
    refreshToken: body.refresh_token,
    idToken: 'id_token' in body && typeof body.id_token === 'string' ? body.id_token : undefined,
    raw: { ...body },
  };
}
