// What CreateToken answers to a request that is wrong in one member, and to a refresh token. The polling of
// an conforming client is judged by the checks that serve both dialects.

import { refreshRequest } from '../../dialects/aws-sso-oidc-requests.ts';
import { Blocked } from '../../model/blocked.ts';
import type { Parameters } from '../../model/dialect.ts';
import { aws } from '../../model/dialects.ts';
import { describeResponse } from '../../model/exchange.ts';
import { notSeen } from '../../model/reasons.ts';
import type { RequirementId } from '../../requirements/catalogue.ts';
import { isRefusedWith, nonEmptyString } from '../findings.ts';
import { set, without } from './changes.ts';
import type { ServerCheck } from './server-check.ts';

interface Refusal {
  readonly id: RequirementId;
  readonly change: (parameters: Parameters) => Parameters;
  readonly errors: readonly string[];
  /** 400 unless said. */
  readonly status?: number;
}

const refusals: readonly Refusal[] = [
  {
    id: 'SSOOIDC-CreateToken-16',
    change: set('deviceCode', 'no-answer-has-ever-brought-this-device-code'),
    errors: ['invalid_grant', 'invalid_request'],
  },
  { id: 'SSOOIDC-CreateToken-17', change: without('deviceCode'), errors: ['invalid_request'] },
  { id: 'SSOOIDC-CreateToken-18', change: without('grantType'), errors: ['invalid_request'] },
  {
    id: 'SSOOIDC-CreateToken-19',
    change: set('grantType', 'password'),
    errors: ['unsupported_grant_type', 'invalid_grant'],
  },
  { id: 'SSOOIDC-CreateToken-20', change: without('clientId'), errors: ['invalid_request'] },
  { id: 'SSOOIDC-CreateToken-21', change: without('clientSecret'), errors: ['invalid_request'] },
  {
    id: 'SSOOIDC-CreateToken-22',
    change: set('clientId', 'no-registration-has-returned-this'),
    errors: ['invalid_client'],
    status: 401,
  },
  {
    id: 'SSOOIDC-CreateToken-23',
    change: set('clientSecret', 'not-the-secret-of-this-client'),
    errors: ['invalid_client'],
    status: 401,
  },
];

export const awsTokenChecks: readonly ServerCheck[] = [
  {
    id: 'refuses-token-requests-that-are-wrong-in-one-member',
    proves: refusals.map(({ id }) => id),
    dialects: aws,
    async run(trial) {
      for (const { id, change, errors, status } of refusals) {
        // A code of its own each time: what a refusal does to a code is not the question here.
        const exchange = await trial.poll(await trial.start(), { change });
        trial.judge(id, exchange, isRefusedWith(trial.dialect, exchange, errors, status));
      }
    },
  },
  {
    id: 'refuses-a-refresh-token-that-it-never-issued',
    proves: ['SSOOIDC-CreateToken-24'],
    dialects: aws,
    async run({ dialect, target, send, judge }) {
      const exchange = await send(refreshRequest(target, 'no-answer-has-ever-brought-this-refresh-token'));
      judge(
        'SSOOIDC-CreateToken-24',
        exchange,
        isRefusedWith(dialect, exchange, ['invalid_grant', 'unsupported_grant_type']),
      );
    },
  },
  {
    id: 'refreshes-a-token',
    proves: ['SSOOIDC-CreateToken-25'],
    dialects: aws,
    needs: ['approve'],
    async run(trial) {
      const flow = await trial.start();
      await trial.approve(flow);
      const token = await trial.poll(flow);
      if (trial.dialect.readPoll(token).kind !== 'approved') {
        throw new Blocked(`an approved code brought no token: ${describeResponse(token)}`, token);
      }
      const refreshToken = token.response?.members?.refreshToken;
      if (!nonEmptyString(refreshToken)) {
        trial.notApplicable('SSOOIDC-CreateToken-25', notSeen('the token response has no refreshToken'));
        return;
      }
      const exchange = await trial.send(refreshRequest(trial.target, refreshToken));
      trial.judge('SSOOIDC-CreateToken-25', exchange, {
        holds: exchange.response?.status === 200 && nonEmptyString(exchange.response.members?.accessToken),
        expected: 'status 200 with an accessToken',
        actual: describeResponse(exchange),
      });
    },
  },
];
