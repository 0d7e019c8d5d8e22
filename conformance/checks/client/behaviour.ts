// What this kit asks of a client so that it can be put on trial: it ends, says how, and leaves nothing behind.

import { describeEnd } from '../../model/conversation.ts';
import { both } from '../../model/dialects.ts';
import { notSeen } from '../../model/reasons.ts';
import type { ClientCheck } from './client-check.ts';

export const behaviourChecks: readonly ClientCheck[] = [
  {
    id: 'ends-whatever-it-meets-and-says-how',
    proves: ['CONTRACT-Client-01', 'CONTRACT-Client-02'],
    dialects: both,
    phase: 'last',
    async run(trial) {
      for (const conversation of await trial.conversations()) {
        const { end } = conversation;
        // A client that is given an issuer alone and never asks for its metadata cannot be expected to go on.
        if (conversation.turns.length === 0) continue;
        trial.judge('CONTRACT-Client-01', conversation, {
          holds: end.how !== 'timed-out' && end.how !== 'flooded',
          expected: 'an end of its own',
          actual: describeEnd(conversation),
        });
        if (end.how !== 'ended' && end.how !== 'no-result') continue;
        trial.judge('CONTRACT-Client-02', conversation, {
          holds: end.how === 'ended' && end.complaint === undefined,
          expected: 'a line of JSON with the outcome, and the exit code that goes with it',
          actual: `it ${'complaint' in end ? end.complaint : 'said so'}`,
        });
      }
    },
  },
  {
    id: 'leaves-no-process-behind',
    proves: ['CONTRACT-Client-03'],
    dialects: both,
    needs: ['process'],
    phase: 'last',
    async run(trial) {
      for (const scenario of ['success', 'denied'] as const) {
        const conversation = await trial.conversation(scenario);
        trial.judge('CONTRACT-Client-03', conversation, {
          holds: conversation.leftProcesses !== true,
          expected: 'no process that outlives the client',
          actual: 'one that had to be ended',
        });
      }
    },
  },
  {
    id: 'sends-one-request-for-each-call',
    proves: ['CONTRACT-Client-04'],
    dialects: both,
    needs: ['single-calls'],
    phase: 'last',
    async run(trial) {
      let judged = 0;
      for (const conversation of await trial.conversations()) {
        const { calls } = conversation;
        if (calls === undefined) continue;
        judged += 1;
        const requests = conversation.turns.filter(({ endpoint }) => endpoint !== 'metadata').length;
        trial.judge('CONTRACT-Client-04', conversation, {
          holds: requests <= calls,
          expected: `no more than ${calls} requests for ${calls} calls`,
          actual: `${requests} requests`,
        });
      }
      if (judged === 0) trial.notApplicable('CONTRACT-Client-04', notSeen('no call was made'));
    },
  },
];
