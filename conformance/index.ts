// The suite as a library, published as `devauth/conformance`: for people's own tests, in vitest, jest or node:test.

import type { DialectName } from '../generated/index.ts';
import type { Trial } from './model/check.ts';
import type { ClientCalls, ClientFunction } from './model/client.ts';
import type { ServerSettings } from './model/settings.ts';
import type { Side } from './model/side.ts';
import type { KnownFailures } from './report/known-failures.ts';
import type { Report } from './report/report.ts';
import { toScreen } from './report/screen.ts';
import { summarize } from './report/summary.ts';
import { toReport } from './report/to-report.ts';
import { type RunOptions, run } from './runner/run.ts';
import { clientSide } from './sides/client/side.ts';
import { DEFAULT_START_URL } from './sides/server/settings.ts';
import { serverSide } from './sides/server/side.ts';
import { suiteName } from './version.ts';

export type { DialectName } from '../generated/index.ts';
export type {
  ClientCalls,
  ClientClock,
  ClientFunction,
  ClientGiven,
  ClientSettings,
  SingleCall,
} from './model/client.ts';
export type { ClientResult } from './model/conversation.ts';
export type { ServerSettings } from './model/settings.ts';
export type { Client, Decide, Prompt } from './model/target.ts';
export type { KnownFailures } from './report/known-failures.ts';
export type { Report, ReportedExchange, ReportedRequirement } from './report/report.ts';
export type { ReportedConversation } from './report/report-conversation.ts';

/** What holds for both sides. */
export interface SuiteOptions {
  /** Failures that are known, each with its reason. */
  readonly known?: KnownFailures;
  /** Whether a warning counts as a failure. */
  readonly strict?: boolean;
}

/** What is told of a server; all but the target has a default. */
export interface ServerSuiteOptions extends SuiteOptions, Partial<Omit<ServerSettings, 'target'>> {
  /** Base URL (aws-sso-oidc) or issuer (rfc8628). */
  readonly target: string;
  /** Sends the requests: the global `fetch` unless given, such as that of a server in this process. */
  readonly fetch?: (request: Request, init: { signal: AbortSignal }) => Promise<Response>;
}

/** What is told of a client. */
export interface ClientSuiteOptions extends SuiteOptions {
  readonly dialect: DialectName;
  /** A shell command that is started once for each scenario, or a function that signs in once. */
  readonly client: string | ClientFunction;
  /** `single` for a client that makes one call at a time. */
  readonly calls?: ClientCalls;
  /** Seconds that the client may take to give up on a response: 10 unless given. */
  readonly timeout?: number;
  /** How many scenarios are played at a time: 16 unless given. */
  readonly jobs?: number;
}

/** What a run came to. */
export interface SuiteResult {
  /** How many requirements hold. */
  readonly passed: number;
  /** How many are broken or could not be proved, with known failures left out. */
  readonly failed: number;
  /** What `report.json` holds; secrets are hidden. */
  readonly report: Report;
  /** What the screen shows: an error message for an assertion. */
  readonly text: string;
}

/**
 * Holds a server against every sentence that binds it.
 * @throws Blocked when no dialect is given and the server cannot be recognised
 * @example
 * const { failed, text } = await runServerSuite({ target: 'http://127.0.0.1:3000', dialect: 'rfc8628', client: { clientId: 'tv' } });
 * assert.equal(failed, 0, text);
 */
export function runServerSuite(options: ServerSuiteOptions): Promise<SuiteResult> {
  const { fetch, known, strict, ...settings } = options;
  const side = serverSide(
    {
      startUrl: DEFAULT_START_URL,
      timeout: 10,
      seed: Math.floor(Math.random() * 2 ** 31),
      slow: false,
      ...settings,
      target: settings.target.replace(/\/+$/, ''),
    },
    fetch ? { fetch } : {},
  );
  return resultOf(side, { known, strict }, {});
}

/**
 * Holds a client against every sentence that binds it. A function is run under a virtual clock, in milliseconds: it
 * has to wait by the clock that it is given.
 * @example
 * const { failed, text } = await runClientSuite({ dialect: 'rfc8628', client: './my-client' });
 * assert.equal(failed, 0, text);
 */
export function runClientSuite(options: ClientSuiteOptions): Promise<SuiteResult> {
  const { dialect, client, calls = 'whole', timeout = 10, jobs = 16, known, strict } = options;
  const side = clientSide({
    dialect,
    client:
      typeof client === 'string'
        ? { name: client, calls, kind: 'process', command: client }
        : { name: client.name || 'a client', calls, kind: 'function', run: client },
    timeout,
    jobs,
  });
  return resultOf(side, { known, strict }, {});
}

async function resultOf<T extends Trial>(
  side: Side<T>,
  { known = {}, strict = false }: { known: KnownFailures | undefined; strict: boolean | undefined },
  options: RunOptions,
): Promise<SuiteResult> {
  const outcome = await run(side, options);
  const summary = summarize(outcome, known, strict);
  return {
    passed: summary.passed,
    failed: summary.failed,
    report: toReport(outcome, summary, known, suiteName),
    text: toScreen(outcome, summary, { colour: false, known }),
  };
}
