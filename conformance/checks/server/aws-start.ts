// What StartDeviceAuthorization answers: the six members of a success, and the errors that a request earns
// by its members.

import { Blocked } from '../../model/blocked.ts';
import { aws } from '../../model/dialects.ts';
import { describeResponse } from '../../model/exchange.ts';
import type { RequirementId } from '../../requirements/catalogue.ts';
import { isRefusedWith, memberIs, nonEmptyString, statusIsOneOf, succeeds } from '../findings.ts';
import { asForm, set, without, withQuery } from './changes.ts';
import type { ServerCheck } from './server-check.ts';

const isAbsoluteUrl = (value: unknown) =>
  typeof value === 'string' && /^https?:\/\/\S+$/i.test(value) && URL.canParse(value);

/** An integer above this many seconds is 31 years, or a date. */
const SURELY_A_DATE = 1_000_000_000;

const isInteger = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value);

const snakeCase = [
  'device_code',
  'user_code',
  'verification_uri',
  'verification_uri_complete',
  'expires_in',
] as const;

const members: readonly (readonly [
  id: RequirementId,
  name: string,
  description: string,
  (value: unknown) => boolean,
])[] = [
  ['SSOOIDC-StartDeviceAuthorization-02', 'deviceCode', 'a string that is not empty', nonEmptyString],
  ['SSOOIDC-StartDeviceAuthorization-03', 'userCode', 'a string that is not empty', nonEmptyString],
  ['SSOOIDC-StartDeviceAuthorization-04', 'verificationUri', 'an absolute http or https URI', isAbsoluteUrl],
  [
    'SSOOIDC-StartDeviceAuthorization-05',
    'verificationUriComplete',
    'an absolute http or https URI',
    isAbsoluteUrl,
  ],
  [
    'SSOOIDC-StartDeviceAuthorization-06',
    'expiresIn',
    'an integer greater than 0',
    (value) => isInteger(value) && value > 0,
  ],
  [
    'SSOOIDC-StartDeviceAuthorization-08',
    'interval',
    'an integer of at least 1',
    (value) => isInteger(value) && value >= 1,
  ],
];

