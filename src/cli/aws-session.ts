// A login at AWS IAM Identity Center: registers a client first, or uses one that was registered before.
import { createClient, RejectedError, registerClient, type Service } from '../aws-sso-oidc/index.ts';
import type { RegistrationMembers } from '../aws-sso-oidc/registration.ts';
import { retryWhileBusy } from '../login.ts';
import type { DeviceClient } from '../model.ts';
import { type AwsSession, readRegistration, tokenPath, writeRegistration, writeToken } from './aws-cache.ts';
import { UsageError } from './exit-codes.ts';
import type { LoginRequest } from './login-request.ts';
import type { OpenSession } from './session.ts';

export const openAwsSession: OpenSession = async (request, options) => {
  const { startUrl, awsCache: folder, http, clientId, clientSecret } = request;
  if (!startUrl)
    throw new UsageError('AWS wants to know the access portal: --start-url, or a --profile that has it');
  const service = serviceOf(request);
  const url = 'baseUrl' in service ? service.baseUrl : `https://oidc.${service.region}.amazonaws.com`;
  const hintsFor = async () => [];
  const connect = (client: Pick<RegistrationMembers, 'clientId' | 'clientSecret'>) =>
    createClient({
      ...service,
      ...http,
      clientId: client.clientId,
      clientSecret: client.clientSecret,
      startUrl,
    });
  if (clientId && clientSecret && !folder)
    return { client: connect({ clientId, clientSecret }), url, hintsFor };

  const session = sessionOf(request, startUrl);
  const register = async () => {
    const { signal } = options;
    const { clientName = 'devauth' } = request;
    // What may be refreshed has to be registered with a scope; AWS's own programs ask for it likewise.
    const metadata = { clientName, ...(session.scopes && { scopes: session.scopes }) };
    const ask = () => registerClient({ ...service, ...http, signal }, metadata);
    const fresh = (await retryWhileBusy(ask, options, http.clock)).reveal();
    if (folder) await writeRegistration(folder, session, fresh);
    return fresh;
  };
  const kept = folder && (await readRegistration(folder, session, new Date()));
  let registration = kept || (await register());
  let current = connect(registration);
  const client: DeviceClient = {
    clock: current.clock,
    requestDeviceAuthorization: (call) =>
      current.requestDeviceAuthorization(call).catch(async (error: unknown) => {
        // A registration from the cache may have been revoked since. One that was made just now was not.
        const isStale =
          kept === registration && error instanceof RejectedError && error.error === 'invalid_client';
        if (!isStale) throw error;
        registration = await register();
        current = connect(registration);
        return current.requestDeviceAuthorization(call);
      }),
    pollToken: (authorization, call) => current.pollToken(authorization, call),
    refresh: (refreshToken, call) => current.refresh(refreshToken, call),
  };
  if (!folder) return { client, url, hintsFor };
  const path = tokenPath(folder, session);
  const place = {
    path,
    write: (token: Parameters<typeof writeToken>[3]) =>
      writeToken(folder, session, registration, token, new Date()),
  };
  return { client, url, hintsFor, place };
};

function serviceOf({ target, region }: LoginRequest): Service {
  if (target) return { baseUrl: target };
  if (region) return { region };
  throw new UsageError(
    'AWS wants to know the region of the IAM Identity Center instance: --region, or AWS_REGION',
  );
}

function sessionOf({ region, sessionName, scopes, awsCache }: LoginRequest, startUrl: string): AwsSession {
  if (awsCache && !region) throw new UsageError('what goes to the AWS cache must say its region: --region');
  return { startUrl, region: region ?? '', sessionName, scopes };
}
