// A target that the suite can start itself, with what it declares and what is known to be broken in it.

import type { DialectName } from '../model/requirement.ts';
import type { ServerSettings } from '../model/settings.ts';
import type { KnownFailures } from '../report/known-failures.ts';
import type { Unproved } from './unproved.ts';

/** A target that runs; `settings` say where it is and what it lets the suite do. */
export interface RunningTarget {
  readonly settings: Partial<ServerSettings> & Pick<ServerSettings, 'target'>;
  close(): Promise<void>;
}

/** A target that can be started. */
export interface KnownTarget {
  readonly name: string;
  readonly dialect: DialectName;
  /** Each deviation that is known, with its reason. */
  readonly knownFailures: KnownFailures;
  /** What a run does not prove of it, exactly; absent where nobody keeps count. */
  readonly unproved?: Unproved;
  start(): Promise<RunningTarget>;
}
