// The five verdicts, and how all that checks said about one requirement becomes one of them.

import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import { type BlockedReason, type NotApplicable, sentenceOf } from './reasons.ts';
import type { IdentifiedRequirement, Level } from './requirement.ts';

/** The verdicts, in the order in which they are counted. */
export const verdicts = ['pass', 'fail', 'warn', 'na', 'blocked'] as const;

/**
 * `pass` the sentence holds; `fail` a MUST is broken; `warn` a SHOULD or an ADVICE is broken; `na` the
 * target does not declare what the proof needs, or the run met nothing to judge; `blocked` the proof could
 * not be reached.
 */
export type Verdict = (typeof verdicts)[number];

/** Whether a verdict says that a sentence is broken. */
export function isBroken(verdict: Verdict): boolean {
  return verdict === 'fail' || verdict === 'warn';
}

/** The verdict for a broken sentence of a level. */
export function verdictOfBroken(level: Level): 'fail' | 'warn' {
  return level === 'MUST' ? 'fail' : 'warn';
}

/** One thing that a check said about one requirement. */
export type Judgement = { readonly id: string } & (
  | { readonly kind: 'holds' }
  | { readonly kind: 'broken'; readonly finding: Finding; readonly evidence: Evidence | undefined }
  | { readonly kind: 'not-applicable'; readonly reason: NotApplicable }
  | { readonly kind: 'blocked'; readonly reason: BlockedReason; readonly evidence: Evidence | undefined }
);

/** What became of one requirement. */
export interface Result {
  readonly id: string;
  readonly verdict: Verdict;
  /** Why there is no judgement. */
  readonly reason?: NotApplicable | BlockedReason;
  /** What was found where it is broken. */
  readonly finding?: Finding;
  /** How many more findings break it. */
  readonly others?: number;
  readonly evidence?: Evidence;
}

/**
 * Makes one verdict of all judgements of a requirement. A broken sentence outweighs everything; then a
 * proof that could not be reached, because what was not seen may be broken; then what holds.
 */
export function decide(requirement: IdentifiedRequirement, judgements: readonly Judgement[]): Result {
  const { id, level, untestable } = requirement;
  if (untestable !== undefined)
    return { id, verdict: 'na', reason: { because: 'untestable', why: untestable } };
  const broken = judgements.filter((judgement) => judgement.kind === 'broken');
  const [first] = broken;
  if (first) {
    return {
      id,
      verdict: verdictOfBroken(level),
      finding: first.finding,
      ...(broken.length > 1 && { others: broken.length - 1 }),
      ...(first.evidence && { evidence: first.evidence }),
    };
  }
  const blocked = judgements.find((judgement) => judgement.kind === 'blocked');
  if (blocked) {
    const { reason, evidence } = blocked;
    return { id, verdict: 'blocked', reason, ...(evidence && { evidence }) };
  }
  if (judgements.some((judgement) => judgement.kind === 'holds')) return { id, verdict: 'pass' };
  const absent = judgements.find((judgement) => judgement.kind === 'not-applicable');
  if (absent) return { id, verdict: 'na', reason: absent.reason };
  return { id, verdict: 'blocked', reason: { by: 'suite', what: 'no check judged this requirement' } };
}

/** Why a result is not a plain pass, in one line. */
export function detailOf({ finding, others, reason }: Result): string | undefined {
  if (reason) return sentenceOf(reason);
  if (!finding) return undefined;
  const more = others === undefined ? '' : ` (and ${others} more like it)`;
  return `expected ${finding.expected}; actual ${finding.actual}${more}`;
}
