// The control, in process and over HTTP: what it does, and who is kept from it.
import { describe, expect, it } from 'vitest';
import { buildEmulator } from '../emulator.ts';
import { inProcess } from '../in-process.ts';
import { emulatorDialects } from '../parts.ts';
import { bothDialects, TestClient } from '../testing/test-client.ts';
import { OPERATIONS } from '../vocabulary.ts';

const BASE = 'http://127.0.0.1:4020';

function connected({ peer = '127.0.0.1', remoteHosts = [] }: { peer?: string; remoteHosts?: string[] } = {}) {
  const { parts, serve } = buildEmulator({ dialect: 'rfc8628', controlAccess: { remoteHosts } });
  return inProcess(parts, serve, peer);
}

describe('who may use the control', () => {
  it.each(['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'])('%s, on this machine', async (peer) => {
    expect((await connected({ peer })(`${BASE}/_emulator/flows`)).status).toBe(200);
  });

  it.each(['10.0.0.7', '203.0.113.9', '2001:db8::1', '::ffff:10.0.0.7', 'a connection that is gone'])(
    'not %s',
    async (peer) => {
      expect((await connected({ peer })(`${BASE}/_emulator/flows`)).status).toBe(403);
    },
  );

  it.each(['localhost', '127.0.0.1', '[::1]', 'emulator.localhost'])('under the name %s', async (host) => {
    expect((await connected()(`http://${host}:4020/_emulator/flows`)).status).toBe(200);
  });

  it.each(['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example', 'xlocalhost'])(
    'not under the name %s, which a browser was made to look up here',
    async (host) => {
      expect((await connected()(`http://${host}:4020/_emulator/flows`)).status).toBe(403);
    },
  );

  it('no web page, wherever it is from', async () => {
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'same-origin' },
      { origin: 'http://evil.example' },
      { origin: 'null' },
    ]) {
      const send = connected();
      expect((await send(`${BASE}/_emulator/reset`, { method: 'POST', headers })).status).toBe(403);
    }
    const typed = { 'sec-fetch-site': 'none' };
    expect((await connected()(`${BASE}/_emulator/flows`, { headers: typed })).status).toBe(200);
  });

  it('other machines, only under the names that were listed', async () => {
    const send = connected({ peer: '10.0.0.7', remoteHosts: ['emulator'] });
    expect((await send('http://emulator:4020/_emulator/flows')).status).toBe(200);
    expect((await send('http://evil.example:4020/_emulator/flows')).status).toBe(403);
    expect((await send(`${BASE}/_emulator/flows`)).status).toBe(403);
  });
});

