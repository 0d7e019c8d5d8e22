// The requests of a client of RFC 8628: method, form, parameters, and nothing that does not belong there.

import { parameterOf, repeatedName } from '../../dialects/client-requests.ts';
import type { ClientEndpoint } from '../../model/conversation.ts';
import { rfc } from '../../model/dialects.ts';
import type { Finding } from '../../model/finding.ts';
import { notSeen } from '../../model/reasons.ts';
import type { ClientCheck, ClientRequirementId, ClientTrial } from './client-check.ts';
import { everyText, handedOut, type ReadTurn, readTurns } from './reading.ts';

const DEVICE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code';
const FORM = 'application/x-www-form-urlencoded';

/** One sentence about each request to some endpoints. */
interface Rule {
  readonly ids: readonly ClientRequirementId[];
  readonly endpoints: readonly ClientEndpoint[];
  readonly finding: (read: ReadTurn, trial: ClientTrial) => Finding | undefined;
}

const isPost = ({ turn }: ReadTurn): Finding => ({
  holds: turn.method === 'POST',
  expected: 'POST',
  actual: turn.method,
});

const isForm = ({ request }: ReadTurn): Finding => ({
  holds: request.mediaType === FORM && request.parameters !== undefined,
  expected: `a body of type ${FORM}`,
  actual:
    request.mediaType === FORM
      ? `the body ${request.complaint}`
      : `Content-Type: ${request.mediaType ?? 'absent'}`,
});

/** Parameters of OAuth; what else an address has is its own matter. */
const oauthNames = ['client_id', 'client_secret', 'device_code', 'grant_type', 'scope'];

const hasNoOAuthQuery = ({ request }: ReadTurn): Finding => {
  const stray = request.query.map(([name]) => name).filter((name) => oauthNames.includes(name));
  return {
    holds: stray.length === 0,
    expected: 'no parameter in the URI',
    actual: `${stray.join(', ')} in the URI`,
  };
};

const hasNothingTwice = ({ request }: ReadTurn): Finding => {
  const twice = repeatedName(request.parameters ?? []);
  return { holds: twice === undefined, expected: 'every parameter once', actual: `${twice} twice` };
};

const has =
  (name: string, value: string | undefined) =>
  (read: ReadTurn): Finding => {
    const given = parameterOf(read.request, name);
    return {
      holds: given !== undefined && given === value,
      expected: `${name} as it was given`,
      actual: given === undefined ? `no ${name}` : `another ${name}, of ${given.length} characters`,
    };
  };

/** A client that authenticates need not name itself besides. */
const namesItself = (read: ReadTurn, trial: ClientTrial): Finding | undefined =>
  read.conversation.scenario === 'confidential' ? undefined : has('client_id', trial.usualClient.id)(read);

