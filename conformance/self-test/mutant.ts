// The shape of a mutant and of a variant: rows of data, each the emulator with one decision taken differently.

import type { Policy } from '../emulator/policy.ts';
import type { RequirementId } from '../requirements/catalogue.ts';
import type { DialectName } from '../requirements/requirement.ts';

/** A server with one fault. */
export interface Mutant {
  /** What the server does wrong, in the present tense. */
  readonly name: string;
  readonly dialects: readonly DialectName[];
  /** Exactly one decision. */
  readonly policy: Partial<Policy>;
  /** Every requirement that this breaks, of all its dialects; each dialect's run breaks exactly its own. */
  readonly breaks: readonly RequirementId[];
}

/** A server that is unusual but conforms: it breaks nothing. */
export interface Variant {
  readonly name: string;
  readonly dialects: readonly DialectName[];
  readonly policy: Partial<Policy>;
}
