// Answers of an RFC 8628 server that hold credentials are kept out of caches. Looks at every answer of the run.

import type { Endpoints } from '../../runner/target.ts';
import { Blocked, type Check, type Trial } from '../check.ts';
import { headerLists, succeeds } from '../findings.ts';
import { type Answered, answersOfOperations, judgeEach } from './all-exchanges.ts';

/** Every success of an endpoint. @throws Blocked when there was none, so that nothing is proved. */
function successesOf(trial: Trial, endpoint: keyof Endpoints): readonly Answered[] {
  const successes = answersOfOperations(trial).filter(
    (answered) => answered.endpoint === endpoint && succeeds(trial.dialect, answered.exchange).holds,
  );
  if (successes.length === 0) throw new Blocked('the run met no success of this endpoint');
  return successes;
}

const isNotStored = ({ exchange }: Answered) => headerLists(exchange, 'Cache-Control', 'no-store');
const isNotStoredByOldCaches = ({ exchange }: Answered) => headerLists(exchange, 'Pragma', 'no-cache');

export const cachingChecks: readonly Check[] = [
  {
    id: 'keeps-codes-out-of-caches',
    proves: ['RFC8628-3.2-11', 'RFC8628-3.2-12'],
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
    needs: ['approve'],
    phase: 'last',
    async run(trial) {
      const tokens = successesOf(trial, 'token');
      judgeEach(trial, 'RFC6749-5.1-06', tokens, isNotStored, '');
      judgeEach(trial, 'RFC6749-5.1-07', tokens, isNotStoredByOldCaches, '');
    },
  },
];
