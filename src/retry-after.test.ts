import { expect, test } from 'vitest';
import { retryAfterOf } from './retry-after.ts';

const read = (headers: Record<string, string>) => retryAfterOf(new Headers(headers));

test('seconds', () => {
  expect(read({ 'retry-after': '120' })).toBe(120);
  expect(read({ 'retry-after': ' 0 ' })).toBe(0);
});

test('a date counts from the server’s own clock', () => {
  const date = 'Wed, 21 Oct 2015 07:28:00 GMT';
  expect(read({ date, 'retry-after': 'Wed, 21 Oct 2015 07:28:37 GMT' })).toBe(37);
  expect(read({ date, 'retry-after': 'Wed, 21 Oct 2015 07:27:00 GMT' })).toBe(0);
});

test('a date counts from our clock where the server names no time', () => {
  const seconds = read({ 'retry-after': new Date(Date.now() + 60_000).toUTCString() });
  expect(seconds).toBeGreaterThan(50);
  expect(seconds).toBeLessThanOrEqual(60);
});

test.each(['', 'soon', '-1', '1.5'])('nothing of use: %j', (value) => {
  expect(read({ 'retry-after': value })).toBeUndefined();
});

test('nothing', () => expect(read({})).toBeUndefined());
