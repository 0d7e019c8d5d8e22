// Near misses are near, never right, and of the characters that the true value has.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inAnotherCase, nearMisses, nearUserCodes } from './near-misses.ts';

test('what is nearly a value is never the value, nor the same twice', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 30 }), (value) => {
      const values = [...nearMisses(value), ...[inAnotherCase(value) ?? []].flat()].map((miss) => miss.value);
      expect(values).not.toContain(value);
      expect(values).not.toContain('');
      expect(new Set(nearMisses(value).map((miss) => miss.value)).size).toBe(nearMisses(value).length);
    }),
  );
});

test('a value is half, one less, one more and encoded once more', () => {
  expect(nearMisses('ab c').map(({ value }) => value)).toEqual(['ab', 'ab ', 'ab cx', '%61%62%20%63']);
});

test.each([
  ['aB1', 'Ab1'],
  ['123', undefined],
])('%s in another case is %s', (value, other) => {
  expect(inAnotherCase(value)?.value).toBe(other);
});

test.each([
  ['WDJB-MJHT', ['DJB-MJHT', 'DDJB-MJHT']],
  ['-12', ['-2', '-22']],
  ['AA', ['A']],
  ['--', []],
  ['', []],
])('%s is nearly %j', (userCode, near) => {
  expect(nearUserCodes(userCode)).toEqual(near);
});