const rules: readonly Rule[] = [
  { ids: ['RFC8628-3.1-11'], endpoints: ['deviceAuthorization'], finding: isPost },
  { ids: ['RFC8628-3.1-12'], endpoints: ['deviceAuthorization'], finding: isForm },
  { ids: ['RFC8628-3.1-12'], endpoints: ['deviceAuthorization'], finding: hasNoOAuthQuery },
  { ids: ['RFC8628-3.1-14'], endpoints: ['deviceAuthorization'], finding: namesItself },
  { ids: ['RFC8628-3.1-17'], endpoints: ['deviceAuthorization'], finding: hasNothingTwice },
  { ids: ['RFC6749-3.2-07'], endpoints: ['token'], finding: isPost },
  { ids: ['RFC6749-3.2-09'], endpoints: ['token'], finding: isForm },
  { ids: ['RFC6749-3.2-09'], endpoints: ['token'], finding: hasNoOAuthQuery },
  { ids: ['RFC6749-3.2-08'], endpoints: ['token'], finding: hasNothingTwice },
  {
    ids: ['RFC8628-3.4-06'],
    endpoints: ['token'],
    finding: ({ request }) => {
      const given = parameterOf(request, 'grant_type');
      return {
        holds: given === DEVICE_GRANT,
        expected: `grant_type=${DEVICE_GRANT}`,
        actual: given ?? 'no grant_type',
      };
    },
  },
  {
    ids: ['RFC8628-3.4-07'],
    endpoints: ['token'],
    finding: (read) => {
      const code = handedOut(read.conversation, 'device_code', read.turn);
      return code === undefined ? undefined : has('device_code', code)(read);
    },
  },
  { ids: ['RFC8628-3.4-08'], endpoints: ['token'], finding: namesItself },
  {
    ids: ['RFC6749-3.3-03'],
    endpoints: ['deviceAuthorization', 'token'],
    finding: ({ request }) => {
      const scope = parameterOf(request, 'scope');
      if (scope === undefined) return undefined;
      return {
        holds: /^[!#-[\]-~]+( [!#-[\]-~]+)*$/.test(scope),
        expected: 'scope tokens with one space between them',
        actual: `scope=${JSON.stringify(scope)}`,
      };
    },
  },
];

export const rfcRequestChecks: readonly ClientCheck[] = [
  {
    id: 'sends-requests-as-the-standard-has-them',
    proves: [...new Set(rules.flatMap(({ ids }) => ids))],
    dialects: rfc,
    phase: 'last',
    async run(trial) {
      const conversations = await trial.conversations();
      for (const { ids, endpoints, finding } of rules) {
        const found = readTurns(conversations, trial.dialect, ...endpoints).flatMap((read) => {
          // A body that cannot be read is for the sentences about forms to judge.
          if (read.request.parameters === undefined && finding !== isForm && finding !== isPost) return [];
          const one = finding(read, trial);
          return one ? [{ read, one }] : [];
        });
        if (found.length === 0)
          trial.notApplicable(ids, notSeen('no request has what the sentence is about'));
        // One request of each conversation shows it.
        for (const [conversation, own] of Map.groupBy(found, ({ read }) => read.conversation)) {
          trial.judge(
            ids,
            conversation,
            (own.find(({ one }) => !one.holds) ?? own[0])?.one ?? { holds: true, expected: '', actual: '' },
          );
        }
      }
    },
  },
  {
    id: 'encodes-what-it-was-given',
    proves: ['RFC8628-3.1-13'],
    dialects: rfc,
    phase: 'side-by-side',
    async run(trial) {
      const conversation = await trial.conversation('scope-of-two');
      for (const read of readTurns([conversation], trial.dialect, 'deviceAuthorization')) {
        const scope = parameterOf(read.request, 'scope');
        trial.judge('RFC8628-3.1-13', conversation, has('client_id', trial.usualClient.id)(read), {
          holds: scope === undefined || scope === 'profile email',
          expected: 'scope as it was given',
          actual: `scope=${JSON.stringify(scope)}`,
        });
      }
    },
  },
  {
    id: 'keeps-the-query-of-the-token-endpoint',
    proves: ['RFC6749-3.2-06'],
    dialects: rfc,
    phase: 'side-by-side',
    async run(trial) {
      const conversation = await trial.conversation('token-endpoint-with-query');
      for (const { turn, request } of readTurns([conversation], trial.dialect, 'token')) {
        trial.judge('RFC6749-3.2-06', conversation, {
          holds: request.query.some(([name, value]) => name === 'tenant' && value === 'a b'),
          expected: 'the query ?tenant=a%20b of the endpoint',
          actual: `a request to ${turn.target.split('?')[1] === undefined ? 'the endpoint without its query' : 'another query'}`,
        });
      }
    },
  },
  {
    id: 'keeps-the-token-to-itself',
    proves: ['RFC6750-5.3-01'],
    dialects: rfc,
    phase: 'last',
    async run(trial) {
      for (const conversation of await trial.conversations()) {
        const tokens = everyText(conversation, ['access_token']);
        const sent = conversation.turns.some(({ target, headers, body }) => {
          const text = [target, ...headers.flat(), Buffer.from(body).toString('latin1')].join('\n');
          return tokens.some((token) => text.includes(token));
        });
        trial.judge('RFC6750-5.3-01', conversation, {
          holds: !sent,
          expected: 'no request with the access token',
          actual: 'a request that holds it',
        });
      }
    },
  },
];
