// One run of the suite against one server: find the dialect, prepare the target, run the checks, decide.

import { serverChecks } from '../checks/server/index.ts';
import { dialects } from '../dialects/index.ts';
import { Blocked } from '../model/blocked.ts';
import type { Check } from '../model/check.ts';
import type { TrialClock } from '../model/clock.ts';
import type { Dialect } from '../model/dialect.ts';
import type { Exchange } from '../model/exchange.ts';
import type { Settings } from '../model/settings.ts';
import { decide, type Judgement, type Result } from '../model/verdict.ts';
import { Sensitive } from '../report/sensitive.ts';
import { type RequirementId, requirements } from '../requirements/catalogue.ts';
import { whatIsAbsent } from '../sides/server/capabilities.ts';
import { detectDialect } from '../sides/server/detect.ts';
import { preflight } from '../sides/server/preflight.ts';
import { createSend, type Fetch } from '../sides/server/send.ts';
import { type Book, createTrial, enter, type TrialContext } from '../sides/server/trial.ts';

/** How a run is made; what is injected here is what the suite's own tests replace. */
export interface RunOptions {
  readonly settings: Settings;
  readonly fetch?: Fetch;
  /** With a clock of its own a run is made one check after the other, since nothing really waits. */
  readonly clock?: TrialClock;
  readonly checks?: readonly Check[];
  /** Hears what the run is doing, for a progress line. */
  readonly onProgress?: (progress: Progress) => void;
}

/** How far a run is. */
export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly check: string;
}

/** What a run found. */
export interface RunOutcome {
  readonly url: string;
  readonly dialect: Dialect;
  /** How the dialect was known. */
  readonly dialectBecause: string;
  readonly startedAt: Date;
  readonly milliseconds: number;
  readonly exchanges: number;
  readonly seed: number;
  readonly results: readonly Result[];
  readonly sensitive: Sensitive;
}

const realClock: TrialClock = {
  now: () => performance.now() / 1000,
  sleep: (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000)),
};

/**
 * Runs the suite. Never rejects because of the target: whatever it does becomes verdicts.
 * @throws Blocked when no dialect is given and the target cannot be recognised.
 */
export async function runSuite(options: RunOptions): Promise<RunOutcome> {
  const { settings } = options;
  const startedAt = new Date();
  const began = performance.now();
  const sensitive = new Sensitive();
  for (const [prefix, client] of clientsByPrefix(settings)) {
    if (client?.clientSecret) sensitive.learn(client.clientSecret, `${prefix}CLIENT_SECRET`);
  }
  const exchanges: Exchange[] = [];
  const send = createSend({
    fetch: options.fetch ?? fetch,
    timeout: settings.timeout,
    onExchange: (exchange) => {
      exchanges.push(exchange);
      sensitive.learnFrom(exchange);
    },
  });

  const { dialect, because } = await detectDialect(settings, dialects, send);
  const book: Book = new Map();
  const checks = (options.checks ?? serverChecks).filter((check) => bindsServersOf(dialect, check.proves));

  const clock = options.clock ?? realClock;
  let context: TrialContext | undefined;
  try {
    const target = await dialect.prepare(settings, send);
    context = { target, dialect, clock, seed: settings.seed, exchanges, send, book };
    await preflight(context);
  } catch (error) {
    for (const check of checks) enter({ book, dialect }, check.proves, blockedBy(error));
    context = undefined;
  }
  if (context) await runChecks(checks, context, options);

  const results = requirements
    .filter((requirement) => requirement.side === 'server' && requirement.dialects.includes(dialect.name))
    .map((requirement) => {
      const judgements = requirement.untestable
        ? [
            {
              kind: 'not-applicable' as const,
              reason: `not testable from outside: ${requirement.untestable}`,
            },
          ]
        : (book.get(requirement.id) ?? []);
      return decide(requirement.id, requirement.level, judgements);
    });
  return {
    url: settings.target,
    dialect,
    dialectBecause: because,
    startedAt,
    milliseconds: performance.now() - began,
    exchanges: exchanges.length,
    seed: settings.seed,
    results,
    sensitive,
  };
}

/** The clients of the settings, with what stands before CLIENT_SECRET in the name of the variable of each. */
function clientsByPrefix(settings: Settings) {
  return [
    ['PUBLIC_', settings.publicClient],
    ['CONFIDENTIAL_', settings.confidentialClient],
    ['UNAUTHORIZED_', settings.unauthorizedClient],
    ['OTHER_', settings.otherClient],
    ['', settings.client],
  ] as const;
}

function bindsServersOf(dialect: Dialect, ids: readonly RequirementId[]): boolean {
  return requirements.some(
    (requirement) =>
      requirement.side === 'server' &&
      requirement.dialects.includes(dialect.name) &&
      ids.includes(requirement.id),
  );
}

async function runChecks(
  checks: readonly Check[],
  context: TrialContext,
  options: RunOptions,
): Promise<void> {
  let done = 0;
  const perform = async (check: Check) => {
    await runCheck(check, context);
    done += 1;
    options.onProgress?.({ done, of: checks.length, check: check.id });
  };
  const inOrder = async (list: readonly Check[]) => {
    for (const check of list) await perform(check);
  };
  const inPhase = (phase: Check['phase']) => checks.filter((check) => (check.phase ?? 'in-order') === phase);

  if (options.clock) {
    await inOrder(inPhase('in-order'));
    await inOrder(inPhase('side-by-side'));
  } else {
    await Promise.all([inOrder(inPhase('in-order')), ...inPhase('side-by-side').map(perform)]);
  }
  await inOrder(inPhase('last'));
}

async function runCheck(check: Check, context: TrialContext): Promise<void> {
  const absent = whatIsAbsent(context.target, check.needs);
  if (absent) {
    enter(context, check.proves, { kind: 'not-applicable', reason: absent });
    return;
  }
  // A book of its own shows what this check has judged before it ended, or was ended.
  const book: Book = new Map();
  let end: Judgement | undefined;
  try {
    await check.run(createTrial(check, { ...context, book }));
  } catch (error) {
    end = blockedBy(error);
  }
  for (const id of check.proves) {
    const judgements = book.get(id);
    if (judgements) for (const judgement of judgements) enter(context, id, judgement);
    else
      enter(
        context,
        id,
        end ?? {
          kind: 'blocked',
          reason: `check ${check.id} ended without a judgement`,
          exchange: undefined,
        },
      );
  }
}

function blockedBy(error: unknown): Judgement {
  if (error instanceof Blocked) return { kind: 'blocked', reason: error.message, exchange: error.exchange };
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { kind: 'blocked', reason: `the suite itself erred: ${reason}`, exchange: undefined };
}
