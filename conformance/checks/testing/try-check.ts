// Runs one check in a test, against a `fetch` of the test's own or over exchanges that it makes up, and
// says what became of each requirement.

import type { Check } from '../../model/check.ts';
import type { Dialect } from '../../model/dialect.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { Target } from '../../model/target.ts';
import { decide, type Result } from '../../model/verdict.ts';
import { type RequirementId, requirement } from '../../requirements/catalogue.ts';
import { createSend, type Fetch } from '../../sides/server/send.ts';
import { type Book, createTrial } from '../../sides/server/trial.ts';

/** What a check is tried on. */
interface Setting {
  readonly dialect: Dialect;
  readonly target: Target;
  readonly fetch?: Fetch;
  /** Exchanges of the run before the check. */
  readonly exchanges?: readonly Exchange[];
  readonly seed?: number;
}

/** What a check did. */
export interface Tried {
  readonly results: ReadonlyMap<RequirementId, Result>;
  /** The requirements that it found broken, in order of their first judgement. */
  readonly broken: readonly RequirementId[];
  readonly exchanges: readonly Exchange[];
  /** Seconds that it slept in all. */
  readonly slept: number;
}

const noServer: Fetch = () => Promise.reject(new TypeError('the test has no server'));

/** Runs a check under a clock that never waits. A timed-out exchange takes the target's timeout for real. */
export async function tryCheck(check: Check, setting: Setting): Promise<Tried> {
  const { dialect, target, seed = 1 } = setting;
  const exchanges = [...(setting.exchanges ?? [])];
  const book: Book = new Map();
  let now = 0;
  const clock = {
    now: () => now,
    sleep: async (seconds: number) => {
      now += seconds;
    },
  };
  const send = createSend({
    fetch: setting.fetch ?? noServer,
    timeout: target.timeout,
    onExchange: (exchange) => exchanges.push(exchange),
  });
  await check.run(createTrial(check, { target, dialect, clock, seed, exchanges, send, book }));
  const results = new Map(
    [...book].map(([id, judgements]) => [id, decide(id, requirement(id).level, judgements)] as const),
  );
  const broken = [...results.values()].filter(({ verdict }) => verdict === 'fail' || verdict === 'warn');
  return { results, broken: broken.map(({ id }) => id), exchanges, slept: now };
}
