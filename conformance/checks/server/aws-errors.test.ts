// Which sentence about AWS errors a response breaks, if it breaks one: answers made up here, one flaw each.

import { describe, expect, test } from 'vitest';
import { awsSsoOidc } from '../../dialects/aws-sso-oidc.ts';
import type { Exchange } from '../../model/exchange.ts';
import { awsExchange, awsTarget } from '../testing/aws.ts';
import { tryCheck } from '../testing/try-check.ts';
import { awsErrorChecks } from './aws-errors.ts';

const described = { error_description: 'Words for a developer' };

const pending = (
  change: object = {},
  headers: Readonly<Record<string, string | undefined>> = {},
  status = 400,
) =>
  awsExchange(
    'token',
    status,
    { error: 'authorization_pending', ...described, ...change },
    { 'x-amzn-ErrorType': 'AuthorizationPendingException', ...headers },
  );

/** Runs all checks of the file over an conforming run and the exchanges. */
async function brokenBy(...exchanges: readonly Exchange[]): Promise<readonly string[]> {
  const honest = [awsExchange('deviceAuthorization', 200, { deviceCode: 'd' }), pending()];
  const broken = [];
  for (const check of awsErrorChecks) {
    const tried = await tryCheck(check, {
      dialect: awsSsoOidc,
      target: awsTarget,
      exchanges: [...honest, ...exchanges],
    });
    broken.push(...tried.broken);
  }
  return broken.map((id) => id.replace('SSOOIDC-Protocol-', '')).sort();
}

describe('a response that conforms breaks nothing', () => {
  const conforming: Readonly<Record<string, Exchange>> = {
    'an conforming one': pending(),
    'one with the legacy suffix': pending(
      {},
      { 'x-amzn-ErrorType': 'AuthorizationPendingException:http://internal/' },
    ),
    'one with a namespace': pending(
      {},
      { 'x-amzn-ErrorType': 'com.amazonaws.sso#AuthorizationPendingException' },
    ),
    'one with a charset and more members': pending(
      { reason: 'x', more: 1 },
      { 'content-type': 'application/json; charset=utf-8' },
    ),
    'one that repeats its type in the body': pending({
      __type: 'com.amazonaws.sso#AuthorizationPendingException',
    }),
    'one of the wire protocol': awsExchange(
      'token',
      400,
      { message: 'm' },
      { 'x-amzn-ErrorType': 'SerializationException' },
    ),
    'a refusal by HTTP itself': awsExchange(
      'token',
      415,
      { error: 'invalid_request' },
      { 'x-amzn-ErrorType': 'UnsupportedMediaTypeException' },
    ),
    'HTML from a proxy': awsExchange('token', 413, '<h1>Too large</h1>', {
      'content-type': 'text/html',
      'x-amzn-RequestId': undefined,
    }),
    'a failure': awsExchange(
      'register',
      500,
      { error: 'server_error', ...described },
      { 'x-amzn-ErrorType': 'InternalServerException' },
    ),
  };
  test.each(Object.entries(conforming))('%s', async (_, exchange) => {
    expect(await brokenBy(exchange)).toEqual([]);
  });
});

describe('a response with one flaw breaks one sentence', () => {
  const flawed: readonly (readonly [what: string, breaks: readonly string[], exchange: Exchange])[] = [
    ['a success that is not JSON', ['01'], awsExchange('token', 200, {}, { 'content-type': 'text/plain' })],
    ['an error without a content type', ['02'], pending({}, { 'content-type': undefined })],
    ['an error called jsonp', ['02'], pending({}, { 'content-type': 'application/jsonp' })],
    ['no exception header', ['03'], pending({}, { 'x-amzn-ErrorType': undefined })],
    ['an empty exception header', ['03'], pending({}, { 'x-amzn-ErrorType': '' })],
    ['the exception of another error', ['04'], pending({}, { 'x-amzn-ErrorType': 'SlowDownException' })],
    [
      'an exception in small letters',
      ['04', '11'],
      pending({}, { 'x-amzn-ErrorType': 'authorizationpendingexception' }),
    ],
    ['an undocumented error under a documented exception', ['04'], pending({ error: 'waiting' })],
    ['a status of another error', ['05'], pending({}, {}, 401)],
    ['an error with status 200', ['05'], pending({}, {}, 200)],
    ['an error with status 403, as other vendors have it', ['05'], pending({}, {}, 403)],
    ['no error in the body', ['06'], pending({ error: undefined })],
    ['a numeric error', ['06'], pending({ error: 7 })],
    ['a member code that names something else', ['07'], pending({ code: 'VALIDATION_ERROR' })],
    ['a member Code that is a number', ['07'], pending({ Code: 400 })],
    ['a member __type of another exception', ['07'], pending({ __type: 'SlowDownException' })],
    ['no request ID', ['08'], pending({}, { 'x-amzn-RequestId': undefined })],
    ['a description that is no string', ['09'], pending({ error_description: 7 })],
    ['no description', ['10'], pending({ error_description: undefined })],
    [
      'an exception that the operation does not document',
      ['11'],
      awsExchange(
        'register',
        400,
        { error: 'access_denied', ...described },
        { 'x-amzn-ErrorType': 'AccessDeniedException' },
      ),
    ],
    [
      'an envelope of another world',
      ['02', '03', '06'],
      awsExchange('token', 400, '{"success":false}', { 'content-type': 'text/html' }),
    ],
  ];
  test.each(flawed)('%s: %j', async (_, breaks, exchange) => {
    expect(await brokenBy(exchange)).toEqual(breaks);
  });
});

test('a run without any error says that nothing applied, and breaks nothing', async () => {
  const [, errors] = awsErrorChecks;
  if (!errors) throw new Error('there are checks');
  const { results } = await tryCheck(errors, { dialect: awsSsoOidc, target: awsTarget, exchanges: [] });
  expect([...results.values()].map(({ verdict }) => verdict)).toEqual(errors.proves.map(() => 'na'));
});
