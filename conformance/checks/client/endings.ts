// What ends a login, and that it then has ended: errors, denial, expiry.

import { type Conversation, describeEnd } from '../../model/conversation.ts';
import { aws, both, rfc } from '../../model/dialects.ts';
import type { Finding } from '../../model/finding.ts';
import type { ScenarioId } from '../../scenarios/index.ts';
import type { ClientCheck, ClientRequirementId } from './client-check.ts';
import { dialectsOf } from './outcomes.ts';
import { endsWithError, judgeLater, turnsTo } from './reading.ts';

/** Seconds in which a poll may still be under way when the response comes that ends the login. */
const UNDER_WAY = 0.05;

/** Seconds after its codes have expired in which a client may send a last poll. */
const LAST_POLL = 0.5;

/** After an error of a poll the client stops, and names it. */
const endings: readonly { readonly scenario: ScenarioId; readonly ids: readonly ClientRequirementId[] }[] = [
  { scenario: 'denied', ids: ['RFC8628-3.5-21', 'SSOOIDC-CreateToken-46'] },
  { scenario: 'expired', ids: ['RFC8628-3.5-22', 'SSOOIDC-CreateToken-47'] },
  ...(
    [
      'invalid-request',
      'invalid-client',
      'invalid-grant',
      'unauthorized-client',
      'unsupported-grant-type',
      'invalid-scope',
    ] as const
  ).map((scenario) => ({ scenario, ids: ['RFC8628-3.5-23', 'SSOOIDC-CreateToken-48'] as const })),
  { scenario: 'unknown-error', ids: ['RFC8628-3.5-24'] },
  { scenario: 'unknown-exception', ids: ['SSOOIDC-CreateToken-49'] },
];

/** The forms in which AWS names an exception, each by itself. */
const exceptions: readonly { readonly scenario: ScenarioId; readonly ids: readonly ClientRequirementId[] }[] =
  [
    { scenario: 'exception-in-lower-case-header', ids: ['SSOOIDC-Protocol-23', 'SSOOIDC-Protocol-24'] },
    { scenario: 'exception-in-capital-header', ids: ['SSOOIDC-Protocol-24'] },
    { scenario: 'exception-with-address', ids: ['SSOOIDC-Protocol-27'] },
    { scenario: 'exception-with-namespace', ids: ['SSOOIDC-Protocol-28'] },
    { scenario: 'exception-with-both', ids: ['SSOOIDC-Protocol-27', 'SSOOIDC-Protocol-28'] },
    { scenario: 'exception-in-type', ids: ['SSOOIDC-Protocol-25'] },
    { scenario: 'exception-in-type-with-namespace', ids: ['SSOOIDC-Protocol-25'] },
    { scenario: 'exception-in-code', ids: ['SSOOIDC-Protocol-26'] },
    { scenario: 'exception-in-code-with-address', ids: ['SSOOIDC-Protocol-26'] },
  ];

const NAMES_THE_ERROR = ['RFC8628-3.5-25', 'SSOOIDC-CreateToken-50'] as const;

/** The error of the last response that had one: its code, and the exception where there is one. */
function lastError(
  conversation: Conversation,
): { readonly names: readonly string[]; readonly at: number } | undefined {
  const turn = conversation.turns.findLast(
    ({ endpoint, response }) => endpoint !== 'metadata' && response !== undefined && response.status >= 400,
  );
  if (!turn?.response || turn.endedAt === undefined) return undefined;
  const { headers, members } = turn.response;
  const exception = Object.entries(headers).find(([name]) => name.toLowerCase() === 'x-amzn-errortype')?.[1];
  const names = [members?.error, exception].filter((name): name is string => typeof name === 'string');
  return { names, at: turn.endedAt };
}

function stopsPolling(conversation: Conversation): Finding {
  const first = conversation.turns.find(
    ({ endpoint, response }) =>
      endpoint === 'token' &&
      response !== undefined &&
      response.status >= 400 &&
      response.members?.error !== 'authorization_pending',
  );
  const end = first?.endedAt ?? 0;
  const later = turnsTo(conversation, 'token').filter(({ arrivedAt }) => arrivedAt > end + UNDER_WAY);
  return {
    holds: first !== undefined && later.length === 0,
    expected: 'no poll after the error that ends the login',
    actual: first === undefined ? 'no poll came to that error' : `${later.length} polls after it`,
  };
}

function namesTheError(conversation: Conversation): Finding {
  const { end } = conversation;
  const expected = lastError(conversation)?.names ?? [];
  const said = end.how === 'ended' && end.result.outcome === 'error' ? end.result.error : undefined;
  return {
    holds: said !== undefined && expected.includes(said),
    expected: `the error ${expected.join(' or ')}`,
    actual: said === undefined ? 'no error' : `the error ${JSON.stringify(said)}`,
  };
}

function isDenied(conversation: Conversation): Finding {
  const { end } = conversation;
  const said = end.how === 'ended' && end.result.outcome === 'error' ? end.result.error : undefined;
  return {
    holds: said === 'access_denied' || said === 'AccessDeniedException',
    expected: 'the login ends with access_denied, or AccessDeniedException',
    actual: describeEnd(conversation),
  };
}

function startsOnce(conversation: Conversation): Finding {
  const starts = turnsTo(conversation, 'deviceAuthorization').length;
  return {
    holds: starts <= 1,
    expected: 'one device authorization request',
    actual: `${starts} of them, without anybody asking for it`,
  };
}

