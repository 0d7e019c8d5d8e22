// Holds a run against one of our own targets to the proofs that such a run has: one that is lost is red.

import type { RunOutcome } from '../model/outcome.ts';
import { sentenceOf } from '../model/reasons.ts';
import type { Result } from '../model/verdict.ts';
import type { Unproved } from './unproved.ts';

/**
 * The outcome, with a requirement blocked where its proof is lost, and where it is won and still listed as unproved.
 *
 * @param waitsLong whether the run also waited for what takes long
 */
export function heldToProofs(outcome: RunOutcome, unproved: Unproved, waitsLong: boolean): RunOutcome {
  const expected = new Map<string, string>(
    Object.entries(unproved).flatMap(([because, ids]) => ids.map((id) => [id, because] as const)),
  );
  return {
    ...outcome,
    results: outcome.results.map((result) => heldTo(result, expected.get(result.id), waitsLong)),
  };
}

function heldTo(result: Result, expected: string | undefined, waitsLong: boolean): Result {
  const { id, verdict, reason } = result;
  const blocked = (what: string): Result => ({ id, verdict: 'blocked', reason: { by: 'setup', what } });
  if (verdict === 'blocked') return result;
  if (verdict !== 'na') {
    if (expected === undefined || (expected === 'slow' && waitsLong)) return result;
    return blocked('it is proved now: take it out of conformance/targets/unproved.ts (make unproved)');
  }
  const actual = reason && 'because' in reason ? reason.because : undefined;
  if (reason === undefined || actual === 'untestable' || actual === expected) return result;
  const remedy =
    'bring the proof back, or put the requirement into conformance/targets/unproved.ts (make unproved)';
  return blocked(`its proof is lost (${sentenceOf(reason)}): ${remedy}`);
}
