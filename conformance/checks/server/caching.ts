// Answers of an RFC 8628 server that hold credentials are kept out of caches. Looks at every response of the run.

import { Blocked } from '../../model/blocked.ts';
import { rfc } from '../../model/dialects.ts';
import type { Endpoints } from '../../model/target.ts';
import { headerLists, succeeds } from '../findings.ts';
import { judgeEach, type Received, responsesOfOperations } from './all-exchanges.ts';
import type { ServerCheck, ServerTrial } from './server-check.ts';

/** Every success of an endpoint. @throws Blocked when there was none, so that nothing is proved. */
function successesOf(trial: ServerTrial, endpoint: keyof Endpoints): readonly Received[] {
  const successes = responsesOfOperations(trial).filter(
    (received) => received.endpoint === endpoint && succeeds(trial.dialect, received.exchange).holds,
  );
  if (successes.length === 0) throw new Blocked('the run met no success of this endpoint');
  return successes;
}

const isNotStored = ({ exchange }: Received) => headerLists(exchange, 'Cache-Control', 'no-store');
const isNotStoredByOldCaches = ({ exchange }: Received) => headerLists(exchange, 'Pragma', 'no-cache');

export const cachingChecks: readonly ServerCheck[] = [
  {
    id: 'keeps-codes-out-of-caches',
    proves: ['RFC8628-3.2-11', 'RFC8628-3.2-12'],
    dialects: rfc,
    phase: 'last',
    async run(trial) {
      const codes = successesOf(trial, 'deviceAuthorization');
      judgeEach(trial, 'RFC8628-3.2-11', codes, isNotStored, '');
      judgeEach(trial, 'RFC8628-3.2-12', codes, isNotStoredByOldCaches, '');
    },
  },
  {
    id: 'keeps-tokens-out-of-caches',
    proves: ['RFC6749-5.1-06', 'RFC6749-5.1-07'],
    dialects: rfc,
    needs: ['approve'],
    phase: 'last',
    async run(trial) {
      const tokens = successesOf(trial, 'token');
      judgeEach(trial, 'RFC6749-5.1-06', tokens, isNotStored, '');
      judgeEach(trial, 'RFC6749-5.1-07', tokens, isNotStoredByOldCaches, '');
    },
  },
];
