// The dialect of AWS IAM Identity Center (SSO OIDC): JSON both ways, camelCase, a client that registers
// itself and sends its secret in the body, exceptions named in a header.

import { contract } from '../../generated/aws-sso-oidc/contract.ts';
import { Blocked } from '../model/blocked.ts';
import type { Dialect, Recognition } from '../model/dialect.ts';
import type { Exchange, HttpResponse, Send } from '../model/exchange.ts';
import { describeResponse } from '../model/exchange.ts';
import type { ServerSettings } from '../model/settings.ts';
import type { Client, Clients, Target } from '../model/target.ts';
import { errorOfException, exceptionNamed } from './aws-exceptions.ts';
import { awsSsoOidcMalformed } from './aws-sso-oidc-malformed.ts';
import {
  encode,
  jsonRequest,
  mediaType,
  pollRequest,
  registerRequest,
  startRequest,
} from './aws-sso-oidc-requests.ts';
import { readJson } from './client-requests.ts';
import { readersOf, text } from './reading.ts';

const names: Dialect['names'] = {
  clientId: 'clientId',
  clientSecret: 'clientSecret',
  grantType: 'grantType',
  deviceCode: 'deviceCode',
  userCode: 'userCode',
  verificationUri: 'verificationUri',
  verificationUriComplete: 'verificationUriComplete',
  expiresIn: 'expiresIn',
  interval: 'interval',
  accessToken: 'accessToken',
  tokenType: 'tokenType',
  refreshToken: 'refreshToken',
};

const { readStart, readPoll } = readersOf({ names, errorCode });

/** AWS IAM Identity Center. */
export const awsSsoOidc: Dialect = {
  name: 'aws-sso-oidc',
  names,
  mediaType,
  // AWS's own command line polls twice before it waits.
  nullIsAbsence: true,
  pollsAtOnce: 2,
  contract,
  operations: {
    deviceAuthorization: 'StartDeviceAuthorization',
    token: 'CreateToken',
    register: 'RegisterClient',
  },
  encode,

  startRequest,
  pollRequest,
  readStart,
  readPoll,
  errorCode,
  recognise,
  prepare,
  readRequest: readJson,
  malformed: awsSsoOidcMalformed,
};

/** The code in the body, or else the one that belongs to the exception in the header, where SDKs look. */
function errorCode(response: HttpResponse): string | undefined {
  const inBody = response.members?.error;
  if (typeof inBody === 'string') return inBody;
  const exception = exceptionNamed(response);
  return exception === undefined ? undefined : errorOfException(exception);
}

/**
 * An AWS service names an exception for an empty JSON object in a header that no other server sends.
 * Without the header (a flaw that a check reports) the path of RegisterClient tells it apart from an
 * RFC 8628 server, which refuses a JSON body at the same path with the same error.
 */
async function recognise(url: string, send: Send): Promise<Recognition> {
  const empty = (path: string) => send(jsonRequest(at(url, path), {}));
  const start = await empty('/device_authorization');
  if (start.failure)
    return { speaks: false, because: `POST /device_authorization: ${describeResponse(start)}` };
  const exception = exceptionNamed(start.response);
  if (exception !== undefined) {
    return { speaks: true, because: `POST /device_authorization with {} was answered with ${exception}` };
  }
  const register = await empty('/client/register');
  const refused = register.response?.status === 400 && typeof register.response.members?.error === 'string';
  if (start.response.status === 400 && start.response.members && refused) {
    return { speaks: true, because: 'POST /client/register with {} was answered with a JSON error' };
  }
  return {
    speaks: false,
    because: `POST /device_authorization with {} named no AWS exception (${describeResponse(start)})`,
  };
}

/**
 * Takes the clients from the settings or registers them: one that asks, and another one.
 * @throws Blocked when there is no client to go on with.
 */
async function prepare(settings: ServerSettings, send: Send): Promise<Target> {
  if (settings.client && settings.client.clientSecret === undefined) {
    throw new Blocked('CLIENT_ID is set but CLIENT_SECRET is not: this service gives every client a secret');
  }
  const register = at(settings.target, '/client/register');
  const main = settings.client ?? (await registered(register, 'devauth-conformance', send));
  const other = settings.otherClient
    ? { client: settings.otherClient, offered: await isOffered(register, send) }
    : await tryToRegister(register, 'devauth-conformance-other', send);

  const clients: Clients = {
    main,
    ...(other.client && { other: other.client }),
    ...(settings.unauthorizedClient && { unauthorized: settings.unauthorizedClient }),
  };
  return {
    dialect: 'aws-sso-oidc',
    url: settings.target,
    endpoints: {
      deviceAuthorization:
        settings.deviceAuthorizationEndpoint ?? at(settings.target, '/device_authorization'),
      token: settings.tokenEndpoint ?? at(settings.target, '/token'),
      ...(other.offered && { register }),
    },
    clients,
    startUrl: settings.startUrl,
    ...(settings.scope !== undefined && { scope: settings.scope }),
    ...(settings.approve && { approve: settings.approve }),
    ...(settings.deny && { deny: settings.deny }),
    timeout: settings.timeout,
    slow: settings.slow,
  };
}

async function registered(url: string, clientName: string, send: Send): Promise<Client> {
  const exchange = await send(registerRequest(url, { clientName, clientType: 'public' }));
  const client = readClient(exchange.response);
  if (client) return client;
  if (exchange.failure) throw new Blocked(`nothing answers at ${url}: ${exchange.failure.message}`, exchange);
  throw new Blocked(
    `no client could be registered at ${url}: ${describeResponse(exchange)}. ` +
      'Set CLIENT_ID and CLIENT_SECRET to go on with a client that is already registered',
    exchange,
  );
}

async function tryToRegister(url: string, clientName: string, send: Send) {
  const exchange = await send(registerRequest(url, { clientName, clientType: 'public' }));
  return { client: readClient(exchange.response), offered: isOperation(exchange) };
}

async function isOffered(url: string, send: Send): Promise<boolean> {
  return isOperation(await send(registerRequest(url, {})));
}

/** A server may be tried that starts flows but registers nobody; then nothing about registration applies. */
function isOperation({ response }: Exchange): boolean {
  return response !== undefined && ![404, 405, 501].includes(response.status);
}

function readClient(response: HttpResponse | undefined): Client | undefined {
  const clientId = text(response?.members?.clientId);
  const clientSecret = text(response?.members?.clientSecret);
  return clientId !== undefined && clientSecret !== undefined ? { clientId, clientSecret } : undefined;
}

function at(base: string, path: string): string {
  return base.replace(/\/+$/, '') + path;
}
