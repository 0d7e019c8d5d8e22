// How a login ends: with the token where there is one, and never with what is none.

import type { DialectName } from '../../../generated/index.ts';
import type { Conversation } from '../../model/conversation.ts';
import { aws, both, rfc } from '../../model/dialects.ts';
import type { Finding } from '../../model/finding.ts';
import type { ScenarioId } from '../../scenarios/index.ts';
import type { ClientCheck, ClientRequirementId } from './client-check.ts';
import { endsWithError, endsWithoutToken, endsWithToken, judgeLater, outcomeOf, turnsTo } from './reading.ts';

/** Which sentences a scenario proves, and by which end. */
interface Row {
  readonly scenario: ScenarioId;
  readonly ids: readonly ClientRequirementId[];
}

/** The token is to be taken, however unusual the responses on the way were. */
const successes: readonly Row[] = [
  { scenario: 'success', ids: ['RFC8628-3.5-11', 'SSOOIDC-CreateToken-42'] },
  { scenario: 'no-complete-address', ids: ['RFC8628-3.2-17'] },
  { scenario: 'unknown-members-at-the-start', ids: ['RFC8628-3.2-23', 'SSOOIDC-Protocol-30'] },
  { scenario: 'unknown-members-in-errors', ids: ['RFC6749-5.2-14', 'SSOOIDC-Protocol-30'] },
  { scenario: 'unknown-members-in-the-token', ids: ['RFC6749-5.1-15', 'SSOOIDC-Protocol-30'] },
  { scenario: 'null-members', ids: ['SSOOIDC-Protocol-29', 'SSOOIDC-CreateToken-44'] },
  { scenario: 'charset-and-order', ids: ['RFC6749-5.1-14'] },
  { scenario: 'minimal-token', ids: ['RFC6749-5.1-11', 'SSOOIDC-CreateToken-44'] },
  { scenario: 'no-token-lifetime', ids: ['RFC6749-5.1-12'] },
  { scenario: 'long-token', ids: ['RFC6749-5.1-16', 'SSOOIDC-CreateToken-42'] },
  { scenario: 'token-type-in-another-case', ids: ['RFC6749-5.1-10', 'SSOOIDC-CreateToken-43'] },
];

/** There is no token to be taken; the client may give up at once or poll on until its codes expire. */
const noSuccesses: readonly Row[] = [
  { scenario: 'other-token-type', ids: ['RFC6749-7.1-01', 'SSOOIDC-CreateToken-43'] },
  { scenario: 'no-access-token', ids: ['RFC6749-5.1-13', 'SSOOIDC-CreateToken-45'] },
  { scenario: 'access-token-is-a-number', ids: ['RFC6749-5.1-13', 'SSOOIDC-CreateToken-45'] },
  { scenario: 'success-with-error', ids: ['RFC8628-3.5-30'] },
  { scenario: 'empty-token-response', ids: ['RFC8628-3.5-29', 'SSOOIDC-Protocol-31'] },
  { scenario: 'html-token-response', ids: ['RFC8628-3.5-29', 'SSOOIDC-Protocol-31'] },
  { scenario: 'truncated-token-response', ids: ['RFC8628-3.5-29', 'SSOOIDC-Protocol-31'] },
  { scenario: 'oversized-token-response', ids: ['RFC8628-3.5-29', 'SSOOIDC-Protocol-31'] },
];

/** The device authorization response is of no use: the login ends with an error before anything is polled. */
const noStarts: readonly Row[] = [
  { scenario: 'empty-start', ids: ['RFC8628-3.2-24', 'SSOOIDC-Protocol-31'] },
  { scenario: 'html-start', ids: ['RFC8628-3.2-24', 'SSOOIDC-Protocol-31'] },
  { scenario: 'truncated-start', ids: ['RFC8628-3.2-24', 'SSOOIDC-Protocol-31'] },
  { scenario: 'no-device-code', ids: ['RFC8628-3.2-18', 'SSOOIDC-StartDeviceAuthorization-34'] },
  { scenario: 'device-code-is-a-number', ids: ['RFC8628-3.2-18', 'SSOOIDC-StartDeviceAuthorization-34'] },
  { scenario: 'no-user-code', ids: ['RFC8628-3.2-19', 'SSOOIDC-StartDeviceAuthorization-34'] },
  { scenario: 'user-code-is-an-object', ids: ['RFC8628-3.2-19', 'SSOOIDC-StartDeviceAuthorization-34'] },
  { scenario: 'no-address', ids: ['RFC8628-3.2-20', 'SSOOIDC-StartDeviceAuthorization-34'] },
  { scenario: 'address-is-a-number', ids: ['RFC8628-3.2-20', 'SSOOIDC-StartDeviceAuthorization-34'] },
];

