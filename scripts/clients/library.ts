// The library of this package as a client under test: a whole login, in process.

import type { ClientGiven } from '../../conformance/model/client.ts';
import type { ClientResult } from '../../conformance/model/conversation.ts';
import type { OwnClient } from '../../conformance/targets/run-own-client.ts';
import { unproved } from '../../conformance/targets/unproved.ts';
import * as aws from '../../src/aws-sso-oidc/index.ts';
import * as rfc from '../../src/rfc8628/index.ts';

/** Seconds after which the library gives up on a response. */
const TIMEOUT = 5;

function optionsOf({ fetch, clock }: ClientGiven) {
  return {
    fetch: (request: Request, init: RequestInit) => fetch(request, init),
    clock: { now: () => clock.now(), sleep: (ms: number, signal: AbortSignal) => clock.sleep(ms, signal) },
    timeout: TIMEOUT,
  };
}

async function endpointsOf(given: ClientGiven) {
  const { deviceAuthorizationEndpoint, tokenEndpoint, target } = given.settings;
  return deviceAuthorizationEndpoint !== undefined && tokenEndpoint !== undefined
    ? { deviceAuthorizationEndpoint, tokenEndpoint }
    : rfc.discover(target, optionsOf(given));
}

async function rfc8628(given: ClientGiven): Promise<ClientResult> {
  const { clientId = '', clientSecret, scope } = given.settings;
  return signIn(given, async () =>
    rfc.createClient({ ...(await endpointsOf(given)), ...optionsOf(given), clientId, clientSecret, scope }),
  );
}

async function awsSsoOidc(given: ClientGiven): Promise<ClientResult> {
  const { clientId, clientSecret, target, scope, startUrl = '' } = given.settings;
  const service = { baseUrl: target, ...optionsOf(given) };
  return signIn(given, async () => {
    if (clientId !== undefined) {
      return aws.createClient({ ...service, startUrl, clientId, clientSecret: clientSecret ?? '' });
    }
    const registered = await aws.registerClient(service, {
      clientName: 'devauth library',
      ...(scope !== undefined && { scopes: scope.split(' ') }),
    });
    return aws.createClient({
      ...service,
      startUrl,
      clientId: registered.clientId,
      clientSecret: registered.clientSecret,
    });
  });
}

/** A whole login; what the library throws is an error with its own word, or with the server's. */
async function signIn(
  { show, signal }: ClientGiven,
  open: () => Promise<Parameters<typeof rfc.login>[0]>,
): Promise<ClientResult> {
  try {
    const result = await rfc.login(await open(), {
      signal,
      onPrompt: ({ userCode, verificationUri, verificationUriComplete }) =>
        show(`Open ${verificationUri} and enter ${userCode}, or open ${verificationUriComplete}`),
    });
    switch (result.outcome) {
      case 'approved':
        return {
          outcome: 'success',
          accessToken: result.token.accessToken,
          tokenType: result.token.tokenType,
        };
      case 'denied':
        return { outcome: 'error', error: 'access_denied' };
      case 'expired':
        return { outcome: 'error', error: 'expired_token' };
    }
  } catch (error) {
    if (!(error instanceof rfc.DeviceAuthError)) throw error;
    return { outcome: 'error', error: error.error ?? error.code };
  }
}

/** Under virtual time a date means nothing to a client whose clock counts from no date. `devauth login` keeps to it. */
const known = {
  'RFC9110-10.2.3-02': 'its clock has no date, so Retry-After as a date is read by the time of this machine',
};

export const libraryClients: readonly OwnClient[] = [
  {
    folder: 'library-aws-sso-oidc',
    dialect: 'aws-sso-oidc',
    client: { name: 'devauth library', calls: 'whole', kind: 'function', run: awsSsoOidc },
    known,
    unproved: unproved['library-aws-sso-oidc'],
  },
  {
    folder: 'library-rfc8628',
    dialect: 'rfc8628',
    client: { name: 'devauth library', calls: 'whole', kind: 'function', run: rfc8628 },
    known,
    unproved: unproved['library-rfc8628'],
  },
];
