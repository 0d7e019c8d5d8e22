// The shape of a requirement: one sentence that a source demands, as plain data.
// Catalogue files hold the sentences; nothing here or there decides anything.

import type { DialectName } from '../../generated/index.ts';

export type { DialectName };

/** Who is bound by the sentence. */
export type SideName = 'server' | 'client';

/**
 * How strongly the source says it. `ADVICE` marks what no sentence demands but what real clients or users
 * are hurt by, and `KIT` what this kit asks for itself; like `SHOULD` both can only warn.
 */
export type Level = 'MUST' | 'SHOULD' | 'ADVICE' | 'KIT';

/**
 * The word by which the source says how strongly it means a sentence: of RFC 2119, in capitals; in lower case
 * or as `Required: Yes` where the source of AWS has it so; `none` where it just tells what is, or where its word
 * binds the other side.
 */
export type Keyword =
  | 'MUST'
  | 'MUST NOT'
  | 'REQUIRED'
  | 'SHOULD'
  | 'SHOULD NOT'
  | 'RECOMMENDED'
  | 'NOT RECOMMENDED'
  | 'MAY'
  | 'OPTIONAL'
  | 'must'
  | 'should'
  | 'Required: Yes'
  | 'none';

/** One sentence of a source document. */
export interface Requirement {
  readonly side: SideName;
  readonly level: Level;
  readonly dialects: readonly DialectName[];
  /** Source and anchor, such as `rfc8628#section-3.5`, made of `sentence`; `references.ts` makes a URL of it. */
  readonly ref: string;
  /**
   * The place of the sentence in its source, such as `RFC 8628 §3.2 ¶4` or `StartDeviceAuthorization, Response
   * Elements, interval`. Paragraphs are counted within their section, without lists, figures and examples in code.
   */
  readonly sentence: string;
  /** The word of the source in that sentence. */
  readonly keyword: Keyword;
  /**
   * `sender` where the source forbids a request and says nothing of the server that gets it: its refusal is
   * good service, and weighs less than what binds the server itself.
   */
  readonly binds?: 'sender';
  /** The sentence in our own words, in the present tense, without "should". */
  readonly text: string;
  /** Why no check from outside can prove it. A requirement has this or a check, never both. */
  readonly untestable?: string;
}

/** A requirement with its ID. */
export interface IdentifiedRequirement extends Requirement {
  readonly id: string;
}

/** A catalogue file: requirements by their stable, never reused ID. */
export type RequirementRecord = Readonly<Record<string, Omit<Requirement, 'ref'>>>;