export const endingChecks: readonly ClientCheck[] = [
  ...endings.map(
    ({ scenario, ids }): ClientCheck => ({
      id: `stops-polling-in-${scenario}`,
      proves: ids,
      dialects: dialectsOf(ids),
      needs: ['loop'],
      phase: 'side-by-side',
      async run(trial) {
        const conversation = await trial.conversation(scenario);
        await judgeLater(trial, ids, conversation, stopsPolling(conversation));
      },
    }),
  ),
  ...endings.map(
    ({ scenario, ids }): ClientCheck => ({
      id: `names-the-error-in-${scenario}`,
      proves: NAMES_THE_ERROR,
      dialects: dialectsOf(ids),
      phase: 'side-by-side',
      async run(trial) {
        const conversation = await trial.conversation(scenario);
        await judgeLater(
          trial,
          NAMES_THE_ERROR,
          conversation,
          endsWithError(conversation),
          namesTheError(conversation),
        );
      },
    }),
  ),
  ...exceptions.map(
    ({ scenario, ids }): ClientCheck => ({
      id: `knows-the-error-in-${scenario}`,
      proves: ids,
      dialects: aws,
      phase: 'side-by-side',
      async run(trial) {
        const conversation = await trial.conversation(scenario);
        await judgeLater(trial, ids, conversation, isDenied(conversation));
      },
    }),
  ),
  {
    id: 'starts-nothing-anew-after-the-codes-have-expired',
    proves: ['RFC8628-3.5-26', 'SSOOIDC-CreateToken-51'],
    dialects: both,
    needs: ['loop'],
    phase: 'side-by-side',
    async run(trial) {
      const conversation = await trial.conversation('expired');
      trial.judge(['RFC8628-3.5-26', 'SSOOIDC-CreateToken-51'], conversation, startsOnce(conversation));
    },
  },
  {
    id: 'starts-nothing-anew-after-a-refusal',
    proves: ['RFC8628-3.1-19'],
    dialects: rfc,
    needs: ['loop'],
    phase: 'side-by-side',
    async run(trial) {
      for (const scenario of ['denied', 'invalid-grant', 'start-refused', 'html-start'] as const) {
        const conversation = await trial.conversation(scenario);
        trial.judge('RFC8628-3.1-19', conversation, startsOnce(conversation));
      }
    },
  },
  {
    id: 'ends-when-it-is-refused-at-the-start',
    proves: ['RFC8628-3.2-22', 'SSOOIDC-StartDeviceAuthorization-35'],
    dialects: both,
    needs: ['loop'],
    phase: 'side-by-side',
    async run(trial) {
      const conversation = await trial.conversation('start-refused');
      const polls = turnsTo(conversation, 'token').length;
      trial.judge(
        ['RFC8628-3.2-22', 'SSOOIDC-StartDeviceAuthorization-35'],
        conversation,
        endsWithError(conversation),
        namesTheError(conversation),
        { holds: polls === 0, expected: 'no poll', actual: `${polls} polls` },
      );
    },
  },
  {
    id: 'ends-when-its-registration-is-refused',
    proves: ['SSOOIDC-RegisterClient-21'],
    dialects: aws,
    needs: ['loop'],
    phase: 'side-by-side',
    async run(trial) {
      const conversation = await trial.conversation('registration-refused');
      const starts = turnsTo(conversation, 'deviceAuthorization').length;
      trial.judge(
        'SSOOIDC-RegisterClient-21',
        conversation,
        endsWithError(conversation),
        namesTheError(conversation),
        {
          holds: starts === 0,
          expected: 'no device authorization request',
          actual: `${starts} of them`,
        },
      );
    },
  },
  {
    id: 'does-not-ask-again-at-once-when-it-is-throttled',
    proves: ['SSOOIDC-StartDeviceAuthorization-36'],
    dialects: aws,
    needs: ['loop'],
    phase: 'side-by-side',
    async run(trial) {
      const conversation = await trial.conversation('start-throttled');
      const [first, second] = turnsTo(conversation, 'deviceAuthorization');
      const seconds = (second?.arrivedAt ?? Number.POSITIVE_INFINITY) - (first?.endedAt ?? 0);
      trial.judge('SSOOIDC-StartDeviceAuthorization-36', conversation, {
        holds: seconds >= 1 - UNDER_WAY,
        expected: 'nothing, or a second or more before it asks again',
        actual: `${seconds.toFixed(2)} s`,
      });
    },
  },
  {
    id: 'stops-polling-when-its-codes-have-expired',
    proves: ['RFC8628-3.3-09', 'SSOOIDC-CreateToken-41'],
    dialects: both,
    needs: ['loop'],
    phase: 'side-by-side',
    async run(trial) {
      const conversation = await trial.conversation('silence-past-the-lifetime');
      const start = turnsTo(conversation, 'deviceAuthorization').at(-1);
      const lifetime = Number(start?.response?.members?.[trial.dialect.names.expiresIn]);
      const end = (start?.endedAt ?? 0) + lifetime;
      const late = turnsTo(conversation, 'token').filter(({ arrivedAt }) => arrivedAt > end + LAST_POLL);
      trial.judge(['RFC8628-3.3-09', 'SSOOIDC-CreateToken-41'], conversation, {
        holds: late.length === 0,
        expected: `no poll after the ${lifetime} s that the codes live`,
        actual: `${late.length} polls, the first ${((late[0]?.arrivedAt ?? end) - end).toFixed(1)} s too late`,
      });
    },
  },
  {
    id: 'does-not-poll-for-ever',
    proves: ['RFC8628-3.2-21'],
    dialects: rfc,
    needs: ['loop', 'virtual-time'],
    phase: 'side-by-side',
    async run(trial) {
      const conversation = await trial.conversation('no-lifetime');
      const { end } = conversation;
      trial.judge('RFC8628-3.2-21', conversation, {
        holds: end.how === 'ended' && end.result.outcome === 'error',
        expected: 'an end within two hours',
        actual: `it had not ended after ${(end.after / 3600).toFixed(1)} hours`,
      });
    },
  },
];
