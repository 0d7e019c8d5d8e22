// `make conformance`: runs the suite against the server at TARGET, or, without one, against the mocks and emulators
// of this repository, which it starts and stops, and against the generated clients. Exit 0 green, 1 red, 2 when it
// was told something unusable.

import { endOnSignals } from './processes/process-group.ts';
import { entriesFor, readKnownFailures } from './report/known-failures.ts';
import { run } from './runner/run.ts';
import { startProgram } from './settings/program.ts';
import type { Values } from './settings/read.ts';
import { serverSettings } from './sides/server/settings.ts';
import { serverSide } from './sides/server/side.ts';
import { type Plan, runPlans } from './suite-program.ts';
import { generatedClients } from './targets/generated-clients.ts';
import { ownTargets } from './targets/own-targets.ts';
import { planOf } from './targets/run-own-client.ts';
import { runOwnTarget } from './targets/run-own-target.ts';

async function makePlans(values: Values<'conformance'>): Promise<readonly Plan[]> {
  const known = values.KNOWN_FAILURES ? await readKnownFailures(values.KNOWN_FAILURES) : {};
  if (values.TARGET) {
    const side = serverSide(serverSettings(values, values.TARGET));
    return [{ folder: '', known: () => known, run: (onProgress) => run(side, { onProgress }) }];
  }
  const isWanted = ({ dialect }: { dialect: string }) => !values.DIALECT || dialect === values.DIALECT;
  const servers = ownTargets.filter(isWanted).map(
    (own): Plan => ({
      folder: own.name,
      known: (outcome) => ({ ...own.knownFailures, ...entriesFor(known, outcome) }),
      run: (onProgress) => runOwnTarget(own, (target) => serverSettings(values, target), { onProgress }),
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
  async (values) =>
    runPlans(await makePlans(values), {
      strict: values.STRICT ?? false,
      reports: values.REPORT,
      baseline: values.BASELINE,
    }),
  '0 passed, 1 failed',
);
