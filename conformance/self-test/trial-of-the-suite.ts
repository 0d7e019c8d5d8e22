// The suite on trial, for either side and in one dialect: green on what conforms and on every conforming
// variant of it, and red on every mutant in exactly the sentences that the mutant names.

import { afterAll, describe, expect, it } from 'vitest';
import type { DialectName } from '../../generated/index.ts';
import type { RunOutcome } from '../model/outcome.ts';
import type { SideName } from '../model/requirement.ts';
import { detailOf, isBroken, verdictOfBroken } from '../model/verdict.ts';
import { type RequirementId, requirement, requirementsOf } from '../requirements/catalogue.ts';

/** A row of the trial: something that conforms in an unusual way, or a mutant. */
interface Row {
  readonly name: string;
  readonly dialects: readonly DialectName[];
}

/** What the suite is tried on. */
export interface SuiteOnTrial<Mutant extends Row, Variant extends Row> {
  readonly side: SideName;
  readonly mutants: readonly (Mutant & { readonly breaks: readonly RequirementId[] })[];
  readonly variants: readonly Variant[];
  /** Sentences whose proof and whose mutant are in another test. */
  readonly provedElsewhere?: readonly string[];
  /** Runs the suite on a row, or on what conforms in the usual way. */
  run(dialect: DialectName, row?: Mutant | Variant): Promise<RunOutcome>;
}

/** What the usual subject gives no occasion to prove, and why; a variant has to give it. */
export type NotExercised = Readonly<Partial<Record<RequirementId, string>>>;

/** Puts the suite on trial, and says at the end how it did. */
export function describeTrial<Mutant extends Row, Variant extends Row>(
  trial: SuiteOnTrial<Mutant, Variant>,
  dialect: DialectName,
  notExercised: NotExercised,
): void {
  const testable = requirementsOf(trial.side)
    .filter(({ dialects, untestable }) => dialects.includes(dialect) && untestable === undefined)
    .map(({ id }) => id);
  const own = testable.filter((id) => !trial.provedElsewhere?.includes(id));
  const ofDialect = <R extends Row>(rows: readonly R[]) =>
    rows.filter(({ dialects }) => dialects.includes(dialect));
  const mutants = ofDialect(trial.mutants);
  const variants = ofDialect(trial.variants);

  const proved = new Set<string>();
  const killing = new Set<string>();
  let killed = 0;
  let passed = 0;

  async function runOn(row?: Mutant | Variant): Promise<RunOutcome> {
    const outcome = await trial.run(dialect, row);
    expect(erredIn(outcome)).toEqual([]);
    return outcome;
  }

  describe(`the conforming ${trial.side}`, () => {
    it('keeps every sentence that can be tested', async () => {
      const { results } = await runOn();
      const others = results.filter(({ id, verdict }) => isAmong(testable, id) && verdict !== 'pass');
      expect(Object.fromEntries(others.map((result) => [result.id, detailOf(result)]))).toEqual(notExercised);
      for (const { id, verdict } of results) if (verdict === 'pass') proved.add(id);
    });
  });

  describe('a variant that conforms', () => {
    it.each(variants)('$name', async (variant) => {
      const { results } = await runOn(variant);
      const objections = results.filter(({ verdict }) => verdict !== 'pass' && verdict !== 'na');
      expect(objections.map((result) => [result.id, result.verdict, detailOf(result)])).toEqual([]);
      for (const { id, verdict } of results) if (verdict === 'pass') proved.add(id);
      passed += 1;
    });
  });

  describe('a mutant that', () => {
    it.each(mutants)('$name', async (mutant) => {
      const outcome = await runOn(mutant);
      const named = mutant.breaks.filter((id) => requirement(id).dialects.includes(dialect));
      const broken = brokenIn(outcome);
      expect(whatWasFound(outcome, [...named, ...broken])).toEqual(
        named.toSorted().map((id) => [id, verdictOfBroken(requirement(id).level)]),
      );
      for (const id of broken) killing.add(id);
      killed += 1;
    });
  });

  const withoutMutant = () => own.filter((id) => !killing.has(id));

  it('every sentence is seen to hold and seen to be broken', () => {
    expect(own.filter((id) => !proved.has(id))).toEqual([]);
    expect(withoutMutant()).toEqual([]);
  });

  afterAll(() => {
    const missing = withoutMutant();
    const score = [
      `mutants killed ${killed} of ${mutants.length}`,
      `variants passed ${passed} of ${variants.length}`,
      `requirements without a mutant: ${missing.length === 0 ? 'none' : missing.join(', ')}`,
    ];
    process.stdout.write(`the suite on trial, ${trial.side}s, ${dialect}: ${score.join('; ')}\n`);
  });
}

/** The requirements that a run found broken. */
export function brokenIn(outcome: RunOutcome): readonly string[] {
  return outcome.results.filter((result) => isBroken(result.verdict)).map((result) => result.id);
}

/** Verdicts of some requirements, in the order of their IDs. */
function whatWasFound({ results }: RunOutcome, ids: readonly string[]) {
  return results
    .filter(({ id }) => ids.includes(id))
    .map(({ id, verdict }) => [id, verdict])
    .toSorted(([one = ''], [other = '']) => (one < other ? -1 : 1));
}

/** Whatever is on trial does, a check neither throws nor ends without a judgement. */
function erredIn({ results }: RunOutcome): readonly string[] {
  return results.flatMap(({ reason }) =>
    reason && 'by' in reason && reason.by === 'suite' ? [reason.what] : [],
  );
}

function isAmong(ids: readonly string[], id: string): boolean {
  return ids.includes(id);
}
