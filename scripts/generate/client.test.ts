// The generated clients on the wire: what they send to the byte, what they refuse to follow, and what they make of
// every kind of answer.

import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import fc from 'fast-check';
import { afterEach, describe, expect, expectTypeOf, test } from 'vitest';
import {
  createAwsSsoOidcClient,
  type InvalidClientException,
  type InvalidRequestException,
  type StartDeviceAuthorizationResponse,
} from '../../generated/aws-sso-oidc/client.ts';
import { encodeForm } from '../../generated/client-runtime.ts';
import {
  createRfc8628Client,
  type SlowDownError,
  type TokenResponse,
} from '../../generated/rfc8628/client.ts';

const start = { clientId: 'id', clientSecret: 'secret', startUrl: 'https://example.awsapps.com/start' };
const started = {
  deviceCode: 'd',
  userCode: 'u',
  verificationUri: 'https://v.example/',
  verificationUriComplete: 'https://v.example/?u',
  expiresIn: 600,
  interval: 1,
};
const poll = {
  grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
  device_code: 'd',
  client_id: 'c',
} as const;

/** A fetch that keeps the requests and answers each with a fresh copy of the response. */
function scripted(body: BodyInit | null, init: ResponseInit = {}) {
  const requests: Request[] = [];
  return {
    requests,
    fetch: async (request: Request) => {
      requests.push(request);
      return new Response(body, init);
    },
  };
}

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

async function read(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

describe('what is sent', () => {
  test('JSON with exactly its media type, and nothing of our own but accept', async () => {
    let seen:
      | { method?: string | undefined; url?: string | undefined; headers: object; body: string }
      | undefined;
    const baseUrl = await serve(async (request, response) => {
      seen = {
        method: request.method,
        url: request.url,
        headers: request.headers,
        body: await read(request),
      };
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(started));
    });
    const answer = await createAwsSsoOidcClient({ baseUrl }).startDeviceAuthorization(start);

    expect(answer).toMatchObject({ status: 200, body: started });
    expect(seen).toMatchObject({ method: 'POST', url: '/device_authorization', body: JSON.stringify(start) });
    expect(seen?.headers).toMatchObject({ 'content-type': 'application/json', accept: 'application/json' });
    expect(seen?.headers).not.toHaveProperty('authorization');
  });

  test('a form with exactly its media type, without undefined and without empty parameters', async () => {
    let seen: { contentType: string | undefined; body: string } | undefined;
    const baseUrl = await serve(async (request, response) => {
      seen = { contentType: request.headers['content-type'], body: await read(request) };
      response.writeHead(400).end('{"error":"invalid_request"}');
    });
    const parameters = { client_id: 'a b&c=ü', scope: '', client_secret: undefined };
    // @ts-expect-error undefined is not a value that the type allows; a caller without types may still give it
    await createRfc8628Client({ baseUrl }).requestDeviceAuthorization(parameters);

    expect(seen).toEqual({
      contentType: 'application/x-www-form-urlencoded',
      body: 'client_id=a+b%26c%3D%C3%BC',
    });
  });

  test('the same content type, whatever a caller says', async () => {
    const { fetch, requests } = scripted('{}');
    const headers = {
      'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8',
      authorization: 'Basic eDp5',
    };
    await createRfc8628Client({ baseUrl: 'https://s.example', fetch }).requestToken(poll, { headers });
    expect(requests[0]?.headers.get('content-type')).toBe('application/x-www-form-urlencoded');
    expect(requests[0]?.headers.get('authorization')).toBe('Basic eDp5');
  });

  test.each([
    ['https://s.example', 'https://s.example/token'],
    ['https://s.example/', 'https://s.example/token'],
    ['https://s.example/tenant//', 'https://s.example/tenant/token'],
    [new URL('https://s.example/tenant'), 'https://s.example/tenant/token'],
  ])('base URL %s: to %s', async (baseUrl, url) => {
    const { fetch, requests } = scripted('{}');
    await createRfc8628Client({ baseUrl, fetch }).requestToken(poll);
    expect(requests[0]?.url).toBe(url);
  });

  test('to an endpoint of its own, on another host, with its query', async () => {
    const { fetch, requests } = scripted('{}');
    const client = createRfc8628Client({
      baseUrl: 'https://s.example',
      deviceAuthorizationEndpoint: 'https://codes.example/oauth2/device?tenant=a%20b',
      tokenEndpoint: new URL('https://tokens.example/t/?x=1'),
      metadataEndpoint: 'https://s.example/.well-known/oauth-authorization-server/tenant',
      fetch,
    });
    await client.requestDeviceAuthorization({ client_id: 'c' });
    await client.requestToken(poll);
    await client.getMetadata();
    expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'POST https://codes.example/oauth2/device?tenant=a%20b',
      'POST https://tokens.example/t/?x=1',
      'GET https://s.example/.well-known/oauth-authorization-server/tenant',
    ]);
    expect(requests[2]?.headers.get('content-type')).toBeNull();
    expect(await requests[1]?.text()).toBe(new URLSearchParams(poll).toString());
  });

  test('nothing, without a URL to send it to', async () => {
    const { fetch, requests } = scripted('{}');
    await expect(createRfc8628Client({ fetch }).requestToken(poll)).rejects.toThrow(TypeError);
    expect(requests).toEqual([]);
  });

  test.each([
    ['us-west-2', 'https://oidc.us-west-2.amazonaws.com/token'],
    ['cn-north-1', 'https://oidc.cn-north-1.amazonaws.com.cn/token'],
    ['us-gov-west-1', 'https://oidc.us-gov-west-1.amazonaws.com/token'],
    ['us-iso-east-1', 'https://oidc.us-iso-east-1.c2s.ic.gov/token'],
    ['us-isob-east-1', 'https://oidc.us-isob-east-1.sc2s.sgov.gov/token'],
  ])('region %s: to %s', async (region, url) => {
    const { fetch, requests } = scripted('{}');
    const client = createAwsSsoOidcClient({ region, fetch });
    await client.createToken({ clientId: 'c', clientSecret: 's', grantType: 'refresh_token' });
    expect(requests[0]?.url).toBe(url);
  });

  test.each(['', 'nowhere', 'us-east-1.evil.example/', 'us-east-1#'])('region "%s": refused', (region) => {
    expect(() => createAwsSsoOidcClient({ region })).toThrow(TypeError);
  });
});

