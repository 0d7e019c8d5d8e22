// Counts the results of a run and says whether it was green: the one place that knows what exits 1.

import { countVerdicts, isBroken, type Result, type Verdict } from '../model/verdict.ts';
import type { RequirementId } from '../requirements/catalogue.ts';
import { type KnownFailures, staleEntries } from './known-failures.ts';

/** What a run comes to. */
export interface Summary {
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly known: number;
  readonly stale: readonly RequirementId[];
  /** Requirements that hold. */
  readonly passed: number;
  /** Everything that makes the run red: broken or blocked requirements, stale entries, or nothing run at all. */
  readonly failed: number;
}

/** Counts the results. With `strict` a warning is red too. */
export function summarize(results: readonly Result[], known: KnownFailures, strict: boolean): Summary {
  const counts = countVerdicts(results);
  const broken = results.filter((result) => isBroken(result.verdict));
  const unknown = broken.filter((result) => known[result.id] === undefined);
  const red = unknown.filter((result) => strict || result.verdict === 'fail').length;
  const stale = staleEntries(known, results);
  const nothingRan = counts.pass + counts.fail + counts.warn + counts.blocked === 0 ? 1 : 0;
  return {
    counts,
    known: broken.length - unknown.length,
    stale,
    passed: counts.pass,
    failed: red + counts.blocked + stale.length + nothingRan,
  };
}
