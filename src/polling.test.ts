import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextPace, type Pace, type PollEvent, startPace } from './polling.ts';

const pending: PollEvent = { outcome: 'pending' };
const slowDown: PollEvent = { outcome: 'slow_down' };
const failed: PollEvent = { outcome: 'failed' };

/** The waits that a run of events leads to, the one before the first poll included. */
function delays(interval: number | undefined, ...events: PollEvent[]): number[] {
  const paces = [startPace(interval)];
  for (const event of events) paces.push(nextPace(paces.at(-1) ?? startPace(), event));
  return paces.map(({ delay }) => delay);
}

describe('the interval', () => {
  test('is 5 s where the server names none', () => {
    expect(delays(undefined, pending, pending)).toEqual([5, 5, 5]);
  });
  test('is 5 s where the server sends what would be a busy loop', () => {
    expect(delays(0, pending)).toEqual([5, 5]);
    expect(delays(-1)).toEqual([5]);
    expect(delays(Number.NaN)).toEqual([5]);
  });
  test('is never below a second', () => {
    expect(delays(0.001, pending)).toEqual([1, 1]);
  });
  test('is what the server names otherwise', () => {
    expect(delays(1, pending, pending)).toEqual([1, 1, 1]);
    expect(delays(31, pending)).toEqual([31, 31]);
  });
});

describe('slow_down', () => {
  test('adds 5 s to this and all later waits', () => {
    expect(delays(5, pending, slowDown, pending, pending)).toEqual([5, 5, 10, 10, 10]);
  });
  test('adds 5 s each time', () => {
    expect(delays(1, slowDown, slowDown, pending, slowDown)).toEqual([1, 6, 11, 11, 16]);
  });
  test('takes a longer interval from the server, never a shorter one', () => {
    expect(delays(5, { outcome: 'slow_down', interval: 30 }, pending)).toEqual([5, 30, 30]);
    expect(delays(5, { outcome: 'slow_down', interval: 2 }, pending)).toEqual([5, 10, 10]);
  });
  test('is not undone by what is no number', () => {
    expect(delays(5, { outcome: 'slow_down', interval: Number.NaN })).toEqual([5, 10]);
    expect(delays(5, { outcome: 'failed', retryAfter: Number.NaN })).toEqual([5, 5]);
  });
});

describe('a poll without an answer', () => {
  test('doubles the wait each time', () => {
    expect(delays(5, failed, failed, failed)).toEqual([5, 10, 20, 40]);
  });
  test('stops growing at a minute, or at eight intervals where those are longer', () => {
    expect(delays(5, failed, failed, failed, failed, failed)).toEqual([5, 10, 20, 40, 60, 60]);
    expect(delays(31, failed, failed, failed, failed)).toEqual([31, 62, 124, 248, 248]);
  });
  test('counts from a raised interval', () => {
    expect(delays(5, slowDown, failed, failed)).toEqual([5, 10, 20, 40]);
  });
  test('is forgotten with the next answer', () => {
    expect(delays(5, failed, pending, failed)).toEqual([5, 10, 5, 10]);
  });
  test('waits for Retry-After, but no less than the interval', () => {
    expect(delays(5, { outcome: 'failed', retryAfter: 17 })).toEqual([5, 17]);
    expect(delays(5, { outcome: 'failed', retryAfter: 0 })).toEqual([5, 5]);
  });
});

test('no history leads to a wait below the interval, and none lowers the interval', () => {
  const seconds = fc.option(fc.double({ min: -10, max: 1e6 }), { nil: undefined });
  const events = fc.array(
    fc.oneof(
      fc.constant(pending),
      fc.record({ outcome: fc.constant('slow_down' as const), interval: seconds }),
      fc.record({ outcome: fc.constant('failed' as const), retryAfter: seconds }),
    ),
  );
  fc.assert(
    fc.property(seconds, events, (interval, history) => {
      let pace: Pace = startPace(interval);
      expect(pace.interval).toBeGreaterThanOrEqual(interval !== undefined && interval > 0 ? interval : 5);
      for (const event of history) {
        const next = nextPace(pace, event);
        expect(next.delay).toBeGreaterThanOrEqual(next.interval);
        expect(next.interval).toBeGreaterThanOrEqual(pace.interval + (event.outcome === 'slow_down' ? 5 : 0));
        expect(Number.isFinite(next.delay)).toBe(true);
        pace = next;
      }
    }),
  );
});
