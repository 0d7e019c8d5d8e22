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

/** Writes the token where SDKs find it. @returns the path */
export async function writeToken(
  folder: string,
  session: AwsSession,
  registration: RegistrationMembers,
  token: TokenMembers,
  now: Date,
): Promise<string> {
  const path = tokenPath(folder, session);
  const content = {
    startUrl: session.startUrl,
    region: session.region,
    accessToken: token.accessToken,
    expiresAt: iso(now.getTime() / 1000 + (token.expiresIn ?? 0)),
    clientId: registration.clientId,
    clientSecret: registration.clientSecret,
    registrationExpiresAt: iso(registration.clientSecretExpiresAt),
    ...(token.refreshToken !== undefined && { refreshToken: token.refreshToken }),
  };
  await writePrivateFile(path, JSON.stringify(content));
  return path;
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
  let content: unknown;
  try {
    content = JSON.parse(await readFile(registrationPath(folder, session), 'utf8'));
  } catch {
    // Missing or damaged: a cache may be either.
    return undefined;
  }
  if (!isObject(content)) return undefined;
  const [clientId, clientSecret] = [textOf(content.clientId), textOf(content.clientSecret)];
  // AWS's command line ends its dates in `UTC`, which JavaScript can't read.
  const clientSecretExpiresAt = Date.parse(textOf(content.expiresAt)?.replace(/UTC$/, 'Z') ?? '') / 1000;
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
