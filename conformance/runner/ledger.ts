// The judgements of one check: what it says is held against what it claims to prove.

import type { DialectName } from '../../generated/index.ts';
import type { Check, Trial } from '../model/check.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Finding } from '../model/finding.ts';
import type { BlockedReason, NotApplicable } from '../model/reasons.ts';
import type { IdentifiedRequirement } from '../model/requirement.ts';
import type { Judgement } from '../model/verdict.ts';

/** Takes down what one check says about the requirements of one dialect. */
export class Ledger implements Trial {
  readonly #check: Pick<Check<never>, 'id' | 'proves'>;
  readonly #applicable: ReadonlySet<string>;
  readonly #judgements: Judgement[] = [];

  /** @param requirements every requirement of the side */
  constructor(
    check: Pick<Check<never>, 'id' | 'proves'>,
    dialect: DialectName,
    requirements: readonly IdentifiedRequirement[],
  ) {
    this.#check = check;
    this.#applicable = new Set(
      requirements
        .filter(({ id, dialects }) => check.proves.includes(id) && dialects.includes(dialect))
        .map(({ id }) => id),
    );
  }

  /** @throws Error when the check does not claim to prove one of these: that is the suite's error. */
  judge(ids: string | readonly string[], evidence: Evidence | undefined, ...findings: readonly Finding[]) {
    const broken = findings.filter((finding) => !finding.holds);
    for (const id of this.#claimed(ids)) {
      for (const finding of broken) this.#judgements.push({ id, kind: 'broken', finding, evidence });
      if (broken.length === 0) this.#judgements.push({ id, kind: 'holds' });
    }
  }

  /** @throws Error when the check does not claim to prove one of these. */
  notApplicable(ids: string | readonly string[], reason: NotApplicable) {
    for (const id of this.#claimed(ids)) this.#judgements.push({ id, kind: 'not-applicable', reason });
  }

  /**
   * All judgements of a check that has ended. What it left unjudged is blocked: by what ended it early,
   * or else by the suite, since a check has to judge all that it claims.
   */
  close(ended?: {
    readonly reason: BlockedReason;
    readonly evidence: Evidence | undefined;
  }): readonly Judgement[] {
    const judged = new Set(this.#judgements.map(({ id }) => id));
    const { reason, evidence } = ended ?? {
      reason: { by: 'suite', what: `check ${this.#check.id} ended without a judgement` } as const,
      evidence: undefined,
    };
    const unjudged = [...this.#applicable].filter((id) => !judged.has(id));
    return [
      ...this.#judgements,
      ...unjudged.map((id) => ({ id, kind: 'blocked' as const, reason, evidence })),
    ];
  }

  #claimed(ids: string | readonly string[]): readonly string[] {
    const list = typeof ids === 'string' ? [ids] : ids;
    const stray = list.find((id) => !this.#check.proves.includes(id));
    if (stray !== undefined) {
      throw new Error(`check ${this.#check.id} judges ${stray}, which it does not claim to prove`);
    }
    return list.filter((id) => this.#applicable.has(id));
  }
}
