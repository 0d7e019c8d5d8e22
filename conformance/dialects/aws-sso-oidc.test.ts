// The aws-sso-oidc dialect: what it sends, how it reads answers, and how it finds its way around a server.

import { describe, expect, test } from 'vitest';
import { createEmulator } from '../emulator/index.ts';
import { Blocked } from '../model/blocked.ts';
import type { Exchange, HttpRequest, HttpResponse, Send } from '../model/exchange.ts';
import type { ServerSettings } from '../model/settings.ts';
import type { Target } from '../model/target.ts';
import { createSend } from '../sides/server/send.ts';
import { awsSsoOidc as dialect } from './aws-sso-oidc.ts';

const target: Target = {
  dialect: 'aws-sso-oidc',
  url: 'https://oidc.test',
  endpoints: {
    deviceAuthorization: 'https://oidc.test/device_authorization',
    token: 'https://oidc.test/token',
  },
  clients: { main: { clientId: 'an-id', clientSecret: 'a-secret' } },
  startUrl: 'https://example.awsapps.com/start',
  timeout: 1,
  slow: false,
};

const settings: ServerSettings = {
  target: 'https://oidc.test/',
  startUrl: target.startUrl,
  timeout: 1,
  seed: 1,
  slow: false,
};

function response(status: number, body: unknown, headers: Record<string, string> = {}): HttpResponse {
  const members = typeof body === 'object' && body !== null ? { ...body } : undefined;
  return { status, headers: new Headers(headers), text: JSON.stringify(body), json: body, members };
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

function bodyOf(request: HttpRequest): unknown {
  return JSON.parse(String(request.body));
}

/** A server of few words: what it answers to each path; 404 elsewhere. */
function serverOf(responses: Readonly<Record<string, () => Response>>): Send {
  return createSend({
    timeout: 1,
    fetch: async (request) =>
      responses[new URL(request.url).pathname]?.() ?? new Response('nothing here', { status: 404 }),
  });
}

const sendTo = (name: 'aws-sso-oidc' | 'rfc8628', seen: Request[] = []) => {
  const emulator = createEmulator({ dialect: name, baseUrl: 'https://oidc.test' });
  return createSend({
    timeout: 1,
    fetch: (request) => {
      seen.push(request.clone());
      return emulator.fetch(request);
    },
  });
};

describe('requests', () => {
  test('carry the members that the AWS CLI sends, and nothing else', () => {
    const start = dialect.startRequest(target);
    expect(start).toMatchObject({ method: 'POST', url: target.endpoints.deviceAuthorization });
    expect(start.headers).toEqual({ 'Content-Type': 'application/json' });
    expect(bodyOf(start)).toEqual({ clientId: 'an-id', clientSecret: 'a-secret', startUrl: target.startUrl });
    expect(bodyOf(dialect.pollRequest(target, 'a-code'))).toEqual({
      clientId: 'an-id',
      clientSecret: 'a-secret',
      grantType: 'urn:ietf:params:oauth:grant-type:device_code',
      deviceCode: 'a-code',
    });
  });

  test('can depart from the conforming one in client, credentials, parameters and headers', () => {
    const other = { clientId: 'other', clientSecret: 'its-secret' };
    expect(bodyOf(dialect.startRequest(target, { client: other }))).toMatchObject(other);
    expect(bodyOf(dialect.startRequest(target, { authentication: 'none' }))).not.toHaveProperty(
      'clientSecret',
    );
    expect(bodyOf(dialect.startRequest(target, { change: () => ({ only: 1 }) }))).toEqual({ only: 1 });
    expect(dialect.startRequest(target, { headers: { 'content-type': undefined } }).headers).toEqual({});
    expect(dialect.startRequest(target, { headers: { 'content-TYPE': 'a/b' } }).headers).toEqual({
      'content-TYPE': 'a/b',
    });
    expect(() => dialect.startRequest(target, { authentication: 'basic' })).toThrow(/Basic/);
  });
});

describe('a start answer', () => {
  const honest = {
    deviceCode: 'd',
    userCode: 'u',
    verificationUri: 'https://v/',
    verificationUriComplete: 'https://v/?u',
    expiresIn: 600,
    interval: 1,
  };

  test('is read into neutral words', () => {
    expect(dialect.readStart(response(200, honest))).toEqual(honest);
  });

  test('is read leniently, so that other sentences can still be judged', () => {
    const read = dialect.readStart(
      response(201, { deviceCode: 'd', userCode: 7, expiresIn: '600', interval: null }),
    );
    expect(read).toEqual({ deviceCode: 'd', userCode: '', verificationUri: '', expiresIn: 600 });
  });

  test.each([
    [400, honest],
    [200, { ...honest, deviceCode: '' }],
    [200, { ...honest, deviceCode: 7 }],
    [200, undefined],
  ])('with status %i and no usable device code is none: %j', (status, body) => {
    expect(dialect.readStart(response(status, body))).toBeUndefined();
  });
});

describe('a poll answer', () => {
  test.each([
    ['authorization_pending', { kind: 'pending' }],
    ['slow_down', { kind: 'slow_down' }],
    ['access_denied', { kind: 'denied' }],
    ['expired_token', { kind: 'expired' }],
    ['invalid_grant', { kind: 'rejected', error: 'invalid_grant' }],
    ['something_else', { kind: 'rejected', error: 'something_else' }],
  ])('with error %s', (error, outcome) => {
    expect(dialect.readPoll(exchangeOf(response(400, { error })))).toEqual(outcome);
  });

  test('is known by its exception where the body says nothing', () => {
    const headers = {
      'X-Amzn-ErrorType': 'com.amazonaws.sso#SlowDownException:http://internal.amazon.com/coral/',
    };
    expect(dialect.readPoll(exchangeOf(response(400, {}, headers)))).toEqual({ kind: 'slow_down' });
  });

  test('is an error whenever it names one, whatever its status', () => {
    const both = { error: 'authorization_pending', accessToken: 't' };
    expect(dialect.readPoll(exchangeOf(response(200, both)))).toEqual({ kind: 'pending' });
  });

  test('with a token is an approval', () => {
    expect(dialect.readPoll(exchangeOf(response(200, { accessToken: 't', tokenType: 'Bearer' })))).toEqual({
      kind: 'approved',
      accessToken: 't',
      tokenType: 'Bearer',
    });
  });

  test.each([
    [200, {}],
    [500, undefined],
    [400, { accessToken: 't' }],
  ])('with status %i and %j makes no sense', (status, body) => {
    expect(dialect.readPoll(exchangeOf(response(status, body))).kind).toBe('unintelligible');
  });
});

describe('recognition', () => {
  test('knows an AWS server by its exception header, with one request', async () => {
    const seen: Request[] = [];
    const { speaks, because } = await dialect.recognise('https://oidc.test/', sendTo('aws-sso-oidc', seen));
    expect({ speaks, requests: seen.length }).toEqual({ speaks: true, requests: 1 });
    expect(because).toContain('InvalidRequestException');
  });

  test('is not fooled by an RFC 8628 server', async () => {
    expect(await dialect.recognise('https://oidc.test', sendTo('rfc8628'))).toMatchObject({ speaks: false });
  });

  test('knows an AWS server that has lost the header by its registration', async () => {
    const refusal = () => Response.json({ error: 'invalid_request' }, { status: 400 });
    const send = serverOf({ '/device_authorization': refusal, '/client/register': refusal });
    expect(await dialect.recognise('https://oidc.test', send)).toMatchObject({ speaks: true });
    const without = serverOf({ '/device_authorization': refusal });
    expect(await dialect.recognise('https://oidc.test', without)).toMatchObject({ speaks: false });
  });

  test.each([
    ['HTML', () => new Response('<h1>Hello</h1>', { headers: { 'content-type': 'text/html' } })],
    ['a redirect', () => new Response(null, { status: 302, headers: { location: '/elsewhere' } })],
    ['a broken connection', () => Response.error()],
  ])('does not take %s for an AWS server', async (_, response) => {
    const send = serverOf({ '/device_authorization': response });
    expect(await dialect.recognise('https://oidc.test', send)).toMatchObject({ speaks: false });
  });
});

describe('preparation', () => {
  test('registers two clients as the AWS CLI does', async () => {
    const seen: Request[] = [];
    const prepared = await dialect.prepare(settings, sendTo('aws-sso-oidc', seen));
    expect(prepared.endpoints).toEqual({
      deviceAuthorization: 'https://oidc.test/device_authorization',
      token: 'https://oidc.test/token',
      register: 'https://oidc.test/client/register',
    });
    expect(prepared.clients.other?.clientId).not.toBe(prepared.clients.main.clientId);
    expect(await Promise.all(seen.map((request) => request.json()))).toEqual([
      { clientName: 'devauth-conformance', clientType: 'public' },
      { clientName: 'devauth-conformance-other', clientType: 'public' },
    ]);
  });

  test('takes the clients and endpoints that it is given', async () => {
    const given = {
      client: { clientId: 'a', clientSecret: 'b' },
      otherClient: { clientId: 'c', clientSecret: 'd' },
      unauthorizedClient: { clientId: 'e', clientSecret: 'f' },
    };
    const prepared = await dialect.prepare(
      { ...settings, ...given, tokenEndpoint: 'https://token.test/t' },
      sendTo('aws-sso-oidc'),
    );
    expect(prepared.clients).toEqual({
      main: given.client,
      other: given.otherClient,
      unauthorized: given.unauthorizedClient,
    });
    expect(prepared.endpoints.token).toBe('https://token.test/t');
  });

  test('goes on without registration where there is none and a client is given', async () => {
    const prepared = await dialect.prepare(
      { ...settings, client: { clientId: 'a', clientSecret: 'b' } },
      serverOf({}),
    );
    expect(prepared.endpoints.register).toBeUndefined();
    expect(prepared.clients.other).toBeUndefined();
  });

  test('is blocked by a registration that fails, and shows the exchange', async () => {
    const failure: unknown = await dialect.prepare(settings, serverOf({})).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Blocked);
    expect(failure).toMatchObject({
      message: expect.stringContaining('status 404'),
      evidence: { request: { url: 'https://oidc.test/client/register' } },
    });
  });

  test('is blocked by a client without its secret', async () => {
    const prepared = dialect.prepare({ ...settings, client: { clientId: 'a' } }, serverOf({}));
    await expect(prepared).rejects.toThrow(/CLIENT_SECRET/);
  });
});