describe('the control over HTTP', () => {
  const post = (client: TestClient, path: string, init: RequestInit = {}) =>
    client.emulator.fetch(new Request(`${BASE}/_emulator/${path}`, { method: 'POST', ...init }));

  it('takes the user code from the query, a form and JSON', async () => {
    const json = { 'content-type': 'application/json' };
    for (const send of [
      (client: TestClient, code: string) => post(client, `approve?user_code=${code}`),
      (client: TestClient, code: string) =>
        post(client, 'approve', { body: new URLSearchParams({ user_code: code }) }),
      (client: TestClient, code: string) =>
        post(client, 'approve', { body: JSON.stringify({ user_code: code }), headers: json }),
    ]) {
      const client = new TestClient('rfc8628');
      const codes = await client.start();
      expect((await send(client, codes.userCode)).status).toBe(200);
      expect(await client.outcome(codes)).toBe('token');
    }
  });

  it('says why an order changes nothing', async () => {
    const client = new TestClient('rfc8628');
    const { userCode } = await client.start();
    expect((await post(client, 'approve')).status).toBe(400);
    expect((await post(client, 'approve?user_code=BBBB-BBBB')).status).toBe(404);
    expect((await post(client, `deny?user_code=${userCode}`)).status).toBe(200);
    expect((await post(client, `approve?user_code=${userCode}`)).status).toBe(409);
    const second = await client.start();
    expect((await post(client, `expire?user_code=${second.userCode}`)).status).toBe(200);
    expect((await post(client, `approve?user_code=${second.userCode}`)).status).toBe(410);
  });

  it('lists grants without their device codes', async () => {
    const client = new TestClient('rfc8628');
    const codes = await client.start();
    await client.start();
    client.emulator.control.deny(codes.userCode);
    const response = await client.emulator.fetch(new Request(`${BASE}/_emulator/flows?status=denied`));
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ total: 1, flows: [{ userCode: codes.userCode }] });
    expect(text).not.toContain(codes.deviceCode);
    expect(JSON.stringify(client.emulator.control.grants())).not.toContain(codes.deviceCode);
  });

  it('moves time, and forgets', async () => {
    const client = new TestClient('rfc8628');
    const codes = await client.start();
    expect((await post(client, 'advance?seconds=600')).status).toBe(200);
    expect(await client.outcome(codes)).toBe('expired_token');
    expect((await post(client, 'advance?seconds=-1')).status).toBe(400);
    expect((await post(client, 'advance?seconds=soon')).status).toBe(400);
    expect((await post(client, 'reset')).status).toBe(200);
    expect(await client.outcome(codes)).toBe('invalid_grant');
  });

  it('refuses unknown orders, wrong methods and unreadable bodies', async () => {
    const client = new TestClient('rfc8628');
    expect((await post(client, 'explode')).status).toBe(404);
    expect((await post(client, '__proto__')).status).toBe(404);
    expect((await post(client, 'flows')).status).toBe(405);
    const get = await client.emulator.fetch(new Request(`${BASE}/_emulator/reset`));
    expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST']);
    const headers = { 'content-type': 'application/json' };
    expect((await post(client, 'approve', { body: '[', headers })).status).toBe(400);
    expect((await post(client, 'fail?fault=whatever')).status).toBe(400);
    expect((await post(client, 'fail?fault=latency')).status).toBe(400);
    expect((await post(client, 'fail?fault=cut&times=0')).status).toBe(400);
    expect((await post(client, 'fail?fault=cut&operation=everything')).status).toBe(400);
  });

  it('makes the next responses fail as asked, by code or by exception, where asked', async () => {
    const client = new TestClient('aws-sso-oidc');
    const codes = await client.start();
    await post(client, 'fail?fault=SlowDownException&times=2&operation=token');
    await post(client, 'fail?fault=server_error');
    expect((await client.ask()).members.error).toBe('server_error');
    expect(await client.outcome(codes)).toBe('slow_down');
    expect(await client.outcome(codes)).toBe('slow_down');
    expect(await client.outcome(codes)).toBe('authorization_pending');
  });
});

describe('a throttled response', () => {
  it.each(bothDialects)('is a 429 in the words of %s', async (dialect) => {
    const { emulator } = new TestClient(dialect);
    await emulator.fetch(`${BASE}/_emulator/fail?fault=throttled`, { method: 'POST' });
    const response = await emulator.fetch(`${BASE}/token`, { method: 'POST' });
    expect([response.status, response.headers.get('x-amzn-errortype')]).toEqual([
      429,
      dialect === 'aws-sso-oidc' ? 'TooManyRequestsException' : null,
    ]);
    expect(await response.json()).toMatchObject({ error: 'slow_down' });
  });
});

