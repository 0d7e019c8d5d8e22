// The standard's dialect: neutral calls out of the generated client's.
import { createRfc8628Client } from '../../generated/rfc8628/client.ts';
import { systemClock } from '../clock.ts';
import { createFetch, type HttpOptions } from '../http.ts';
import { approve, begin, type Call, complaint, pollResultOf, succeeded } from '../judge.ts';
import type { CallOptions, DeviceAuthorization, DeviceClient, PollResult } from '../model.ts';
import { authenticate, type ClientCredentials } from './authentication.ts';
import { rfc8628Wording } from './wording.ts';

const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:device_code';

/** Where the server is: given by hand, or found by `discover`. */
export interface Endpoints {
  readonly deviceAuthorizationEndpoint: string;
  readonly tokenEndpoint: string;
}

/** The server, the client, what it asks for, and how requests are sent. */
export interface Rfc8628Options extends Endpoints, ClientCredentials, HttpOptions {
  /** Scopes, separated by spaces. */
  readonly scope?: string | undefined;
  /** Further parameters of the device authorization request, such as `audience`, or `resource` (RFC 8707). */
  readonly parameters?: Readonly<Record<string, string>> | undefined;
}

/**
 * A client for a server that follows RFC 8628. Its calls throw `DeviceAuthError`, or a TypeError for an endpoint
 * that is no URL.
 * @see RFC 8628 §3
 */
export function createClient(options: Rfc8628Options): DeviceClient {
  const { clock = systemClock, clientSecret } = options;
  const { deviceAuthorizationEndpoint, tokenEndpoint } = options;
  const api = createRfc8628Client({
    deviceAuthorizationEndpoint,
    tokenEndpoint,
    fetch: createFetch(options),
  });
  const { parameters, headers } = authenticate(options);
  const callOf = (endpoint: string, secrets: readonly string[]): Call => ({
    what: `POST ${new URL(endpoint).pathname}`,
    wording: rfc8628Wording,
    secrets: [clientSecret, ...secrets],
  });
  return {
    clock,

    async requestDeviceAuthorization({ signal }: CallOptions = {}): Promise<DeviceAuthorization> {
      const call = callOf(deviceAuthorizationEndpoint, []);
      const requestedAt = clock.now();
      const answer = await api.requestDeviceAuthorization(
        { ...options.parameters, ...parameters, ...(options.scope && { scope: options.scope }) },
        { headers, ...(signal && { signal }) },
      );
      if (!succeeded(answer)) throw complaint(answer, call);
      const { body } = answer;
      return begin(
        {
          deviceCode: body.device_code,
          userCode: body.user_code,
          verificationUri: body.verification_uri,
          verificationUriComplete: body.verification_uri_complete,
          expiresIn: body.expires_in,
          interval: body.interval,
        },
        requestedAt,
        call,
      );
    },

    async pollToken({ deviceCode }, { signal }: CallOptions = {}): Promise<PollResult> {
      const call = callOf(tokenEndpoint, [deviceCode]);
      const answer = await api.requestToken(
        { grant_type: GRANT_TYPE, device_code: deviceCode, ...parameters },
        { headers, ...(signal && { signal }) },
      );
      if (!succeeded(answer)) return pollResultOf(answer, call);
      const { body } = answer;
      return approve(
        {
          accessToken: body.access_token,
          tokenType: body.token_type,
          expiresIn: body.expires_in,
          scope: body.scope,
          refreshToken: body.refresh_token,
          idToken: 'id_token' in body && typeof body.id_token === 'string' ? body.id_token : undefined,
        },
        call,
      );
    },
  };
}
