// A login at a server that follows RFC 8628.
import { createClient, discover } from '../rfc8628/index.ts';
import { UsageError } from './exit-codes.ts';
import type { LoginRequest } from './login-request.ts';
import type { Session, SessionOptions } from './session.ts';

export async function openRfc8628Session(
  request: LoginRequest,
  { signal }: SessionOptions,
): Promise<Session> {
  const { clientId, clientSecret, clientAuthentication, scope, parameters, http } = request;
  if (!clientId) throw new UsageError('an RFC 8628 server wants to know the client: --client-id');
  return {
    client: createClient({
      ...(await endpointsOf(request, signal)),
      ...http,
      clientId,
      clientSecret,
      clientAuthentication,
      scope,
      parameters,
    }),
  };
}

/** Endpoints that are given go before those of the metadata. */
function endpointsOf(request: LoginRequest, signal: AbortSignal) {
  const { deviceAuthorizationEndpoint, tokenEndpoint, target, http } = request;
  if (deviceAuthorizationEndpoint && tokenEndpoint) return { deviceAuthorizationEndpoint, tokenEndpoint };
  if (target) return discover(target, { ...http, signal });
  throw new UsageError('say where: --issuer, or --device-authorization-endpoint and --token-endpoint');
}