describe('encodeForm', () => {
  test('takes URLSearchParams for what they are, and repeats a parameter for an array', () => {
    expect(encodeForm(new URLSearchParams('a=1&a=2&b='))).toBe('a=1&a=2');
    expect(encodeForm({ resource: ['https://a.example', '', 'https://b.example'], n: 0 })).toBe(
      'resource=https%3A%2F%2Fa.example&resource=https%3A%2F%2Fb.example&n=0',
    );
  });

  test('loses nothing but what is empty', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(fc.dictionary(text, fc.option(text, { nil: undefined })), (parameters) => {
        const kept = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== '');
        expect([...new URLSearchParams(encodeForm(parameters))]).toEqual(kept);
      }),
    );
  });
});

describe('what is made of an answer', () => {
  const ask = async (body: BodyInit | null, init?: ResponseInit) => {
    const { fetch } = scripted(body, init);
    return createAwsSsoOidcClient({ baseUrl: 'https://s.example', fetch }).startDeviceAuthorization(start);
  };

  test('a redirect is not followed', async () => {
    let hits = 0;
    const baseUrl = await serve((request, response) => {
      hits += 1;
      request.resume();
      response.writeHead(307, { location: '/elsewhere' }).end();
    });
    const answer = await createAwsSsoOidcClient({ baseUrl }).startDeviceAuthorization(start);
    expect(answer.status).toBe('unexpected');
    expect(answer.response.status).toBe(307);
    expect(hits).toBe(1);
  });

  test.each<[string, BodyInit | null, ResponseInit, { body: unknown; fault?: object }]>([
    [
      '200 {}',
      '{}',
      {},
      { body: {}, fault: { instancePath: '', keyword: 'required', message: 'must have deviceCode' } },
    ],
    [
      'a number as a string',
      JSON.stringify({ ...started, expiresIn: '600' }),
      {},
      {
        body: { ...started, expiresIn: '600' },
        fault: { instancePath: '/expiresIn', keyword: 'type', message: 'must keep type integer' },
      },
    ],
    [
      '200 with an error in it',
      '{"error":"slow_down"}',
      {},
      { body: { error: 'slow_down' }, fault: { keyword: 'required' } },
    ],
    ['200 with a page', '<html>', {}, { body: '<html>', fault: { keyword: 'type' } }],
    ['200 cut short', '{"deviceCode":"d', {}, { body: '{"deviceCode":"d', fault: { keyword: 'type' } }],
    [
      '200 and nothing',
      '',
      { headers: { 'content-length': '0' } },
      { body: undefined, fault: { keyword: 'type' } },
    ],
    ['200 and nothing, unannounced', null, {}, { body: undefined, fault: { keyword: 'type' } }],
    ['204', null, { status: 204 }, { body: undefined }],
    ['400 and nothing', '', { status: 400 }, { body: undefined, fault: { keyword: 'type' } }],
    [
      '400 of nobody',
      '{"message":"no"}',
      { status: 400 },
      { body: { message: 'no' }, fault: { keyword: 'required' } },
    ],
    [
      '400 with an unknown code',
      '{"error":"expired_token"}',
      { status: 400 },
      { body: { error: 'expired_token' }, fault: { instancePath: '/error', keyword: 'enum' } },
    ],
    [
      '400 encoded twice',
      JSON.stringify('{"error":"slow_down"}'),
      { status: 400 },
      { body: '{"error":"slow_down"}', fault: { keyword: 'type' } },
    ],
    ['502 with a page', '<html>', { status: 502 }, { body: '<html>' }],
    ['418 as JSON', '[1]', { status: 418 }, { body: [1] }],
  ])('%s is unexpected, with its status, its body and the fault', async (_name, body, init, expected) => {
    const answer = await ask(body, init);
    expect(answer.status).toBe('unexpected');
    expect(answer.response.status).toBe(init.status ?? 200);
    expect({ body: answer.body, ...('fault' in answer && { fault: answer.fault }) }).toEqual({
      body: expected.body,
      ...(expected.fault && { fault: expect.objectContaining(expected.fault) }),
    });
  });

  test('members that the contract does not know are kept', async () => {
    const answer = await ask(JSON.stringify({ ...started, new: 1 }));
    expect(answer).toMatchObject({ status: 200, body: { new: 1 } });
  });

  test('an extension error of the standard is unexpected, as it has no type of its own', async () => {
    const { fetch } = scripted('{"error":"invalid_target"}', { status: 400 });
    const answer = await createRfc8628Client({ baseUrl: 'https://s.example', fetch }).requestToken(poll);
    expect(answer).toMatchObject({ status: 'unexpected', body: { error: 'invalid_target' } });
  });

  test('too many requests is documented, whatever its body', async () => {
    const { fetch } = scripted('later', { status: 429, headers: { 'retry-after': '9' } });
    const answer = await createRfc8628Client({ baseUrl: 'https://s.example', fetch }).requestToken(poll);
    expect(answer).toMatchObject({ status: 429, body: 'later' });
  });

  test('a broken connection and an abort reject, as fetch does', async () => {
    const baseUrl = await serve((request) => request.socket.destroy());
    await expect(createRfc8628Client({ baseUrl }).requestToken(poll)).rejects.toThrow(TypeError);
    const signal = AbortSignal.abort();
    await expect(createRfc8628Client({ baseUrl }).requestToken(poll, { signal })).rejects.toThrow('aborted');
  });
});

