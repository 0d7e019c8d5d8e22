// A login at AWS IAM Identity Center: registers a client first, or uses one that was registered before.
import {
  createClient,
  patiently,
  type RegistrationMembers,
  RejectedError,
  registerClient,
  type Service,
} from '../aws-sso-oidc/index.ts';
import type { DeviceClient } from '../model.ts';
import { type AwsSession, readRegistration, writeRegistration, writeToken } from './aws-cache.ts';
import { UsageError } from './exit-codes.ts';
import type { LoginRequest } from './login-request.ts';
import type { Session, SessionOptions } from './session.ts';

export async function openAwsSession(request: LoginRequest, options: SessionOptions): Promise<Session> {
  const { startUrl, awsCache: folder, http } = request;
  if (!startUrl) throw new UsageError('AWS wants to know the access portal: --start-url');
  const service = serviceOf(request);
  const connect = ({ clientId, clientSecret }: Pick<RegistrationMembers, 'clientId' | 'clientSecret'>) =>
    createClient({ ...service, ...http, clientId, clientSecret, startUrl });
  const { clientId, clientSecret } = request;
  if (clientId && clientSecret && !folder) return { client: connect({ clientId, clientSecret }) };

  const session = sessionOf(request, startUrl);
  const register = async () => {
    const { signal } = options;
    const { clientName = 'devauth' } = request;
    const metadata = { clientName, ...(session.scopes && { scopes: session.scopes }) };
    const ask = () => registerClient({ ...service, ...http, signal }, metadata);
    const fresh = (await patiently(ask, options, http.clock)).reveal();
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
  };
  if (!folder) return { client };
  return { client, keep: (token) => writeToken(folder, session, registration, token, new Date()) };
}

function serviceOf({ target, region }: LoginRequest): Service {
  if (target) return { baseUrl: target };
  if (region) return { region };
  throw new UsageError('AWS wants to know the region of the IAM Identity Center instance: --region');
}

function sessionOf({ region, sessionName, scope, awsCache }: LoginRequest, startUrl: string): AwsSession {
  if (awsCache && !region) throw new UsageError('what goes to the AWS cache must say its region: --region');
  return { startUrl, region: region ?? '', sessionName, scopes: scopesIn(scope) };
}

/** Separated by spaces as in OAuth, or by commas as in AWS's configuration file. */
function scopesIn(text: string | undefined): readonly string[] | undefined {
  const scopes = text?.split(/[\s,]+/).filter(Boolean);
  return scopes?.length ? scopes : undefined;
}
