// The AWS dialect: neutral calls out of the generated client's.
import {
  type CreateTokenRequest,
  type CreateTokenResponse,
  createAwsSsoOidcClient,
  type RegisterClientRequest,
} from '../../generated/aws-sso-oidc/client.ts';
import { systemClock } from '../clock.ts';
import { ConfigurationError } from '../errors.ts';
import { checkUrl, createFetch, type HttpOptions } from '../http.ts';
import type { CallOptions, DeviceAuthorization, DeviceClient, PollResult, Token } from '../model.ts';
import {
  type Call,
  interpret,
  succeeded,
  toDeviceAuthorization,
  toError,
  toPollResult,
  toToken,
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
  const result = await connect(options).registerClient(
    { ...metadata, clientType: 'public' },
    init(options, options.signal),
  );
  if (succeeded(result)) return new Registration(result.body);
  throw toError(result, { what: 'POST /client/register', wording, secrets: [] });
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
  const exchange = (
    grant: Pick<CreateTokenRequest, 'grantType' | 'deviceCode' | 'refreshToken'>,
    call: CallOptions,
  ) => api.createToken({ clientId, clientSecret, ...grant }, init(options, call.signal));
  const callOf = (path: string, ...secrets: readonly string[]): Call => ({
    what: `POST ${path}`,
    wording,
    secrets: [clientSecret, ...secrets],
  });
  return {
    clock,

    async requestDeviceAuthorization({ signal }: CallOptions = {}): Promise<DeviceAuthorization> {
      const call = callOf('/device_authorization');
      const requestedAt = clock.now();
      const result = await api.startDeviceAuthorization(
        { clientId, clientSecret, startUrl },
        init(options, signal),
      );
      if (!succeeded(result)) throw toError(result, call);
      return toDeviceAuthorization({ ...result.body, raw: { ...result.body } }, requestedAt, call);
    },

    async pollToken({ deviceCode }, options: CallOptions = {}): Promise<PollResult> {
      const call = callOf('/token', deviceCode);
      const result = await exchange({ grantType: DEVICE_CODE, deviceCode }, options);
      if (!succeeded(result)) return toPollResult(result, call);
      return { outcome: 'approved', token: toToken(membersOf(result.body), call) };
    },

    async refresh(refreshToken, options: CallOptions = {}): Promise<Token> {
      const call = callOf('/token', refreshToken);
      const result = await exchange({ grantType: 'refresh_token', refreshToken }, options);
      if (!succeeded(result)) throw toError(result, call);
      return toToken(membersOf(result.body), call);
    },
  };
}

function membersOf(body: CreateTokenResponse) {
  const { accessToken, tokenType, expiresIn, refreshToken, idToken } = body;
  return { accessToken, tokenType, expiresIn, refreshToken, idToken, raw: { ...body } };
}

function init({ headers = {} }: HttpOptions, signal: AbortSignal | undefined) {
  return { headers, ...(signal && { signal }) };
}

function connect(options: Service & HttpOptions) {
  const { leniency = (response) => response } = options;
  const transport = {
    fetch: createFetch(options),
    interpret: (response: Parameters<typeof interpret>[1]) => interpret(wording, leniency(response)),
  };
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
