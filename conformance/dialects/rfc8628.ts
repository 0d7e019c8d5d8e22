// The dialect of RFC 8628: forms in, JSON with snake_case members out, clients that the server knows.

import { contract } from '../../generated/rfc8628/contract.ts';
import { Blocked } from '../model/blocked.ts';
import type { Dialect, Recognition } from '../model/dialect.ts';
import type { HttpResponse, Send } from '../model/exchange.ts';
import { describeResponse } from '../model/exchange.ts';
import type { ServerSettings } from '../model/settings.ts';
import type { Client, Clients, Target } from '../model/target.ts';
import { readForm } from './client-requests.ts';
import { readersOf, text } from './reading.ts';
import { discover, findMetadata, issuerOf } from './rfc8628-discovery.ts';
import { rfc8628Malformed } from './rfc8628-malformed.ts';
import { encode, mediaType, pollRequest, startRequest } from './rfc8628-requests.ts';

const names: Dialect['names'] = {
  clientId: 'client_id',
  clientSecret: 'client_secret',
  grantType: 'grant_type',
  deviceCode: 'device_code',
  userCode: 'user_code',
  verificationUri: 'verification_uri',
  verificationUriComplete: 'verification_uri_complete',
  expiresIn: 'expires_in',
  interval: 'interval',
  accessToken: 'access_token',
  tokenType: 'token_type',
  refreshToken: 'refresh_token',
};

const { readStart, readPoll } = readersOf({ names, errorCode });

/** The OAuth 2.0 Device Authorization Grant. */
export const rfc8628: Dialect = {
  name: 'rfc8628',
  names,
  mediaType,
  nullIsAbsence: false,
  pollsAtOnce: 1,
  contract,
  operations: { deviceAuthorization: 'requestDeviceAuthorization', token: 'requestToken' },
  encode,
  startRequest,
  pollRequest,
  readStart,
  readPoll,
  errorCode,
  declaredBy,
  recognise,
  prepare,
  readRequest: readForm,
  malformed: rfc8628Malformed({ startRequest, pollRequest }),
};

function errorCode({ members }: HttpResponse): string | undefined {
  return text(members?.error);
}

/** Only a server of this dialect has its endpoints at addresses of its own, so only for one are they set. */
function declaredBy({ deviceAuthorizationEndpoint, tokenEndpoint }: ServerSettings): string | undefined {
  const set = [
    ...(deviceAuthorizationEndpoint === undefined ? [] : ['DEVICE_AUTHORIZATION_ENDPOINT']),
    ...(tokenEndpoint === undefined ? [] : ['TOKEN_ENDPOINT']),
  ];
  return set.length === 0 ? undefined : `${set.join(' and ')} ${set.length === 1 ? 'says' : 'say'} so`;
}

/**
 * Metadata that know of the device grant say so themselves. Without them a form that names no client is
 * refused with an error of OAuth, and without the header by which AWS names its exceptions.
 */
async function recognise(url: string, send: Send): Promise<Recognition> {
  const { metadata, unanswered } = await findMetadata(url, send);
  if (unanswered) return { speaks: false, because: describeResponse(unanswered) };
  if (text(metadata?.document.device_authorization_endpoint) !== undefined) {
    return { speaks: true, because: `${metadata?.url} names a device authorization endpoint` };
  }
  const start = await send({
    method: 'POST',
    url: `${issuerOf(url).replace(/\/+$/, '')}/device_authorization`,
    headers: { 'Content-Type': mediaType, Accept: 'application/json' },
    body: encode({ client_id: 'devauth-conformance-made-up-client' }),
  });
  const { response } = start;
  if (response && !response.headers.has('x-amzn-errortype')) {
    const error = errorCode(response);
    if (response.status !== 415 && error !== undefined) {
      return {
        speaks: true,
        because: `POST /device_authorization with a form was answered with the OAuth error ${error}`,
      };
    }
    if (readStart(response)) {
      return { speaks: true, because: 'POST /device_authorization with a form was answered with codes' };
    }
  }
  return {
    speaks: false,
    because: `no metadata, and POST /device_authorization with a form was not understood (${describeResponse(start)})`,
  };
}

/**
 * Finds the endpoints and sorts the clients by whether they have a secret.
 * @throws Blocked when there is no client, or nothing answers.
 */
async function prepare(settings: ServerSettings, send: Send): Promise<Target> {
  const clients = clientsOf(settings);
  const { endpoints, metadata } = await discover(settings, send);
  return {
    dialect: 'rfc8628',
    url: issuerOf(settings.target),
    endpoints,
    clients,
    startUrl: settings.startUrl,
    ...(metadata && { metadata }),
    ...(settings.scope !== undefined && { scope: settings.scope }),
    ...(settings.clientAuthentication && { clientAuthentication: settings.clientAuthentication }),
    ...(settings.approve && { approve: settings.approve }),
    ...(settings.deny && { deny: settings.deny }),
    timeout: settings.timeout,
    slow: settings.slow,
  };
}

function clientsOf(settings: ServerSettings): Clients {
  const main = settings.client ?? settings.publicClient ?? settings.confidentialClient;
  if (!main) {
    throw new Blocked(
      'no client to speak for: set CLIENT_ID, and CLIENT_SECRET where the client has one, ' +
        'to a client that this server lets use the device grant',
    );
  }
  const withSecret = settings.confidentialClient ?? (hasSecret(main) ? main : undefined);
  const withoutSecret = settings.publicClient ?? (hasSecret(main) ? undefined : main);
  return {
    main,
    ...(settings.otherClient && { other: settings.otherClient }),
    ...(settings.unauthorizedClient && { unauthorized: settings.unauthorizedClient }),
    ...(withSecret && { confidential: withSecret }),
    ...(withoutSecret && { public: withoutSecret }),
  };
}

function hasSecret({ clientSecret }: Client): boolean {
  return clientSecret !== undefined;
}
