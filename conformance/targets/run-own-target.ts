// Runs the suite against a target that the suite starts itself. One that cannot start blocks its own run only.

import type { ServerTrial } from '../checks/server/server-check.ts';
import { Blocked } from '../model/blocked.ts';
import type { RunOutcome } from '../model/outcome.ts';
import type { ServerSettings } from '../model/settings.ts';
import type { Side } from '../model/side.ts';
import { UserError } from '../model/user-error.ts';
import { type RunOptions, run } from '../runner/run.ts';
import { serverSide } from '../sides/server/side.ts';
import type { KnownTarget, RunningTarget } from './known-target.ts';

/**
 * Starts the target, runs the suite against it and ends it.
 * @param settingsFor the settings of a run against a URL; what the target declares goes over them
 */
export async function runOwnTarget(
  own: KnownTarget,
  settingsFor: (url: string) => ServerSettings,
  options: RunOptions = {},
): Promise<RunOutcome> {
  let running: RunningTarget;
  try {
    running = await own.start();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return run(sideThatDidNotStart(own, error), options);
  }
  try {
    return await run(serverSide({ ...settingsFor(running.settings.target), ...running.settings }), options);
  } finally {
    await running.close();
  }
}

/** A run of which everything is blocked by one sentence. */
function sideThatDidNotStart(own: KnownTarget, error: UserError): Side<ServerTrial> {
  const none = () => {
    throw new Error('nothing was started');
  };
  const side = serverSide({ target: own.name, startUrl: '', timeout: 0, seed: 0, slow: false });
  return {
    ...side,
    open: async () => ({
      name: own.name,
      dialect: own.dialect,
      dialectBecause: 'it is one of our own servers',
      prepare: () => Promise.reject(new Blocked(error.message, undefined, { cause: error })),
      lacks: none,
      trial: none,
      exchanges: () => 0,
      undocumented: () => [],
      secrets: () => [],
      close: async () => {},
    }),
  };
}
