// Hostile requests, as a table and as random ones: a server refuses what it cannot understand, lives, and
// goes on to serve conforming clients. The requests come from the dialects, which know how to spoil them.

import { asyncProperty, check as checkProperty } from 'fast-check';
import { Blocked } from '../../model/blocked.ts';
import { both } from '../../model/dialects.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { Finding } from '../../model/finding.ts';
import type { ExpectedOutcome, MalformedRequest } from '../../model/malformed.ts';
import type { RequirementId } from '../../requirements/catalogue.ts';
import type { ServerCheck, ServerTrial } from './server-check.ts';
import { stillServes, survives } from './survival.ts';

const AFTERWARDS = 'CONTRACT-Malformed-05';

const sentences: Readonly<Record<ExpectedOutcome, RequirementId>> = {
  refused: 'CONTRACT-Malformed-01',
  either: 'CONTRACT-Malformed-02',
  oversized: 'CONTRACT-Malformed-03',
};

/** Each costs the timeout; what has been shown twice needs no third proof. */
const MOST_FAILURES = 2;

/** Random requests, before shrinking. */
const RANDOM_REQUESTS = 40;

/** Requests that may be spent on finding a smaller one that fails too. */
const MOST_SHRINKING = 40;

async function judgeAfterwards(trial: ServerTrial): Promise<void> {
  const { exchange, finding } = await stillServes(trial);
  trial.judge(AFTERWARDS, exchange, finding);
}

async function runTable(
  trial: ServerTrial,
  rows: readonly MalformedRequest[],
  id: RequirementId,
): Promise<void> {
  let failures = 0;
  for (const row of rows) {
    if (failures === MOST_FAILURES) break;
    const exchange = await trial.send(row.request);
    trial.judge(id, exchange, survives(row, exchange));
    if (exchange.failure) {
      failures += 1;
      await judgeAfterwards(trial);
    }
  }
}

interface Failing {
  readonly exchange: Exchange;
  readonly finding: Finding;
}

/**
 * Sends random requests; of those that fail, the smallest that could be found within the budget.
 * The same seed sends the same requests.
 */
async function smallestFailing(trial: ServerTrial): Promise<Failing | undefined> {
  let smallest: Failing | undefined;
  let shrinking = 0;
  let failures = 0;
  let blocked: Blocked | undefined;
  const property = asyncProperty(trial.dialect.malformed.random(trial.target), async (row) => {
    if (smallest) shrinking += 1;
    if (blocked || shrinking > MOST_SHRINKING || failures >= MOST_FAILURES) return true;
    let exchange: Exchange;
    try {
      exchange = await trial.send(row.request);
    } catch (error) {
      // A request that was never looked at is no counterexample.
      if (!(error instanceof Blocked)) throw error;
      blocked = error;
      return true;
    }
    if (exchange.failure) failures += 1;
    const finding = survives(row, exchange);
    if (!finding.holds) smallest = { exchange, finding };
    return finding.holds;
  });
  await checkProperty(property, { seed: trial.seed, numRuns: RANDOM_REQUESTS });
  if (blocked && !smallest) throw blocked;
  return smallest;
}

export const malformedChecks: readonly ServerCheck[] = [
  {
    id: 'survives-malformed-requests',
    proves: [...Object.values(sentences), AFTERWARDS],
    dialects: both,
    phase: 'last',
    async run(trial) {
      const rows = trial.dialect.malformed.table(trial.target);
      for (const expected of ['refused', 'either', 'oversized'] as const) {
        await runTable(
          trial,
          rows.filter((row) => row.expected === expected),
          sentences[expected],
        );
      }
      await judgeAfterwards(trial);
    },
  },
  {
    id: 'survives-generated-requests',
    proves: ['CONTRACT-Malformed-04', AFTERWARDS],
    dialects: both,
    phase: 'last',
    async run(trial) {
      const failing = await smallestFailing(trial);
      const expected = `${RANDOM_REQUESTS} generated requests each get a response in time: a success in JSON, or a status from 400 to 499`;
      trial.judge('CONTRACT-Malformed-04', failing?.exchange, {
        holds: failing === undefined,
        expected,
        actual: failing
          ? `${failing.finding.actual} (SEED=${trial.seed} make conformance … sends the same requests again)`
          : 'as expected',
      });
      await judgeAfterwards(trial);
    },
  },
];
