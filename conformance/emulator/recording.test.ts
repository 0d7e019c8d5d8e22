// The recording: requests as they were sent, before anything parsed them, and how each ended.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { VirtualClock } from '../model/virtual-clock.ts';
import { createEmulator } from './emulator.ts';
import { type ServedEmulator, serveEmulator } from './listen.ts';
import { bothDialects, TestClient } from './testing/test-client.ts';

const BODY = 'client_id=demo-device&scope=%70rofile';

describe('over HTTP', () => {
  const open: (ServedEmulator | Socket)[] = [];
  afterEach(async () => {
    for (const one of open.splice(0)) await ('close' in one ? one.close() : one.destroy());
  });

  async function serve(options: Partial<Parameters<typeof serveEmulator>[0]> = {}): Promise<ServedEmulator> {
    const served = await serveEmulator({ dialect: 'rfc8628', ...options });
    open.push(served);
    return served;
  }

  async function speak(served: ServedEmulator, ...lines: readonly string[]): Promise<Socket> {
    const socket = connect(Number(new URL(served.url).port), '127.0.0.1');
    open.push(socket);
    socket.on('error', () => {});
    socket.write([...lines, `Content-Length: ${BODY.length}`, '', BODY].join('\r\n'));
    return socket;
  }

  const ended = (served: ServedEmulator) =>
    new Promise<void>((resolve) => {
      served.recording.observe({ onEnd: () => resolve() });
    });

  it('keeps the target, the spelling and order of headers, and the bytes of the body', async () => {
    const served = await serve();
    const over = ended(served);
    const head = [
      'POST /device_authorization?a=%20 HTTP/1.1',
      'hOsT: x',
      'X-Two: 1',
      'Content-TYPE: application/x-www-form-urlencoded',
      'x-two: 2',
    ];
    await speak(served, ...head);
    await over;
    const [exchange] = served.recording.exchanges;
    expect(exchange).toMatchObject({
      number: 1,
      method: 'POST',
      target: '/device_authorization?a=%20',
      headers: [
        ['hOsT', 'x'],
        ['X-Two', '1'],
        ['Content-TYPE', 'application/x-www-form-urlencoded'],
        ['x-two', '2'],
        ['Content-Length', String(BODY.length)],
      ],
      bodyIsWhole: true,
      operation: 'device_authorization',
      move: 'conforming',
      end: { how: 'sent', status: 200, headers: { 'cache-control': 'no-store' }, body: { expires_in: 600 } },
    });
    expect(Buffer.from(exchange?.body ?? []).toString()).toBe(BODY);
  });

  it('measures from the arrival of a request to the end of its response', async () => {
    const served = await serve({ script: { device_authorization: [{ fault: 'latency', seconds: 0.05 }] } });
    const before = performance.timeOrigin + performance.now();
    const over = ended(served);
    await speak(
      served,
      'POST /device_authorization HTTP/1.1',
      'Host: x',
      'Content-Type: application/x-www-form-urlencoded',
    );
    await over;
    const [exchange] = served.recording.exchanges;
    const { arrivedAt = 0, end } = exchange ?? {};
    expect(arrivedAt).toBeGreaterThanOrEqual(before);
    expect(end?.how === 'sent' && end.respondedAt - arrivedAt).toBeGreaterThanOrEqual(49);
    served.control.advance(1000);
    expect(served.recording.exchanges[0]?.arrivedAt).toBe(arrivedAt);
  });

  it.each([
    ['cut', { fault: 'cut' }],
    ['truncated', { fault: 'truncate' }],
  ] as const)('says that a response was %s', async (how, move) => {
    const served = await serve({ script: { device_authorization: [move] } });
    const over = ended(served);
    await speak(
      served,
      'POST /device_authorization HTTP/1.1',
      'Host: x',
      'Content-Type: application/x-www-form-urlencoded',
    );
    await over;
    expect(served.recording.exchanges[0]).toMatchObject({ move, end: { how } });
  });

  it.each([
    ['hung', { fault: 'hang' }],
    ['closed early', { fault: 'latency', seconds: 60 }],
  ] as const)('says when the client gave up: %s', async (how, move) => {
    const served = await serve({ script: { device_authorization: [move] } });
    const over = ended(served);
    const socket = await speak(
      served,
      'POST /device_authorization HTTP/1.1',
      'Host: x',
      'Content-Type: application/x-www-form-urlencoded',
    );
    await once(socket, 'connect');
    await new Promise<void>((resolve) => {
      const wait = () => (served.recording.exchanges[0]?.bodyIsWhole ? resolve() : setImmediate(wait));
      wait();
    });
    socket.destroy();
    await over;
    expect(served.recording.exchanges[0]).toMatchObject({ end: { how } });
  });

  it('lets nobody connect while a refusal lasts, and listens again at the same port', async () => {
    const served = await serve();
    const start = () => fetch(`${served.url}/device_authorization`, { method: 'POST' });
    served.follow({ device_authorization: ['conforming', { fault: 'refuse', seconds: 0.3 }, 'conforming'] });
    await (await start()).text();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const refused: unknown = await start().catch((error: unknown) => error);
    expect(refused).toMatchObject({ cause: { code: 'ECONNREFUSED' } });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect((await start()).status).toBe(400);
    expect(served.recording.exchanges.map(({ end }) => end?.how)).toEqual(['sent', 'sent']);
  });
});

