// What ~/.aws/config says of a login: read as AWS's own programs read it, by AWS's own reader.
import { isAbsolute, join } from 'node:path';
import { loadSharedConfigFiles, loadSsoSessionData } from '@smithy/core/config';
import { UsageError } from './exit-codes.ts';
import type { Environment } from './io.ts';

/** What an AWS login is asked for by hand. */
export interface AwsWish {
  readonly profile?: string | undefined;
  readonly sessionName?: string | undefined;
  readonly startUrl?: string | undefined;
  readonly region?: string | undefined;
  readonly scopes?: readonly string[] | undefined;
}

/** The same, with what the configuration and the environment add. */
export interface AwsPlace {
  readonly sessionName: string | undefined;
  /** As the profile spells it, because the name of the cache file is made of the spelling. */
  readonly startUrl: string | undefined;
  readonly region: string | undefined;
  readonly scopes: readonly string[] | undefined;
  /** The profiles that look for this token in the cache. */
  readonly profiles: readonly string[];
  /** The file that was read. */
  readonly file: string;
}

interface Profile {
  readonly sso_session?: string | undefined;
  readonly sso_start_url?: string | undefined;
  readonly sso_region?: string | undefined;
  readonly sso_registration_scopes?: string | undefined;
}

/**
 * The home folder.
 * @throws UsageError where HOME is empty or relative: secrets would land wherever the command happens to run
 */
export function homeOf({ HOME, USERPROFILE }: Environment): string {
  const home = HOME ?? USERPROFILE ?? '';
  if (isAbsolute(home)) return home;
  throw new UsageError(`HOME is no absolute path: ${JSON.stringify(home)}`);
}

/** Folder of the SSO cache that AWS's programs share. */
export function ssoCacheOf(environment: Environment): string {
  return join(homeOf(environment), '.aws', 'sso', 'cache');
}

/**
 * What a login is for: what is asked for by hand goes before the profile, the profile before the environment.
 * @throws UsageError for a profile or a session that the configuration does not have, where it is needed
 */
export async function findAwsPlace(wish: AwsWish, environment: Environment): Promise<AwsPlace> {
  const file = environment.AWS_CONFIG_FILE || join(homeOf(environment), '.aws', 'config');
  const profiles = await readProfiles(file);
  const sessions: Readonly<Record<string, Profile>> = await loadSsoSessionData({ configFilepath: file });
  const named =
    wish.profile ?? (wish.sessionName || wish.startUrl ? undefined : environment.AWS_PROFILE || undefined);
  const profile = named === undefined ? undefined : profiles[named];
  if (named !== undefined && !profile) throw new UsageError(`${file} has no profile ${named}`);
  if (profile && !profile.sso_session && !profile.sso_start_url)
    throw new UsageError(`the profile ${named} in ${file} has neither sso_session nor sso_start_url`);
  const sessionName = wish.sessionName ?? profile?.sso_session;
  const session = sessionName === undefined ? undefined : sessions[sessionName];
  if (profile?.sso_session && !session)
    throw new UsageError(`${file} has no [sso-session ${sessionName}], which the profile ${named} names`);
  const legacy = Object.values(profiles).find(
    (one) => !one.sso_session && !sessionName && isSame(one.sso_start_url, wish.startUrl),
  );
  const source = session ?? profile ?? legacy;
  const spelled = [source?.sso_start_url].find((url) => !wish.startUrl || isSame(url, wish.startUrl));
  const startUrl = spelled ?? wish.startUrl;
  return {
    sessionName,
    startUrl,
    region:
      wish.region ??
      source?.sso_region ??
      (environment.AWS_REGION || environment.AWS_DEFAULT_REGION || undefined),
    scopes: wish.scopes ?? scopesIn(session?.sso_registration_scopes),
    profiles: Object.entries(profiles).flatMap(([name, one]) => {
      const looks = sessionName
        ? one.sso_session === sessionName && session
        : !one.sso_session && startUrl !== undefined && one.sso_start_url === startUrl;
      return looks ? [name] : [];
    }),
    file,
  };
}

/** Scopes, separated by spaces as in OAuth, or by commas as in AWS's configuration. */
export function scopesIn(text: string | undefined): readonly string[] | undefined {
  const scopes = text?.split(/[\s,]+/).filter(Boolean);
  return scopes?.length ? scopes : undefined;
}

async function readProfiles(file: string): Promise<Readonly<Record<string, Profile>>> {
  // The credentials say nothing about SSO, and are not read.
  const { configFile } = await loadSharedConfigFiles({
    configFilepath: file,
    filepath: '/dev/null',
    ignoreCache: true,
  });
  return configFile;
}

/** Whether two start URLs name one portal: `…/start`, `…/start/` and `…/start#/` do. */
function isSame(one: string | undefined, other: string | undefined): boolean {
  const plain = (url: string | undefined) => url?.replace(/#\/?$/, '').replace(/\/+$/, '').toLowerCase();
  return one !== undefined && plain(one) === plain(other);
}
