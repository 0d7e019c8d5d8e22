// The generated clients as clients under test: one request for each call, in process. What a caller has to bring to
// them (the grant type, HTTP Basic for a client with a secret) is brought here; they are asked nothing twice.

import { createAwsSsoOidcClient } from '../../generated/aws-sso-oidc/client.ts';
import { createRfc8628Client } from '../../generated/rfc8628/client.ts';
import type { ClientFunction, ClientGiven, ClientSettings } from '../model/client.ts';
import type { ClientResult } from '../model/conversation.ts';
import type { OwnClient } from './run-own-client.ts';
import { unproved } from './unproved.ts';

const DEVICE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code';

/** Milliseconds after which a caller gives up on a response. */
const PATIENCE = 5000;

/** What any call of a generated client comes to. */
type Reply =
  | { readonly status: number; readonly body: unknown }
  | { readonly status: 'unexpected'; readonly body: unknown };

const rfc8628: ClientFunction = async ({ settings, fetch, clock }) => {
  const client = createRfc8628Client({
    fetch: (request) => fetch(request),
    baseUrl: settings.target,
    ...(settings.deviceAuthorizationEndpoint && {
      deviceAuthorizationEndpoint: settings.deviceAuthorizationEndpoint,
    }),
    ...(settings.tokenEndpoint && { tokenEndpoint: settings.tokenEndpoint }),
  });
  const { call, clientId = '', clientSecret, scope } = settings;
  const headers = clientSecret === undefined ? {} : { authorization: basic(clientId, clientSecret) };
  const identity = clientSecret === undefined ? { client_id: clientId } : {};
  return within(clock, async (signal) =>
    call?.operation === 'token'
      ? tokenResult(
          await client.requestToken(
            { ...identity, grant_type: DEVICE_GRANT, device_code: call.deviceCode },
            { headers, signal },
          ),
          'access_token',
          'token_type',
        )
      : otherResult(
          await client.requestDeviceAuthorization(
            { ...identity, ...(scope && { scope }) },
            { headers, signal },
          ),
        ),
  );
};

const awsSsoOidc: ClientFunction = async ({ settings, fetch, clock }) => {
  const client = createAwsSsoOidcClient({ fetch: (request) => fetch(request), baseUrl: settings.target });
  const { call, clientId = '', clientSecret = '', startUrl = '' } = settings;
  const credentials = { clientId, clientSecret };
  return within(clock, async (signal) => {
    switch (call?.operation) {
      case 'register':
        return otherResult(
          await client.registerClient(
            { clientName: 'devauth generated client', clientType: 'public', ...scopesOf(settings) },
            { signal },
          ),
        );
      case 'token':
        return tokenResult(
          await client.createToken(
            { ...credentials, grantType: DEVICE_GRANT, deviceCode: call.deviceCode },
            { signal },
          ),
          'accessToken',
          'tokenType',
        );
      default:
        return otherResult(await client.startDeviceAuthorization({ ...credentials, startUrl }, { signal }));
    }
  });
};

function scopesOf({ scope }: ClientSettings): { scopes?: string[] } {
  return scope === undefined ? {} : { scopes: scope.split(' ') };
}

/** RFC 6749 §2.3.1: both are encoded as form values first. */
function basic(id: string, secret: string): string {
  const form = (value: string) => new URLSearchParams({ v: value }).toString().slice(2);
  return `Basic ${Buffer.from(`${form(id)}:${form(secret)}`).toString('base64')}`;
}

/** A call that is given up after a while; a connection that broke is an error of the client's own. */
async function within(
  clock: ClientGiven['clock'],
  call: (signal: AbortSignal) => Promise<ClientResult>,
): Promise<ClientResult> {
  const late = new AbortController();
  const done = new AbortController();
  void clock.sleep(PATIENCE, done.signal).then(
    () => late.abort(),
    () => {},
  );
  try {
    return await call(late.signal);
  } catch {
    return { outcome: 'error', error: 'no_response' };
  } finally {
    done.abort();
  }
}

function otherResult(reply: Reply): ClientResult {
  return reply.status === 200 ? { outcome: 'success', accessToken: '' } : failure(reply);
}

function tokenResult(reply: Reply, token: string, type: string): ClientResult {
  const members = membersOf(reply.body);
  const { [token]: accessToken, [type]: tokenType } = members;
  if (reply.status !== 200 || typeof accessToken !== 'string') return failure(reply);
  // The type is text to the contract; whether it can be used is the caller's to know.
  if (String(tokenType).toLowerCase() !== 'bearer') return { outcome: 'error', error: 'unusable_token_type' };
  return { outcome: 'success', accessToken, tokenType: String(tokenType) };
}

function failure({ status, body }: Reply): ClientResult {
  const { error } = membersOf(body);
  if (typeof error === 'string' && status !== 200) return { outcome: 'error', error };
  return { outcome: 'error', error: 'unexpected_response' };
}

function membersOf(body: unknown): Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null ? { ...body } : {};
}

export const generatedClients: readonly OwnClient[] = [
  {
    folder: 'generated-client-aws-sso-oidc',
    dialect: 'aws-sso-oidc',
    client: { name: 'generated client', calls: 'single', kind: 'function', run: awsSsoOidc },
    known: {},
    unproved: unproved['generated-client-aws-sso-oidc'],
  },
  {
    folder: 'generated-client-rfc8628',
    dialect: 'rfc8628',
    client: { name: 'generated client', calls: 'single', kind: 'function', run: rfc8628 },
    known: {},
    unproved: unproved['generated-client-rfc8628'],
  },
];
