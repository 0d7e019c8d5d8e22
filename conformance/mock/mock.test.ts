// Whatever the mock answers keeps the contract, also where Prism alone would hang or leave it.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Contract } from '../../generated/contract-shape.ts';
import { contracts } from '../../generated/contracts.ts';
import { faultsOf } from '../model/contract.ts';
import { type Mock, serveMock } from './serve.ts';

const json = 'application/json';
const form = 'application/x-www-form-urlencoded';
const honest = {
  'aws-sso-oidc': JSON.stringify({
    clientId: 'a',
    clientSecret: 'b',
    startUrl: 'https://example.awsapps.com/start',
  }),
  rfc8628: 'client_id=a',
};

/** Asserts that a response keeps the contract, and that nothing of Prism's own is left in it. */
async function expectToKeep(contract: Contract, path: string, response: Response): Promise<void> {
  const operation = Object.values(contract.operations).find((candidate) => candidate.path === path);
  expect(response.headers.get('sl-violations')).toBeNull();
  const { status, headers } = response;
  expect(faultsOf(contract, operation?.id ?? path, { status, headers, json: await response.json() })).toEqual(
    [],
  );
}

describe.each([
  { dialect: 'aws-sso-oidc' as const, contract: contracts['aws-sso-oidc'], mediaType: json, other: form },
  { dialect: 'rfc8628' as const, contract: contracts.rfc8628, mediaType: form, other: json },
])('the mock of $dialect', ({ dialect, contract, mediaType, other }) => {
  let mock: Mock;
  beforeAll(async () => {
    mock = await serveMock({ dialect, port: 0 });
  });
  afterAll(() => mock.close());

  const path = '/device_authorization';
  const post = (body: BodyInit, headers: Record<string, string> = {}) =>
    fetch(`${mock.url}${path}`, { method: 'POST', body, headers: { 'content-type': mediaType, ...headers } });

  it('answers an honest request with success', async () => {
    const response = await post(honest[dialect]);
    expect(response.status).toBe(200);
    await expectToKeep(contract, path, response);
  });

  it.each<[string, BodyInit]>([
    ['truncated JSON', '{"clientId":'],
    ['trailing text', '{} x'],
    ['a byte order mark', `\ufeff${JSON.stringify({ clientId: 'a' })}`],
    ['an array', '[]'],
    ['null', 'null'],
    ['nothing', ''],
    ['an empty object', '{}'],
    ['deep nesting', '['.repeat(20_000)],
    ['bytes that are no UTF-8', new Uint8Array([0xff, 0xfe, 0x00])],
    ['broken percent-encoding', 'client_id=%zz'],
    ['a repeated parameter', 'client_id=a&client_id=b'],
  ])('answers %s with a documented 400', async (_, body) => {
    const response = await post(body);
    // A form parser can make sense of what is no JSON; what it may not do is leave the contract.
    expect(response.status === 400 || (dialect === 'rfc8628' && response.status === 200)).toBe(true);
    await expectToKeep(contract, path, response);
  });

  it('answers another content type with a documented 400', async () => {
    const response = await post(honest[dialect], { 'content-type': other });
    expect(response.status).toBe(400);
    await expectToKeep(contract, path, response);
  });

  it('takes a content type with a charset, and none at all', async () => {
    expect((await post(honest[dialect], { 'content-type': `${mediaType}; charset=utf-8` })).status).toBe(200);
    const bytes = new TextEncoder().encode(honest[dialect]);
    expect((await fetch(`${mock.url}${path}`, { method: 'POST', body: bytes })).status).toBe(200);
  });

  it('refuses a body of one megabyte, another method and an unknown path with a JSON error', async () => {
    const refusals = [
      await post(`{"clientId":"${'a'.repeat(1024 * 1024)}"}`),
      await fetch(`${mock.url}${path}`),
      await fetch(`${mock.url}/elsewhere`),
    ];
    expect(refusals.map((response) => response.status)).toEqual([413, 405, 404]);
    for (const response of refusals) expect(await response.json()).toHaveProperty('error', 'invalid_request');
  });

  const examples = Object.values(contract.operations).flatMap((operation) =>
    Object.values(operation.responses).flatMap((response) =>
      Object.keys(response.body?.examples ?? {}).map((example) => ({
        operation,
        status: response.status,
        example,
      })),
    ),
  );

  it.each(examples)('answers $operation.id with $status $example when that is preferred', async (chosen) => {
    const { operation, status, example } = chosen;
    const [body] = Object.values(operation.request?.examples ?? {});
    const encoded =
      body && typeof body === 'object' && !Array.isArray(body) && mediaType === form
        ? new URLSearchParams(Object.entries(body).map(([name, value]) => [name, String(value)])).toString()
        : JSON.stringify(body);
    const response = await fetch(`${mock.url}${operation.path}`, {
      method: operation.method,
      headers: { 'content-type': mediaType, prefer: `code=${status}, example=${example}` },
      ...(operation.request && { body: encoded }),
    });
    expect(response.status).toBe(status);
    await expectToKeep(contract, operation.path, response);
  });
});

it('takes the empty form of a client that authenticates by Basic', async () => {
  const mock = await serveMock({ dialect: 'rfc8628', port: 0 });
  try {
    const headers = { 'content-type': form, authorization: `Basic ${btoa('a:b')}` };
    const response = await fetch(`${mock.url}/device_authorization`, { method: 'POST', body: '', headers });
    expect(response.status).toBe(200);
  } finally {
    await mock.close();
  }
});

it('publishes metadata that leads back to itself', async () => {
  const mock = await serveMock({ dialect: 'rfc8628', port: 0 });
  try {
    const response = await fetch(`${mock.url}/.well-known/oauth-authorization-server`);
    expect(await response.json()).toMatchObject({
      issuer: mock.url,
      device_authorization_endpoint: `${mock.url}/device_authorization`,
      token_endpoint: `${mock.url}/token`,
    });
  } finally {
    await mock.close();
  }
});
