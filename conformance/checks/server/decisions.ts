// What the person's decision does, and to which code: approved, denied, used, another client's, typed
// otherwise than it was shown.

import { Blocked } from '../../model/blocked.ts';
import { both, rfc } from '../../model/dialects.ts';
import { describeResponse } from '../../model/exchange.ts';
import { notSeen } from '../../model/reasons.ts';
import { isRefusedWith, namesError } from '../findings.ts';
import {
  isNone,
  isStill,
  pollObediently,
  pollUndecided,
  redeemedFlow,
  takesTooLong,
  tryToApprove,
} from './flow.ts';
import type { Flow, ServerCheck, ServerTrial } from './server-check.ts';

/** Every dialect calls a code that is no longer good so. */
const spent = ['invalid_grant', 'expired_token'];

/** AWS does not say which error another client's code gets. */
const notYours = ['invalid_grant', 'invalid_request', 'unauthorized_client'];

/** The flow as a person comes to it who types the code by hand. */
function typed(flow: Flow, userCode: string): Flow {
  const { verificationUriComplete: _, ...byHand } = flow;
  return { ...byHand, userCode };
}

/** Setup: the same code is approved in its own spelling. @throws Blocked when that comes to nothing either. */
async function approvedAsShown(trial: ServerTrial, flow: Flow): Promise<void> {
  await trial.approve(typed(flow, flow.userCode));
  const exchange = await pollObediently(trial, flow);
  if (!isNone(trial, exchange, ['pending', 'slow_down'], '').holds) {
    throw new Blocked(`an approved code brought no token: ${describeResponse(exchange)}`, exchange);
  }
}

/**
 * Judges whether a code that is typed in another spelling is approved.
 * @throws Blocked when it is approved in its own spelling neither: then the spelling is not to blame.
 */
async function judgeSpelling(
  trial: ServerTrial,
  id: 'RFC8628-6.1-01' | 'RFC8628-6.1-02',
  spell: (userCode: string) => string | undefined,
  words: { readonly expected: string; readonly none: string },
): Promise<void> {
  const flow = await trial.start();
  const spelling = spell(flow.userCode);
  if (spelling === undefined) return trial.notApplicable(id, notSeen(words.none));
  const { expected } = words;
  try {
    await trial.approve(typed(flow, spelling));
  } catch (error) {
    if (!(error instanceof Blocked)) throw error;
    await trial.approve(typed(flow, flow.userCode));
    trial.judge(id, flow.exchange, { holds: false, expected, actual: 'only the spelling that was shown' });
    return;
  }
  const exchange = await pollObediently(trial, flow);
  const undecided = isNone(trial, exchange, ['pending', 'slow_down'], expected);
  if (!undecided.holds) await approvedAsShown(trial, flow);
  trial.judge(id, exchange, undecided);
}

