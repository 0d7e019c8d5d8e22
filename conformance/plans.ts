// The runs that variables ask for: one against a server, or one against a client.

import { type DialectName, dialectNames } from '../generated/index.ts';
import { dialects } from './dialects/index.ts';
import type { RunOutcome } from './model/outcome.ts';
import { type KnownFailures, readKnownFailures } from './report/known-failures.ts';
import { type Progress, run } from './runner/run.ts';
import { mustBeKnown } from './settings/known-dialect.ts';
import type { Values } from './settings/read.ts';
import { SettingsError } from './settings/settings-error.ts';
import { serverSettings } from './sides/server/settings.ts';
import { serverSide } from './sides/server/side.ts';
import { planOf } from './targets/run-own-client.ts';

/** One run to be made. */
export interface Plan {
  /** The folder of its reports below REPORT; empty when it is the only run. */
  readonly folder: string;
  readonly known: (outcome: RunOutcome) => KnownFailures;
  readonly run: (onProgress: (progress: Progress) => void) => Promise<RunOutcome>;
}

/**
 * The run against the server at `target`.
 * @throws SettingsError when a variable cannot be used
 */
export async function serverPlan(
  values: Values<'conformance'>,
  target: string,
  folder: string,
): Promise<Plan> {
  mustBeJudged(values.DIALECT);
  const known = await knownFailures(values);
  const side = serverSide(serverSettings(values, target));
  return { folder, known: () => known, run: (onProgress) => run(side, { onProgress }) };
}

/**
 * The run against the client that `command` starts.
 * @throws SettingsError when a variable cannot be used
 */
export async function clientPlan(
  values: Values<'conformance-client'>,
  command: string,
  folder: string,
): Promise<Plan> {
  const { DIALECT: dialect, TIMEOUT: timeout, JOBS: jobs, CLIENT_CALLS: calls = 'whole' } = values;
  if (!dialect) {
    throw new SettingsError(
      `say which dialect the client speaks: ${dialectNames.map((name) => `DIALECT=${name}`).join(' or ')}`,
    );
  }
  mustBeJudged(dialect);
  const client = { name: command, calls, kind: 'process', command } as const;
  return planOf(
    { folder, dialect, client, known: {} },
    { known: await knownFailures(values), timeout, jobs },
  );
}

/** The known failures that a person gives. @throws SettingsError when their file cannot be read */
export async function knownFailures(values: { readonly KNOWN_FAILURES?: string }): Promise<KnownFailures> {
  return values.KNOWN_FAILURES ? readKnownFailures(values.KNOWN_FAILURES) : {};
}

/** @throws SettingsError for a dialect that the suite has no record of */
export function mustBeJudged(dialect: DialectName | undefined): void {
  const judged = dialects.map(({ name }) => name);
  mustBeKnown(dialect, judged, 'judges', 'conformance/dialects');
}
