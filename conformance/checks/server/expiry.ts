// What codes are good for until expires_in has passed, and after that: nothing. These checks wait for it.

import { both } from '../../model/dialects.ts';
import { describeResponse } from '../../model/exchange.ts';
import { notSeen } from '../../model/reasons.ts';
import type { RequirementId } from '../../requirements/catalogue.ts';
import { isRefusedWith, namesError } from '../findings.ts';
import { isNone, MOST_PATIENCE, PATIENCE, pollUndecided, surelyLives, tryToApprove } from './flow.ts';
import type { Flow, ServerCheck, ServerTrial } from './server-check.ts';

/** Seconds after the end at which codes surely have expired, by the server's clock too. */
const MARGIN = 2;

/** Seconds before the end at which codes are looked at for the last time; at most half of their life. */
const SHORTLY = 5;

/** Waits until the codes have expired, or says that the sentences do not apply where that takes too long. */
function outlives(trial: ServerTrial, ids: readonly RequirementId[], flow: Flow): Promise<boolean> {
  return waitUntil(trial, ids, flow, flow.expiresIn + MARGIN);
}

/** Waits until codes are so old, in seconds, or says that the sentences do not apply where that takes too long. */
async function waitUntil(
  trial: ServerTrial,
  ids: readonly RequirementId[],
  flow: Flow,
  age: number,
): Promise<boolean> {
  const { expiresIn, startedAt } = flow;
  if (expiresIn > MOST_PATIENCE) {
    trial.notApplicable(ids, notSeen(`codes live ${expiresIn} s; no run waits so long for their expiry`));
    return false;
  }
  if (expiresIn > PATIENCE && !trial.target.slow) {
    trial.notApplicable(ids, { because: 'slow', what: `codes live ${expiresIn} s` });
    return false;
  }
  await trial.clock.sleep(Math.max(0, startedAt + age - trial.clock.now()));
  return true;
}

const expiredIds = ['RFC8628-3.5-04', 'RFC8628-3.5-05', 'RFC8628-3.5-36', 'SSOOIDC-CreateToken-06'] as const;

export const expiryChecks: readonly ServerCheck[] = [
  {
    id: 'keeps-codes-good-until-shortly-before-they-expire',
    proves: ['RFC8628-3.2-25', 'SSOOIDC-StartDeviceAuthorization-37'],
    dialects: both,
    phase: 'side-by-side',
    async run(trial) {
      const ids = ['RFC8628-3.2-25', 'SSOOIDC-StartDeviceAuthorization-37'] as const;
      const flow = await trial.start();
      const left = Math.min(SHORTLY, flow.expiresIn / 2);
      if (!(await waitUntil(trial, ids, flow, flow.expiresIn - left))) return;
      // What this server says to the first poll of a code that is fresh.
      await pollUndecided(trial, await trial.start());
      const polled = await trial.poll(flow);
      if (!surelyLives(trial, flow)) {
        return trial.notApplicable(
          ids,
          notSeen('the server takes too long to look at a code shortly before'),
        );
      }
      const kind = trial.dialect.readPoll(polled).kind;
      const lives = kind === 'pending' || kind === 'slow_down';
      trial.judge(ids, polled, {
        holds: lives,
        expected: `a pending code, ${left} s before it expires`,
        actual: describeResponse(polled),
      });
      if (!lives || trial.target.approve === undefined) return;
      await trial.approve(flow);
      const approved = await trial.poll(flow);
      // An approval may take a moment to be seen, and the person may take until the end to give it.
      if (!surelyLives(trial, flow)) return;
      const expected = `no refusal of a code that was approved ${left} s before it expires`;
      trial.judge(ids, approved, isNone(trial, approved, ['expired', 'rejected'], expected));
    },
  },
  {
    id: 'ends-polling-when-the-code-expires',
    proves: [...expiredIds],
    dialects: both,
    phase: 'side-by-side',
    async run(trial) {
      const flow = await trial.start();
      if (!(await outlives(trial, expiredIds, flow))) return;
      const exchange = await trial.poll(flow);
      const refused = 'a refusal for good, since the code has expired';
      const goesOn = ['pending', 'slow_down', 'approved', 'unintelligible'] as const;
      const isRefused = isNone(trial, exchange, goesOn, refused);
      trial.judge('RFC8628-3.5-04', exchange, isRefused);
      trial.judge('RFC8628-3.5-05', exchange, namesError(trial.dialect, exchange, ['expired_token']));
      const ofTheStandard = namesError(trial.dialect, exchange, ['expired_token', 'invalid_grant']);
      // How it is refused is a question only where it is.
      if (isRefused.holds) trial.judge('RFC8628-3.5-36', exchange, ofTheStandard);
      else trial.notApplicable('RFC8628-3.5-36', notSeen('the expired code is not refused'));
      trial.judge(
        'SSOOIDC-CreateToken-06',
        exchange,
        isRefusedWith(trial.dialect, exchange, ['expired_token']),
      );
    },
  },
  {
    id: 'gives-no-token-for-an-approved-code-that-has-expired',
    proves: ['RFC8628-3.2-13', 'SSOOIDC-CreateToken-06'],
    dialects: both,
    needs: ['approve'],
    phase: 'side-by-side',
    async run(trial) {
      const flow = await trial.start();
      await trial.approve(flow);
      if (!(await outlives(trial, ['RFC8628-3.2-13', 'SSOOIDC-CreateToken-06'], flow))) return;
      const exchange = await trial.poll(flow);
      const expected = 'no token for a code that was approved in time but not redeemed in time';
      trial.judge(
        ['RFC8628-3.2-13', 'SSOOIDC-CreateToken-06'],
        exchange,
        isNone(trial, exchange, ['approved'], expected),
      );
    },
  },
  {
    id: 'gives-no-token-for-a-code-that-is-approved-too-late',
    proves: ['RFC8628-3.2-14', 'SSOOIDC-CreateToken-06'],
    dialects: both,
    needs: ['approve'],
    phase: 'side-by-side',
    async run(trial) {
      const flow = await trial.start();
      if (!(await outlives(trial, ['RFC8628-3.2-14', 'SSOOIDC-CreateToken-06'], flow))) return;
      await tryToApprove(trial, flow);
      const exchange = await trial.poll(flow);
      const expected = 'no token for a code that was approved after it had expired';
      trial.judge(
        ['RFC8628-3.2-14', 'SSOOIDC-CreateToken-06'],
        exchange,
        isNone(trial, exchange, ['approved'], expected),
      );
    },
  },
];
