// The rfc8628 dialect: what it sends, how it reads answers, and how it finds its way around a server.

import { describe, expect, test } from 'vitest';
import { createEmulator } from '../emulator/index.ts';
import { Blocked } from '../model/blocked.ts';
import type { Exchange, HttpRequest, HttpResponse, Send } from '../model/exchange.ts';
import type { DialectName } from '../model/requirement.ts';
import type { ServerSettings } from '../model/settings.ts';
import type { Target } from '../model/target.ts';
import { createSend } from '../sides/server/send.ts';
import { rfc8628 as dialect } from './rfc8628.ts';

const ISSUER = 'https://as.test/tenant';

const target: Target = {
  dialect: 'rfc8628',
  url: ISSUER,
  endpoints: { deviceAuthorization: `${ISSUER}/device_authorization`, token: `${ISSUER}/token` },
  clients: { main: { clientId: 'an-id' } },
  startUrl: 'https://example.awsapps.com/start',
  scope: 'openid profile',
  timeout: 1,
  slow: false,
};

const settings: ServerSettings = {
  target: ISSUER,
  client: { clientId: 'an-id' },
  startUrl: target.startUrl,
  timeout: 1,
  seed: 1,
  slow: false,
};

const confidential = { clientId: 'an id', clientSecret: 'se:cret 100%' };

function response(status: number, body: unknown): HttpResponse {
  const members = typeof body === 'object' && body !== null ? { ...body } : undefined;
  return { status, headers: new Headers(), text: JSON.stringify(body), json: body, members };
}

function exchangeOf(given: HttpResponse): Exchange {
  return {
    request: { method: 'POST', url: target.endpoints.token, headers: {} },
    kind: 'exchange',
    sentAt: 0,
    endedAt: 1,
    response: given,
  };
}

const formOf = (request: HttpRequest) => [...new URLSearchParams(String(request.body))];

/** A server of few words: what it answers to each path; 404 elsewhere. Notes what it was asked. */
function serverOf(responses: Readonly<Record<string, () => Response>>, asked: string[] = []): Send {
  return createSend({
    timeout: 1,
    fetch: async (request) => {
      const { pathname } = new URL(request.url);
      asked.push(`${request.method} ${pathname}`);
      return responses[pathname]?.() ?? new Response('nothing here', { status: 404 });
    },
  });
}

const emulatorOf = (name: DialectName): Send => {
  const emulator = createEmulator({ dialect: name, baseUrl: 'https://as.test' });
  return createSend({ timeout: 1, fetch: (request) => emulator.fetch(request) });
};

const nobody: Send = createSend({ timeout: 1, fetch: () => Promise.reject(new TypeError('refused')) });

describe('requests', () => {
  test('are forms with the parameters of the standard', () => {
    const start = dialect.startRequest(target);
    expect(start).toMatchObject({ method: 'POST', url: target.endpoints.deviceAuthorization });
    expect(start.headers['Content-Type']).toBe('application/x-www-form-urlencoded');
    expect(formOf(start)).toEqual([
      ['scope', 'openid profile'],
      ['client_id', 'an-id'],
    ]);
    expect(formOf(dialect.pollRequest(target, 'a-code'))).toEqual([
      ['grant_type', 'urn:ietf:params:oauth:grant-type:device_code'],
      ['device_code', 'a-code'],
      ['client_id', 'an-id'],
    ]);
  });

  test('repeat a parameter that is a list, and leave out what is undefined', () => {
    const change = () => ({ a: ['1', '2'], b: undefined, c: '' });
    expect(dialect.startRequest(target, { change }).body).toBe('a=1&a=2&c=');
  });

  test('encode ID and secret before Base64, and keep both out of the form', () => {
    const start = dialect.startRequest(target, { client: confidential });
    const encoded = start.headers.Authorization?.replace(/^Basic /, '') ?? '';
    expect(Buffer.from(encoded, 'base64').toString()).toBe('an+id:se%3Acret+100%25');
    expect(formOf(start)).toEqual([['scope', 'openid profile']]);
  });

  test.each([
    ['body', false, true],
    ['none', false, false],
    ['basic', true, false],
    ['basic-and-body', true, true],
  ] as const)('authenticate by %s when told to', (authentication, inHeader, inBody) => {
    const { headers, body } = dialect.startRequest(target, { client: confidential, authentication });
    expect(headers.Authorization !== undefined).toBe(inHeader);
    expect(String(body).includes('client_secret')).toBe(inBody);
  });

  test('authenticate in the body where the metadata offer nothing else', () => {
    const offering = (methods: readonly string[]) => ({
      ...target,
      metadata: { url: ISSUER, document: { token_endpoint_auth_methods_supported: methods } },
    });
    const sent = (methods: readonly string[]) =>
      String(dialect.startRequest(offering(methods), { client: confidential }).body);
    expect(sent(['client_secret_post'])).toContain('client_secret');
    expect(sent(['client_secret_post', 'client_secret_basic'])).not.toContain('client_secret');
  });

  test('authenticate as the run was told, whatever the metadata offer', () => {
    const metadata = {
      url: ISSUER,
      document: { token_endpoint_auth_methods_supported: ['client_secret_post'] },
    };
    const sent = (clientAuthentication: 'client_secret_basic' | 'client_secret_post') =>
      String(
        dialect.startRequest({ ...target, metadata, clientAuthentication }, { client: confidential }).body,
      );
    expect(sent('client_secret_basic')).not.toContain('client_secret');
    expect(sent('client_secret_post')).toContain('client_secret');
  });
});

