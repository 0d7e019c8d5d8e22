// What the wire protocol says about requests: bodies that are no JSON object, members that are null or of
// another type, content types, and a query that means nothing.

import type { RequestOptions } from '../../model/dialect.ts';
import { aws } from '../../model/dialects.ts';
import type { HttpRequest } from '../../model/exchange.ts';
import type { RequirementId } from '../../requirements/catalogue.ts';
import { statusIsOneOf, succeeds } from '../findings.ts';
import { isRefusedAsMalformed } from './aws-findings.ts';
import { asForm, set, withQuery } from './changes.ts';
import type { ServerCheck, ServerTrial } from './server-check.ts';

const A_CODE = 'made-up-device-code';

/** By the service, or by the wire protocol before the service sees the request. */
const NOT_JSON = ['InvalidRequestException', 'SerializationException'];
const NOT_ITS_SHAPE = [...NOT_JSON, 'ValidationException'];

const start = ({ dialect, target }: ServerTrial, options?: RequestOptions) =>
  dialect.startRequest(target, options);
const poll = ({ dialect, target }: ServerTrial, options?: RequestOptions) =>
  dialect.pollRequest(target, A_CODE, options);

interface MalformedBodies {
  readonly slug: string;
  readonly id: RequirementId;
  readonly exceptions: readonly string[];
  requests(trial: ServerTrial): readonly HttpRequest[];
}

const withEach = (trial: ServerTrial, value: unknown): readonly HttpRequest[] => [
  ...['clientId', 'clientSecret', 'startUrl'].map((name) => start(trial, { change: set(name, value) })),
  ...['clientId', 'clientSecret', 'grantType'].map((name) => poll(trial, { change: set(name, value) })),
];

const malformed: readonly MalformedBodies[] = [
  {
    slug: 'refuses-a-body-that-is-not-json',
    id: 'SSOOIDC-Protocol-12',
    exceptions: NOT_JSON,
    requests: (trial) =>
      [start(trial), poll(trial)].flatMap((honest) => [
        { ...honest, body: String(honest.body).slice(0, -1) },
        { ...honest, body: `${honest.body} and more` },
      ]),
  },
  {
    slug: 'refuses-json-that-is-no-object',
    id: 'SSOOIDC-Protocol-13',
    exceptions: NOT_ITS_SHAPE,
    requests: (trial) =>
      [start(trial), poll(trial)].flatMap((honest) =>
        [`[${honest.body}]`, 'null', '10', '"text"'].map((body) => ({ ...honest, body })),
      ),
  },
  {
    slug: 'takes-null-for-missing',
    id: 'SSOOIDC-Protocol-14',
    exceptions: NOT_ITS_SHAPE,
    requests: (trial) => withEach(trial, null),
  },
  {
    slug: 'refuses-members-that-are-no-strings',
    id: 'SSOOIDC-Protocol-15',
    exceptions: NOT_ITS_SHAPE,
    requests: (trial) => withEach(trial, 7),
  },
];

interface HarmlessChange {
  readonly slug: string;
  readonly id: RequirementId;
  request(trial: ServerTrial): HttpRequest;
}

const harmless: readonly HarmlessChange[] = [
  {
    slug: 'ignores-the-charset-of-json',
    id: 'SSOOIDC-Protocol-16',
    request: (trial) => start(trial, { headers: { 'Content-Type': 'application/json; charset=utf-8' } }),
  },
  {
    slug: 'accepts-json-without-a-content-type',
    id: 'SSOOIDC-Protocol-17',
    request: (trial) => start(trial, { headers: { 'Content-Type': undefined } }),
  },
  {
    slug: 'ignores-a-query',
    id: 'SSOOIDC-Protocol-19',
    request: (trial) => {
      const honest = start(trial);
      return { ...honest, url: withQuery(honest.url, 'x_unknown=1') };
    },
  },
];

export const awsRequestChecks: readonly ServerCheck[] = [
  ...malformed.map(
    ({ slug, id, exceptions, requests }): ServerCheck => ({
      id: slug,
      proves: [id],
      dialects: aws,
      async run(trial) {
        for (const request of requests(trial)) {
          const exchange = await trial.send(request);
          trial.judge(id, exchange, isRefusedAsMalformed(exchange, exceptions));
        }
      },
    }),
  ),
  ...harmless.map(
    ({ slug, id, request }): ServerCheck => ({
      id: slug,
      proves: [id],
      dialects: aws,
      async run(trial) {
        const exchange = await trial.send(request(trial));
        trial.judge(id, exchange, succeeds(trial.dialect, exchange));
      },
    }),
  ),
  {
    id: 'refuses-other-media-types-than-json',
    proves: ['SSOOIDC-Protocol-18'],
    dialects: aws,
    async run(trial) {
      const honest = start(trial);
      const typed = (type: string) => start(trial, { headers: { 'Content-Type': type } });
      for (const request of [
        typed('application/hal+json'),
        { ...typed('application/x-www-form-urlencoded'), body: asForm(honest) },
      ]) {
        const exchange = await trial.send(request);
        trial.judge('SSOOIDC-Protocol-18', exchange, statusIsOneOf(exchange, [415, 400]));
      }
    },
  },
];
