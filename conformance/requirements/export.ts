// The catalogue for programs in other languages: what `requirements.json` of the package holds.

import type { DialectName, Keyword, Level, SideName } from '../model/requirement.ts';
import { type RequirementId, requirements } from './catalogue.ts';
import { leftOut } from './left-out.ts';
import { urlOf } from './references.ts';

/** `requirements.json`; `requirements.schema.json` describes it. */
export interface ExportedCatalogue {
  readonly requirements: readonly ExportedRequirement[];
  /** Sentences of the sources that have no requirement. */
  readonly leftOut: readonly { readonly sentence: string; readonly reason: string }[];
}

/** One requirement in `requirements.json`. */
export interface ExportedRequirement {
  readonly id: RequirementId;
  readonly side: SideName;
  readonly level: Level;
  readonly dialects: readonly DialectName[];
  /** Source and anchor, such as `rfc8628#section-3.5`. */
  readonly ref: string;
  /** Where to read the source. Absent where it is the contract of this package. */
  readonly url?: string;
  /** The place in the source, such as `RFC 8628 §3.5 ¶3`. */
  readonly sentence: string;
  /** The word of obligation in that sentence, or `none`. */
  readonly keyword: Keyword;
  /** `sender` where the source forbids a request and says nothing of the server that gets it. */
  readonly binds?: 'sender';
  readonly text: string;
  /** Why no check from outside can prove it. */
  readonly untestable?: string;
  /** The checks that prove it, each named by what a conforming server or client does. */
  readonly checks: readonly string[];
  /** The faults of the suite's own trial that break it: each is seen by it. */
  readonly mutants: readonly string[];
}

/** How a requirement is proved. */
export type Proofs = Pick<ExportedRequirement, 'checks' | 'mutants'>;

/** Makes what `requirements.json` holds, in catalogue order. */
export function exportCatalogue(proofsOf: (id: RequirementId) => Proofs): ExportedCatalogue {
  return {
    requirements: requirements.map(
      ({ id, side, level, dialects, ref, sentence, keyword, binds, text, untestable }) => {
        const url = urlOf(ref);
        return {
          id,
          side,
          level,
          dialects,
          ref,
          ...(URL.canParse(url) && { url }),
          sentence,
          keyword,
          ...(binds !== undefined && { binds }),
          text,
          ...(untestable !== undefined && { untestable }),
          ...proofsOf(id),
        };
      },
    ),
    leftOut: Object.entries(leftOut).map(([sentence, reason]) => ({ sentence, reason })),
  };
}
