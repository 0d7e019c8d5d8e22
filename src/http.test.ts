import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { DeviceAuthError } from './errors.ts';
import { createFetch, type HttpOptions } from './http.ts';
import { json, type Step, scripted } from './testing/scripted-server.ts';
import { VirtualClock } from './testing/virtual-clock.ts';

const post = (url: string, init: RequestInit = {}) =>
  new Request(url, { method: 'POST', body: 'x', redirect: 'manual', ...init });
const URL = 'https://as.example/token?secret=no';

function setUp(step: Step, options: HttpOptions = {}) {
  const clock = new VirtualClock();
  const server = scripted(step);
  const fetch = createFetch({ fetch: server.fetch, clock, ...options });
  return { clock, server, fetch };
}

describe('where requests may go', () => {
  test.each([
    'https://as.example/x',
    'http://localhost:4020/x',
    'http://127.0.0.1/x',
    'http://127.1.2.3:1/x',
    'http://[::1]:1/x',
  ])('%s', async (url) => {
    const { fetch } = setUp(json(200, {}));
    expect((await fetch(post(url))).status).toBe(200);
  });

  test.each([
    'http://as.example/x',
    'http://localhost.evil.example/x',
    'http://127.0.0.1.evil.example/x',
    'http://10.0.0.1/x',
    'http://localhost@evil.example/x',
    'data:application/json,{}',
  ])('not %s', async (url) => {
    const { fetch, server } = setUp(json(200, {}));
    // Request refuses credentials in a URL by itself.
    await expect((async () => fetch(new Request(url)))()).rejects.toThrow(/not https|no http|credentials/);
    expect(server.received).toHaveLength(0);
  });

  test('anywhere, when that is asked for by its ugly name', async () => {
    const { fetch } = setUp(json(200, {}), { dangerouslyAllowInsecureHttp: true });
    expect((await fetch(post('http://as.example/x'))).status).toBe(200);
  });
});

describe('an exchange', () => {
  test('times out, and leaves no timer', async () => {
    const { fetch, clock } = setUp('hang');
    const error = {
      name: 'ConnectionError',
      code: 'timeout',
      message: 'POST /token: no response within 30 s',
    };
    await expect(clock.run(fetch(post(URL)))).rejects.toMatchObject(error);
    expect(clock.now()).toBe(30_000);
    expect(clock.pendingTimers).toBe(0);
  });

  test('times out in the midst of an answer', async () => {
    const body = new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('{"acc')) });
    const { fetch, clock } = setUp(new Response(body), { timeout: 2 });
    await expect(clock.run(fetch(post(URL)))).rejects.toMatchObject({ code: 'timeout' });
    expect(clock.now()).toBe(2000);
  });

  test('leaves no timer after an answer', async () => {
    const { fetch, clock } = setUp(json(200, {}));
    await fetch(post(URL));
    expect(clock.pendingTimers).toBe(0);
  });

  test('is aborted by its signal, with the reason', async () => {
    const controller = new AbortController();
    const { fetch, clock } = setUp('hang');
    const reason = new Error('enough');
    clock.sleep(1000).then(() => controller.abort(reason));
    await expect(clock.run(fetch(post(URL, { signal: controller.signal })))).rejects.toBe(reason);
    expect(clock.now()).toBe(1000);
  });

  test('is not even begun with a signal that is aborted already', async () => {
    const { fetch, server } = setUp(json(200, {}));
    await expect(fetch(post(URL, { signal: AbortSignal.abort(new Error('no')) }))).rejects.toThrow('no');
    expect(server.received).toHaveLength(0);
  });

  test('without a connection is an error with its cause', async () => {
    const cause = new TypeError('fetch failed');
    const { fetch } = setUp(cause);
    const error = {
      name: 'ConnectionError',
      code: 'connection_failed',
      message: 'POST /token: no connection',
      cause,
    };
    await expect(fetch(post(URL))).rejects.toMatchObject(error);
  });

  test('reads no more than it is allowed to', async () => {
    const { fetch } = setUp(new Response('x'.repeat(1001)), { maxResponseBytes: 1000 });
    await expect(fetch(post(URL))).rejects.toMatchObject({ code: 'response_too_large' });
    const exactly = setUp(new Response('x'.repeat(1000)), { maxResponseBytes: 1000 });
    expect(await (await exactly.fetch(post(URL))).text()).toHaveLength(1000);
  });

  test('ends an endless answer', async () => {
    let sent = 0;
    const body = new ReadableStream({
      pull: (stream) => {
        sent += 65_536;
        stream.enqueue(new Uint8Array(65_536));
      },
    });
    const { fetch } = setUp(new Response(body));
    await expect(fetch(post(URL))).rejects.toMatchObject({ code: 'response_too_large' });
    expect(sent).toBeLessThan(2_000_000);
  });

  test('decodes characters that are cut between chunks', async () => {
    const bytes = new TextEncoder().encode('€');
    const body = new ReadableStream({
      start: (stream) => {
        for (const byte of bytes) stream.enqueue(new Uint8Array([byte]));
        stream.close();
      },
    });
    const { fetch } = setUp(new Response(body));
    expect(await (await fetch(post(URL))).text()).toBe('€');
  });
});

