// Counts the results of a run and says whether it was green: the one place that knows what exits 1.

import type { RunOutcome } from '../model/outcome.ts';
import type { UndocumentedMember } from '../model/undocumented.ts';
import { isBroken, type Result, type Verdict, verdicts } from '../model/verdict.ts';
import { type Baseline, changeOf, isNewMember } from './baseline.ts';
import { type KnownFailures, type StaleEntry, staleEntries } from './known-failures.ts';
import type { Change } from './report.ts';

/** What a run comes to. */
export interface Summary {
  /** Results by verdict; what cannot be tested is no `na` here. */
  readonly counts: Readonly<Record<Verdict, number>>;
  /** Requirements that no check can prove from outside. */
  readonly untestable: number;
  /** Broken requirements that are known to be. */
  readonly known: number;
  readonly stale: readonly StaleEntry[];
  /** What changed since the baseline, by requirement; without a baseline nothing. */
  readonly changes: ReadonlyMap<string, Change>;
  /** Members that the contract does not name and that the baseline had not; no reason to be red. */
  readonly newMembers: readonly UndocumentedMember[];
  /** The requirements that make the run red. */
  readonly red: ReadonlySet<string>;
  /** Requirements that hold. */
  readonly passed: number;
  /** Everything that makes the run red: broken or blocked requirements, stale entries, or nothing run at all. */
  readonly failed: number;
  /** 0 when the run was green, else 1. */
  readonly exitCode: 0 | 1;
}

/** Counts the results. With `strict` a warning is red too; with a baseline only what is new or lost is red. */
export function summarize(
  outcome: Pick<RunOutcome, 'side' | 'dialect' | 'results' | 'undocumented'>,
  known: KnownFailures,
  strict: boolean,
  baseline?: Baseline,
): Summary {
  const testable = outcome.results.filter((result) => !isUntestable(result));
  const counts = { pass: 0, fail: 0, warn: 0, na: 0, blocked: 0 };
  for (const verdict of verdicts) {
    counts[verdict] = testable.filter((result) => result.verdict === verdict).length;
  }
  const changes = new Map<string, Change>();
  for (const result of baseline ? testable : []) {
    const change = baseline && changeOf(result, baseline);
    if (change) changes.set(result.id, change);
  }
  const isRed = ({ id, verdict }: Result) => {
    const change = changes.get(id);
    if (baseline && change !== 'new') return change === 'lost';
    if (verdict === 'blocked') return true;
    return known[id] === undefined && (verdict === 'fail' || (strict && verdict === 'warn'));
  };
  const red = new Set(testable.filter(isRed).map(({ id }) => id));
  const stale = staleEntries(known, outcome);
  const nothingRan = counts.pass + counts.fail + counts.warn + counts.blocked === 0 ? 1 : 0;
  const failed = red.size + stale.length + nothingRan;
  return {
    counts,
    untestable: outcome.results.length - testable.length,
    known: testable.filter(({ id, verdict }) => isBroken(verdict) && known[id] !== undefined).length,
    stale,
    changes,
    newMembers: baseline ? outcome.undocumented.filter((member) => isNewMember(member, baseline)) : [],
    red,
    passed: counts.pass,
    failed,
    exitCode: failed === 0 ? 0 : 1,
  };
}

/** Whether a requirement was not judged because no check can. */
export function isUntestable({ reason }: Result): boolean {
  return reason !== undefined && 'because' in reason && reason.because === 'untestable';
}
