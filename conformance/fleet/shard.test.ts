// Parts are the same in every run, and together they are the whole.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partOf, readShard } from './shard.ts';

describe('SHARD', () => {
  it.each(['', '0/5', '6/5', '2', '2/', '/5', '2/0', '-1/2', '1.5/2', '2/5/1', 'a/b'])(
    '%j names no part',
    (text) => {
      expect(() => readShard(text)).toThrow(/^SHARD=.* names no part; write it as 2\/5/);
    },
  );

  it('2/5 is the second of five', () => {
    expect(readShard('2/5')).toEqual({ part: 2, of: 5 });
  });
});

it('the parts of any list have each of its items once', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer()), fc.integer({ min: 1, max: 12 }), (items, of) => {
      const parts = Array.from({ length: of }, (_, index) => partOf(items, { part: index + 1, of }));
      expect(parts.flat().toSorted()).toEqual(items.toSorted());
      const sizes = parts.map(({ length }) => length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }),
  );
});
