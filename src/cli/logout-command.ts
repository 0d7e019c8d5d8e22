// `devauth logout`: revokes a stored token where the server can, and removes it.
import { rm } from 'node:fs/promises';
import { DeviceAuthError } from '../errors.ts';
import { createFetch, type HttpOptions } from '../http.ts';
import { authenticate } from '../rfc8628/authentication.ts';
import { portalOf } from './aws-portal.ts';
import { CommandError, EXIT, UsageError } from './exit-codes.ts';
import { exitCodeOf, explain } from './explain.ts';
import { storedHelp } from './help.ts';
import { type CommandIo, type Environment, write } from './io.ts';
import { httpOf } from './login-options.ts';
import { openNetwork } from './network.ts';
import { credentialsOf, readStoredRequest, readStoredToken, STORED_OPTIONS, type Stored } from './stored.ts';

/** @returns the exit code */
export async function logoutCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const { values, paths } = await readStoredRequest(args, io);
  if (values.help) {
    await write(
      io.stdout,
      storedHelp('logout', 'Revoke stored tokens where the server can, and remove them.', STORED_OPTIONS),
    );
    return EXIT.ok;
  }
  if (paths.length === 0) throw new UsageError('say which token: FILE, or --profile for AWS');
  const { environment, signal } = io;
  const network = await openNetwork(environment);
  const http = { ...httpOf(values), ...(network.fetch && { fetch: network.fetch }), ...io.http };
  for (const path of paths) {
    const stored = await readStoredToken(path);
    const requests = revocationsOf(stored, environment);
    try {
      for (const request of requests) await send(new Request(request, { signal }), http);
    } catch (error) {
      if (signal.aborted || !(error instanceof Error)) throw error;
      await rm(path);
      const why =
        error instanceof DeviceAuthError
          ? explain(error, { network, environment, url: requests[0]?.url })
          : error.message;
      throw new CommandError(`removed ${path}, but the token was not revoked: ${why}`, exitCodeOf(error));
    }
    await rm(path);
    io.stderr.write(
      requests.length > 0
        ? `Revoked, and removed ${path}\n`
        : `Removed ${path}. The server offers no way to revoke it.\n`,
    );
  }
  return EXIT.ok;
}

async function send(request: Request, http: HttpOptions): Promise<void> {
  const { status, ok } = await createFetch(http)(request);
  // A token that the server does not know any more is as good as revoked: AWS answers so with 401.
  if (!ok && status !== 401)
    throw new CommandError(`${request.method} ${new URL(request.url).pathname}: ${status}`);
}

/** The requests that revoke a token, the refresh token first: new access tokens come of it. */
function revocationsOf(stored: Stored, environment: Environment): readonly Request[] {
  return stored.dialect === 'aws-sso-oidc'
    ? [awsLogout(stored.token.region, stored.token.accessToken, environment)]
    : revocations(stored, environment);
}

/** @see https://docs.aws.amazon.com/singlesignon/latest/PortalAPIReference/API_Logout.html */
function awsLogout(region: string, token: string, environment: Environment): Request {
  const headers = { 'x-amz-sso_bearer_token': token };
  const url = `${portalOf(region, environment)}/logout`;
  return new Request(url, { method: 'POST', headers, redirect: 'manual' });
}

/** @see https://www.rfc-editor.org/rfc/rfc7009#section-2.1 */
function revocations(
  stored: Extract<Stored, { dialect: 'rfc8628' }>,
  environment: Environment,
): readonly Request[] {
  const { renewal, refreshToken, accessToken } = stored.token;
  const url = renewal?.revocation_endpoint;
  if (!renewal || !url) return [];
  const { parameters, headers } = authenticate(credentialsOf(renewal, environment));
  return [
    ...(refreshToken ? [{ token: refreshToken, token_type_hint: 'refresh_token' }] : []),
    { token: accessToken, token_type_hint: 'access_token' },
  ].map((token) => {
    const body = new URLSearchParams({ ...token, ...parameters });
    return new Request(url, { method: 'POST', headers, body, redirect: 'manual' });
  });
}
