// Times in device authorization responses are durations: seconds from now, and no dates.

import { rfc } from '../../model/dialects.ts';
import { memberIs } from '../findings.ts';
import { judgeEach, responsesOfOperations } from './all-exchanges.ts';
import type { ServerCheck } from './server-check.ts';

/** A number above this many seconds is 31 years, or a date. */
const SURELY_A_DATE = 1_000_000_000;

const isNoDate = (value: unknown) => !(Number(value) > SURELY_A_DATE);

export const durationChecks: readonly ServerCheck[] = [
  {
    id: 'names-durations-and-no-dates',
    proves: ['RFC8628-3.2-26'],
    dialects: rfc,
    phase: 'last',
    async run(trial) {
      const responses = responsesOfOperations(trial);
      for (const name of ['expires_in', 'interval']) {
        judgeEach(
          trial,
          'RFC8628-3.2-26',
          responses.filter(
            ({ endpoint, response }) =>
              endpoint === 'deviceAuthorization' && response.members?.[name] !== undefined,
          ),
          ({ exchange }) => memberIs(exchange, name, `at most ${SURELY_A_DATE}`, isNoDate),
          `no device authorization response has ${name}`,
        );
      }
    },
  },
];
