// What a decision comes to for a client that was polling when it was made, as every real client is: the
// poll after it sees it, and nothing but a new flow undoes a denial.

import { both } from '../../model/dialects.ts';
import { describeResponse } from '../../model/exchange.ts';
import { notSeen, undeclared } from '../../model/reasons.ts';
import { namesError, statusIsOneOf } from '../findings.ts';
import {
  isNone,
  pollObediently,
  pollUndecided,
  surelyLives,
  takesTooLong,
  tryToApprove,
  waitObediently,
} from './flow.ts';
import type { ServerCheck } from './server-check.ts';

/** How many polls in a row surely are too many for a server that minds. */
const HASTY_POLLS = 4;

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
    id: 'brings-a-token-to-a-client-that-once-polled-too-early',
    proves: ['RFC8628-3.5-01', 'SSOOIDC-CreateToken-07'],
    dialects: both,
    needs: ['approve'],
    phase: 'side-by-side',
    async run(trial) {
      const ids = ['RFC8628-3.5-01', 'SSOOIDC-CreateToken-07'] as const;
      const flow = await trial.start();
      if (takesTooLong(trial, ids, flow)) return;
      let slowDowns = 0;
      for (let poll = 1; poll <= HASTY_POLLS && slowDowns === 0; poll += 1) {
        const exchange = await pollUndecided(trial, flow);
        if (trial.dialect.readPoll(exchange).kind === 'slow_down') slowDowns += 1;
      }
      await waitObediently(trial, flow, slowDowns);
      // What an early poll does to a code that nobody has decided on is for other sentences.
      await pollUndecided(trial, flow);
      await trial.approve(flow);
      await waitObediently(trial, flow, slowDowns);
      if (!surelyLives(trial, flow)) {
        return trial.notApplicable(ids, notSeen('codes expire before a client has obeyed twice'));
      }
      const exchange = await pollObediently(trial, flow);
      trial.judge(ids, exchange, {
        ...isNone(trial, exchange, ['pending', 'slow_down', 'denied', 'expired', 'rejected'], ''),
        expected: 'a token for a client that once polled too early and has waited as it was told since',
      });
    },
  },
  {
    id: 'tells-a-client-that-was-polling-of-the-denial-for-good',
    proves: ['RFC8628-3.5-03', 'RFC8628-3.5-32', 'SSOOIDC-CreateToken-05', 'SSOOIDC-CreateToken-53'],
    dialects: both,
    needs: ['deny'],
    phase: 'side-by-side',
    async run(trial) {
      const ids = ['RFC8628-3.5-03', 'SSOOIDC-CreateToken-05'] as const;
      const final = ['RFC8628-3.5-32', 'SSOOIDC-CreateToken-53'] as const;
      const flow = await trial.start();
      if (takesTooLong(trial, [...ids, ...final], flow)) return;
      await pollUndecided(trial, flow);
      await trial.deny(flow);
      await trial.waitInterval(flow, trial.clock.now());
      const told = await pollObediently(trial, flow);
      trial.judge(ids, told, namesError(trial.dialect, told, ['access_denied']));
      await trial.waitInterval(flow, trial.clock.now());
      const later = await pollObediently(trial, flow);
      // A server may forget a flow that is over: no text keeps it from calling the code a bad one then.
      const expected = 'a refusal for good, since the person has denied';
      const isOver = isNone(trial, later, ['approved', 'pending', 'slow_down'], expected);
      trial.judge(ids, later, isOver);
      if (trial.target.approve === undefined) {
        return trial.notApplicable(final, undeclared(['APPROVE']));
      }
      if (!isOver.holds || trial.dialect.readPoll(told).kind !== 'denied') {
        return trial.notApplicable(final, notSeen('no poll was told of a denial for good'));
      }
      await tryToApprove(trial, flow);
      await trial.waitInterval(flow, trial.clock.now());
      const approved = await pollObediently(trial, flow);
      const none = 'no token for a code that was approved after its client was told of a denial';
      trial.judge(final, approved, isNone(trial, approved, ['approved'], none));
    },
  },
];
