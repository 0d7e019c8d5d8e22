// How clients of an RFC 8628 server prove who they are: by HTTP Basic, and not by nothing, by a wrong
// secret or in two ways at once.

import { basic } from '../../dialects/rfc8628-requests.ts';
import { Blocked } from '../../model/blocked.ts';
import type { RequestOptions } from '../../model/dialect.ts';
import { rfc } from '../../model/dialects.ts';
import type { Exchange } from '../../model/exchange.ts';
import { describeResponse } from '../../model/exchange.ts';
import type { Finding } from '../../model/finding.ts';
import type { Client } from '../../model/target.ts';
import type { RequirementId } from '../../requirements/catalogue.ts';
import { namesError, statusIsOneOf, succeeds } from '../findings.ts';
import type { ServerCheck, ServerTrial } from './server-check.ts';

const WRONG_SECRET = 'not-the-secret-of-this-client';

const MADE_UP_CLIENT: Client = { clientId: 'devauth-conformance-made-up-client' };

function confidentialClient({ target }: ServerTrial): Client {
  const { confidential } = target.clients;
  if (confidential === undefined) throw new Blocked('there is no confidential client');
  return confidential;
}

function start(trial: ServerTrial, options: RequestOptions): Promise<Exchange> {
  return trial.send(trial.dialect.startRequest(trial.target, options));
}

/** Every byte percent-encoded: unusual, and decoded to the same. */
function fullyEncoded(value: string): string {
  const bytes = [...new TextEncoder().encode(value)];
  return bytes.map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}

function challengesBasic(exchange: Exchange): Finding {
  const challenge = exchange.response?.headers.get('www-authenticate');
  return {
    holds: /(^|,)\s*basic(\s|,|$)/i.test(challenge ?? ''),
    expected: 'WWW-Authenticate: Basic …',
    actual: exchange.response ? `WWW-Authenticate: ${challenge ?? 'absent'}` : describeResponse(exchange),
  };
}

/** A flow of the confidential client, and a poll for it with some options. */
async function pollAs(trial: ServerTrial, client: Client, options: RequestOptions): Promise<Exchange> {
  return trial.poll(await trial.start({ client }), options);
}

/** Whoever speaks for a client with these options is refused with invalid_client, at both endpoints. */
async function judgeInvalid(
  trial: ServerTrial,
  client: Client,
  options: RequestOptions,
  atStart: RequirementId,
  atPoll: RequirementId,
): Promise<void> {
  const started = await start(trial, options);
  trial.judge(atStart, started, namesError(trial.dialect, started, ['invalid_client']));
  const polled = await pollAs(trial, client, options);
  trial.judge(atPoll, polled, namesError(trial.dialect, polled, ['invalid_client']));
}

