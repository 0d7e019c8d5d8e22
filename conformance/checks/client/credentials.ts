// How a client of RFC 8628 authenticates: one way, encoded, never in an address; and what follows a redirect.

import { parameterOf } from '../../dialects/client-requests.ts';
import { both, rfc } from '../../model/dialects.ts';
import type { Finding } from '../../model/finding.ts';
import { notSeen } from '../../model/reasons.ts';
import type { ClientCheck, ClientTrial } from './client-check.ts';
import { everyText, type ReadTurn, readTurns } from './reading.ts';

/** How a request authenticates. */
function methodOf({ request }: ReadTurn): 'basic' | 'body' | 'both' | 'none' {
  const inBody = parameterOf(request, 'client_secret') !== undefined;
  if (request.basic) return inBody ? 'both' : 'basic';
  return inBody ? 'body' : 'none';
}

/** Whether a request has the secret of its client, whatever its encoding: that is another sentence's matter. */
function authenticates(read: ReadTurn, trial: ClientTrial): Finding {
  const { id, secret } = trial.confidentialClient;
  const { basic } = read.request;
  const byHeader =
    basic && [basic.id, basic.rawId].includes(id) && [basic.secret, basic.rawSecret].includes(secret);
  return {
    holds: byHeader === true || parameterOf(read.request, 'client_secret') === secret,
    expected: 'the client authenticates with its secret',
    actual: methodOf(read) === 'none' ? 'it does not' : 'it does with another one',
  };
}

export const credentialChecks: readonly ClientCheck[] = [
  {
    id: 'authenticates-at-both-endpoints-in-one-way',
    proves: ['RFC8628-3.1-18', 'RFC8628-3.4-09', 'RFC6749-2.3-02', 'RFC6749-2.3.1-04', 'RFC6749-2.3.1-05'],
    dialects: rfc,
    phase: 'side-by-side',
    async run(trial) {
      const conversation = await trial.conversation('confidential');
      const starts = readTurns([conversation], trial.dialect, 'deviceAuthorization');
      const polls = readTurns([conversation], trial.dialect, 'token');
      const first = polls[0] && methodOf(polls[0]);
      for (const start of starts) {
        trial.judge('RFC8628-3.1-18', conversation, authenticates(start, trial), {
          holds: first === undefined || methodOf(start) === first,
          expected: `as at the token endpoint (${first})`,
          actual: methodOf(start),
        });
      }
      for (const poll of polls) trial.judge('RFC8628-3.4-09', conversation, authenticates(poll, trial));
      if (polls.length === 0) trial.notApplicable('RFC8628-3.4-09', notSeen('there was no poll'));

      const all = [...starts, ...polls];
      trial.judge('RFC6749-2.3-02', conversation, {
        holds: all.every((read) => methodOf(read) !== 'both'),
        expected: 'one way to authenticate in each request',
        actual: 'a header and a secret in the body',
      });
      trial.judge('RFC6749-2.3.1-05', conversation, {
        holds: all.every((read) => methodOf(read) !== 'body'),
        expected: 'HTTP Basic',
        actual: 'the secret in the body',
      });
      const headers = all.flatMap(({ request }) => request.basic ?? []);
      if (headers.length === 0) trial.notApplicable('RFC6749-2.3.1-04', notSeen('no request has HTTP Basic'));
      const { id, secret } = trial.confidentialClient;
      for (const { rawId, rawSecret, id: sentId, secret: sentSecret } of headers) {
        const encoded = rawId !== id && rawSecret !== secret;
        trial.judge('RFC6749-2.3.1-04', conversation, {
          holds: encoded && sentId === id && sentSecret === secret,
          expected: 'ID and secret as form values, joined by a colon, in Base64',
          actual: encoded ? 'they are encoded otherwise' : 'they are not encoded',
        });
      }
    },
  },
  {
    id: 'puts-no-secret-into-an-address',
    proves: ['RFC6749-2.3.1-06', 'SSOOIDC-StartDeviceAuthorization-30'],
    dialects: both,
    phase: 'last',
    async run(trial) {
      const given = [trial.usualClient.secret ?? '', trial.confidentialClient.secret];
      for (const conversation of await trial.conversations()) {
        const secrets = [
          ...given.filter((secret) => secret !== ''),
          ...everyText(conversation, ['deviceCode', 'clientSecret', 'accessToken']),
        ];
        const targets = conversation.turns.map(({ target }) => readable(target));
        const leaked = targets.some((target) => secrets.some((secret) => target.includes(secret)));
        trial.judge('RFC6749-2.3.1-06', conversation, {
          holds: !leaked,
          expected: 'no secret in the URI',
          actual: 'a URI with the client secret',
        });
        const query = conversation.turns.find(({ target }) => target.includes('?'));
        trial.judge('SSOOIDC-StartDeviceAuthorization-30', conversation, {
          holds: !leaked && query === undefined,
          expected: 'no parameter in the URI',
          actual: leaked ? 'a URI with a secret' : 'a URI with a query',
        });
      }
    },
  },
  {
    id: 'sends-no-secret-after-a-redirect-to-another-origin',
    proves: ['RFC9110-15.4-01'],
    dialects: both,
    phase: 'side-by-side',
    async run(trial) {
      const { names } = trial.dialect;
      const conversation = await trial.conversation('redirect-to-another-origin');
      const secrets = [
        ...(trial.usualClient.secret === undefined ? [] : [trial.usualClient.secret]),
        ...everyText(conversation, [names.deviceCode]),
      ];
      const elsewhere = conversation.turns.filter(({ endpoint }) => endpoint === 'elsewhere');
      const leaked = elsewhere.some(({ body, headers, target }) => {
        const text = [readable(Buffer.from(body).toString('utf8')), ...headers.flat(), readable(target)].join(
          '\n',
        );
        return secrets.some((secret) => text.includes(secret));
      });
      trial.judge('RFC9110-15.4-01', conversation, {
        holds: !leaked,
        expected: 'nothing secret is sent to another origin',
        actual: 'the device code went there',
      });
    },
  },
];

function readable(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
