// The suite on trial in one dialect: green on the conforming emulator and on every conforming variant of it, and
// red on every mutant in exactly the sentences that the mutant names.

import { afterAll, describe, expect, it } from 'vitest';
import type { Policy } from '../emulator/index.ts';
import type { DialectName } from '../model/requirement.ts';
import { type RequirementId, requirement, requirements } from '../requirements/catalogue.ts';
import type { RunOutcome } from '../runner/run.ts';
import type { Mutant } from './mutant.ts';
import { mutants } from './mutants/index.ts';
import { brokenIn, runOnEmulator } from './suite-on-emulator.ts';
import { variants } from './variants/index.ts';

/** What the conforming emulator gives no occasion to prove, and why; a variant has to give it. */
export type NotApplicable = Readonly<Partial<Record<RequirementId, string>>>;

/** Puts the suite on trial, and says at the end how it did. */
export function describeTrial(dialect: DialectName, notApplicable: NotApplicable): void {
  const testable = requirements
    .filter(
      ({ side, dialects, untestable }) => side === 'server' && dialects.includes(dialect) && !untestable,
    )
    .map(({ id }) => id);
  const ofDialect = <Row extends Mutant | (typeof variants)[number]>(rows: readonly Row[]) =>
    rows.filter(({ dialects }) => dialects.includes(dialect));
  const ownMutants = ofDialect(mutants);
  const ownVariants = ofDialect(variants);

  const proved = new Set<RequirementId>();
  const killing = new Set<RequirementId>();
  let killed = 0;
  let passed = 0;

  async function runs(policy?: Partial<Policy>, declare?: Mutant['declare']): Promise<RunOutcome> {
    const outcome = await runOnEmulator(dialect, policy, declare);
    expect(erredIn(outcome)).toEqual([]);
    return outcome;
  }

  describe('the conforming emulator', () => {
    it('keeps every sentence that can be tested', async () => {
      const { results } = await runs();
      const others = results.filter(({ id, verdict }) => testable.includes(id) && verdict !== 'pass');
      expect(Object.fromEntries(others.map(({ id, detail }) => [id, detail]))).toEqual(notApplicable);
      for (const { id, verdict } of results) if (verdict === 'pass') proved.add(id);
    });
  });

  describe('a variant that conforms', () => {
    it.each(ownVariants)('$name', async ({ policy }) => {
      const { results } = await runs(policy);
      const objections = results.filter(({ verdict }) => verdict !== 'pass' && verdict !== 'na');
      expect(objections.map(({ id, verdict, detail }) => [id, verdict, detail])).toEqual([]);
      for (const { id, verdict } of results) if (verdict === 'pass') proved.add(id);
      passed += 1;
    });
  });

  describe('a mutant that', () => {
    it.each(ownMutants)('$name', async ({ policy, declare, breaks }) => {
      const outcome = await runs(typeof policy === 'function' ? policy() : policy, declare);
      const named = breaks.filter((id) => requirement(id).dialects.includes(dialect));
      const broken = brokenIn(outcome);
      expect(whatWasFound(outcome, [...new Set([...named, ...broken])])).toEqual(
        named.toSorted().map((id) => [id, requirement(id).level === 'MUST' ? 'fail' : 'warn']),
      );
      for (const id of broken) killing.add(id);
      killed += 1;
    });
  });

  const withoutMutant = () => testable.filter((id) => !killing.has(id));

  it('every sentence is seen to hold and seen to be broken', () => {
    expect(testable.filter((id) => !proved.has(id))).toEqual([]);
    expect(withoutMutant()).toEqual([]);
  });

  afterAll(() => {
    const missing = withoutMutant();
    const score = [
      `mutants killed ${killed} of ${ownMutants.length}`,
      `variants passed ${passed} of ${ownVariants.length}`,
      `requirements without a mutant: ${missing.length === 0 ? 'none' : missing.join(', ')}`,
    ];
    process.stdout.write(`the suite on trial, ${dialect}: ${score.join('; ')}\n`);
  });
}

/** Verdicts of some requirements, in the order of their IDs. */
function whatWasFound({ results }: RunOutcome, ids: readonly RequirementId[]) {
  return results
    .filter(({ id }) => ids.includes(id))
    .map(({ id, verdict }) => [id, verdict])
    .toSorted(([one = ''], [other = '']) => (one < other ? -1 : 1));
}

/** Whatever a server does, a check neither throws nor ends without a judgement. */
function erredIn({ results }: RunOutcome): readonly (string | undefined)[] {
  const errors = /^(the suite itself erred|no check judged|check \S+ ended without a judgement)/;
  return results.map(({ detail }) => detail).filter((detail) => errors.test(detail ?? ''));
}