describe('answers', () => {
  test('to a start are read into neutral words, leniently', () => {
    const members = { device_code: 'd', user_code: 7, expires_in: '300', interval: 0 };
    expect(dialect.readStart(response(201, members))).toEqual({
      deviceCode: 'd',
      userCode: '',
      verificationUri: '',
      expiresIn: 300,
      interval: 0,
    });
  });

  test.each([
    [400, { device_code: 'd' }],
    [200, { device_code: '' }],
    [200, undefined],
  ])('to a start with status %i and %j bring no codes', (status, body) => {
    expect(dialect.readStart(response(status, body))).toBeUndefined();
  });

  test.each([
    [400, { error: 'authorization_pending' }, { kind: 'pending' }],
    [200, { error: 'slow_down', access_token: 't' }, { kind: 'slow_down' }],
    [403, { error: 'access_denied' }, { kind: 'denied' }],
    [400, { error: 'expired_token' }, { kind: 'expired' }],
    [400, { error: 'invalid_grant' }, { kind: 'rejected', error: 'invalid_grant' }],
    [
      200,
      { access_token: 't', token_type: 'Bearer' },
      { kind: 'approved', accessToken: 't', tokenType: 'Bearer' },
    ],
  ])('to a poll with status %i and %j', (status, body, outcome) => {
    expect(dialect.readPoll(exchangeOf(response(status, body)))).toEqual(outcome);
  });

  test.each([
    [200, {}],
    [400, { error: { code: 'x' } }],
    [400, { access_token: 't' }],
    [502, undefined],
  ])('to a poll with status %i and %j make no sense', (status, body) => {
    expect(dialect.readPoll(exchangeOf(response(status, body))).kind).toBe('unintelligible');
  });
});

