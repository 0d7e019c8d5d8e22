// The AWS dialect: neutral calls out of the generated client's.
import { createAwsSsoOidcClient, type RegisterClientRequest } from '../../generated/aws-sso-oidc/client.ts';
import { systemClock } from '../clock.ts';
import { ConfigurationError } from '../errors.ts';
import { createFetch, type HttpOptions } from '../http.ts';
import { parseObject } from '../json.ts';
import { approve, begin, type Call, complaint, pollResultOf, succeeded } from '../judge.ts';
import type { CallOptions, DeviceAuthorization, DeviceClient, PollResult } from '../model.ts';
import { DEFAULT_INTERVAL } from '../polling.ts';
import { Registration } from './registration.ts';
import { awsSsoOidcWording as wording } from './wording.ts';

const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:device_code';

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
 * @throws DeviceAuthError, with AWS's exception in `exception`; ConfigurationError `unknown_region`
 * @see https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/API_RegisterClient.html
 */
export async function registerClient(
  options: Service & HttpOptions & CallOptions,
  metadata: ClientMetadata,
): Promise<Registration> {
  const { signal } = options;
  const answer = await connect(options).registerClient(
    { ...metadata, clientType: 'public' },
    signal && { signal },
  );
  if (succeeded(answer)) return new Registration(answer.body);
  throw complaint(answer, { what: 'POST /client/register', wording, secrets: [] });
}

/**
 * A client for AWS IAM Identity Center. Its calls throw `DeviceAuthError`, with AWS's exception in `exception`.
 * @throws ConfigurationError `unknown_region`
 * @see https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/API_StartDeviceAuthorization.html
 * @see https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/API_CreateToken.html
 */
export function createClient(options: AwsSsoOidcOptions): DeviceClient {
  const { clock = systemClock, clientId, clientSecret, startUrl } = options;
  const api = connect(options);
  return {
    clock,

    async requestDeviceAuthorization({ signal }: CallOptions = {}): Promise<DeviceAuthorization> {
      const call: Call = { what: 'POST /device_authorization', wording, secrets: [clientSecret] };
      const requestedAt = clock.now();
      const answer = await api.startDeviceAuthorization(
        { clientId, clientSecret, startUrl },
        signal && { signal },
      );
      if (!succeeded(answer)) throw complaint(answer, call);
      return begin(answer.body, requestedAt, call);
    },

    async pollToken({ deviceCode }, { signal }: CallOptions = {}): Promise<PollResult> {
      const call: Call = { what: 'POST /token', wording, secrets: [clientSecret, deviceCode] };
      const answer = await api.createToken(
        { clientId, clientSecret, grantType: GRANT_TYPE, deviceCode },
        signal && { signal },
      );
      return succeeded(answer) ? approve(answer.body, call) : pollResultOf(answer, call);
    },
  };
}

function connect(options: Service & HttpOptions) {
  const service = 'region' in options ? { region: options.region } : { baseUrl: options.baseUrl };
  const fetch = createFetch(options, asAwsReads);
  try {
    return createAwsSsoOidcClient({ ...service, fetch });
  } catch {
    throw new ConfigurationError('unknown_region', `AWS has no region that is called ${service.region}`);
  }
}

/**
 * AWS's model marks no member as required; its own clients take null for absent, and an absent interval for 5 s.
 * The contract is stricter, so what they would read is put in words that it knows.
 */
function asAwsReads(text: string, status: number): string {
  const body = status === 200 ? parseObject(text) : undefined;
  if (!body) return text;
  const present = Object.entries(body).filter(([, value]) => value !== null);
  return JSON.stringify({ interval: DEFAULT_INTERVAL, ...Object.fromEntries(present) });
}
