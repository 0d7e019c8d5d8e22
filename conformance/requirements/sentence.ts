// The shape of an inventory: every sentence of a source, and what became of it here. A counting test makes
// sure that no sentence is forgotten.

import type { Side } from '../model/requirement.ts';
import type { RequirementId } from './catalogue.ts';

/** One sentence of a source document. */
export type Sentence = {
  /** Counts from 1 within the inventory, without gaps. */
  readonly row: number;
  /** Source and anchor, as in `Requirement.ref`. */
  readonly section: string;
  /** What it says, in a few words of our own. */
  readonly says: string;
  readonly binds: readonly Side[];
} & (
  | { readonly coveredBy: readonly [RequirementId, ...RequirementId[]]; readonly reason?: never }
  /** Why no requirement stands for it. */
  | { readonly coveredBy?: never; readonly reason: string }
);