describe('discovery', () => {
  const oauth = '/.well-known/oauth-authorization-server/tenant';
  const openid = '/tenant/.well-known/openid-configuration';
  const document = {
    issuer: ISSUER,
    device_authorization_endpoint: 'https://other.test/start?a=b',
    token_endpoint: 'https://other.test/token',
  };

  test('asks where RFC 8414 puts the metadata of an issuer with a path', async () => {
    const asked: string[] = [];
    const send = serverOf({ [oauth]: () => Response.json(document) }, asked);
    const { endpoints, metadata } = await dialect.prepare(settings, send);
    expect(endpoints).toEqual({
      deviceAuthorization: document.device_authorization_endpoint,
      token: document.token_endpoint,
    });
    expect(metadata).toEqual({ url: `https://as.test${oauth}`, document });
    expect(asked).toEqual([`GET ${oauth}`]);
  });

  test('then asks for the metadata of OpenID Connect', async () => {
    const send = serverOf({ [openid]: () => Response.json(document) });
    expect((await dialect.prepare(settings, send)).metadata?.url).toBe(`https://as.test${openid}`);
  });

  test.each([
    ['of OpenID Connect where RFC 8414 puts its own', '/.well-known/openid-configuration/tenant'],
    ['of OAuth where OpenID Connect puts its own', '/tenant/.well-known/oauth-authorization-server'],
  ])('then for those %s', async (_, place) => {
    const asked: string[] = [];
    const send = serverOf({ [place]: () => Response.json(document) }, asked);
    expect((await dialect.prepare(settings, send)).metadata?.url).toBe(`https://as.test${place}`);
    expect(new Set(asked).size).toBe(asked.length);
  });

  test.each([oauth, openid, '/tenant/.well-known/oauth-authorization-server'])(
    'takes a target that is the address of metadata for that, and the issuer from it: %s',
    async (place) => {
      const asked: string[] = [];
      const send = serverOf({ [place]: () => Response.json(document) }, asked);
      const found = await dialect.prepare({ ...settings, target: `https://as.test${place}` }, send);
      expect([found.url, found.metadata?.url]).toEqual([ISSUER, `https://as.test${place}`]);
      expect(asked).toEqual([`GET ${place}`]);
    },
  );

  test('takes the usual endpoints where there are no metadata, or none that name them', async () => {
    const usual = { deviceAuthorization: `${ISSUER}/device_authorization`, token: `${ISSUER}/token` };
    expect((await dialect.prepare(settings, serverOf({}))).endpoints).toEqual(usual);
    const poor = serverOf({ [oauth]: () => Response.json({ issuer: ISSUER, token_endpoint: '/token' }) });
    expect((await dialect.prepare(settings, poor)).endpoints).toEqual(usual);
  });

  test('prefers what it was told to everything', async () => {
    const told = {
      ...settings,
      deviceAuthorizationEndpoint: 'https://a.test/d',
      tokenEndpoint: 'https://a.test/t',
    };
    const endpoints = { deviceAuthorization: 'https://a.test/d', token: 'https://a.test/t' };
    const send = serverOf({ [oauth]: () => Response.json(document) });
    expect((await dialect.prepare(told, send)).endpoints).toEqual(endpoints);
    expect((await dialect.prepare(told, nobody)).endpoints).toEqual(endpoints);
  });

  test('is blocked with the reason when nobody answers', async () => {
    await expect(dialect.prepare(settings, nobody)).rejects.toThrow(Blocked);
    await expect(dialect.prepare(settings, nobody)).rejects.toThrow(/nothing answers at .*refused/);
  });
});

describe('clients', () => {
  const prepare = async (clients: Partial<ServerSettings>) => {
    const { client: _, ...rest } = settings;
    return (await dialect.prepare({ ...rest, ...clients }, serverOf({}))).clients;
  };
  const plain = { clientId: 'plain' };

  test('are sorted by whether they have a secret', async () => {
    expect(await prepare({ client: plain })).toEqual({ main: plain, public: plain });
    expect(await prepare({ client: confidential })).toEqual({ main: confidential, confidential });
    expect(await prepare({ client: plain, confidentialClient: confidential })).toEqual({
      main: plain,
      public: plain,
      confidential,
    });
    expect(await prepare({ confidentialClient: confidential })).toEqual({ main: confidential, confidential });
  });

  test('are needed: without one the run says which variable to set', async () => {
    await expect(prepare({})).rejects.toThrow(/set CLIENT_ID/);
  });
});

describe('recognition', () => {
  test('knows a server by its metadata', async () => {
    const { speaks, because } = await dialect.recognise('https://as.test', emulatorOf('rfc8628'));
    expect(speaks).toBe(true);
    expect(because).toContain('/.well-known/oauth-authorization-server');
  });

  test.each([
    ['an OAuth error', () => Response.json({ error: 'invalid_client' }, { status: 401 })],
    ['codes', () => Response.json({ device_code: 'd' })],
  ])('knows a server without metadata by %s', async (_, response) => {
    const send = serverOf({ '/device_authorization': response });
    expect(await dialect.recognise('https://as.test/', send)).toMatchObject({ speaks: true });
  });

  test('is not fooled by an AWS server', async () => {
    expect(await dialect.recognise('https://as.test', emulatorOf('aws-sso-oidc'))).toMatchObject({
      speaks: false,
    });
  });

  test.each([
    ['HTML', () => new Response('<h1>Hello</h1>', { headers: { 'content-type': 'text/html' } })],
    ['a server that takes no forms', () => Response.json({ error: 'no' }, { status: 415 })],
    ['a redirect', () => new Response(null, { status: 302, headers: { location: '/elsewhere' } })],
  ])('does not take %s for an RFC 8628 server', async (_, response) => {
    const send = serverOf({ '/device_authorization': response });
    expect(await dialect.recognise('https://as.test', send)).toMatchObject({ speaks: false });
    expect(await dialect.recognise('https://as.test', nobody)).toMatchObject({ speaks: false });
  });
});
