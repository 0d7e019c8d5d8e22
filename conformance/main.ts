// `make conformance`: runs the suite against the server at TARGET, the many of TARGETS, or, without either, against the mocks and emulators
// of this repository, which it starts and stops, and against the generated clients. Exit 0 green, 1 red, 2 when it
// was told something unusable.

import { suiteOptions } from './conclude.ts';
import { runTargets } from './fleet-program.ts';
import { knownFailures, mustBeJudged, type Plan, serverPlan } from './plans.ts';
import { endOnSignals } from './processes/process-group.ts';
import { entriesFor } from './report/known-failures.ts';
import { startProgram } from './settings/program.ts';
import type { Values } from './settings/read.ts';
import { serverSettings } from './sides/server/settings.ts';
import { runPlans } from './suite-program.ts';
import { generatedClients } from './targets/generated-clients.ts';
import { ownTargets } from './targets/own-targets.ts';
import { heldToProofs } from './targets/proofs.ts';
import { planOf } from './targets/run-own-client.ts';
import { runOwnTarget } from './targets/run-own-target.ts';

async function ownPlans(values: Values<'conformance'>): Promise<readonly Plan[]> {
  mustBeJudged(values.DIALECT);
  const known = await knownFailures(values);
  // What a person declares of a server of theirs is not true of ours, which declare what they have by themselves.
  const { startUrl, timeout, seed, slow } = serverSettings(values, '');
  const settingsOf = (target: string) => ({ ...serverSettings({}, target), startUrl, timeout, seed, slow });
  const isWanted = ({ dialect }: { dialect: string }) => !values.DIALECT || dialect === values.DIALECT;
  const servers = ownTargets.filter(isWanted).map(
    (own): Plan => ({
      folder: own.name,
      known: (outcome) => ({ ...own.knownFailures, ...entriesFor(known, outcome) }),
      run: async (onProgress) => {
        const outcome = await runOwnTarget(own, settingsOf, { onProgress });
        return own.unproved ? heldToProofs(outcome, own.unproved, slow) : outcome;
      },
    }),
  );
  return [...servers, ...generatedClients.filter(isWanted).map((own) => planOf(own, { known }))];
}

endOnSignals('conformance');
await startProgram(
  {
    name: 'conformance',
    summary: 'hold a server against every sentence that binds it',
    notes: ['Exit codes: 0 everything holds, 1 something is broken or could not be proved, 2 wrong usage.'],
  },
  async (values) => {
    const options = suiteOptions(values);
    if (values.TARGETS) return runTargets(values.TARGETS, values, options);
    const plans = values.TARGET ? [await serverPlan(values, values.TARGET, '')] : await ownPlans(values);
    return runPlans(plans, options);
  },
  '0 passed, 1 failed',
);
