// The AWS dialect: neutral calls out of the generated client's.
import {
  type CreateTokenResponse,
  createAwsSsoOidcClient,
  type RegisterClientRequest,
} from '../../generated/aws-sso-oidc/client.ts';
import { systemClock } from '../clock.ts';
import { ConfigurationError } from '../errors.ts';
import { checkUrl, type HttpOptions } from '../http.ts';
import type { CallOptions, DeviceAuthorization, DeviceClient, PollResult, Token } from '../model.ts';
import {
  type Call,
  successOf,
  toDeviceAuthorization,
  toPollResult,
  toToken,
  transportOf,
} from '../response.ts';
import { Registration } from './registration.ts';
import { awsSsoOidcWording as wording } from './wording.ts';

const DEVICE_CODE = 'urn:ietf:params:oauth:grant-type:device_code';

/** Where the service is: in the region of the IAM Identity Center instance, or at a base URL. */
export type Service = { readonly region: string } | { readonly baseUrl: string };

/** The service, the registered client, where the person signs in, and how requests are sent. */
export type AwsSsoOidcOptions = Service &
  HttpOptions & {
    /** From the persisted result of `registerClient`. */
    readonly clientId: string;
    /** From the persisted result of `registerClient`. */
    readonly clientSecret: string;
    /** URL of the AWS access portal. */
    readonly startUrl: string;
  };

/** What a client says of itself: `clientName`, and what else RegisterClient takes. */
export type ClientMetadata = Omit<RegisterClientRequest, 'clientType'>;

/**
 * Registers a client: one request. Keep the result, and reuse it until it is about to expire.
 * @example
 * const registration = await registerClient({ region: 'us-east-1' }, { clientName: 'my-tool' });
 * await store(registration.reveal());
 * @throws DeviceAuthError, with AWS's exception in `exception`; ConfigurationError `unknown_region`, `invalid_url`
 * @see https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/API_RegisterClient.html
 */
export async function registerClient(
  options: Service & HttpOptions & CallOptions,
  metadata: ClientMetadata,
): Promise<Registration> {
  const result = await connect(options).registerClient({ ...metadata, clientType: 'public' }, options);
  return new Registration(successOf(result, { what: 'POST /client/register', wording, secrets: [] }));
}

/**
 * A client for AWS IAM Identity Center. Its calls throw `DeviceAuthError`, with AWS's exception in `exception`.
 * @example
 * const client = createClient({ region: 'us-east-1', clientId, clientSecret, startUrl });
 * @throws ConfigurationError `unknown_region`, `invalid_url`, `insecure_url`
 * @see https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/API_StartDeviceAuthorization.html
 * @see https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/API_CreateToken.html
 */
export function createClient(options: AwsSsoOidcOptions): DeviceClient {
  const { clock = systemClock, clientId, clientSecret, startUrl } = options;
  const api = connect(options);
  const { headers } = options;
  const credentials = { clientId, clientSecret };
  const aboutCallTo = (path: string, ...secrets: readonly string[]): Call => ({
    what: `POST ${path}`,
    wording,
    secrets: [clientSecret, ...secrets],
  });
  return {
    clock,

    async requestDeviceAuthorization({ signal }: CallOptions = {}): Promise<DeviceAuthorization> {
      const about = aboutCallTo('/device_authorization');
      const requestedAt = clock.now();
      const body = successOf(
        await api.startDeviceAuthorization({ ...credentials, startUrl }, { headers, signal }),
        about,
      );
      return toDeviceAuthorization({ ...body, raw: { ...body } }, requestedAt, about);
    },

    async pollToken({ deviceCode }, { signal }: CallOptions = {}): Promise<PollResult> {
      const result = await api.createToken(
        { ...credentials, grantType: DEVICE_CODE, deviceCode },
        { headers, signal },
      );
      return toPollResult(result, membersOf, aboutCallTo('/token', deviceCode));
    },

    async refresh(refreshToken, { signal }: CallOptions = {}): Promise<Token> {
      const about = aboutCallTo('/token', refreshToken);
      const result = await api.createToken(
        { ...credentials, grantType: 'refresh_token', refreshToken },
        { headers, signal },
      );
      return toToken(membersOf(successOf(result, about)), about);
    },
  };
}

function membersOf(body: CreateTokenResponse) {
  const { accessToken, tokenType, expiresIn, refreshToken, idToken } = body;
  return { accessToken, tokenType, expiresIn, refreshToken, idToken, raw: { ...body } };
}

function connect(options: Service & HttpOptions) {
  const transport = transportOf(options, wording);
  if (!('region' in options)) {
    return createAwsSsoOidcClient({ ...transport, baseUrl: checkUrl('baseUrl', options.baseUrl, options) });
  }
  try {
    return createAwsSsoOidcClient({ ...transport, region: options.region });
  } catch (cause) {
    throw new ConfigurationError('unknown_region', `AWS has no region that is called ${options.region}`, {
      cause,
    });
  }
}
