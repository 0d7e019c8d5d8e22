// What happens when two things fall together: two polls of one code, and an approval while a poll is under way.

import { Blocked } from '../../model/blocked.ts';
import { both } from '../../model/dialects.ts';
import { describeResponse } from '../../model/exchange.ts';
import { pollObediently, takesTooLong } from './flow.ts';
import type { ServerCheck } from './server-check.ts';

const twoPolls = ['RFC8628-3.5-34', 'SSOOIDC-CreateToken-55'] as const;
const underWay = ['RFC8628-3.5-35', 'SSOOIDC-CreateToken-56'] as const;

export const atOnceChecks: readonly ServerCheck[] = [
  {
    id: 'keeps-its-word-when-two-things-fall-together',
    proves: [...twoPolls, ...underWay],
    dialects: both,
    needs: ['approve'],
    phase: 'side-by-side',
    async run(trial) {
      const quiet = await trial.start();
      await trial.approve(quiet);
      const polls = await Promise.all([trial.poll(quiet), trial.poll(quiet)]);
      const brought = polls.filter((poll) => trial.dialect.readPoll(poll).kind === 'approved');
      if (brought.length === 0) {
        throw new Blocked(`an approved code brought no token: ${describeResponse(polls[0])}`, polls[0]);
      }
      trial.judge(twoPolls, brought[1] ?? polls[0], {
        holds: brought.length < 2,
        expected: 'a token for one of two polls that come at the same time',
        actual: 'a token for each of them',
        ...(brought.length > 1 && { gravity: 'token' }),
      });

      const flow = await trial.start();
      if (takesTooLong(trial, underWay, flow)) return;
      let [last] = await Promise.all([trial.poll(flow), trial.approve(flow)]);
      if (trial.dialect.readPoll(last).kind !== 'approved') {
        await trial.waitInterval(flow, trial.clock.now());
        last = await pollObediently(trial, flow);
      }
      trial.judge(underWay, last, {
        holds: trial.dialect.readPoll(last).kind === 'approved',
        expected: 'a token, from the poll that was under way when the person approved or from the next one',
        actual: describeResponse(last),
      });
    },
  },
];
