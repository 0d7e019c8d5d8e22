// `devauth refresh`: renews a stored token without the person, and writes it back to where it was.
import { createClient as createAwsClient } from '../aws-sso-oidc/index.ts';
import { DeviceAuthError } from '../errors.ts';
import type { HttpOptions } from '../http.ts';
import type { TokenMembers } from '../model.ts';
import { createClient } from '../rfc8628/index.ts';
import { renewToken } from './aws-cache.ts';
import { rescue } from './destination.ts';
import { CommandError, EXIT, UsageError } from './exit-codes.ts';
import { exitCodeOf, explain } from './explain.ts';
import { storedHelp } from './help.ts';
import { type CommandIo, type Environment, write } from './io.ts';
import { httpOf } from './login-options.ts';
import { openNetwork } from './network.ts';
import { codeOf, proveWritable, writePrivateFile } from './private-file.ts';
import {
  credentialsOf,
  readStoredRequest,
  readStoredToken,
  STORED_OPTIONS,
  type Stored,
  type StoredRequest,
} from './stored.ts';
import { storedText } from './token-json.ts';

/** @returns the exit code */
export async function refreshCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const request = await readStoredRequest(args, io);
  if (request.values.help) {
    await write(io.stdout, storedHelp('refresh', 'Renew stored tokens without the person.', STORED_OPTIONS));
    return EXIT.ok;
  }
  if (request.paths.length === 0) throw new UsageError('say which token: FILE, or --profile for AWS');
  for (const path of request.paths) await refreshOne(await readStoredToken(path), request, io);
  return EXIT.ok;
}

async function refreshOne(stored: Stored, { values }: StoredRequest, io: CommandIo): Promise<void> {
  const { path } = stored;
  const { environment, signal } = io;
  const { refreshToken } = stored.token;
  if (!refreshToken) throw new CommandError(`${path} holds no refresh token: sign in again`);
  // A server may take the old refresh token back with the new one: so there must be a place for it.
  await proveWritable(path, { makesFolder: false });
  const network = await openNetwork(environment);
  const http = { ...httpOf(values), ...(network.fetch && { fetch: network.fetch }), ...io.http };
  const { client, url } = connect(stored, http, environment, values['base-url']);
  try {
    const token = (await client.refresh(refreshToken, { signal })).reveal();
    await writeBack(stored, { ...token, refreshToken: token.refreshToken ?? refreshToken }, io);
  } catch (error) {
    if (!(error instanceof DeviceAuthError) || signal.aborted) throw error;
    const hints = error.error === 'invalid_grant' ? ['sign in again: devauth login'] : [];
    throw new CommandError(explain(error, { network, environment, url, hints }), exitCodeOf(error));
  }
  io.stderr.write(`Renewed. The token is in ${path}\n`);
}

function connect(stored: Stored, http: HttpOptions, environment: Environment, baseUrl: string | undefined) {
  if (stored.dialect === 'aws-sso-oidc') {
    const { region, startUrl, clientId, clientSecret } = stored.token;
    if (!clientId || !clientSecret) throw new CommandError(`${stored.path} names no client: sign in again`);
    const base = baseUrl ?? environment.AWS_ENDPOINT_URL_SSO_OIDC;
    const service = base ? { baseUrl: base } : { region };
    const url = base ?? `https://oidc.${region}.amazonaws.com`;
    return { client: createAwsClient({ ...service, ...http, clientId, clientSecret, startUrl }), url };
  }
  const { renewal } = stored.token;
  if (!renewal)
    throw new CommandError(`${stored.path} does not say how it is renewed: sign in again with --output`);
  const { token_endpoint: tokenEndpoint } = renewal;
  // No login is begun here, so one endpoint does.
  const endpoints = { tokenEndpoint, deviceAuthorizationEndpoint: tokenEndpoint };
  const credentials = credentialsOf(renewal, environment);
  return { client: createClient({ ...endpoints, ...credentials, ...http }), url: tokenEndpoint };
}

async function writeBack(stored: Stored, token: TokenMembers, io: CommandIo): Promise<void> {
  const { path } = stored;
  const renewal = stored.dialect === 'rfc8628' ? stored.token.renewal : undefined;
  const text = storedText(token, renewal);
  try {
    if (stored.dialect === 'aws-sso-oidc') await renewToken(path, token, new Date());
    else await writePrivateFile(path, text);
  } catch (cause) {
    // The server may have taken the old refresh token back by now.
    const where = await rescue(text, path, io);
    throw new CommandError(
      `renewed, but ${path} could not be written (${codeOf(cause)}); the token: ${where}`,
    );
  }
}
