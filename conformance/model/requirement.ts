// The shape of a requirement: one sentence that a source demands, as plain data.
// Catalogue files hold the sentences; nothing here or there decides anything.

import type { DialectName } from '../../generated/index.ts';

export type { DialectName };

/** Who is bound by the sentence. */
export type Side = 'server' | 'client';

/**
 * How strongly the source says it. `ADVICE` marks what no sentence demands but what real clients or users
 * are hurt by; like `SHOULD` it can only warn.
 */
export type Level = 'MUST' | 'SHOULD' | 'ADVICE';

/** One sentence of a source document. */
export interface Requirement {
  readonly side: Side;
  readonly level: Level;
  readonly dialects: readonly DialectName[];
  /** Source and anchor, such as `rfc8628#section-3.5`; `references.ts` makes a URL of it. */
  readonly ref: string;
  /** The sentence in our own words, in the present tense, without "should". */
  readonly text: string;
  /** Why no check from outside can prove it. A requirement has this or a check, never both. */
  readonly untestable?: string;
}

/** A catalogue file: requirements by their stable, never reused ID. */
export type RequirementRecord = Readonly<Record<string, Requirement>>;