test('types narrow by status, and errors by their code', async () => {
  const { fetch } = scripted(JSON.stringify(started));
  const answer = await createAwsSsoOidcClient({ region: 'us-east-1', fetch }).startDeviceAuthorization(start);
  if (answer.status === 200) expectTypeOf(answer.body).toEqualTypeOf<StartDeviceAuthorizationResponse>();
  if (answer.status === 401) expectTypeOf(answer.body).toEqualTypeOf<InvalidClientException>();
  if (answer.status === 'unexpected') expectTypeOf(answer.body).toEqualTypeOf<unknown>();
  if (answer.status === 400) {
    expectTypeOf(answer.body.error).toEqualTypeOf<'invalid_request' | 'slow_down' | 'unauthorized_client'>();
    if (answer.body.error === 'invalid_request')
      expectTypeOf(answer.body).toEqualTypeOf<InvalidRequestException>();
  }
  const standard = createRfc8628Client({ baseUrl: 'https://s.example', fetch });
  const token = await standard.requestToken(poll);
  if (token.status === 200) expectTypeOf(token.body).toEqualTypeOf<TokenResponse>();
  if (token.status === 400 && token.body.error === 'slow_down')
    expectTypeOf(token.body).toEqualTypeOf<SlowDownError>();
  // A default is no promise: the server may leave the member out.
  const codes = await standard.requestDeviceAuthorization({ client_id: 'c' });
  if (codes.status === 200) expectTypeOf(codes.body.interval).toEqualTypeOf<number | undefined>();
});