export const awsStartChecks: readonly ServerCheck[] = [
  {
    id: 'starts-a-device-authorization-with-its-six-members',
    proves: [
      'SSOOIDC-StartDeviceAuthorization-01',
      ...members.map(([id]) => id),
      'SSOOIDC-StartDeviceAuthorization-07',
      'SSOOIDC-StartDeviceAuthorization-09',
      'SSOOIDC-StartDeviceAuthorization-12',
    ],
    dialects: aws,
    async run(trial) {
      const exchange = await trial.send(trial.dialect.startRequest(trial.target));
      trial.judge('SSOOIDC-StartDeviceAuthorization-01', exchange, statusIsOneOf(exchange, [200]));
      if (!succeeds(trial.dialect, exchange).holds) {
        throw new Blocked(`no success to look at: ${describeResponse(exchange)}`, exchange);
      }
      for (const [id, name, description, test] of members) {
        trial.judge(id, exchange, memberIs(exchange, name, description, test));
      }
      trial.judge(
        'SSOOIDC-StartDeviceAuthorization-07',
        exchange,
        memberIs(
          exchange,
          'expiresIn',
          `at most ${SURELY_A_DATE}`,
          (value) => !(Number(value) > SURELY_A_DATE),
        ),
      );
      const { deviceCode, userCode } = exchange.response?.members ?? {};
      trial.judge('SSOOIDC-StartDeviceAuthorization-09', exchange, {
        // That they are there is for other sentences.
        holds: deviceCode === undefined || deviceCode !== userCode,
        expected: 'deviceCode and userCode differ',
        actual: 'the same value for both',
      });
      const alias = snakeCase.find((name) => exchange.response?.members?.[name] !== undefined);
      trial.judge('SSOOIDC-StartDeviceAuthorization-12', exchange, {
        holds: alias === undefined,
        expected: 'no members but the documented camelCase ones for codes and times',
        actual: `a member ${alias}`,
      });
    },
  },
  {
    id: 'refuses-a-device-authorization-without-a-required-member',
    proves: [
      'SSOOIDC-StartDeviceAuthorization-13',
      'SSOOIDC-StartDeviceAuthorization-14',
      'SSOOIDC-StartDeviceAuthorization-15',
    ],
    dialects: aws,
    async run({ dialect, target, send, judge }) {
      const rows = [
        ['SSOOIDC-StartDeviceAuthorization-13', 'clientId'],
        ['SSOOIDC-StartDeviceAuthorization-14', 'clientSecret'],
        ['SSOOIDC-StartDeviceAuthorization-15', 'startUrl'],
      ] as const;
      for (const [id, name] of rows) {
        const exchange = await send(dialect.startRequest(target, { change: without(name) }));
        judge(id, exchange, isRefusedWith(dialect, exchange, ['invalid_request']));
      }
    },
  },
  {
    id: 'refuses-a-device-authorization-by-an-unknown-client',
    proves: ['SSOOIDC-StartDeviceAuthorization-16', 'SSOOIDC-StartDeviceAuthorization-17'],
    dialects: aws,
    async run({ dialect, target, send, judge }) {
      const rows = [
        ['SSOOIDC-StartDeviceAuthorization-16', set('clientId', 'no-registration-has-returned-this')],
        ['SSOOIDC-StartDeviceAuthorization-17', set('clientSecret', 'not-the-secret-of-this-client')],
      ] as const;
      for (const [id, change] of rows) {
        const exchange = await send(dialect.startRequest(target, { change }));
        judge(id, exchange, isRefusedWith(dialect, exchange, ['invalid_client'], 401));
      }
    },
  },
  {
    id: 'refuses-a-start-url-that-is-none',
    proves: ['SSOOIDC-StartDeviceAuthorization-19', 'SSOOIDC-StartDeviceAuthorization-20'],
    dialects: aws,
    async run({ dialect, target, send, judge }) {
      const rows = [
        ['SSOOIDC-StartDeviceAuthorization-19', 'not a URL'],
        [
          'SSOOIDC-StartDeviceAuthorization-20',
          'https://devauth-conformance-no-such-portal.awsapps.com/start',
        ],
      ] as const;
      for (const [id, startUrl] of rows) {
        const exchange = await send(dialect.startRequest(target, { change: set('startUrl', startUrl) }));
        judge(id, exchange, isRefusedWith(dialect, exchange, ['invalid_request']));
      }
    },
  },
  {
    id: 'refuses-a-device-authorization-by-a-client-that-may-not',
    proves: ['SSOOIDC-StartDeviceAuthorization-21'],
    dialects: aws,
    needs: ['unauthorized-client'],
    async run({ dialect, target, send, judge }) {
      const { unauthorized } = target.clients;
      const exchange = await send(
        dialect.startRequest(target, unauthorized === undefined ? {} : { client: unauthorized }),
      );
      judge(
        'SSOOIDC-StartDeviceAuthorization-21',
        exchange,
        isRefusedWith(dialect, exchange, ['unauthorized_client']),
      );
    },
  },
  {
    id: 'starts-nothing-on-get',
    proves: ['SSOOIDC-StartDeviceAuthorization-22'],
    dialects: aws,
    async run({ dialect, target, send, judge }) {
      const honest = dialect.startRequest(target);
      const exchange = await send({ method: 'GET', url: withQuery(honest.url, asForm(honest)), headers: {} });
      judge('SSOOIDC-StartDeviceAuthorization-22', exchange, {
        holds: exchange.response !== undefined && dialect.readStart(exchange.response) === undefined,
        expected: 'any response to GET but codes',
        actual: describeResponse(exchange),
      });
    },
  },
];