export const decisionChecks: readonly ServerCheck[] = [
  {
    id: 'answers-access-denied-once-the-person-has-denied',
    proves: ['RFC8628-3.5-03', 'SSOOIDC-CreateToken-05'],
    dialects: both,
    needs: ['deny'],
    async run(trial) {
      const flow = await trial.start();
      await trial.deny(flow);
      const exchange = await pollObediently(trial, flow);
      trial.judge('RFC8628-3.5-03', exchange, namesError(trial.dialect, exchange, ['access_denied']));
      trial.judge(
        'SSOOIDC-CreateToken-05',
        exchange,
        isRefusedWith(trial.dialect, exchange, ['access_denied']),
      );
    },
  },
  {
    id: 'gives-one-token-for-one-code',
    proves: ['RFC8628-3.5-09', 'RFC8628-3.5-33', 'SSOOIDC-CreateToken-13', 'SSOOIDC-CreateToken-54'],
    dialects: both,
    needs: ['approve'],
    async run(trial) {
      const flow = await redeemedFlow(trial);
      const exchange = await pollObediently(trial, flow);
      trial.judge('RFC8628-3.5-09', exchange, namesError(trial.dialect, exchange, spent));
      trial.judge('SSOOIDC-CreateToken-13', exchange, isRefusedWith(trial.dialect, exchange, spent));
      const ids = ['RFC8628-3.5-33', 'SSOOIDC-CreateToken-54'] as const;
      if (trial.dialect.readPoll(exchange).kind === 'approved') {
        return trial.notApplicable(ids, notSeen('a second token comes without a second approval'));
      }
      await tryToApprove(trial, flow);
      const again = await pollObediently(trial, flow);
      const expected = 'no second token for a code that was approved again';
      trial.judge(ids, again, isNone(trial, again, ['approved'], expected));
    },
  },
  {
    id: 'approves-no-other-code',
    proves: ['RFC8628-3.3-03', 'SSOOIDC-CreateToken-15'],
    dialects: both,
    needs: ['approve'],
    async run(trial) {
      const approved = await trial.start();
      const other = await trial.start();
      if (approved.userCode === other.userCode) {
        throw new Blocked('two flows have the same user code', other.exchange);
      }
      await trial.approve(approved);
      const exchange = await trial.poll(other);
      const expected = 'no token for a code that nobody has approved';
      trial.judge(
        ['RFC8628-3.3-03', 'SSOOIDC-CreateToken-15'],
        exchange,
        isNone(trial, exchange, ['approved'], expected),
      );
    },
  },
  {
    id: 'refuses-a-code-of-another-client',
    proves: ['RFC6749-5.2-08', 'SSOOIDC-CreateToken-14'],
    dialects: both,
    needs: ['other-client'],
    async run(trial) {
      const { other } = trial.target.clients;
      const flow = await trial.start();
      const foreign = await trial.poll(flow, other === undefined ? {} : { client: other });
      trial.judge('RFC6749-5.2-08', foreign, namesError(trial.dialect, foreign, ['invalid_grant']));
      trial.judge('SSOOIDC-CreateToken-14', foreign, isRefusedWith(trial.dialect, foreign, notYours));
    },
  },
  {
    id: 'keeps-a-flow-that-another-client-polls-for',
    proves: ['RFC8628-3.5-10'],
    dialects: rfc,
    needs: ['other-client'],
    phase: 'side-by-side',
    async run(trial) {
      const { other } = trial.target.clients;
      const flow = await trial.start();
      if (takesTooLong(trial, ['RFC8628-3.5-10'], flow)) return;
      await pollUndecided(trial, flow);
      await trial.waitInterval(flow, trial.clock.now());
      // What a second poll of its own does to a flow is not the other client's doing.
      const before = await pollUndecided(trial, flow);
      await trial.poll(flow, other === undefined ? {} : { client: other });
      await trial.waitInterval(flow, trial.clock.now());
      const after = await trial.poll(flow);
      trial.judge('RFC8628-3.5-10', after, isStill(trial, before, after));
    },
  },
  {
    id: 'refuses-an-approved-code-of-another-client',
    proves: ['RFC6749-5.2-08', 'SSOOIDC-CreateToken-14'],
    dialects: both,
    needs: ['other-client', 'approve'],
    async run(trial) {
      const { other } = trial.target.clients;
      const flow = await trial.start();
      await trial.approve(flow);
      const foreign = await trial.poll(flow, other === undefined ? {} : { client: other });
      const expected = 'no token for a code that was issued to another client';
      trial.judge(
        ['RFC6749-5.2-08', 'SSOOIDC-CreateToken-14'],
        foreign,
        isNone(trial, foreign, ['approved'], expected),
      );
    },
  },
  {
    id: 'accepts-a-user-code-in-lower-case',
    proves: ['RFC8628-6.1-01'],
    dialects: rfc,
    needs: ['approve'],
    async run(trial) {
      await judgeSpelling(
        trial,
        'RFC8628-6.1-01',
        (code) => (/^[^a-z]*[A-Z][^a-z]*$/.test(code) ? code.toLowerCase() : undefined),
        {
          expected: 'the user code is approved when it is typed in lower case',
          none: 'user codes are not made of capital letters',
        },
      );
    },
  },
  {
    id: 'accepts-a-user-code-without-its-punctuation',
    proves: ['RFC8628-6.1-02'],
    dialects: rfc,
    needs: ['approve'],
    async run(trial) {
      await judgeSpelling(
        trial,
        'RFC8628-6.1-02',
        (code) => (/[^\p{L}\p{N}]/u.test(code) ? code.replace(/[^\p{L}\p{N}]/gu, '') : undefined),
        {
          expected: 'the user code is approved when it is typed without its punctuation',
          none: 'user codes have no punctuation',
        },
      );
    },
  },
];
