import { describe, expect, test } from 'vitest';
import { ConnectionError, InvalidResponseError, RejectedError } from './errors.ts';
import { login, type Progress, waitForToken } from './login.ts';
import { DeviceAuthorization, type DeviceClient, type PollResult, Token } from './model.ts';
import { VirtualClock } from './testing/virtual-clock.ts';

const token = new Token({ accessToken: 'secret-token', tokenType: 'Bearer' });
const approved: PollResult = { outcome: 'approved', token };
const pending: PollResult = { outcome: 'pending' };
const slowDown: PollResult = { outcome: 'slow_down' };
const timeout = new ConnectionError('timeout', 'POST /token: no answer within 30 s');

interface Script {
  /** What each poll brings, in turn; the last one again and again. An error is thrown. */
  readonly polls: readonly (PollResult | Error)[];
  /** The same for device authorization requests. None: they succeed. */
  readonly starts?: readonly Error[];
  readonly interval?: number;
  readonly expiresIn?: number;
  /** Milliseconds that the server takes for each answer. */
  readonly latency?: number;
  readonly clock?: VirtualClock;
}

/** A client that plays a script, and notes when each poll began and ended (seconds). */
function play({
  polls,
  starts = [],
  interval,
  expiresIn = 600,
  latency = 0,
  clock = new VirtualClock(),
}: Script) {
  const begun: number[] = [];
  const ended: number[] = [];
  const startedAt: number[] = [];
  const client: DeviceClient = {
    clock,
    async requestDeviceAuthorization() {
      const requestedAt = clock.now();
      const error = starts[startedAt.length];
      startedAt.push(requestedAt / 1000);
      await clock.sleep(latency);
      if (error) throw error;
      const uri = 'https://example.com/device';
      const members = { deviceCode: 'secret-device-code', userCode: 'WDJB-MJHT', verificationUri: uri };
      return new DeviceAuthorization({ ...members, expiresIn, interval }, requestedAt);
    },
    async pollToken() {
      const step = polls[Math.min(begun.length, polls.length - 1)] ?? pending;
      begun.push(clock.now() / 1000);
      await clock.sleep(latency);
      ended.push(clock.now() / 1000);
      if (step instanceof Error) throw step;
      return step;
    },
    refresh: () => Promise.reject(new Error('no flow refreshes')),
  };
  const progress: Progress[] = [];
  const run = (signal?: AbortSignal) =>
    clock.run(login(client, { onPrompt: () => {}, onProgress: (event) => progress.push(event), signal }));
  /** Seconds from the end of one answer to the start of the next request. */
  const gaps = () => begun.slice(1).map((time, index) => time - (ended[index] ?? Number.NaN));
  return { clock, client, run, begun, gaps, progress, startedAt };
}

describe('waiting', () => {
  test('5 s between polls where the server names no interval, before the first one too', async () => {
    const flow = play({ polls: [pending, pending, approved] });
    expect(await flow.run()).toEqual(approved);
    expect(flow.begun).toEqual([5, 10, 15]);
  });

  test('is counted from the end of an answer to the start of the next request', async () => {
    const flow = play({ polls: [pending, pending, approved], interval: 2, latency: 1500 });
    await flow.run();
    expect(flow.gaps()).toEqual([2, 2]);
    expect(flow.begun).toEqual([3.5, 7, 10.5]);
  });

  test('keeps every 5 s of slow_down', async () => {
    const flow = play({ polls: [pending, slowDown, pending, slowDown, pending, approved], interval: 5 });
    await flow.run();
    expect(flow.gaps()).toEqual([5, 10, 10, 15, 15]);
  });

  test('takes a longer interval from a slow_down, and no shorter one', async () => {
    const polls: PollResult[] = [
      { outcome: 'slow_down', interval: 20 },
      { outcome: 'slow_down', interval: 1 },
      pending,
      approved,
    ];
    const flow = play({ polls });
    await flow.run();
    expect(flow.gaps()).toEqual([20, 25, 25]);
  });

  test('doubles on every timeout, and returns to the interval with an answer', async () => {
    const flow = play({ polls: [timeout, timeout, timeout, pending, approved] });
    await flow.run();
    expect(flow.gaps()).toEqual([10, 20, 40, 5]);
    expect(flow.progress[1]).toMatchObject({ after: 'failed', delay: 10, interval: 5, error: timeout });
  });

  test('honours Retry-After of a busy server', async () => {
    const busy = new ConnectionError('busy', 'POST /token answered 429', { status: 429, retryAfter: 42 });
    const flow = play({ polls: [busy, pending, approved] });
    await flow.run();
    expect(flow.gaps()).toEqual([42, 5]);
  });

  test('is never cut short by timers that fire early', async () => {
    for (const drift of [(ms: number) => ms - 0.7, (ms: number) => ms * 0.9, (ms: number) => ms / 3]) {
      const flow = play({ polls: [pending, slowDown, pending, approved], clock: new VirtualClock(drift) });
      await flow.run();
      for (const [index, gap] of flow.gaps().entries())
        expect(gap).toBeGreaterThanOrEqual([5, 10, 10][index] ?? 0);
    }
  });
});

