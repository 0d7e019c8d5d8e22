// Runs the whole suite against an emulator in the same process, under one clock that only their sleeps move.

import type { Policy } from '../emulator/index.ts';
import { createEmulator, type Emulator } from '../emulator/index.ts';
import type { DialectName } from '../model/requirement.ts';
import type { Settings } from '../model/settings.ts';
import type { Decide } from '../model/target.ts';
import { isBroken } from '../model/verdict.ts';
import { VirtualClock } from '../model/virtual-clock.ts';
import type { RequirementId } from '../requirements/catalogue.ts';
import { type RunOutcome, runSuite } from '../runner/run.ts';

/** Where the emulator in process believes to be; nothing listens there. */
const BASE_URL = 'http://127.0.0.1:4020';

/** Generated inputs are the same in every run of the self-test. */
const SEED = 8628;

/**
 * Runs the suite against the emulator with some decisions overridden. Every capability is declared, unless
 * `declare` says otherwise.
 */
export async function runOnEmulator(
  dialect: DialectName,
  policy: Partial<Policy> = {},
  declare: (settings: Settings) => Settings = (settings) => settings,
): Promise<RunOutcome> {
  const clock = new VirtualClock();
  const emulator = createEmulator({ dialect, policy, clock, baseUrl: BASE_URL, recordAtMost: 0 });
  const { client, otherClient, unauthorizedClient, confidentialClient } = emulator.demo;
  const everything: Settings = {
    target: BASE_URL,
    dialect,
    client,
    otherClient,
    unauthorizedClient,
    ...(confidentialClient && { confidentialClient }),
    startUrl: 'https://example.awsapps.com/start',
    scope: 'openid profile',
    approve: decideBy(emulator, 'approve'),
    deny: decideBy(emulator, 'deny'),
    timeout: 10,
    seed: SEED,
    slow: true,
  };
  return runSuite({
    settings: declare(everything),
    fetch: emulator.fetch,
    clock: {
      now: () => clock.now() / 1000,
      sleep: async (seconds) => clock.advance(seconds),
    },
  });
}

function decideBy(emulator: Emulator, decision: 'approve' | 'deny'): Decide {
  return async ({ userCode }) => {
    const ordered = emulator.control[decision](userCode);
    if (!ordered.ok) throw new Error(`the user code is ${ordered.reason}`);
  };
}

/** The requirements that a run found broken. */
export function brokenIn(outcome: RunOutcome): readonly RequirementId[] {
  return outcome.results.filter((result) => isBroken(result.verdict)).map((result) => result.id);
}
