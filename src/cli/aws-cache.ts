// The SSO cache that AWS's command line and SDKs share: the same file names, members and dates as botocore's.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RegistrationMembers } from '../aws-sso-oidc/index.ts';
import { isObject, textOf } from '../json.ts';
import type { TokenMembers } from '../model.ts';
import { writePrivateFile } from './private-file.ts';

/** A registration that expires within this many seconds is not used any more; AWS's command line says the same. */
const EXPIRY_WINDOW = 15 * 60;

/** What a login is for. */
export interface AwsSession {
  readonly startUrl: string;
  readonly region: string;
  /** Name of the `[sso-session …]` section; without one the start URL names the token, as in legacy profiles. */
  readonly sessionName: string | undefined;
  /** Scopes of the registration, in the order in which the profile has them. */
  readonly scopes: readonly string[] | undefined;
}

/** The file in which SDKs look for the token of a session. */
export function tokenPath(folder: string, { startUrl, sessionName }: AwsSession): string {
  return join(folder, `${sha1(sessionName ?? startUrl)}.json`);
}

/** The file in which AWS's command line looks for the registration of a session. */
export function registrationPath(folder: string, session: AwsSession): string {
  const { startUrl, region, sessionName, scopes } = session;
  const key = [
    `"region": ${pythonJson(region)}`,
    `"scopes": ${scopes ? `[${scopes.map(pythonJson).join(', ')}]` : 'null'}`,
    `"session_name": ${sessionName === undefined ? 'null' : pythonJson(sessionName)}`,
    `"startUrl": ${pythonJson(startUrl)}`,
    '"tool": "botocore"',
  ];
  return join(folder, `${sha1(`{${key.join(', ')}}`)}.json`);
}

/** Writes the token where SDKs find it. */
export async function writeToken(
  folder: string,
  session: AwsSession,
  registration: RegistrationMembers,
  token: TokenMembers,
  now: Date,
): Promise<void> {
  const content: CachedToken = {
    startUrl: session.startUrl,
    region: session.region,
    accessToken: token.accessToken,
    expiresAt: iso(now.getTime() / 1000 + (token.expiresIn ?? 0)),
    clientId: registration.clientId,
    clientSecret: registration.clientSecret,
    registrationExpiresAt: iso(registration.clientSecretExpiresAt),
    ...(token.refreshToken !== undefined && { refreshToken: token.refreshToken }),
  };
  await writePrivateFile(tokenPath(folder, session), JSON.stringify(content));
}

/** A token as AWS's programs keep it. Theirs may lack what a legacy profile has no use for. */
export interface CachedToken {
  readonly startUrl: string;
  readonly region: string;
  readonly accessToken: string;
  readonly expiresAt: string;
  readonly clientId?: string | undefined;
  readonly clientSecret?: string | undefined;
  readonly registrationExpiresAt?: string | undefined;
  readonly refreshToken?: string | undefined;
}

/** The token in a file of the cache, whoever wrote it; undefined where the file holds something else. */
export async function readToken(path: string): Promise<CachedToken | undefined> {
  const content = await readJson(path);
  if (!isObject(content)) return undefined;
  const { startUrl, region, accessToken, expiresAt } = content;
  if (![startUrl, region, accessToken, expiresAt].every((member) => typeof member === 'string'))
    return undefined;
  return {
    startUrl: String(startUrl),
    region: String(region),
    accessToken: String(accessToken),
    expiresAt: String(expiresAt),
    clientId: textOf(content.clientId),
    clientSecret: textOf(content.clientSecret),
    registrationExpiresAt: textOf(content.registrationExpiresAt),
    refreshToken: textOf(content.refreshToken),
  };
}

/** Writes a renewed token back into its file, with all that was there beside it. */
export async function renewToken(path: string, token: TokenMembers, now: Date): Promise<void> {
  const before = await readJson(path);
  const content = {
    ...(isObject(before) && before),
    accessToken: token.accessToken,
    expiresAt: iso(now.getTime() / 1000 + (token.expiresIn ?? 0)),
    ...(token.refreshToken !== undefined && { refreshToken: token.refreshToken }),
  };
  await writePrivateFile(path, JSON.stringify(content));
}

/** Seconds since 1970 of a date in a cache. AWS's command line ends its dates in `UTC`, which JavaScript can't read. */
export function secondsOf(date: string | undefined): number {
  return Date.parse(date?.replace(/UTC$/, 'Z') ?? '') / 1000;
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    // Missing or damaged: a cache may be either.
    return undefined;
  }
}

/** Keeps a registration for the next login. */
export async function writeRegistration(
  folder: string,
  session: AwsSession,
  { clientId, clientSecret, clientSecretExpiresAt }: RegistrationMembers,
): Promise<void> {
  const { scopes } = session;
  const expiresAt = iso(clientSecretExpiresAt);
  const content = { clientId, clientSecret, expiresAt, ...(scopes && { scopes }) };
  await writePrivateFile(registrationPath(folder, session), JSON.stringify(content));
}

/** The registration of an earlier login, unless there is none, or it is about to expire, or is for another grant. */
export async function readRegistration(
  folder: string,
  session: AwsSession,
  now: Date,
): Promise<RegistrationMembers | undefined> {
  const content = await readJson(registrationPath(folder, session));
  if (!isObject(content)) return undefined;
  const [clientId, clientSecret] = [textOf(content.clientId), textOf(content.clientSecret)];
  const clientSecretExpiresAt = secondsOf(textOf(content.expiresAt));
  const isFresh = clientSecretExpiresAt - now.getTime() / 1000 >= EXPIRY_WINDOW;
  const { grantTypes } = content;
  const isForCode = Array.isArray(grantTypes) && grantTypes.includes('authorization_code');
  return clientId && clientSecret && isFresh && !isForCode
    ? { clientId, clientSecret, clientSecretExpiresAt }
    : undefined;
}

/** `2026-01-02T03:04:05Z`: no fractions, which some SDKs can't read. */
function iso(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** A string as Python's `json.dumps` writes it: ASCII only. */
function pythonJson(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}
