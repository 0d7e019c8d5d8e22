// What a decision comes to for a client that was polling when it was made, as every real client is: the
// poll after it sees it, and nothing but a new flow undoes a denial.

import { both } from '../../model/dialects.ts';
import { describeResponse } from '../../model/exchange.ts';
import { namesError, statusIsOneOf } from '../findings.ts';
import { isNone, pollObediently, pollUndecided, takesTooLong } from './flow.ts';
import type { ServerCheck } from './server-check.ts';

export const polledCodeChecks: readonly ServerCheck[] = [
  {
    id: 'brings-a-token-to-a-client-that-was-polling',
    proves: ['RFC8628-3.5-01', 'SSOOIDC-CreateToken-07'],
    dialects: both,
    needs: ['approve'],
    phase: 'side-by-side',
    async run(trial) {
      const ids = ['RFC8628-3.5-01', 'SSOOIDC-CreateToken-07'] as const;
      const flow = await trial.start();
      if (takesTooLong(trial, ids, flow)) return;
      await pollUndecided(trial, flow);
      await trial.approve(flow);
      await trial.waitInterval(flow, trial.clock.now());
      const exchange = await pollObediently(trial, flow);
      const error = exchange.response && trial.dialect.errorCode(exchange.response);
      trial.judge(ids, exchange, statusIsOneOf(exchange, [200]), {
        holds: error === undefined,
        expected: 'a token response, since the code was approved after its first poll',
        actual: describeResponse(exchange),
      });
    },
  },
  {
    id: 'tells-a-client-that-was-polling-of-the-denial-for-good',
    proves: ['RFC8628-3.5-03', 'SSOOIDC-CreateToken-05'],
    dialects: both,
    needs: ['deny'],
    phase: 'side-by-side',
    async run(trial) {
      const ids = ['RFC8628-3.5-03', 'SSOOIDC-CreateToken-05'] as const;
      const flow = await trial.start();
      if (takesTooLong(trial, ids, flow)) return;
      await pollUndecided(trial, flow);
      await trial.deny(flow);
      await trial.waitInterval(flow, trial.clock.now());
      const told = await pollObediently(trial, flow);
      trial.judge(ids, told, namesError(trial.dialect, told, ['access_denied']));
      await trial.waitInterval(flow, trial.clock.now());
      const later = await pollObediently(trial, flow);
      // A server may forget a flow that is over: no text keeps it from calling the code a bad one then.
      const expected = 'a refusal for good, since the person has denied';
      trial.judge(ids, later, isNone(trial, later, ['approved', 'pending', 'slow_down'], expected));
    },
  },
];
