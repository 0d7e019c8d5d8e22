// Runs of the suite against clients: our own, or one that a person names.

import type { DialectName } from '../../generated/index.ts';
import type { ClientUnderTest } from '../model/client.ts';
import type { RunOutcome } from '../model/outcome.ts';
import { entriesFor, type KnownFailures } from '../report/known-failures.ts';
import { type Progress, run } from '../runner/run.ts';
import { clientSide } from '../sides/client/side.ts';
import { heldToProofs } from './proofs.ts';
import type { Unproved } from './unproved.ts';

/** A client, and what is known to be broken in it. */
export interface OwnClient {
  /** The folder of its reports. */
  readonly folder: string;
  readonly dialect: DialectName;
  readonly client: ClientUnderTest;
  readonly known: KnownFailures;
  /** What a run does not prove of it, exactly; absent where nobody keeps count. */
  readonly unproved?: Unproved;
}

/** What a person may say of a run. */
export interface ClientRunOptions {
  readonly known: KnownFailures;
  /** Seconds that the client may take to give up on a response. */
  readonly timeout?: number | undefined;
  readonly jobs?: number | undefined;
}

/** Seconds that a client may take to give up on a response, unless a person says otherwise. */
const DEFAULT_TIMEOUT = 10;

/** How many scenarios are played at a time: a process that waits for seconds needs little of a machine. */
const DEFAULT_JOBS = 16;

/** The plan of a run against a client. */
export function planOf(own: OwnClient, { known, timeout, jobs }: ClientRunOptions) {
  const { folder, dialect, client, unproved } = own;
  return {
    folder,
    known: (outcome: RunOutcome): KnownFailures => ({ ...own.known, ...entriesFor(known, outcome) }),
    run: async (onProgress: (progress: Progress) => void): Promise<RunOutcome> => {
      const side = clientSide({
        dialect,
        client,
        timeout: timeout ?? DEFAULT_TIMEOUT,
        jobs: jobs ?? DEFAULT_JOBS,
      });
      const outcome = await run(side, { onProgress });
      return unproved === undefined ? outcome : heldToProofs(outcome, unproved, false);
    },
  };
}
