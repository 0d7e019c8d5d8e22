// The tokens that are stored: in files of `devauth login --output`, and in the cache that AWS's programs share.
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { ClientCredentials } from '../rfc8628/index.ts';
import { type OptionHelp, readArguments, type Values } from './arguments.ts';
import { type CachedToken, readToken, secondsOf, tokenPath } from './aws-cache.ts';
import { findAwsPlace, ssoCacheOf } from './aws-config.ts';
import { UsageError } from './exit-codes.ts';
import type { CommandIo, Environment } from './io.ts';
import { AWS_OPTIONS, HTTP_OPTIONS } from './login-options.ts';
import type { Renewal } from './session.ts';
import { readStored, type StoredToken } from './token-json.ts';

/** A token in a file. */
export type Stored = { readonly path: string } & (
  | { readonly dialect: 'aws-sso-oidc'; readonly token: CachedToken }
  | { readonly dialect: 'rfc8628'; readonly token: StoredToken }
);

export const STORED_OPTIONS = {
  ...AWS_OPTIONS,
  ...HTTP_OPTIONS,
  help: { type: 'boolean', short: 'h', help: 'show this help' },
} as const satisfies Record<string, OptionHelp>;

/** What a command for stored tokens is asked for. */
export interface StoredRequest {
  readonly values: Values<typeof STORED_OPTIONS>;
  /** The files that are meant; none where none is named. */
  readonly paths: readonly string[];
}

/** @throws UsageError */
export async function readStoredRequest(
  args: readonly string[],
  { environment }: CommandIo,
): Promise<StoredRequest> {
  const { values, others } = readArguments(args, STORED_OPTIONS);
  if (values.help) return { values, paths: [] };
  const isNamed = values.profile ?? values.session ?? values['start-url'];
  if (isNamed === undefined && (others.length > 0 || !environment.AWS_PROFILE))
    return { values, paths: others.map((path) => resolve(path)) };
  const wish = { profile: values.profile, sessionName: values.session, startUrl: values['start-url'] };
  const { sessionName, startUrl, region } = await findAwsPlace(
    { ...wish, region: values.region },
    environment,
  );
  if (!sessionName && !startUrl) throw new UsageError('AWS wants to know the access portal: --start-url');
  const session = { sessionName, startUrl: startUrl ?? '', region: region ?? '', scopes: undefined };
  return { values, paths: [...others, tokenPath(ssoCacheOf(environment), session)] };
}

/**
 * The token in a file.
 * @throws UsageError where there is none
 */
export async function readStoredToken(path: string): Promise<Stored> {
  const cached = await readToken(path);
  if (cached) return { path, dialect: 'aws-sso-oidc', token: cached };
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`nobody is signed in: there is no file ${path}`);
  });
  const stored = readStored(text);
  if (stored) return { path, dialect: 'rfc8628', token: stored };
  throw new UsageError(`${path} holds no token of devauth or AWS`);
}

/** All tokens in AWS's cache. */
export async function listAwsTokens(environment: Environment): Promise<readonly Stored[]> {
  const folder = ssoCacheOf(environment);
  const names = await readdir(folder).catch(() => []);
  const found: Stored[] = [];
  for (const name of names.filter((one) => one.endsWith('.json')).sort()) {
    const path = join(folder, name);
    const token = await readToken(path);
    if (token) found.push({ path, dialect: 'aws-sso-oidc', token });
  }
  return found;
}

/** Seconds since 1970 at which a stored token expires; NaN where that is not known. */
export function expiryOf({ token }: Stored): number {
  return secondsOf(token.expiresAt);
}

/** What a stored token is for, in words for the person. */
export function nameOfStored(stored: Stored): string {
  if (stored.dialect === 'aws-sso-oidc') return `${stored.token.startUrl} (${stored.token.region})`;
  const { renewal } = stored.token;
  return renewal ? `${renewal.client_id} at ${new URL(renewal.token_endpoint).host}` : basename(stored.path);
}

/**
 * How the client of a stored token authenticates. Its secret is not stored.
 * @throws UsageError where it is not in the environment either
 */
export function credentialsOf(renewal: Renewal, environment: Environment): ClientCredentials {
  const { client_id: clientId, client_authentication: method } = renewal;
  if (method === 'none') return { clientId };
  const clientSecret = environment.CLIENT_SECRET || undefined;
  if (!clientSecret) throw new UsageError(`the client ${clientId} has a secret: CLIENT_SECRET`);
  const isPost = method === 'client_secret_post';
  return { clientId, clientSecret, ...(isPost && { clientAuthentication: 'client_secret_post' }) };
}
