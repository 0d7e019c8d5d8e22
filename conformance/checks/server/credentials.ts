// Codes and credentials that are nearly right: a part, one character more or less, another case, one encoding more.
// None does where the true one is asked for. Compared with what a server says to one that is plainly wrong.

import { Blocked } from '../../model/blocked.ts';
import type { RequestOptions } from '../../model/dialect.ts';
import { aws, both, rfc } from '../../model/dialects.ts';
import { describeResponse, type Exchange } from '../../model/exchange.ts';
import type { Finding } from '../../model/finding.ts';
import { notSeen } from '../../model/reasons.ts';
import type { Client } from '../../model/target.ts';
import type { RequirementId } from '../../requirements/catalogue.ts';
import { gravityOf, succeeds } from '../findings.ts';
import { set } from './changes.ts';
import { isNone, pollObediently, tryToApprove } from './flow.ts';
import { inAnotherCase, type NearMiss, nearMisses, nearUserCodes } from './near-misses.ts';
import type { ServerCheck, ServerTrial } from './server-check.ts';

const PLAINLY_WRONG = 'devauth-conformance-plainly-wrong';

/** Whether the server took what it was given for a code or a credential that it knows. */
function wasTaken({ dialect }: ServerTrial, exchange: Exchange): boolean {
  const { kind } = dialect.readPoll(exchange);
  return kind === 'approved' || kind === 'pending' || succeeds(dialect, exchange).holds;
}

function isNotTaken(trial: ServerTrial, exchange: Exchange, name: string, miss: NearMiss): Finding {
  return {
    holds: !wasTaken(trial, exchange),
    expected: `a refusal of a ${name} ${miss.what}`,
    actual: describeResponse(exchange),
    ...gravityOf(trial.dialect, exchange),
  };
}

/** The sentences that near misses break: those in another case, and all others. */
interface Ids {
  readonly near: readonly RequirementId[];
  readonly inCase: readonly RequirementId[];
}

/** What is tried: which sentences near misses break, and the request that carries them. */
interface Attempt {
  /** The wire name of what is nearly right. */
  readonly name: string;
  readonly value: string;
  readonly ids: Ids;
  /** Whether the value has to be hidden wherever it is shown. */
  readonly isSecret: boolean;
  send(value: string): Promise<Exchange>;
  /** Values beside the near misses that must not do either. */
  readonly others?: readonly NearMiss[];
}

async function tryNearMisses(trial: ServerTrial, attempt: Attempt): Promise<void> {
  const { name, value, ids } = attempt;
  // Where anything does, that is the finding of another sentence.
  if (wasTaken(trial, await attempt.send(PLAINLY_WRONG))) {
    return trial.notApplicable([...ids.near, ...ids.inCase], notSeen(`every ${name} is taken`));
  }
  const cased = inAnotherCase(value);
  const rows = [
    ...[...nearMisses(value), ...(attempt.others ?? [])].map((miss) => ({ miss, broken: ids.near })),
    ...(cased === undefined ? [] : [{ miss: cased, broken: ids.inCase }]),
  ];
  for (const { miss, broken } of rows) {
    if (attempt.isSecret) trial.conceal({ value: miss.value, variable: miss.variable(upper(name)) });
    const exchange = await attempt.send(miss.value);
    trial.judge(broken, exchange, isNotTaken(trial, exchange, name, miss));
  }
}

function upper(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();
}

/** The secrets of the other clients, none of which is this client's. */
function secretsOfOthers({ target }: ServerTrial, client: Client): readonly NearMiss[] {
  const { other, confidential, unauthorized } = target.clients;
  return [other, confidential, unauthorized].flatMap((one) =>
    one?.clientSecret === undefined || one.clientSecret === client.clientSecret
      ? []
      : [{ value: one.clientSecret, what: 'of another client', variable: () => 'OTHER_CLIENT_SECRET' }],
  );
}

/** The sentences about each credential. */
interface Credentials {
  readonly clientId: Ids;
  readonly clientSecret: Ids;
}

/** Tries what is nearly the ID and the secret of a client, at one endpoint. */
async function tryCredentials(
  trial: ServerTrial,
  client: Client,
  ids: Credentials,
  send: (options: RequestOptions) => Promise<Exchange>,
): Promise<void> {
  const { names } = trial.dialect;
  await tryNearMisses(trial, {
    name: names.clientId,
    value: client.clientId,
    ids: ids.clientId,
    isSecret: false,
    send: (clientId) => send({ client: { ...client, clientId } }),
  });
  if (client.clientSecret === undefined) return;
  await tryNearMisses(trial, {
    name: names.clientSecret,
    value: client.clientSecret,
    ids: ids.clientSecret,
    isSecret: true,
    send: (clientSecret) => send({ client: { ...client, clientSecret } }),
    others: secretsOfOthers(trial, client),
  });
}

