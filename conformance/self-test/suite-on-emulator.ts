// Runs the whole suite against an emulator in the same process, under one clock that only their sleeps move.

import { createEmulator, type Emulator, type Policy } from '../emulator/index.ts';
import type { RunOutcome } from '../model/outcome.ts';
import type { DialectName } from '../model/requirement.ts';
import type { ServerSettings } from '../model/settings.ts';
import type { Decide } from '../model/target.ts';
import { VirtualClock } from '../model/virtual-clock.ts';
import { run } from '../runner/run.ts';
import type { Fetch } from '../sides/server/send.ts';
import { serverSide } from '../sides/server/side.ts';

/** Where the emulator in process believes to be; nothing listens there. */
const BASE_URL = 'https://emulator.example.com';

/** Steps of promises that surely bring a request into the emulator, and are over within one turn of the event loop. */
const STEPS_OF_A_REQUEST = 1000;

/** Generated inputs are the same in every run of the self-test. */
const SEED = 8628;

/**
 * Runs the suite against the emulator with some decisions overridden. Every capability is declared, unless
 * `declare` says otherwise.
 */
export async function runOnEmulator(
  dialect: DialectName,
  policy: Partial<Policy> = {},
  declare: (settings: ServerSettings) => ServerSettings = (settings) => settings,
  before: (server: Fetch, clock: VirtualClock) => Fetch = (server) => server,
): Promise<RunOutcome> {
  const clock = new VirtualClock();
  const emulator = createEmulator({ dialect, policy, clock, baseUrl: BASE_URL, recordAtMost: 0 });
  const { client, otherClient, unauthorizedClient, confidentialClient } = emulator.demo;
  const everything: ServerSettings = {
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
  const side = serverSide(declare(everything), {
    fetch: before((request) => emulator.fetch(request), clock),
    clock: {
      now: () => clock.now() / 1000,
      sleep: async (seconds) => clock.advance(seconds),
    },
  });
  return run(side, { oneAtATime: true });
}

function decideBy(emulator: Emulator, decision: 'approve' | 'deny'): Decide {
  return async ({ userCode }) => {
    // A decision takes longer to arrive than a request that was sent before it.
    for (let step = 0; step < STEPS_OF_A_REQUEST; step += 1) await Promise.resolve();
    const ordered = emulator.control[decision](userCode);
    if (!ordered.ok) throw new Error(`the user code is ${ordered.reason}`);
  };
}