describe('in process', () => {
  it.each(bothDialects)('says of %s what came, at which virtual time, and what was sent', async (dialect) => {
    const client = new TestClient(dialect);
    const codes = await client.start();
    client.clock.advance(7);
    await client.poll(codes);
    const [first, second] = client.emulator.recording.exchanges;
    expect(second).toMatchObject({ number: 2, operation: 'token', target: '/token', end: { status: 400 } });
    expect((second?.arrivedAt ?? 0) - (first?.arrivedAt ?? 0)).toBe(7000);
  });

  it('keeps headers as they were given to fetch', async () => {
    const { fetch, recording } = createEmulator({ dialect: 'rfc8628' });
    const headers = { 'X-B': '1', 'content-TYPE': 'application/x-www-form-urlencoded' };
    await fetch('http://127.0.0.1:4020/token?x', { method: 'POST', headers, body: BODY });
    expect(recording.exchanges[0]).toMatchObject({ target: '/token?x', headers: Object.entries(headers) });
  });

  it('says who was refused, cut, left hanging or given half', async () => {
    const clock = new VirtualClock();
    const moves = [
      { fault: 'cut' },
      { fault: 'hang' },
      { fault: 'truncate' },
      { fault: 'refuse', seconds: 9 },
    ] as const;
    const { fetch, recording } = createEmulator({ dialect: 'rfc8628', clock, script: { token: moves } });
    const poll = (signal?: AbortSignal) =>
      fetch('http://127.0.0.1:4020/token', { method: 'POST', ...(signal && { signal }) }).catch(() => {});
    await poll();
    await poll(AbortSignal.abort());
    await poll();
    await poll();
    clock.advance(9);
    await poll();
    expect(recording.exchanges.map(({ end }) => end?.how)).toEqual([
      'cut',
      'closed early',
      'truncated',
      'refused',
      'sent',
    ]);
  });

  it('keeps the newest exchanges and counts the others', async () => {
    const { fetch, recording } = createEmulator({ dialect: 'rfc8628', recordAtMost: 3 });
    for (let i = 1; i <= 5; i += 1) await fetch('http://127.0.0.1:4020/token', { method: 'POST' });
    expect(recording.exchanges.map(({ number }) => number)).toEqual([3, 4, 5]);
    expect(recording.dropped).toBe(2);
    recording.clear();
    expect(recording.exchanges).toEqual([]);
  });

  it('is bounded in bytes too', async () => {
    const { fetch, recording } = createEmulator({ dialect: 'rfc8628' });
    const body = new Uint8Array(2 ** 20);
    for (let i = 0; i < 40; i += 1) await fetch('http://127.0.0.1:4020/token', { method: 'POST', body });
    expect(recording.exchanges.length).toBe(32);
    expect(recording.exchanges.at(-1)?.number).toBe(40);
  });

  it('tells observers of arrivals and ends until they have heard enough', async () => {
    const { fetch, recording } = createEmulator({ dialect: 'rfc8628' });
    const heard: string[] = [];
    const stop = recording.observe({
      onArrival: ({ number, end }) => heard.push(`${number} came, ${end?.how}`),
      onEnd: ({ number, end }) => heard.push(`${number} was ${end?.how}`),
    });
    await fetch('http://127.0.0.1:4020/token', { method: 'POST' });
    stop();
    await fetch('http://127.0.0.1:4020/token', { method: 'POST' });
    expect(heard).toEqual(['1 came, undefined', '1 was sent']);
  });
});
