// The catalogue against a second witness: what the sources say stands apart from what the catalogue makes of
// it, so that neither a level nor a place can slip without a test turning red.

import { describe, expect, test } from 'vitest';
import type { Keyword, Level } from '../model/requirement.ts';
import { requirements } from './catalogue.ts';
import { leftOut } from './left-out.ts';
import { keywordsOf } from './testing/keywords.ts';

/** What a word of obligation makes of a sentence. A part that one side may leave out binds the other to cope. */
const levelsOf: Readonly<Record<Keyword, readonly Level[]>> = {
  MUST: ['MUST'],
  'MUST NOT': ['MUST'],
  REQUIRED: ['MUST'],
  must: ['MUST'],
  'Required: Yes': ['MUST'],
  SHOULD: ['SHOULD'],
  'SHOULD NOT': ['SHOULD'],
  RECOMMENDED: ['SHOULD'],
  'NOT RECOMMENDED': ['SHOULD'],
  should: ['SHOULD'],
  MAY: ['MUST', 'ADVICE'],
  OPTIONAL: ['MUST', 'ADVICE'],
  none: ['MUST', 'ADVICE', 'KIT'],
};

/** Where the level is decided otherwise, and why. */
const decided: Readonly<Record<string, string>> = {
  'RFC8628-3.2-12': 'the example of RFC 8628 itself has no Pragma, so ADVICE',
  'RFC8628-3.5-05': 'the errors of RFC 6749 allow invalid_grant for what has expired, so SHOULD',
  'RFC8628-6.1-03': 'the section calls itself non-normative, so ADVICE',
};

describe.each(requirements)('$id', ({ id, sentence, keyword, level }) => {
  test('names a place that its source has, and a word that stands there', () => {
    const words = keywordsOf.get(sentence);
    expect(words, sentence).toBeDefined();
    if (keyword !== 'none') expect(words, sentence).toContain(keyword);
  });

  test('has the level of that word', () => {
    const levels = levelsOf[keyword];
    if (Object.hasOwn(decided, id)) expect(levels).not.toContain(level);
    else expect(levels).toContain(level);
  });
});

test('KIT is the level of this kit, and of no source', () => {
  for (const { id, level } of requirements) {
    expect({ id, kit: level === 'KIT' }).toEqual({ id, kit: id.startsWith('CONTRACT-') });
  }
});

test('what binds the sender only is marked where the word forbids the request, not the response', () => {
  const marked = requirements.filter(({ binds }) => binds === 'sender');
  expect(marked.length).toBeGreaterThan(0);
  for (const { id, side, keyword } of marked) {
    expect({ id, side, keyword }).toEqual({ id, side: 'server', keyword: 'MUST NOT' });
  }
});

test('each place of the sources has a requirement, or a reason for having none', () => {
  const cited = new Set(requirements.map(({ sentence }) => sentence));
  const unaccounted = [...keywordsOf.keys()].filter(
    (place) => cited.has(place) === Object.hasOwn(leftOut, place),
  );
  expect(unaccounted).toEqual([]);
});

test('each word that binds has a requirement with that word, or a reason for having none', () => {
  const claimed = new Set(requirements.map(({ sentence, keyword }) => `${sentence}: ${keyword}`));
  const unaccounted = [...keywordsOf]
    .filter(([place]) => !Object.hasOwn(leftOut, place))
    .flatMap(([place, words]) =>
      words.filter((word) => word !== 'MAY' && word !== 'OPTIONAL').map((word) => `${place}: ${word}`),
    )
    .filter((claim) => claimed.has(claim) === Object.hasOwn(leftOut, claim));
  expect(unaccounted).toEqual([]);
});

test('what is left out is a place of a source, or a word of it, and has a reason', () => {
  const places = [...keywordsOf].flatMap(([place, words]) => [
    place,
    ...words.map((word) => `${place}: ${word}`),
  ]);
  expect(Object.keys(leftOut).filter((place) => !places.includes(place))).toEqual([]);
  for (const reason of Object.values(leftOut)) expect(reason).toMatch(/\w+ \w+/);
});
