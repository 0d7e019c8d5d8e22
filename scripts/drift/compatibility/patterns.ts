// Whether a pattern became narrower or wider. No library decides that for regular expressions of this language, so
// texts that one of them matches are tried on the other: a counterexample is certain, its absence is not.

import fc from 'fast-check';
import type { Shift } from './rating.ts';

/** Texts that are tried of each pattern. */
const TEXTS = 1000;

/** The same texts in every run. */
const SEED = 8628;

/** How what `revision` matches differs from what `base` does. Where nothing is certain it is another set. */
export function comparePatterns(base: string, revision: string): Shift {
  const losesSome = isMatchedElsewhere(base, revision) === false;
  const winsSome = isMatchedElsewhere(revision, base) === false;
  if (losesSome === winsSome) return 'other';
  return losesSome ? 'narrower' : 'wider';
}

/** Whether the texts of one pattern are matched by another; undefined where none can be made. */
function isMatchedElsewhere(pattern: string, other: string): boolean | undefined {
  try {
    const matches = new RegExp(other, 'u');
    const texts = fc.sample(fc.stringMatching(new RegExp(pattern, 'u')), { numRuns: TEXTS, seed: SEED });
    return texts.every((text) => matches.test(text));
  } catch {
    return undefined;
  }
}
