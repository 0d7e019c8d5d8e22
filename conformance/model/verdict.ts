// The five verdicts, and how all that checks said about one requirement becomes one of them.

import type { Evidence } from './evidence.ts';
import type { Finding, Gravity } from './finding.ts';
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

/** Numbers of findings by their gravity; a kind without any is absent. */
export type Others = Readonly<Partial<Record<Gravity | 'response', number>>>;

/** The kinds of findings, the worst first, and how each is counted in words. */
const kinds = {
  token: 'where a token was given',
  outcome: 'where a request succeeded',
  response: 'with another response',
} as const satisfies Record<Gravity | 'response', string>;

const worstFirst = ['token', 'outcome', 'response'] as const;

/** What became of one requirement. */
export interface Result {
  readonly id: string;
  readonly verdict: Verdict;
  /** Why there is no judgement. */
  readonly reason?: NotApplicable | BlockedReason;
  /** The gravest that was found where it is broken, the first of its kind. */
  readonly finding?: Finding;
  /** How many more findings break it, by how bad they are. */
  readonly others?: Others;
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
  const ofKind = (kind: Gravity | 'response') =>
    broken.filter(({ finding }) => (finding.gravity ?? 'response') === kind);
  const [first, ...rest] = worstFirst.flatMap(ofKind);
  if (first) {
    return {
      id,
      verdict: verdictOfBroken(level),
      finding: first.finding,
      ...(rest.length > 0 && { others: counted(rest.map(({ finding }) => finding)) }),
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

function counted(findings: readonly Finding[]): Others {
  const byKind = Object.groupBy(findings, ({ gravity }) => gravity ?? 'response');
  return Object.fromEntries(Object.entries(byKind).map(([kind, { length }]) => [kind, length]));
}

/** Says how many more findings there are, and of which kind where that differs from the one that is shown. */
export function othersOf({ finding, others }: Result): string {
  if (!finding || !others) return '';
  const shown = finding.gravity ?? 'response';
  const parts = worstFirst.flatMap((kind) => {
    const count = others[kind];
    if (count === undefined) return [];
    return [`${count} more ${kind === shown ? 'like it' : kinds[kind]}`];
  });
  return ` (and ${parts.join(', ')})`;
}

/** Why a result is not a plain pass, in one line. */
export function detailOf(result: Result): string | undefined {
  const { finding, reason } = result;
  if (reason) return sentenceOf(reason);
  if (!finding) return undefined;
  return `expected ${finding.expected}; actual ${finding.actual}${othersOf(result)}`;
}