export const clientAuthenticationChecks: readonly ServerCheck[] = [
  {
    id: 'authenticates-clients-by-http-basic',
    proves: ['RFC6749-2.3.1-01', 'RFC6749-2.3.1-02', 'RFC9110-11.1-01'],
    dialects: rfc,
    needs: ['confidential-client'],
    async run(trial) {
      const client = confidentialClient(trial);
      const { clientId, clientSecret = '' } = client;
      const asBasic = (Authorization?: string) =>
        start(trial, {
          client,
          authentication: 'basic',
          ...(Authorization !== undefined && { headers: { Authorization } }),
        });
      // Percent-encoded throughout; and as clients send it, with a plus sign for each space.
      const honest = await asBasic();
      const readings = [await asBasic(basic(fullyEncoded(clientId), fullyEncoded(clientSecret))), honest].map(
        (exchange) => ({ exchange, finding: succeeds(trial.dialect, exchange) }),
      );
      const decodes = readings.some(({ finding }) => finding.holds);
      // A server that does not decode still knows Basic, if it takes what is not encoded.
      const asItIs = decodes ? honest : await asBasic(basic(clientId, clientSecret));
      const accepted = decodes || succeeds(trial.dialect, asItIs).holds;
      trial.judge('RFC6749-2.3.1-01', honest, { ...succeeds(trial.dialect, honest), holds: accepted });
      if (!accepted) throw new Blocked('the server does not take HTTP Basic', honest);
      for (const { exchange, finding } of readings) {
        trial.judge('RFC6749-2.3.1-02', exchange, {
          ...finding,
          expected: 'a success, since encoded characters mean what they encode',
        });
      }
      const taken = readings.find(({ finding }) => finding.holds)?.exchange ?? asItIs;
      const inSmall = taken.request.headers.Authorization?.replace(/^Basic/, 'basic');
      const small = await asBasic(inSmall);
      trial.judge('RFC9110-11.1-01', small, succeeds(trial.dialect, small));
    },
  },
  {
    id: 'serves-public-clients-that-name-themselves',
    proves: ['RFC8628-3.1-10'],
    dialects: rfc,
    needs: ['public-client'],
    async run(trial) {
      const { public: client } = trial.target.clients;
      if (client === undefined) throw new Blocked('there is no public client');
      const byName = { client, authentication: 'none' } as const;
      const started = await start(trial, byName);
      trial.judge('RFC8628-3.1-10', started, succeeds(trial.dialect, started));
      const polled = await pollAs(trial, client, byName);
      trial.judge('RFC8628-3.1-10', polled, {
        holds: polled.response !== undefined && trial.dialect.errorCode(polled.response) !== 'invalid_client',
        expected: 'any response but invalid_client, since a public client has nothing to authenticate with',
        actual: describeResponse(polled),
      });
    },
  },
  {
    id: 'refuses-confidential-clients-that-do-not-authenticate',
    proves: ['RFC8628-3.1-06', 'RFC8628-3.4-04'],
    dialects: rfc,
    needs: ['confidential-client'],
    async run(trial) {
      const client = confidentialClient(trial);
      const anonymous = { client, authentication: 'none' } as const;
      await judgeInvalid(trial, client, anonymous, 'RFC8628-3.1-06', 'RFC8628-3.4-04');
    },
  },
  {
    id: 'refuses-clients-with-a-wrong-secret',
    proves: ['RFC8628-3.1-07', 'RFC8628-3.4-05'],
    dialects: rfc,
    needs: ['confidential-client'],
    async run(trial) {
      const client = confidentialClient(trial);
      const impostor = { client: { ...client, clientSecret: WRONG_SECRET } };
      await judgeInvalid(trial, client, impostor, 'RFC8628-3.1-07', 'RFC8628-3.4-05');
    },
  },
  {
    id: 'answers-a-failed-authorization-header-as-http-has-it',
    proves: ['RFC6749-5.2-11', 'RFC6749-5.2-12'],
    dialects: rfc,
    needs: ['confidential-client'],
    async run(trial) {
      const client = confidentialClient(trial);
      const impostor = {
        client: { ...client, clientSecret: WRONG_SECRET },
        authentication: 'basic',
      } as const;
      for (const exchange of [await start(trial, impostor), await pollAs(trial, client, impostor)]) {
        trial.judge('RFC6749-5.2-11', exchange, statusIsOneOf(exchange, [401]));
        trial.judge('RFC6749-5.2-12', exchange, challengesBasic(exchange));
      }
    },
  },
  {
    id: 'refuses-clients-that-authenticate-in-two-ways',
    proves: ['RFC6749-2.3-01'],
    dialects: rfc,
    needs: ['confidential-client'],
    async run(trial) {
      const exchange = await start(trial, {
        client: confidentialClient(trial),
        authentication: 'basic-and-body',
      });
      const refusals = ['invalid_request', 'invalid_client'];
      trial.judge('RFC6749-2.3-01', exchange, namesError(trial.dialect, exchange, refusals));
    },
  },
  {
    id: 'refuses-clients-that-it-does-not-know',
    proves: ['RFC6749-5.2-10'],
    dialects: rfc,
    async run(trial) {
      const unknown = { client: MADE_UP_CLIENT, authentication: 'none' } as const;
      const started = await start(trial, unknown);
      trial.judge('RFC6749-5.2-10', started, namesError(trial.dialect, started, ['invalid_client']));
      // The code of its poll is another client's, and no text says which of the two faults is seen first.
      const polled = await trial.poll(await trial.start(), unknown);
      const either = ['invalid_client', 'invalid_grant'];
      trial.judge('RFC6749-5.2-10', polled, namesError(trial.dialect, polled, either));
    },
  },
  {
    id: 'refuses-clients-that-may-not-use-the-grant',
    proves: ['RFC6749-5.2-09'],
    dialects: rfc,
    needs: ['unauthorized-client'],
    async run(trial) {
      const { unauthorized } = trial.target.clients;
      const options = unauthorized === undefined ? {} : { client: unauthorized };
      const started = await start(trial, options);
      const codes = started.response && trial.dialect.readStart(started.response);
      // A server may hand out codes to whoever asks, and look at the grant when it is used.
      const refused = codes
        ? await trial.send(trial.dialect.pollRequest(trial.target, codes.deviceCode, options))
        : started;
      trial.judge('RFC6749-5.2-09', refused, namesError(trial.dialect, refused, ['unauthorized_client']));
    },
  },
];
