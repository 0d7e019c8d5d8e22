// The room of codes: never less than it is, so that only a code that surely is too easy is called so.

import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countsUp, roomInBits } from './entropy.ts';

const many = <T>(make: (index: number) => T): T[] => Array.from({ length: 30 }, (_, index) => make(index));

describe('the room of codes', () => {
  test.each([
    ['nine digits', many((index) => String(123_456_789 * (index + 1)).slice(0, 9)), 29, 30],
    ['22 characters of base64url', many(() => randomBytes(16).toString('base64url')), 128, 133],
    ['43 characters of base64url', many(() => randomBytes(32).toString('base64url')), 256, 259],
    ['32 hexadecimal digits', many(() => randomBytes(16).toString('hex')), 128, 128],
    ['a UUID, of which 122 bits are random', many(() => randomUUID()), 122, 124],
    ['a counter with many zeros', many((index) => String(index).padStart(60, '0')), 0, 7],
    ['a fixed prefix', many(() => `device-code-of-the-server-${randomBytes(2).toString('hex')}`), 16, 16],
    ['too few to tell what is fixed', ['zaaa1', 'zaaa2'], 25, 26],
    ['one code', ['ABCD'], 18, 19],
    ['none', [], 0, 0],
  ])('of %s', (_, codes, atLeast, atMost) => {
    expect(roomInBits(codes)).toBeGreaterThanOrEqual(atLeast);
    expect(roomInBits(codes)).toBeLessThanOrEqual(atMost);
  });

  test('is that of the shortest, where lengths differ', () => {
    expect(roomInBits(['ABCDEFGH', 'ABC'])).toBeCloseTo(3 * Math.log2(26));
  });

  test('does not grow when a code is seen again', () => {
    const codes = fc.array(fc.string({ minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(codes, (sample) => {
        expect(roomInBits([...sample, ...sample])).toBe(roomInBits(sample));
      }),
    );
  });
});

describe('codes count up', () => {
  const hexOf = (value: bigint) => value.toString(16).padStart(64, '0');
  test.each([
    ['one by one', many((index) => String(100_000 + index))],
    ['in hexadecimal digits', many((index) => hexOf(BigInt(index) + 2n ** 200n))],
    ['by a large step', many((index) => hexOf(BigInt(index) * 0x9e3779b97f4a7c15f39cc0605cedc834n))],
    [
      'in base64url',
      many((index) => Buffer.from(hexOf(BigInt(index) * 12_345n), 'hex').toString('base64url')),
    ],
    ['in letters', many((index) => `AAAA${String.fromCharCode(65 + (index % 26))}`)],
    ['in groups', many((index) => `1000-${2000 + 7 * index}`)],
    [
      'in groups of the letters of RFC 8628',
      ['BCDF-ZZZX', 'BCDF-ZZZZ', 'BCDG-BBBB', 'BCDG-BBBC', 'BCDG-BBBD'],
    ],
    ['with some left out, in any order', ['1005', '1001', '1009', '1011', '1002']],
  ])('%s', (_, codes) => {
    expect(countsUp(codes)).toBe(true);
  });

  test.each([
    ['at random', many(() => randomBytes(32).toString('base64url'))],
    ['as UUIDs', many(() => randomUUID())],
    [
      'with a counter before what is random',
      many((index) => `${1000 + index}${randomBytes(16).toString('hex')}`),
    ],
    ['all the same', many(() => 'abc')],
    ['too few', ['1', '2', '3']],
  ])('and not %s', (_, codes) => {
    expect(countsUp(codes)).toBe(false);
  });

  test('and short ones of digits only by chance', () => {
    const wrong = Array.from({ length: 500 }, () =>
      countsUp(Array.from({ length: 20 }, () => String(100_000 + randomInt(900_000)))),
    ).filter(Boolean);
    expect(wrong).toEqual([]);
  });
});
