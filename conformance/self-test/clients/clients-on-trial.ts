// The client side on trial: clients with habits changed, in process and under virtual time.

import type { DialectName } from '../../../generated/index.ts';
import type { ClientCalls } from '../../model/client.ts';
import type { RequirementId } from '../../requirements/catalogue.ts';
import { run } from '../../runner/run.ts';
import { clientSide } from '../../sides/client/side.ts';
import type { SuiteOnTrial } from '../trial-of-the-suite.ts';
import { clientWith } from './client.ts';
import type { Habits } from './habits.ts';

/** A client with some habits changed. */
export interface ClientRow {
  /** What is unusual about the client, or wrong with it, in the present tense. */
  readonly name: string;
  readonly dialects: readonly DialectName[];
  readonly habits: Partial<Habits> | ((dialect: DialectName) => Partial<Habits>);
  /** How it is asked to work: a whole login unless given. */
  readonly calls?: ClientCalls;
}

/** A client with one bad habit. */
export interface ClientMutant extends ClientRow {
  /** Every requirement that it breaks, of all its dialects. */
  readonly breaks: readonly RequirementId[];
}

/** The rows of the trial. */
export interface ClientRows {
  readonly mutants: readonly ClientMutant[];
  readonly variants: readonly ClientRow[];
}

/** Puts the suite on trial with some rows. */
export function clientsOnTrial({ mutants, variants }: ClientRows): SuiteOnTrial<ClientRow, ClientRow> {
  return {
    side: 'client',
    mutants,
    variants,
    run(dialect, row) {
      const habits = typeof row?.habits === 'function' ? row.habits(dialect) : row?.habits;
      return run(
        clientSide({
          dialect,
          client: {
            name: row?.name ?? 'a conforming client',
            calls: row?.calls ?? 'whole',
            kind: 'function',
            run: clientWith(dialect, habits),
          },
          timeout: 10,
          jobs: Number.POSITIVE_INFINITY,
        }),
        { oneAtATime: true },
      );
    },
  };
}
