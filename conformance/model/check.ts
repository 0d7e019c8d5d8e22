// A check: code that proves requirements, declared before it runs. The same for servers and for clients.

import type { DialectName } from '../../generated/index.ts';
import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import type { NotApplicable } from './reasons.ts';

/** How a check says what it found; each side adds what its checks need to find it. */
export interface Trial<Id extends string = string> {
  /**
   * Records whether sentences hold. IDs of other dialects than the target's are dropped, so that one
   * check serves both. May be called often: one finding that does not hold is enough to break a sentence.
   */
  judge(ids: Id | readonly Id[], evidence: Evidence | undefined, ...findings: readonly Finding[]): void;
  /** Says that sentences do not apply to this target, and why. */
  notApplicable(ids: Id | readonly Id[], reason: NotApplicable): void;
}

/** When a check runs: alone and in order, side by side with all others that wait, or after all others. */
export type Phase = 'in-order' | 'side-by-side' | 'last';

/** Code that proves requirements. */
export interface Check<T extends Trial, Id extends string = string, Need extends string = string> {
  /** Kebab-case slug in the present tense that says what a conforming server or client does. */
  readonly id: string;
  readonly proves: readonly Id[];
  readonly dialects: readonly DialectName[];
  /** What the target has to declare; where something is absent, what the check proves is `na`. */
  readonly needs?: readonly Need[];
  /** `in-order` unless said; a check that waits for the clock is `side-by-side`; one that looks at all exchanges or sends bursts is `last`. */
  readonly phase?: Phase;
  run(trial: T): Promise<void>;
}
