// What a server throttles is sent again later, at a pace that it bears, and patience ends once for the whole run.

import { describe, expect, it } from 'vitest';
import type { Exchange, HttpRequest } from '../../model/exchange.ts';
import { VirtualClock } from '../../model/virtual-clock.ts';
import { createPatientSend } from './patient-send.ts';
import { createSend } from './send.ts';

const START = 'https://server.example/device_authorization';
const TOKEN = 'https://server.example/token';

function sender(respond: (request: Request, clock: VirtualClock) => Response, rate?: number) {
  const clock = new VirtualClock();
  const sentAt: number[] = [];
  const judged: Exchange[] = [];
  const began = clock.now();
  const patient = createPatientSend({
    send: createSend({
      fetch: async (request) => {
        sentAt.push((clock.now() - began) / 1000);
        return respond(request, clock);
      },
      timeout: 5,
    }),
    clock: clock.seconds,
    ...(rate !== undefined && { rate }),
    isPoll: ({ url }) => url === TOKEN,
    onExchange: (exchange) => judged.push(exchange),
  });
  const post = (url: string): HttpRequest => ({ method: 'POST', url, headers: {} });
  return { ...patient, post: (url = START) => clock.run(patient.send(post(url))), clock, sentAt, judged };
}

/** Answers the first requests with one response, and all others with success. */
const first = (count: number, make: (clock: VirtualClock) => Response) => {
  let left = count;
  return (_: Request, clock: VirtualClock) => {
    left -= 1;
    return left >= 0 ? make(clock) : Response.json({});
  };
};

const busy = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, { status, headers });
const exception = (name: string) =>
  Response.json({ error: 'x' }, { status: 400, headers: { 'x-amzn-errortype': `${name}:http://aws/` } });

describe('a sender that waits', () => {
  it.each([
    ['429 without a body', 1, () => busy(429), [0, 0.25]],
    ['503, and again', 3, () => busy(503), [0, 0.25, 0.625, 1.1875]],
    ['429 with Retry-After in seconds', 1, () => busy(429, { 'Retry-After': '7' }), [0, 7]],
    [
      '503 with Retry-After as a date by its own clock',
      1,
      () => busy(503, { Date: new Date(5000).toUTCString(), 'Retry-After': new Date(9000).toUTCString() }),
      [0, 4],
    ],
    ['ThrottlingException', 1, () => exception('ThrottlingException'), [0, 0.25]],
    ['SlowDownException at the start', 1, () => exception('SlowDownException'), [0, 0.25]],
    [
      'an exception in the body',
      1,
      () => Response.json({ __type: 'a#Throttling' }, { status: 400 }),
      [0, 0.25],
    ],
  ] as const)('repeats what was throttled by %s', async (_, times, make, expected) => {
    const { post, sentAt, judged, throttled } = sender(first(times, make));
    expect((await post()).response?.status).toBe(200);
    expect(sentAt).toEqual(expected);
    expect(judged).toHaveLength(1);
    expect(throttled()).toBe(times);
  });

  it.each([400, 429])('leaves slow_down of a poll to the checks, with status %i', async (status) => {
    const { post, judged, throttled } = sender(() => Response.json({ error: 'slow_down' }, { status }));
    expect((await post(TOKEN)).response?.status).toBe(status);
    expect([judged.length, throttled()]).toEqual([1, 0]);
  });

  it('keeps to the rate that was set', async () => {
    const { post, sentAt } = sender(() => Response.json({}), 2);
    for (let count = 0; count < 3; count += 1) await post();
    expect(sentAt).toEqual([0, 0.5, 1]);
  });

  it('goes on slower after a server has throttled', async () => {
    const { post, sentAt } = sender(first(1, () => busy(429)));
    for (let count = 0; count < 2; count += 1) await post();
    expect(sentAt).toEqual([0, 0.25, 0.5]);
  });

  it('comes back to a faster pace while the server takes what it gets', async () => {
    const { post, sentAt } = sender(first(4, () => busy(429)));
    for (let count = 0; count < 60; count += 1) await post();
    const gaps = sentAt.slice(1).map((at, index) => at - (sentAt[index] ?? 0));
    expect(Math.max(...gaps)).toBe(0.25 * 1.5 ** 3);
    expect(gaps.at(-1)).toBeCloseTo(0.25);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(0.249);
  });

  it('loses its patience once, and says the same from then on without waiting', async () => {
    const { post, clock, throttled, judged } = sender(() => busy(429));
    const said = await post().catch((error: Error) => error.message);
    expect(said).toMatch(
      /^the server limits its rate: \d+ requests were throttled, the last with status 429/,
    );
    expect(said).toContain(`: ${throttled()} requests`);
    const tired = clock.now();
    expect(await post().catch((error: Error) => error.message)).toBe(said);
    expect((clock.now() - tired) / 1000).toBeLessThanOrEqual(16);
    expect(judged).toEqual([]);
  });

  it('does not wait for a server that wants more than its patience', async () => {
    const { post, sentAt } = sender(() => busy(503, { 'Retry-After': '3600' }));
    await expect(post()).rejects.toThrow('limits its rate');
    expect(sentAt).toEqual([0]);
  });
});
