// Codes: enough of them, evenly drawn, and read back however a person types them.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newSecret, newUserCode, normalizeUserCode, randomUserCode, USER_CODE_LETTERS } from './codes.ts';

it('draws secrets of 256 bits that never repeat', () => {
  const secrets = Array.from({ length: 1000 }, newSecret);
  expect(new Set(secrets).size).toBe(1000);
  for (const secret of secrets) expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
});

it('draws every letter of user codes about equally often', () => {
  const counts = new Map<string, number>();
  const draws = 5000;
  for (let i = 0; i < draws; i += 1) {
    const code = randomUserCode();
    expect(code).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}$/);
    for (const letter of code.replace('-', '')) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  expect([...counts.keys()].sort().join('')).toBe(USER_CODE_LETTERS);
  // Chi-squared with 19 degrees of freedom exceeds 60 once in more than 200,000 runs.
  const expected = (draws * 8) / USER_CODE_LETTERS.length;
  const deviation = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  expect(deviation).toBeLessThan(60);
});

it('never gives out a code that is taken, and says so when all are', () => {
  const taken = new Set<string>();
  const first = newUserCode((code) => taken.size < 3 && taken.add(code) !== undefined);
  expect(taken.has(first)).toBe(false);
  expect(() => newUserCode(() => true)).toThrow('taken');
});

it('reads a code back whatever case and punctuation it is typed in', () => {
  const code = fc.nat().map(() => randomUserCode());
  const noise = fc.constantFrom('', '-', ' ', '_', '.', '\u2013', '\t');
  fc.assert(
    fc.property(code, noise, fc.boolean(), (issued, between, lower) => {
      const typed = [...issued.replace('-', '')].join(between);
      expect(normalizeUserCode(lower ? typed.toLowerCase() : typed)).toBe(normalizeUserCode(issued));
    }),
  );
});
