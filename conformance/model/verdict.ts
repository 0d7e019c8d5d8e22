// The five verdicts, and how what checks found becomes one verdict for each requirement.

import type { RequirementId } from '../requirements/catalogue.ts';
import type { Exchange } from './exchange.ts';
import type { Finding } from './finding.ts';
import type { Level } from './requirement.ts';

/**
 * `pass` the sentence holds; `fail` a MUST is broken; `warn` a SHOULD or an ADVICE is broken; `na` the
 * target does not declare what the proof needs; `blocked` the proof could not be reached.
 */
export type Verdict = 'pass' | 'fail' | 'warn' | 'na' | 'blocked';

/** Whether a verdict says that a sentence is broken. */
export function isBroken(verdict: Verdict): boolean {
  return verdict === 'fail' || verdict === 'warn';
}

/** One thing that a check said about one requirement. */
export type Judgement =
  | { readonly kind: 'holds' }
  | { readonly kind: 'broken'; readonly finding: Finding; readonly exchange: Exchange | undefined }
  | { readonly kind: 'not-applicable'; readonly reason: string }
  | { readonly kind: 'blocked'; readonly reason: string; readonly exchange: Exchange | undefined };

/** What became of one requirement. */
export interface Result {
  readonly id: RequirementId;
  readonly verdict: Verdict;
  /** Why it is not a plain pass. */
  readonly detail?: string;
  readonly finding?: Finding;
  readonly exchange?: Exchange;
}

/**
 * Makes one verdict of all judgements of a requirement. A broken sentence outweighs everything; then a
 * proof that could not be reached, because what was not seen may be broken; then what holds.
 */
export function decide(id: RequirementId, level: Level, judgements: readonly Judgement[]): Result {
  const broken = judgements.filter((judgement) => judgement.kind === 'broken');
  const [first] = broken;
  if (first) {
    const more = broken.length > 1 ? ` (and ${broken.length - 1} more like it)` : '';
    return {
      id,
      verdict: level === 'MUST' ? 'fail' : 'warn',
      detail: `expected ${first.finding.expected}; got ${first.finding.actual}${more}`,
      finding: first.finding,
      ...(first.exchange && { exchange: first.exchange }),
    };
  }
  const blocked = judgements.find((judgement) => judgement.kind === 'blocked');
  if (blocked) {
    return {
      id,
      verdict: 'blocked',
      detail: blocked.reason,
      ...(blocked.exchange && { exchange: blocked.exchange }),
    };
  }
  if (judgements.some((judgement) => judgement.kind === 'holds')) return { id, verdict: 'pass' };
  const absent = judgements.find((judgement) => judgement.kind === 'not-applicable');
  if (absent) return { id, verdict: 'na', detail: absent.reason };
  return { id, verdict: 'blocked', detail: 'no check judged this requirement' };
}

/** How many results have each verdict. */
export function countVerdicts(results: readonly Result[]): Record<Verdict, number> {
  const counts = { pass: 0, fail: 0, warn: 0, na: 0, blocked: 0 };
  for (const result of results) counts[result.verdict] += 1;
  return counts;
}
