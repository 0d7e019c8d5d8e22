// What RegisterClient answers: the members of a registration, that it is good for something, and what it
// refuses.

import { registerRequest } from '../../dialects/aws-sso-oidc-requests.ts';
import { Blocked } from '../../model/blocked.ts';
import type { Parameters } from '../../model/dialect.ts';
import { aws } from '../../model/dialects.ts';
import type { Exchange } from '../../model/exchange.ts';
import { notSeen } from '../../model/reasons.ts';
import type { RequirementId } from '../../requirements/catalogue.ts';
import { isRefusedWith, memberIs, nonEmptyString, statusIsOneOf, succeeds } from '../findings.ts';
import { set, without } from './changes.ts';
import type { ServerCheck, ServerTrial } from './server-check.ts';

const honest: Parameters = { clientName: 'devauth-conformance', clientType: 'public' };

const DEVICE_CODE_AND_REFRESH = ['urn:ietf:params:oauth:grant-type:device_code', 'refresh_token'];

/** A time in seconds passes this in the year 5138; one in milliseconds passed it in 1973. */
const SURELY_MILLISECONDS = 100_000_000_000;

const isMoment = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;

async function register({ target, send }: ServerTrial, parameters: Parameters): Promise<Exchange> {
  const url = target.endpoints.register;
  if (url === undefined) throw new Blocked('the target has no registration endpoint');
  return send(registerRequest(url, parameters));
}

/** `clientIdIssuedAt` is documented but no client needs it. */
function judgeTimes(trial: ServerTrial, exchange: Exchange): void {
  const { clientIdIssuedAt: issued, clientSecretExpiresAt: expires } = exchange.response?.members ?? {};
  const moment = 'an integer, seconds since 1970';
  if (issued === undefined) {
    trial.notApplicable('SSOOIDC-RegisterClient-04', notSeen('the response has no clientIdIssuedAt'));
  } else {
    trial.judge(
      'SSOOIDC-RegisterClient-04',
      exchange,
      memberIs(exchange, 'clientIdIssuedAt', moment, isMoment),
    );
  }
  trial.judge(
    'SSOOIDC-RegisterClient-05',
    exchange,
    memberIs(exchange, 'clientSecretExpiresAt', moment, isMoment),
  );
  const late = [issued, expires].find((value) => Number(value) > SURELY_MILLISECONDS);
  trial.judge('SSOOIDC-RegisterClient-06', exchange, {
    holds: late === undefined,
    expected: 'times in seconds',
    actual: `${String(late)}, which can only be milliseconds`,
  });
  if (!isMoment(issued) || !isMoment(expires)) {
    trial.notApplicable('SSOOIDC-RegisterClient-07', notSeen('the response does not have both times'));
  } else {
    trial.judge('SSOOIDC-RegisterClient-07', exchange, {
      holds: expires > issued,
      expected: 'clientSecretExpiresAt later than clientIdIssuedAt',
      actual: `${expires} is not later than ${issued}`,
    });
  }
}

interface Refusal {
  readonly id: RequirementId;
  readonly change: (parameters: Parameters) => Parameters;
  readonly errors: readonly string[];
}

const eitherWay = ['invalid_request', 'invalid_client_metadata'];

const refusals: readonly Refusal[] = [
  { id: 'SSOOIDC-RegisterClient-10', change: set('clientType', 'confidential'), errors: eitherWay },
  { id: 'SSOOIDC-RegisterClient-11', change: without('clientName'), errors: eitherWay },
  { id: 'SSOOIDC-RegisterClient-12', change: without('clientType'), errors: eitherWay },
  {
    id: 'SSOOIDC-RegisterClient-14',
    change: set('grantTypes', ['password']),
    errors: ['unsupported_grant_type', ...eitherWay],
  },
];

export const registerClientChecks: readonly ServerCheck[] = [
  {
    id: 'registers-a-public-client',
    proves: [
      'SSOOIDC-RegisterClient-01',
      'SSOOIDC-RegisterClient-02',
      'SSOOIDC-RegisterClient-03',
      'SSOOIDC-RegisterClient-04',
      'SSOOIDC-RegisterClient-05',
      'SSOOIDC-RegisterClient-06',
      'SSOOIDC-RegisterClient-07',
    ],
    dialects: aws,
    needs: ['registration'],
    async run(trial) {
      const exchange = await register(trial, honest);
      const text = 'a string that is not empty';
      trial.judge('SSOOIDC-RegisterClient-01', exchange, statusIsOneOf(exchange, [200]));
      trial.judge(
        'SSOOIDC-RegisterClient-02',
        exchange,
        memberIs(exchange, 'clientId', text, nonEmptyString),
      );
      trial.judge(
        'SSOOIDC-RegisterClient-03',
        exchange,
        memberIs(exchange, 'clientSecret', text, nonEmptyString),
      );
      judgeTimes(trial, exchange);
    },
  },
  {
    id: 'registers-clients-that-can-start-a-flow',
    proves: ['SSOOIDC-RegisterClient-08'],
    dialects: aws,
    needs: ['registration'],
    async run(trial) {
      const registration = await register(trial, honest);
      const { clientId, clientSecret } = registration.response?.members ?? {};
      if (!nonEmptyString(clientId) || !nonEmptyString(clientSecret)) {
        throw new Blocked('the registration gave no client to go on with', registration);
      }
      const client = { clientId, clientSecret };
      const exchange = await trial.send(trial.dialect.startRequest(trial.target, { client }));
      trial.judge('SSOOIDC-RegisterClient-08', exchange, succeeds(trial.dialect, exchange));
    },
  },
  {
    id: 'registers-each-client-under-an-id-of-its-own',
    proves: ['SSOOIDC-RegisterClient-09'],
    dialects: aws,
    needs: ['registration'],
    async run(trial) {
      const first = await register(trial, honest);
      const second = await register(trial, honest);
      const clientId = second.response?.members?.clientId;
      if (!nonEmptyString(clientId))
        throw new Blocked('the registration gave no clientId to compare', second);
      trial.judge('SSOOIDC-RegisterClient-09', second, {
        holds: clientId !== first.response?.members?.clientId,
        expected: 'another clientId than the registration before',
        actual: 'the same clientId',
      });
    },
  },
  {
    id: 'registers-a-client-for-the-device-code-grant',
    proves: ['SSOOIDC-RegisterClient-13'],
    dialects: aws,
    needs: ['registration'],
    async run(trial) {
      const exchange = await register(trial, { ...honest, grantTypes: DEVICE_CODE_AND_REFRESH });
      trial.judge('SSOOIDC-RegisterClient-13', exchange, succeeds(trial.dialect, exchange));
    },
  },
  {
    id: 'refuses-registrations-that-it-cannot-serve',
    proves: refusals.map(({ id }) => id),
    dialects: aws,
    needs: ['registration'],
    async run(trial) {
      for (const { id, change, errors } of refusals) {
        const exchange = await register(trial, change(honest));
        trial.judge(id, exchange, isRefusedWith(trial.dialect, exchange, errors));
      }
    },
  },
];
