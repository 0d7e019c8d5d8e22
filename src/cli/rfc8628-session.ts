// A login at a server that follows RFC 8628.
import { DeviceAuthError, RejectedError } from '../errors.ts';
import type { HttpOptions, Leniency } from '../http.ts';
import { jsonRequests } from '../leniency.ts';
import { retryWhileBusy } from '../login.ts';
import { methodOf } from '../rfc8628/authentication.ts';
import { createClient, type Discovered, discover } from '../rfc8628/index.ts';
import { UsageError } from './exit-codes.ts';
import { leniencyThatHelps } from './leniencies.ts';
import type { LoginRequest } from './login-request.ts';
import { type Recorder, record } from './recorder.ts';
import { HintedError, type OpenSession, type SessionOptions } from './session.ts';

export const openRfc8628Session: OpenSession = async (request, options) => {
  const { clientId, clientSecret, clientAuthentication, scope, parameters } = request;
  if (!clientId) throw new UsageError('an RFC 8628 server wants to know the client: --client-id');
  const { http } = request;
  const recorder = record(request.jsonRequests ? { ...http, fetch: jsonRequests(http.fetch) } : http);
  const found = await endpointsOf(request, options, recorder);
  const credentials = { ...found, clientId, clientSecret, clientAuthentication };
  const connect = (http: HttpOptions) => createClient({ ...credentials, ...http, scope, parameters });
  const method = methodOf(credentials);
  return {
    client: connect(recorder.http),
    url: found.tokenEndpoint,
    renewal: {
      token_endpoint: found.tokenEndpoint,
      revocation_endpoint: found.revocationEndpoint,
      client_id: clientId,
      client_authentication: method,
    },
    async hintsFor(error) {
      if (
        error instanceof RejectedError &&
        error.error === 'invalid_client' &&
        method === 'client_secret_basic'
      )
        return ['check --client-id and CLIENT_SECRET, or try --client-authentication client_secret_post'];
      if (error instanceof DeviceAuthError && error.status === 415 && !request.jsonRequests)
        return ['the server takes no forms, which the standard asks for; to send JSON: --json-requests'];
      const repeat = (leniency: Leniency): Promise<unknown> => {
        const again = connect(recorder.replay(leniency));
        return recorder.lastUrl() === found.deviceAuthorizationEndpoint
          ? again.requestDeviceAuthorization()
          : again.pollToken({ deviceCode: 'the same' });
      };
      return toHints(await leniencyThatHelps(error, repeat));
    },
  };
};

type Found = Pick<Discovered, 'deviceAuthorizationEndpoint' | 'tokenEndpoint'> & Partial<Discovered>;

/** What is given by hand goes before what is found, each by itself. */
async function endpointsOf(
  request: LoginRequest,
  options: SessionOptions,
  recorder: Recorder,
): Promise<Found> {
  const { deviceAuthorizationEndpoint, tokenEndpoint, target, http } = request;
  if (deviceAuthorizationEndpoint && tokenEndpoint) return { deviceAuthorizationEndpoint, tokenEndpoint };
  if (!target) {
    throw new UsageError('say where: --issuer, or --device-authorization-endpoint and --token-endpoint');
  }
  const { signal } = options;
  const read = (how: HttpOptions) =>
    discover(target, { ...how, signal, deviceAuthorizationEndpoint, tokenEndpoint });
  try {
    return await retryWhileBusy(() => read(recorder.http), options, http.clock);
  } catch (error) {
    const helps = await leniencyThatHelps(error, (leniency) => read(recorder.replay(leniency)));
    throw error instanceof Error && helps.length > 0 ? new HintedError(error, toHints(helps)) : error;
  }
}

function toHints(names: readonly string[]): readonly string[] {
  return names.length > 0 ? [`to tolerate it: --leniency ${names.join(' or ')}`] : [];
}
