// The parts of one emulator, put together: what its HTTP surface and its control both work on.
import { randomBytes } from 'node:crypto';
import type { DialectName } from '../model/requirement.ts';
import { Attempts } from './attempts.ts';
import { Clients } from './clients.ts';
import { type Clock, type MovableClock, movable, type Sleep, systemClock } from './clock.ts';
import { FaultQueue } from './faults.ts';
import { Grants } from './grants.ts';
import type { State } from './operations.ts';
import { commonPolicy, type Policy } from './policy.ts';
import { Tokens } from './tokens.ts';
import { awsSsoOidc } from './wire/aws-sso-oidc.ts';
import type { EmulatorDialect } from './wire/dialect.ts';
import { rfc8628 } from './wire/rfc8628.ts';

/** The dialects that the emulator speaks. */
export const emulatorDialects: Readonly<Record<DialectName, EmulatorDialect>> = {
  'aws-sso-oidc': awsSsoOidc,
  rfc8628,
};

/** Everything that one emulator consists of. */
export interface Engine {
  readonly dialect: EmulatorDialect;
  readonly policy: Policy;
  /** The base URL without a trailing slash; in `rfc8628` it is the issuer. */
  readonly baseUrl: string;
  /** Path of the verification page. */
  readonly pagePath: string;
  readonly clock: MovableClock;
  readonly sleep: Sleep;
  readonly state: State;
  readonly faults: FaultQueue;
  /** Wrong user codes by the address that entered them. */
  readonly wrongCodes: Attempts;
  /** Signs the forms of the verification page. */
  readonly formKey: Uint8Array;
}

/** What an emulator is made of; all but the dialect has an honest default. */
export interface EngineOptions {
  readonly dialect: DialectName;
  /** Where the emulator is reached; its URLs are built on it. `http://127.0.0.1:4020` unless given. */
  readonly baseUrl?: string;
  /** Decisions to take differently. */
  readonly policy?: Partial<Policy>;
  readonly clock?: Clock;
  /** How a latency fault waits. Real time unless given. */
  readonly sleep?: Sleep;
}

const realSleep: Sleep = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

/** Puts an emulator together. @throws TypeError when the base URL is not an http or https URL */
export function createEngine(options: EngineOptions): Engine {
  const dialect = emulatorDialects[options.dialect];
  const policy: Policy = { ...commonPolicy, ...dialect.policy, ...options.policy };
  const baseUrl = readBaseUrl(options.baseUrl ?? 'http://127.0.0.1:4020');
  const page = `${baseUrl}/device`;
  return {
    dialect,
    policy,
    baseUrl,
    pagePath: new URL(page).pathname,
    clock: movable(options.clock ?? systemClock),
    sleep: options.sleep ?? realSleep,
    state: {
      policy,
      clients: new Clients(policy, dialect.clients),
      grants: new Grants(policy),
      tokens: new Tokens(policy),
      starts: new Attempts(1),
      page,
    },
    faults: new FaultQueue(dialect.operations),
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
