// Runs one check in a test, against a `fetch` of the test's own or over exchanges that it makes up, and
// says what became of each requirement.

import type { Dialect } from '../../model/dialect.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { Target } from '../../model/target.ts';
import { decide, isBroken, type Result } from '../../model/verdict.ts';
import { requirements, requirementsOf } from '../../requirements/catalogue.ts';
import { Ledger } from '../../runner/ledger.ts';
import { createSend, type Fetch } from '../../sides/server/send.ts';
import { createTrial } from '../../sides/server/trial.ts';
import type { ServerCheck } from '../server/server-check.ts';

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
  readonly results: ReadonlyMap<string, Result>;
  /** The requirements that it found broken, in catalogue order. */
  readonly broken: readonly string[];
  readonly exchanges: readonly Exchange[];
}

const noServer: Fetch = () => Promise.reject(new TypeError('the test has no server'));

/** Runs a check under a clock that never waits. A timed-out exchange takes the target's timeout for real. */
export async function tryCheck(check: ServerCheck, setting: Setting): Promise<Tried> {
  const { dialect, target, seed = 1 } = setting;
  const exchanges = [...(setting.exchanges ?? [])];
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
  const ledger = new Ledger(check, dialect.name, requirementsOf('server'));
  await check.run(createTrial(ledger, { target, dialect, clock, seed, exchanges, send }));
  const byId = Map.groupBy(ledger.close(), ({ id }) => id);
  const judged = requirements.filter(({ id }) => byId.has(id));
  const results = judged.map((requirement) => decide(requirement, byId.get(requirement.id) ?? []));
  return {
    results: new Map(results.map((result) => [result.id, result])),
    broken: results.filter(({ verdict }) => isBroken(verdict)).map(({ id }) => id),
    exchanges,
  };
}