async function tryAtBothEndpoints(
  trial: ServerTrial,
  client: Client,
  ids: { readonly start: Credentials; readonly poll: Credentials },
): Promise<void> {
  await tryCredentials(trial, client, ids.start, (options) =>
    trial.send(trial.dialect.startRequest(trial.target, options)),
  );
  const flow = await trial.start({ client });
  await tryCredentials(trial, client, ids.poll, (options) => trial.poll(flow, options));
}

const ofOAuth: Credentials = {
  clientId: { near: ['RFC6749-5.2-19'], inCase: ['RFC6749-1.9-01'] },
  clientSecret: { near: ['RFC6749-5.2-18'], inCase: ['RFC6749-1.9-01'] },
};

function ofAws(id: RequirementId): Credentials {
  const ids = { near: [id], inCase: [id] };
  return { clientId: ids, clientSecret: ids };
}

export const nearCodeChecks: readonly ServerCheck[] = [
  {
    id: 'takes-no-device-code-that-is-nearly-right',
    proves: ['RFC6749-5.2-17', 'RFC6749-1.9-01', 'SSOOIDC-CreateToken-57'],
    dialects: both,
    async run(trial) {
      const { names } = trial.dialect;
      const flow = await trial.start();
      await tryNearMisses(trial, {
        name: names.deviceCode,
        value: flow.deviceCode,
        ids: {
          near: ['RFC6749-5.2-17', 'SSOOIDC-CreateToken-57'],
          inCase: ['RFC6749-1.9-01', 'SSOOIDC-CreateToken-57'],
        },
        isSecret: true,
        send: (code) => trial.poll(flow, { change: set(names.deviceCode, code) }),
      });
    },
  },
  {
    id: 'approves-nothing-by-a-user-code-that-is-nearly-right',
    proves: ['RFC8628-3.3-10', 'SSOOIDC-StartDeviceAuthorization-41'],
    dialects: both,
    needs: ['approve'],
    async run(trial) {
      const ids = ['RFC8628-3.3-10', 'SSOOIDC-StartDeviceAuthorization-41'] as const;
      const { verificationUriComplete: _, ...flow } = await trial.start();
      const near = nearUserCodes(flow.userCode);
      if (near.length === 0) {
        return trial.notApplicable(ids, notSeen('user codes have neither letters nor digits'));
      }
      for (const userCode of near) await tryToApprove(trial, { ...flow, userCode });
      const exchange = await pollObediently(trial, flow);
      const expected = 'no token for a code of which only near misses were approved';
      trial.judge(ids, exchange, isNone(trial, exchange, ['approved'], expected));
    },
  },
];

/** Guesses at credentials: a server may lock out whoever guesses, so nothing else comes after them. */
export const nearCredentialChecks: readonly ServerCheck[] = [
  {
    id: 'takes-no-client-that-is-nearly-right',
    proves: ['RFC6749-5.2-19', 'RFC6749-1.9-01'],
    dialects: rfc,
    phase: 'last',
    async run(trial) {
      const { main } = trial.target.clients;
      if (main.clientSecret !== undefined) {
        return trial.notApplicable(
          ['RFC6749-5.2-19', 'RFC6749-1.9-01'],
          notSeen('the client of the run has a secret, and is tried with it'),
        );
      }
      await tryAtBothEndpoints(trial, main, { start: ofOAuth, poll: ofOAuth });
    },
  },
  {
    id: 'takes-no-client-secret-that-is-nearly-right',
    proves: ['RFC6749-5.2-18', 'RFC6749-5.2-19', 'RFC6749-1.9-01'],
    dialects: rfc,
    needs: ['confidential-client'],
    phase: 'last',
    async run(trial) {
      const { confidential: client } = trial.target.clients;
      if (client === undefined) throw new Blocked('there is no confidential client');
      await tryAtBothEndpoints(trial, client, { start: ofOAuth, poll: ofOAuth });
    },
  },
  {
    id: 'takes-no-credentials-that-are-nearly-right',
    proves: ['SSOOIDC-StartDeviceAuthorization-38', 'SSOOIDC-CreateToken-58'],
    dialects: aws,
    phase: 'last',
    async run(trial) {
      await tryAtBothEndpoints(trial, trial.target.clients.main, {
        start: ofAws('SSOOIDC-StartDeviceAuthorization-38'),
        poll: ofAws('SSOOIDC-CreateToken-58'),
      });
    },
  },
];