describe('an error that is asked for', () => {
  it('waits for an operation that documents it', async () => {
    const client = new TestClient('rfc8628');
    client.emulator.control.failNext({ error: 'expired_token' });
    const codes = await client.start();
    expect([await client.outcome(codes), await client.outcome(codes)]).toEqual([
      'expired_token',
      'authorization_pending',
    ]);
  });

  it('is refused where no operation documents it, with those that do', async () => {
    const { fetch, control } = new TestClient('rfc8628').emulator;
    const order = async (query: string) => {
      const response = await fetch(new Request(`${BASE}/_emulator/fail?${query}`, { method: 'POST' }));
      const { message }: { message?: string } = await response.json();
      return [response.status, message];
    };
    expect(await order('fault=server_error')).toEqual([
      400,
      'The contract documents server_error for no operation.',
    ]);
    expect(await order('fault=slow_down&operation=device_authorization')).toEqual([
      400,
      'The contract documents slow_down for token, not for device_authorization.',
    ]);
    expect(await order('fault=cut&operation=register')).toEqual([
      400,
      'There is no operation register here, only device_authorization, token.',
    ]);
    expect(() => control.failNext({ error: 'server_error' })).toThrow(RangeError);
  });

  it.each(bothDialects)('is any that the contract of %s documents, as it documents it', async (dialect) => {
    const client = new TestClient(dialect);
    const { operations } = emulatorDialects[dialect];
    for (const operation of OPERATIONS) {
      const wire = operations[operation];
      if (wire === undefined) continue;
      expect(wire.errors.length).toBeGreaterThan(3);
      for (const error of wire.errors) {
        client.emulator.control.failNext({ error }, { operation });
        // The response is held against the contract on its way.
        const { members } = await client.post(wire.path, {});
        expect(members.error).toBe(error);
      }
    }
  });
});

describe('faults in process', () => {
  const start = (client: TestClient, init: RequestInit = {}) =>
    client.raw('/device_authorization', 'client_id=demo-device', init);

  it('sends 429 and 503 with Retry-After in seconds or as a date', async () => {
    const client = new TestClient('rfc8628');
    client.emulator.control.failNext({ fault: 'unavailable', status: 429, retryAfterSeconds: 7 });
    const limited = await start(client);
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '7']);
    client.emulator.control.failNext({
      fault: 'unavailable',
      status: 503,
      retryAfterSeconds: 60,
      retryAfterForm: 'date',
    });
    const down = await start(client);
    expect(down.headers.get('retry-after')).toBe('Thu, 01 Jan 2026 00:01:00 GMT');
    expect((await start(client)).status).toBe(200);
  });

  it('sends a gateway page', async () => {
    const client = new TestClient('rfc8628');
    client.emulator.control.failNext({ fault: 'bad_gateway' });
    const response = await start(client);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      502,
      'text/html; charset=utf-8',
    ]);
  });

  it('is late by the time that was asked for', async () => {
    const client = new TestClient('rfc8628');
    const before = client.clock.now();
    client.emulator.control.failNext({ fault: 'latency', seconds: 30 });
    expect((await client.clock.run(start(client))).status).toBe(200);
    expect(client.clock.now() - before).toBe(30_000);
  });

  it('hangs until the caller gives up', async () => {
    const client = new TestClient('rfc8628');
    client.emulator.control.failNext({ fault: 'hang' }, { times: 2 });
    const abort = new AbortController();
    const hung = start(client, { signal: abort.signal });
    abort.abort(new Error('enough'));
    await expect(hung).rejects.toThrow('enough');
    await expect(start(client, { signal: abort.signal })).rejects.toThrow('enough');
  });

  it('cuts the connection, or the response', async () => {
    const client = new TestClient('rfc8628');
    client.emulator.control.failNext({ fault: 'cut' });
    await expect(start(client)).rejects.toThrow(TypeError);
    client.emulator.control.failNext({ fault: 'truncate' });
    const response = await start(client);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('terminated');
  });

  it('refuses orders that make no sense', () => {
    const { control } = new TestClient('rfc8628').emulator;
    expect(() => control.advance(-1)).toThrow(RangeError);
    expect(() => control.advance(Number.NaN)).toThrow(RangeError);
    expect(() => control.failNext({ fault: 'cut' }, { times: 0 })).toThrow(RangeError);
    expect(() => control.failNext({ fault: 'cut' }, { times: 1.5 })).toThrow(RangeError);
  });
});