describe('the end', () => {
  test.each([{ outcome: 'denied' }, { outcome: 'expired', errorDescription: 'too late' }, approved] as const)(
    'is a value, and no poll follows: $outcome',
    async (result) => {
      const flow = play({ polls: [pending, result, approved] });
      expect(await flow.run()).toEqual(result);
      expect(flow.begun).toHaveLength(2);
    },
  );

  test.each([
    new RejectedError('rejected', 'POST /token answered 400 invalid_grant', { error: 'invalid_grant' }),
    new RejectedError('rejected', 'POST /token answered 400 surprise', { error: 'surprise' }),
    new InvalidResponseError('unexpected_status', 'POST /token answered 502'),
    new TypeError('a bug'),
  ])('is an error, and no poll follows: %s', async (error) => {
    const flow = play({ polls: [pending, error, approved] });
    await expect(flow.run()).rejects.toBe(error);
    expect(flow.begun).toHaveLength(2);
  });

  describe('as invalid_grant', () => {
    const refused = new RejectedError('rejected', 'POST /token: 400, invalid_grant', {
      error: 'invalid_grant',
      status: 400,
      requestId: 'r-1',
    });
    const cut = new ConnectionError('truncated', 'POST /token: the response broke off', { status: 200 });
    const busy = new ConnectionError('busy', 'POST /token: 503', { status: 503 });

    test.each([cut, timeout])('after a loss says that the token may be lost: %s', async (lost) => {
      const flow = play({ polls: [pending, lost, refused] });
      await expect(flow.run()).rejects.toMatchObject({
        name: 'RejectedError',
        code: 'rejected',
        error: 'invalid_grant',
        status: 400,
        requestId: 'r-1',
        message: 'POST /token: 400, invalid_grant; the response before it was lost, perhaps with the token',
        cause: lost,
      });
    });

    test.each([[[cut, pending, refused]], [[busy, refused]], [[refused]]])(
      'is left as it is where nothing was lost just before: %j',
      async (polls) => {
        await expect(play({ polls }).run()).rejects.toBe(refused);
      },
    );

    test('is the only error that a loss explains', async () => {
      const other = new RejectedError('rejected', 'no', { error: 'invalid_client' });
      await expect(play({ polls: [cut, other] }).run()).rejects.toBe(other);
    });
  });

  test('comes with the expiry, though the server says pending for ever', async () => {
    const flow = play({ polls: [pending], expiresIn: 23 });
    expect(await flow.run()).toEqual({ outcome: 'expired' });
    expect(flow.begun).toEqual([5, 10, 15, 20]);
    // The next poll would come at 25. Only at 23 is it true that the codes have expired.
    expect(flow.clock.now()).toBe(23_000);
  });

  test('comes with the expiry counted from the request, not from a late answer', async () => {
    const flow = play({ polls: [pending], expiresIn: 12, latency: 4000 });
    await flow.run();
    expect(flow.begun).toEqual([9]);
  });

  test('is the loss itself where the last poll got no response', async () => {
    const flow = play({ polls: [timeout], expiresIn: 100 });
    await expect(flow.run()).rejects.toBe(timeout);
    // The wait of 60 s would end too late: it is cut, so that a last poll fits.
    expect(flow.begun).toEqual([5, 15, 35, 75, 97]);
  });

  test('comes when a machine wakes up after the expiry', async () => {
    const flow = play({
      polls: [pending, approved],
      expiresIn: 60,
      clock: new VirtualClock((ms) => ms * 100),
    });
    expect(await flow.run()).toEqual({ outcome: 'expired' });
    expect(flow.begun).toEqual([]);
  });

  describe('is told as expired only when it is', () => {
    test('a first poll always fits', async () => {
      for (const { interval, expiresIn } of [
        { interval: 600, expiresIn: 600 },
        { interval: 600, expiresIn: 12 },
        { interval: 5, expiresIn: 2 },
      ]) {
        const flow = play({ polls: [approved], interval, expiresIn });
        expect(await flow.run()).toEqual(approved);
        expect(flow.begun[0]).toBeLessThan(expiresIn);
      }
    });

    test('a wait that grew by back-off is cut, but is longer than the interval', async () => {
      const flow = play({ polls: [pending, timeout, timeout, approved], interval: 5, expiresIn: 33 });
      expect(await flow.run()).toEqual(approved);
      expect(flow.begun).toEqual([5, 10, 20, 30]);
      const tight = play({ polls: [pending, timeout, approved], interval: 5, expiresIn: 15 });
      await expect(tight.run()).rejects.toBe(timeout);
      expect(tight.begun).toEqual([5, 10]);
    });

    test('a wait that the server demands is told as that, at once', async () => {
      const busy = new ConnectionError('busy', 'POST /token: 429', { status: 429, retryAfter: 900 });
      const flow = play({ polls: [pending, busy, approved], interval: 1 });
      await expect(flow.run()).rejects.toMatchObject({
        code: 'busy',
        status: 429,
        message: 'POST /token: 429; the server wants 900 s between requests, and the codes expire in 598 s',
        cause: busy,
      });
      expect(flow.clock.now()).toBe(2000);
      const slow = play({ polls: [{ outcome: 'slow_down', interval: 700 }] });
      await expect(slow.run()).rejects.toThrow(/slow_down; the server wants 700 s .* expire in 595 s/);
    });

    test('where no poll ever got a response, it is that error', async () => {
      const busy = new ConnectionError('busy', 'POST /token: 503', { status: 503 });
      const flow = play({ polls: [busy], interval: 1, expiresIn: 12 });
      await expect(flow.run()).rejects.toBe(busy);
      expect(flow.begun).toEqual([1, 3, 7, 9, 11]);
    });

    test('nor is it where a machine slept after a loss', async () => {
      let drift = 1;
      const clock = new VirtualClock((ms) => ms * drift);
      const flow = play({ polls: [timeout], expiresIn: 60, clock });
      clock.sleep(5500).then(() => {
        drift = 100;
      });
      await expect(flow.run()).rejects.toBe(timeout);
    });
  });

  test('what does not heal is told at once', async () => {
    const lasting = new ConnectionError('connection_impossible', 'POST /token: no connection');
    const flow = play({ polls: [pending, lasting, approved] });
    await expect(flow.run()).rejects.toBe(lasting);
    expect(flow.begun).toHaveLength(2);
  });

  test('counts for a state that was stored, by the wall clock', async () => {
    const flow = play({ polls: [pending] });
    const expiresAt = new Date(Date.now() + 12_000);
    const result = await flow.clock.run(waitForToken(flow.client, { deviceCode: 'd', expiresAt }));
    expect(result).toEqual({ outcome: 'expired' });
    expect(flow.begun).toEqual([5, 10]);
    const late = { deviceCode: 'd', expiresAt: new Date(0) };
    expect(await flow.clock.run(waitForToken(flow.client, late))).toEqual({ outcome: 'expired' });
    expect(flow.begun).toHaveLength(2);
  });

  test('leaves no timer behind', async () => {
    const flow = play({ polls: [pending, approved] });
    await flow.run();
    expect(flow.clock.pendingTimers).toBe(0);
  });
});

