// What `make conformance-client` does: runs the suite against the client that CLIENT names, or, without one, against
// our own clients.

import { suiteOptions } from './conclude.ts';
import { clientPlan, knownFailures, mustBeJudged, type Plan } from './plans.ts';
import { endOnSignals } from './processes/process-group.ts';
import { startProgram } from './settings/program.ts';
import type { Values } from './settings/read.ts';
import { runPlans } from './suite-program.ts';
import { type OwnClient, planOf } from './targets/run-own-client.ts';

/** Starts the program. @param own our own clients, which are tried when no other is named */
export async function startClientProgram(own: readonly OwnClient[]): Promise<void> {
  endOnSignals('conformance-client');
  await startProgram(
    {
      name: 'conformance-client',
      summary: 'hold a client, in any language, against every sentence that binds it',
      notes: [
        'The client is started once for each scenario, with DIALECT, TARGET, DEVICE_AUTHORIZATION_ENDPOINT,',
        'TOKEN_ENDPOINT, CLIENT_ID and, where they apply, CLIENT_SECRET, SCOPE and START_URL in its environment.',
        'It shows on stderr what a person would see, and ends with one line of JSON on stdout:',
        '{"outcome":"success","access_token":"…","token_type":"…"} and exit code 0, or',
        '{"outcome":"error","error":"access_denied"} and exit code 1.',
        'Exit codes: 0 everything holds, 1 something is broken or could not be proved, 2 wrong usage.',
      ],
    },
    async (values) => runPlans(await makePlans(values, own), suiteOptions(values)),
    '0 passed, 1 failed',
  );
}

async function makePlans(
  values: Values<'conformance-client'>,
  own: readonly OwnClient[],
): Promise<readonly Plan[]> {
  if (values.CLIENT) return [await clientPlan(values, values.CLIENT, '')];
  mustBeJudged(values.DIALECT);
  const options = { known: await knownFailures(values), timeout: values.TIMEOUT, jobs: values.JOBS };
  return own
    .filter(({ dialect }) => !values.DIALECT || dialect === values.DIALECT)
    .map((one) => planOf(one, options));
}
