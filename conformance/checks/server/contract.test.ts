// Answers against the schemas of the contract: what is held against them, what is not, and that a complaint
// repeats no value.

import { describe, expect, test } from 'vitest';
import { awsSsoOidc } from '../../dialects/aws-sso-oidc.ts';
import type { Exchange } from '../../model/exchange.ts';
import { awsExchange, awsTarget } from '../testing/aws.ts';
import { type Tried, tryCheck } from '../testing/try-check.ts';
import { contractChecks } from './contract.ts';

const token = { accessToken: 'a-token-that-nobody-may-see', tokenType: 'Bearer', expiresIn: 3600 };

async function judge(...exchanges: readonly Exchange[]): Promise<Tried> {
  const [check] = contractChecks;
  if (!check) throw new Error('there is a check');
  return tryCheck(check, { dialect: awsSsoOidc, target: awsTarget, exchanges });
}

describe('nothing is held against', () => {
  test.each([
    ['a documented response with members of its own', awsExchange('token', 200, { ...token, more: [] })],
    ['a documented error', awsExchange('token', 400, { error: 'access_denied' })],
    [
      'an error that the contract does not know',
      awsExchange('token', 400, { error: 'waiting', error_description: 7 }),
    ],
    ['an error without a name', awsExchange('token', 400, { message: 'm' })],
    [
      'a status that the contract does not know',
      awsExchange('token', 429, { error: 'access_denied', reason: 7 }),
    ],
    [
      'a response of another path',
      {
        ...awsExchange('token', 200, {}),
        request: { method: 'POST', url: 'https://oidc.test/x', headers: {} },
      },
    ],
    [
      'a response to another method',
      {
        ...awsExchange('token', 200, {}),
        request: { method: 'GET', url: awsTarget.endpoints.token, headers: {} },
      },
    ],
  ])('%s', async (_, exchange) => {
    expect((await judge(exchange)).broken).toEqual([]);
  });
});

describe('the contract is broken by', () => {
  test.each([
    [
      'a success without a required member',
      'CONTRACT-Schema-01',
      awsExchange('token', 200, { ...token, accessToken: undefined }),
    ],
    [
      'a success of a wrong type',
      'CONTRACT-Schema-01',
      awsExchange('token', 200, { ...token, expiresIn: '3600' }),
    ],
    ['a success that is no object', 'CONTRACT-Schema-01', awsExchange('register', 200, [])],
    [
      'a documented error with a member of a wrong type',
      'CONTRACT-Schema-02',
      awsExchange('token', 400, { error: 'access_denied', error_description: 7 }),
    ],
  ])('%s', async (_, id, exchange) => {
    expect((await judge(exchange)).broken).toEqual([id]);
  });

  test('a query in the request hides nothing', async () => {
    const exchange = awsExchange('token', 200, {});
    const asked = { ...exchange, request: { ...exchange.request, url: `${exchange.request.url}?x=1` } };
    expect((await judge(asked)).broken).toEqual(['CONTRACT-Schema-01']);
  });
});

test('a complaint says where and why, and never repeats a value', async () => {
  const { results } = await judge(awsExchange('token', 200, { ...token, tokenType: token.accessToken }));
  const { actual } = results.get('CONTRACT-Schema-01')?.finding ?? {};
  expect(actual).toContain('tokenType');
  expect(actual).not.toContain(token.accessToken);
});