describe('over a real connection', () => {
  const closers: (() => void)[] = [];
  afterEach(() => {
    for (const close of closers.splice(0)) close();
  });

  async function serve(listener: RequestListener): Promise<string> {
    const server = createServer(listener).listen(0, '127.0.0.1');
    closers.push(() => {
      server.closeAllConnections();
      server.close();
    });
    await new Promise((resolve) => server.once('listening', resolve));
    const address: AddressInfo | string | null = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return `http://127.0.0.1:${address.port}`;
  }

  const codeOf = async (call: Promise<unknown>) => {
    const error: unknown = await call.catch((thrown: unknown) => thrown);
    return error instanceof DeviceAuthError ? error.code : error;
  };

  test('a redirect is not followed', async () => {
    const paths: (string | undefined)[] = [];
    const url = await serve((request, response) => {
      paths.push(request.url);
      response.writeHead(307, { location: '/elsewhere' }).end();
    });
    expect(await codeOf(createFetch({})(post(`${url}/token`)))).toBe('redirect_refused');
    expect(paths).toEqual(['/token']);
  });

  test('an answer that is cut is told from one that is complete', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{"access');
      setImmediate(() => response.destroy());
    });
    expect(await codeOf(createFetch({})(post(url)))).toBe('truncated');
  });

  test('nobody listening is no connection', async () => {
    const url = await serve(() => {});
    for (const close of closers.splice(0)) close();
    expect(await codeOf(createFetch({})(post(url)))).toBe('connection_failed');
  });

  test.each([
    ['a port that fetch blocks', 'http://127.0.0.1:1'],
    ['plain http where TLS is spoken to', undefined],
  ])('what does not heal is told as that: %s', async (_, given) => {
    const url = given ?? (await serve(() => {})).replace('http:', 'https:');
    expect(await codeOf(createFetch({})(post(url)))).toBe('connection_impossible');
  });

  test.each([
    ['CERT_HAS_EXPIRED', 'certificate has expired'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed certificate'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'unable to verify the first certificate'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'unable to get local issuer certificate'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', "Hostname/IP does not match certificate's altnames"],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'wrong version number'],
    ['HPE_INVALID_CONSTANT', 'Parse Error: Expected HTTP/'],
    ['UND_ERR_ABORTED', 'Proxy response (407) !== 200 when HTTP Tunneling'],
  ])('a cause that does not heal: %s', async (code, message) => {
    const cause = new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code }) });
    expect(await codeOf(setUp(cause).fetch(post(URL)))).toBe('connection_impossible');
  });

  test.each(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'UND_ERR_SOCKET'])(
    'a cause that may heal: %s',
    async (code) => {
      const cause = new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code }) });
      expect(await codeOf(setUp(cause).fetch(post(URL)))).toBe('connection_failed');
    },
  );

  test('a redirect is told with where it leads, without its query', async () => {
    const headers = { location: 'https://other.example/login?secret=no' };
    const { fetch } = setUp(new Response(null, { status: 302, headers }));
    await expect(fetch(post(URL))).rejects.toThrow('POST /token: a redirect to https://other.example/login');
  });

  test('abort ends a request that hangs', async () => {
    const controller = new AbortController();
    const url = await serve(() => controller.abort(new Error('enough')));
    await expect(createFetch({})(post(url, { signal: controller.signal }))).rejects.toThrow('enough');
  });
});
