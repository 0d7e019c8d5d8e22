// A side of the suite, servers or clients: all that the run has to know of what it puts on trial.

import type { DialectName } from '../../generated/index.ts';
import type { Check, Trial } from './check.ts';
import type { NotApplicable } from './reasons.ts';
import type { IdentifiedRequirement, SideName } from './requirement.ts';
import type { Secret } from './secret.ts';
import type { UndocumentedMember } from './undocumented.ts';

/** Servers or clients. */
export interface Side<T extends Trial> {
  readonly name: SideName;
  /** Every sentence that binds this side. */
  readonly requirements: readonly IdentifiedRequirement[];
  readonly checks: readonly Check<T>[];
  /**
   * Finds out what is on trial.
   * @throws Blocked when it cannot even be told which dialect it speaks.
   */
  open(): Promise<Subject<T>>;
}

/** What is on trial, once its dialect is known. */
export interface Subject<T extends Trial> {
  /** The URL of a server, or the command of a client. */
  readonly name: string;
  readonly dialect: DialectName;
  /** How the dialect was known. */
  readonly dialectBecause: string;
  /** Seed of generated inputs, where the side has any. */
  readonly seed?: number;
  /**
   * Gets ready and tries a conforming flow once.
   * @throws Blocked with the one sentence that then stands for everything.
   */
  prepare(): Promise<void>;
  /** Why a check that needs this cannot be run, or undefined when it can. */
  lacks(need: string): NotApplicable | undefined;
  /** What a check has in its hands, once `prepare` has ended. */
  trial(records: Trial): T;
  /** How many exchanges there were so far. */
  exchanges(): number;
  /** How many of them were throttled and sent again, where the side sends. */
  throttled?(): number;
  /** Members that came so far and that the contract does not name. */
  undocumented(): readonly UndocumentedMember[];
  /** Everything that must not be shown. */
  secrets(): readonly Secret[];
  /** Ends all that was started. */
  close(): Promise<void>;
}