describe('aborting', () => {
  test('ends a wait at once, with the reason, and leaves no timer', async () => {
    const controller = new AbortController();
    const flow = play({ polls: [pending] });
    const reason = new Error('the person pressed Ctrl-C');
    flow.clock.sleep(7000).then(() => controller.abort(reason));
    await expect(flow.run(controller.signal)).rejects.toBe(reason);
    expect(flow.clock.now()).toBe(7000);
    expect(flow.begun).toEqual([5]);
    expect(flow.clock.pendingTimers).toBe(0);
  });

  test('before the flow begins sends no poll', async () => {
    const flow = play({ polls: [pending] });
    await expect(flow.run(AbortSignal.abort(new Error('never mind')))).rejects.toThrow('never mind');
    expect(flow.begun).toEqual([]);
  });

  test('in a callback ends the flow before the next request', async () => {
    const controller = new AbortController();
    const flow = play({ polls: [pending] });
    const onProgress = ({ after }: Progress) => after === 'pending' && controller.abort(new Error('enough'));
    const authorization = { deviceCode: 'secret-device-code', expiresIn: 600 };
    const { signal } = controller;
    const work = waitForToken(flow.client, authorization, { onProgress, signal });
    await expect(flow.clock.run(work)).rejects.toThrow('enough');
    expect(flow.begun).toEqual([5]);
  });
});

