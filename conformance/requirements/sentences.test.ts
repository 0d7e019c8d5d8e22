// Counts the inventory of RFC 8628: nothing is left out, and no row that binds a server is without an answer.

import { expect, test } from 'vitest';
import { requirement, requirements } from './catalogue.ts';
import { sentences } from './sentences.ts';

test('every row from 1 on is there, once and in order', () => {
  expect(sentences.map(({ row }) => row)).toEqual(sentences.map((_, index) => index + 1));
  expect(sentences.length).toBeGreaterThanOrEqual(77);
});

test.each(sentences.filter(({ binds }) => binds.includes('server')))(
  'row $row, $says, has a requirement of servers or a reason',
  (sentence) => {
    if (sentence.coveredBy === undefined) {
      expect(sentence.reason).not.toBe('');
      expect(sentence.reason).not.toBe('binds clients');
      return;
    }
    expect(sentence.coveredBy).not.toHaveLength(0);
    expect(sentence.coveredBy.map((id) => requirement(id).side)).toContain('server');
  },
);

test('every requirement of the RFCs comes from a row', () => {
  const covered = new Set(sentences.flatMap(({ coveredBy }) => coveredBy ?? []));
  const orphans = requirements.filter(
    ({ id, side }) => side === 'server' && id.startsWith('RFC') && !covered.has(id),
  );
  expect(orphans.map(({ id }) => id)).toEqual([]);
});
