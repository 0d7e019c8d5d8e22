// The parts of one emulator, put together: what its endpoints, its page and its control all work on.
import { randomBytes } from 'node:crypto';
import { Attempts } from './attempts.ts';
import { Clients } from './clients.ts';
import { type Clock, type MovableClock, movable, systemClock } from './clock.ts';
import { Door } from './door.ts';
import { Grants } from './grants.ts';
import type { State } from './operations.ts';
import { conformingPolicy, type Policy } from './policy/index.ts';
import { type ProfileName, profiles } from './profiles.ts';
import { Recorder } from './recording.ts';
import { type Script, ScriptPlayer } from './script.ts';
import { Tokens } from './tokens.ts';
import type { Client, DialectName } from './vocabulary.ts';
import { awsSsoOidc } from './wire/aws-sso-oidc.ts';
import type { EmulatorDialect } from './wire/dialect.ts';
import { rfc8628 } from './wire/rfc8628.ts';

/** The dialects that the emulator speaks. */
export const emulatorDialects: Readonly<Record<DialectName, EmulatorDialect>> = {
  'aws-sso-oidc': awsSsoOidc,
  rfc8628,
};

/** Everything that one emulator consists of. */
export interface Parts {
  readonly dialect: EmulatorDialect;
  readonly policy: Policy;
  /** The provider whose deviations it has, if any. */
  readonly profile: ProfileName | undefined;
  /** The base URL without a trailing slash; in `rfc8628` it is the issuer. */
  readonly baseUrl: string;
  /** Path of the verification page. */
  readonly pagePath: string;
  readonly clock: MovableClock;
  /** What recorded times are read from: the clock before anyone moves it. */
  readonly recordingClock: Clock;
  readonly state: State;
  readonly script: ScriptPlayer;
  readonly recorder: Recorder;
  readonly door: Door;
  /** Wrong user codes by the address that entered them. */
  readonly wrongCodes: Attempts;
  /** Signs the forms of the verification page. */
  readonly formKey: Uint8Array;
}

/** A client that exists without registration. */
export interface DeclaredClient extends Pick<Client, 'id' | 'secret' | 'secretExpiresAt' | 'scopes'> {
  /** What a person reads on the verification page: the ID unless given. */
  readonly name?: string;
  /** The grants that it may use: all that the emulator offers unless given. */
  readonly grantTypes?: readonly string[];
}

/** What an emulator is made of; all but the dialect has a conforming default. */
export interface PartsOptions {
  readonly dialect: DialectName;
  /** Where the emulator is reached; its URLs are built on it. `http://127.0.0.1:4020` unless given. */
  readonly baseUrl?: string;
  /** `rfc8628`: a provider whose documented deviations it has. It conforms unless given. */
  readonly profile?: ProfileName;
  /** Decisions to take differently, a profile's included. */
  readonly policy?: Partial<Policy>;
  /** Clients beside those of `demo`; one with the same ID takes its place. */
  readonly clients?: readonly DeclaredClient[];
  /** The time of this machine unless given. */
  readonly clock?: Clock;
  /** What to do with each request. The emulator conforms unless given. */
  readonly script?: Script;
  /** How many exchanges are recorded; the newest are kept. 1000 unless given, 0 for none. */
  readonly recordAtMost?: number;
}

/** Puts an emulator together. @throws TypeError when the base URL is no http or https URL, or the dialect has no profiles */
export function createParts(options: PartsOptions): Parts {
  const dialect = emulatorDialects[options.dialect];
  if (options.profile !== undefined && options.dialect !== 'rfc8628') {
    throw new TypeError(`${options.dialect} has no profiles; they are deviations from rfc8628`);
  }
  const profile = options.profile === undefined ? {} : profiles[options.profile];
  const policy: Policy = { ...conformingPolicy, ...dialect.policy, ...profile, ...options.policy };
  const baseUrl = readBaseUrl(options.baseUrl ?? 'http://127.0.0.1:4020');
  const page = `${baseUrl}/device`;
  const clock = options.clock ?? systemClock;
  const declared = (options.clients ?? []).map((client): Client => {
    return { name: client.id, grantTypes: policy.grantTypes, ...client };
  });
  return {
    dialect,
    policy,
    profile: options.profile,
    baseUrl,
    pagePath: new URL(page).pathname,
    clock: movable(clock),
    recordingClock: clock,
    state: {
      policy,
      clients: new Clients(policy, [...dialect.clients, ...declared]),
      grants: new Grants(policy),
      tokens: new Tokens(policy, baseUrl),
      requests: new Attempts(policy.rateLimit?.seconds ?? 1),
      starts: new Attempts(1),
      page,
    },
    script: new ScriptPlayer(dialect.operations, options.script),
    recorder: new Recorder(options.recordAtMost ?? 1000),
    door: new Door(clock),
    wrongCodes: new Attempts(policy.wrongCodesWindowSeconds),
    formKey: randomBytes(32),
  };
}

function readBaseUrl(baseUrl: string): string {
  const url = URL.parse(baseUrl);
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new TypeError(`The base URL has to be an http or https URL without query and fragment: ${baseUrl}`);
  }
  return url.href.replace(/\/+$/, '');
}