describe('the start', () => {
  const busy = new ConnectionError('busy', 'POST /device_authorization answered 503', { status: 503 });
  const slow = new RejectedError('rejected', 'POST /device_authorization answered 400', {
    error: 'slow_down',
  });

  test('is tried again where the server says slow_down or is busy', async () => {
    const flow = play({ starts: [slow, slow, busy], polls: [approved] });
    expect(await flow.run()).toEqual(approved);
    expect(flow.startedAt).toEqual([0, 10, 25, 55]);
    expect(flow.progress[0]).toEqual({ after: 'busy', delay: 10, error: slow });
  });

  test('is given up after four more tries', async () => {
    const flow = play({ starts: [slow, slow, slow, slow, slow, slow], polls: [approved] });
    await expect(flow.run()).rejects.toBe(slow);
    expect(flow.startedAt).toHaveLength(5);
  });

  test('is given up where the server wants more than a minute', async () => {
    const away = new ConnectionError('busy', 'POST /device_authorization answered 503', { retryAfter: 61 });
    const flow = play({ starts: [away], polls: [approved] });
    await expect(flow.run()).rejects.toBe(away);
  });

  test.each([timeout, new RejectedError('rejected', 'no', { error: 'invalid_client' })])(
    'fails at once otherwise: %s',
    async (error) => {
      const flow = play({ starts: [error], polls: [approved] });
      await expect(flow.run()).rejects.toBe(error);
      expect(flow.startedAt).toHaveLength(1);
    },
  );

  test('is never repeated after an expiry or a refusal', async () => {
    for (const outcome of ['denied', 'expired'] as const) {
      const flow = play({ polls: [{ outcome }] });
      await flow.run();
      expect(flow.startedAt).toHaveLength(1);
    }
  });

  test('polls only once the prompt is done', async () => {
    const flow = play({ polls: [approved] });
    const onPrompt = async ({ userCode, verificationUri }: DeviceAuthorization) => {
      expect([userCode, verificationUri]).toEqual(['WDJB-MJHT', 'https://example.com/device']);
      await flow.clock.sleep(60_000);
    };
    await flow.clock.run(login(flow.client, { onPrompt }));
    expect(flow.begun).toEqual([65]);
  });
});
