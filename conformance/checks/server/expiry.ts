// What codes are good for once expires_in has passed: nothing. These checks wait for it.

import { Blocked } from '../../model/blocked.ts';
import { both } from '../../model/dialects.ts';
import { notSeen } from '../../model/reasons.ts';
import type { RequirementId } from '../../requirements/catalogue.ts';
import { isRefusedWith, namesError } from '../findings.ts';
import { isNone, PATIENCE } from './flow.ts';
import type { Flow, ServerCheck, ServerTrial } from './server-check.ts';

/** With SLOW=1 no check waits longer than this: codes that live for a day are nothing to wait for. */
const MOST_PATIENCE = 3600;

/** Seconds after the end at which codes surely have expired, by the server's clock too. */
const MARGIN = 2;

/** Waits until the codes have expired, or says that the sentences do not apply where that takes too long. */
async function outlives(trial: ServerTrial, ids: readonly RequirementId[], flow: Flow): Promise<boolean> {
  const { expiresIn, startedAt } = flow;
  if (expiresIn > MOST_PATIENCE) {
    trial.notApplicable(ids, notSeen(`codes live ${expiresIn} s; no run waits so long for their expiry`));
    return false;
  }
  if (expiresIn > PATIENCE && !trial.target.slow) {
    trial.notApplicable(ids, { because: 'slow', what: `codes live ${expiresIn} s` });
    return false;
  }
  await trial.clock.sleep(Math.max(0, startedAt + expiresIn + MARGIN - trial.clock.now()));
  return true;
}

/** A code that cannot be approved any more is what the sentence wants, and no failure of the setup. */
async function tryToApprove(trial: ServerTrial, flow: Flow): Promise<void> {
  try {
    await trial.approve(flow);
  } catch (error) {
    if (!(error instanceof Blocked)) throw error;
  }
}

export const expiryChecks: readonly ServerCheck[] = [
  {
    id: 'ends-polling-when-the-code-expires',
    proves: ['RFC8628-3.5-04', 'RFC8628-3.5-05', 'SSOOIDC-CreateToken-06'],
    dialects: both,
    phase: 'side-by-side',
    async run(trial) {
      const flow = await trial.start();
      if (!(await outlives(trial, ['RFC8628-3.5-04', 'RFC8628-3.5-05', 'SSOOIDC-CreateToken-06'], flow)))
        return;
      const exchange = await trial.poll(flow);
      const refused = 'a refusal for good, since the code has expired';
      const goesOn = ['pending', 'slow_down', 'approved', 'unintelligible'] as const;
      trial.judge('RFC8628-3.5-04', exchange, isNone(trial, exchange, goesOn, refused));
      trial.judge('RFC8628-3.5-05', exchange, namesError(trial.dialect, exchange, ['expired_token']));
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