function doesNotPoll(conversation: Conversation): Finding {
  const polls = turnsTo(conversation, 'token').length;
  return { holds: polls === 0, expected: 'no poll', actual: polls === 1 ? 'a poll' : `${polls} polls` };
}

/** The dialects that the sentences of a row belong to. */
export function dialectsOf(ids: readonly ClientRequirementId[]): readonly DialectName[] {
  const isAws = (id: string) => id.startsWith('SSOOIDC-');
  if (ids.every(isAws)) return aws;
  return ids.some(isAws) ? both : rfc;
}

export const outcomeChecks: readonly ClientCheck[] = [
  ...successes.map(
    ({ scenario, ids }): ClientCheck => ({
      id: `ends-with-the-token-in-${scenario}`,
      proves: ids,
      dialects: dialectsOf(ids),
      phase: 'side-by-side',
      async run(trial) {
        const conversation = await trial.conversation(scenario);
        if (scenario === 'success')
          trial.judge(ids, conversation, endsWithToken(conversation, trial.dialect));
        else await judgeLater(trial, ids, conversation, endsWithToken(conversation, trial.dialect));
      },
    }),
  ),
  ...noSuccesses.map(
    ({ scenario, ids }): ClientCheck => ({
      id: `ends-without-a-token-in-${scenario}`,
      proves: ids,
      dialects: dialectsOf(ids),
      phase: 'side-by-side',
      async run(trial) {
        const conversation = await trial.conversation(scenario);
        trial.judge(ids, conversation, endsWithoutToken(conversation));
      },
    }),
  ),
  ...noStarts.map(
    ({ scenario, ids }): ClientCheck => ({
      id: `ends-before-it-polls-in-${scenario}`,
      proves: ids,
      dialects: dialectsOf(ids),
      needs: ['loop'],
      phase: 'side-by-side',
      async run(trial) {
        const conversation = await trial.conversation(scenario);
        trial.judge(ids, conversation, endsWithError(conversation), doesNotPoll(conversation));
      },
    }),
  ),
  {
    id: 'polls-again-while-nobody-has-decided',
    proves: ['RFC8628-3.5-12', 'SSOOIDC-CreateToken-33'],
    dialects: both,
    needs: ['loop'],
    phase: 'side-by-side',
    async run(trial) {
      const conversation = await trial.conversation('pending');
      const polls = turnsTo(conversation, 'token');
      const [first, second] = polls;
      const isPending = first !== undefined && outcomeOf(trial.dialect, first) === 'pending';
      trial.judge(['RFC8628-3.5-12', 'SSOOIDC-CreateToken-33'], conversation, {
        holds: isPending && second !== undefined,
        expected: 'another poll after authorization_pending',
        actual: `${polls.length} polls`,
      });
    },
  },
  ...(['slow-down', 'slow-down-twice'] as const).map(
    (scenario): ClientCheck => ({
      id: `polls-again-after-slow-down-in-${scenario}`,
      proves: ['RFC8628-3.5-13', 'SSOOIDC-CreateToken-34'],
      dialects: both,
      needs: ['loop'],
      phase: 'side-by-side',
      async run(trial) {
        const conversation = await trial.conversation(scenario);
        await judgeLater(
          trial,
          ['RFC8628-3.5-13', 'SSOOIDC-CreateToken-34'],
          conversation,
          endsWithToken(conversation, trial.dialect),
        );
      },
    }),
  ),
  {
    id: 'polls-again-after-slow-down-with-another-status',
    proves: ['RFC8628-3.5-20'],
    dialects: rfc,
    needs: ['loop'],
    phase: 'side-by-side',
    async run(trial) {
      const conversation = await trial.conversation('slow-down-with-429');
      await judgeLater(trial, ['RFC8628-3.5-20'], conversation, endsWithToken(conversation, trial.dialect));
    },
  },
];
