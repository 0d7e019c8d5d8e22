// What an approved code brings: status, media type and members of the token response.

import { Blocked } from '../../model/blocked.ts';
import { both } from '../../model/dialects.ts';
import { describeResponse } from '../../model/exchange.ts';
import type { Finding } from '../../model/finding.ts';
import { notSeen } from '../../model/reasons.ts';
import type { RequirementId } from '../../requirements/catalogue.ts';
import { kindOf, mediaTypeIsJson, memberIs, nonEmptyString, statusIsOneOf } from '../findings.ts';
import { pollObediently } from './flow.ts';
import type { ServerCheck } from './server-check.ts';

/** An integer above this many seconds is 31 years, or a date. */
const SURELY_A_DATE = 1_000_000_000;

const isNumber = (value: unknown) => typeof value === 'number';
const isString = (value: unknown) => typeof value === 'string';
const isNoDate = (value: unknown) => !(Number(value) > SURELY_A_DATE);
const isLifetime = (value: unknown) => typeof value === 'number' && Number.isInteger(value) && value > 0;
const isBearer = (value: unknown) => typeof value === 'string' && value.toLowerCase() === 'bearer';

/** `scope-token`s with one space between them. @see RFC 6749 §3.3 */
const isScope = (value: unknown) =>
  typeof value === 'string' && /^[\x21\x23-\x5B\x5D-\x7E]+(?: [\x21\x23-\x5B\x5D-\x7E]+)*$/.test(value);

interface Member {
  readonly id: RequirementId;
  readonly name: string;
  readonly description: string;
  readonly test: (value: unknown) => boolean;
  /** Whether the sentence is about a response that has the member. */
  readonly optional?: true;
}

const text = { description: 'a string that is not empty', test: nonEmptyString };

const members: readonly Member[] = [
  { id: 'RFC6749-5.1-01', name: 'access_token', ...text },
  { id: 'RFC6749-5.1-02', name: 'token_type', ...text },
  {
    id: 'RFC6749-5.1-03',
    name: 'expires_in',
    description: 'present',
    test: (value) => value !== undefined,
  },
  { id: 'RFC6749-5.1-04', name: 'expires_in', description: 'a number', test: isNumber, optional: true },
  {
    id: 'RFC6749-5.1-17',
    name: 'expires_in',
    description: `at most ${SURELY_A_DATE}`,
    test: isNoDate,
    optional: true,
  },
  { id: 'RFC6749-5.1-05', name: 'refresh_token', description: 'a string', test: isString, optional: true },
  {
    id: 'RFC6749-3.3-02',
    name: 'scope',
    description: 'scope tokens with one space between them',
    test: isScope,
    optional: true,
  },
  { id: 'SSOOIDC-CreateToken-08', name: 'accessToken', ...text },
  { id: 'SSOOIDC-CreateToken-09', name: 'tokenType', description: 'Bearer in any case', test: isBearer },
  {
    id: 'SSOOIDC-CreateToken-10',
    name: 'expiresIn',
    description: 'an integer greater than 0',
    test: isLifetime,
  },
  {
    id: 'SSOOIDC-CreateToken-11',
    name: 'expiresIn',
    description: `at most ${SURELY_A_DATE}`,
    test: isNoDate,
  },
  { id: 'SSOOIDC-CreateToken-12', name: 'refreshToken', ...text, optional: true },
];

/** `b64token`: what stands after `Bearer` in a header. */
const BEARER = /^[A-Za-z0-9._~+/-]+=*$/;

function fitsIntoHeader(token: unknown): Finding {
  return {
    holds: typeof token === 'string' && BEARER.test(token),
    expected: 'access_token: letters, digits, - . _ ~ + / and = at its end',
    actual: `${kindOf(token)}, with others among them`,
  };
}

export const tokenResponseChecks: readonly ServerCheck[] = [
  {
    id: 'brings-a-token-once-the-person-has-approved',
    proves: [
      'RFC8628-3.5-01',
      'SSOOIDC-CreateToken-07',
      'RFC6749-5.1-08',
      ...members.map(({ id }) => id),
      'RFC6750-2.1-01',
    ],
    dialects: both,
    needs: ['approve'],
    async run(trial) {
      const { dialect, judge, notApplicable } = trial;
      const flow = await trial.start();
      await trial.approve(flow);
      const exchange = await pollObediently(trial, flow);
      const { response } = exchange;
      const error = response && dialect.errorCode(response);
      judge(['RFC8628-3.5-01', 'SSOOIDC-CreateToken-07'], exchange, statusIsOneOf(exchange, [200]), {
        holds: error === undefined,
        expected: 'a token response',
        actual: describeResponse(exchange),
      });
      if (!response || response.status >= 300 || error !== undefined) {
        throw new Blocked(`an approved code brought no token: ${describeResponse(exchange)}`, exchange);
      }
      judge('RFC6749-5.1-08', exchange, mediaTypeIsJson(exchange));
      if (!response.members) throw new Blocked('the body is no JSON object, so it has no members', exchange);
      for (const { id, name, description, test, optional } of members) {
        const value = response.members[name];
        const isAbsent = value === undefined || (value === null && dialect.nullIsAbsence);
        if (optional && isAbsent) notApplicable(id, notSeen(`the response has no ${name}`));
        else judge(id, exchange, memberIs(exchange, name, description, test));
      }
      const token = response.members[dialect.names.accessToken];
      if (!nonEmptyString(token)) notApplicable('RFC6750-2.1-01', notSeen('the response has no token'));
      else if (!isBearer(response.members[dialect.names.tokenType])) {
        notApplicable('RFC6750-2.1-01', notSeen('the token is not of the type Bearer'));
      } else judge('RFC6750-2.1-01', exchange, fitsIntoHeader(token));
    },
  },
];
