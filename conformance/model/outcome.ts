// What one run of the suite found: what is written for people and machines is made of it.

import type { DialectName } from '../../generated/index.ts';
import type { SideName } from './requirement.ts';
import type { Secret } from './secret.ts';
import type { UndocumentedMember } from './undocumented.ts';
import type { Result } from './verdict.ts';

/** What a run found. */
export interface RunOutcome {
  readonly side: SideName;
  /** The URL of the server, or the command of the client. */
  readonly subject: string;
  readonly dialect: DialectName;
  /** How the dialect was known. */
  readonly dialectBecause: string;
  readonly startedAt: Date;
  readonly milliseconds: number;
  readonly exchanges: number;
  /** How many of them were throttled and sent again; of a server only. */
  readonly throttled?: number;
  readonly seed?: number;
  readonly results: readonly Result[];
  /** Members of responses (of a server) or requests (of a client) that the contract does not name. */
  readonly undocumented: readonly UndocumentedMember[];
  /** What must not be shown. */
  readonly secrets: readonly Secret[];
}
