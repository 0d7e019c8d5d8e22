// Whatever the mock sends keeps the contract, also where Prism alone would hang or leave it.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Contract, ContractOperation } from '../../generated/contract-shape.ts';
import { contracts } from '../../generated/contracts.ts';
import { faultsOf } from '../model/contract.ts';
import { UserError } from '../model/user-error.ts';
import { hintsFor } from './hints.ts';
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

  /** A request that the operation takes, with another header Prefer. */
  const prefer = (operation: ContractOperation, prefer: string) => {
    const [body] = Object.values(operation.request?.examples ?? {});
    const form = () =>
      new URLSearchParams(Object.entries(Object(body)).map(([name, value]) => [name, String(value)]));
    return fetch(`${mock.url}${operation.path}`, {
      method: operation.method,
      headers: { 'content-type': mediaType, prefer },
      ...(operation.request && { body: mediaType === json ? JSON.stringify(body) : form().toString() }),
    });
  };

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
    const response = await prefer(operation, `code=${status}, example=${example}`);
    expect(response.status).toBe(status);
    await expectToKeep(contract, operation.path, response);
  });

  const documented = Object.values(contract.operations).flatMap((operation) =>
    Object.values(operation.responses).map(({ status, body }) => ({ operation, status, body })),
  );

  it.each(documented)('makes up bodies of $operation.id $status that keep the contract', async (chosen) => {
    const { operation, status, body } = chosen;
    if (!body) return;
    for (let time = 0; time < 20; time++) {
      const response = await prefer(operation, `code=${status}, dynamic=true`);
      expect(response.status).toBe(status);
      await expectToKeep(contract, operation.path, response);
    }
  });

  it('finds an example by its name alone, quoted and among other preferences', async () => {
    for (const { operation, status, body } of documented) {
      for (const example of Object.keys(body?.examples ?? {})) {
        const response = await prefer(operation, `respond-async, Example="${example}"`);
        const named = Object.values(operation.responses).find((one) => example in (one.body?.examples ?? {}));
        expect(response.status, `${operation.id} ${status} ${example}`).toBe(named?.status);
        await expectToKeep(contract, operation.path, response);
      }
    }
  });

  it.each(documented)(
    'names the examples of $operation.id $status to who asks for another',
    async (chosen) => {
      const { operation, status, body } = chosen;
      const response = await prefer(operation, `code=${status}, example=slow-down`);
      const { error_description: description } = await response.json();
      expect(response.status).toBe(400);
      for (const name of Object.keys(body?.examples ?? {})) expect(description).toContain(name);
    },
  );

  it('names the statuses of an operation to who asks for another', async () => {
    for (const operation of Object.values(contract.operations)) {
      const response = await prefer(operation, 'code=418');
      const { error, error_description: description } = await response.json();
      expect([response.status, error]).toEqual([400, 'invalid_request']);
      for (const status of Object.keys(operation.responses)) expect(description).toContain(status);
    }
  });

  it('prints hints that work', async () => {
    let path = '';
    let tried = 0;
    for (const hint of hintsFor(contract)) {
      if (!hint.startsWith(' ')) path = hint.split(' ')[1] ?? '';
      const [, code = '', names = ''] = /Prefer: code=(\d+)(?:, example=(\S+))?$/.exec(hint) ?? [];
      const operation = Object.values(contract.operations).find((one) => one.path === path);
      if (!operation) throw new Error(`the hint names an unknown path: ${hint}`);
      for (const name of names.split('|').filter(Boolean)) {
        const response = await prefer(operation, `code=${code}, example=${name}`);
        expect(response.status, hint).toBe(Number(code));
        await expectToKeep(contract, path, response);
        tried += 1;
      }
    }
    expect(tried).toBe(examples.length);
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

describe('CORS', () => {
  const preflight = (mock: Mock) =>
    fetch(`${mock.url}/token`, {
      method: 'OPTIONS',
      headers: { origin: 'https://page.example', 'access-control-request-method': 'POST' },
    });

  it('lets pages in a browser read what the contract documents, where it is switched on', async () => {
    const mock = await serveMock({ dialect: 'aws-sso-oidc', port: 0, cors: true });
    try {
      const allowed = await preflight(mock);
      expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
      const response = await fetch(`${mock.url}/token`, {
        method: 'POST',
        headers: { origin: 'https://page.example' },
        body: '{}',
      });
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(response.headers.get('access-control-expose-headers')).toContain('x-amzn-ErrorType');
      await expectToKeep(contracts['aws-sso-oidc'], '/token', response);
    } finally {
      await mock.close();
    }
  });

  it('is off otherwise, as AWS has none', async () => {
    const mock = await serveMock({ dialect: 'aws-sso-oidc', port: 0 });
    try {
      const refused = await preflight(mock);
      expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([405, null]);
    } finally {
      await mock.close();
    }
  });
});

it('says in one sentence that its port is taken, and leaves no Prism behind', async () => {
  const first = await serveMock({ dialect: 'rfc8628', port: 0 });
  try {
    const port = Number(new URL(first.url).port);
    const second = serveMock({ dialect: 'rfc8628', port });
    await expect(second).rejects.toEqual(new UserError(`port ${port} is taken; choose another with PORT=`));
  } finally {
    await first.close();
  }
});
