// An earlier report to start from: what a run broke, mended and lost since. Only what is new is red.

import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { RunOutcome } from '../model/outcome.ts';
import type { UndocumentedMember } from '../model/undocumented.ts';
import { isBroken, type Result, type Verdict } from '../model/verdict.ts';
import { SettingsError } from '../settings/settings-error.ts';
import schema from './report.schema.json' with { type: 'json' };
import type { Change, Report } from './report.ts';

/** The verdicts of an earlier run. */
export interface Baseline {
  readonly startedAt: string;
  readonly verdicts: Readonly<Record<string, Verdict>>;
  readonly undocumented: readonly UndocumentedMember[];
}

// Formats are for readers of the schema; what is compared are verdicts alone.
const validate = new Ajv2020({ strict: true, validateFormats: false }).compile<Report>(schema);

/**
 * Reads one `report.json`.
 * @throws SettingsError when it cannot be read or is no report
 */
export async function readReport(path: string, variable: string): Promise<Report> {
  let read: unknown;
  try {
    read = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SettingsError(`${variable}: ${path} cannot be read as a report (${reason})`, { cause: error });
  }
  if (validate(read)) return read;
  const [fault] = validate.errors ?? [];
  const where = fault?.instancePath ? `${fault.instancePath} ` : '';
  throw new SettingsError(
    `${variable}: ${path} is no report.json of this suite (${where}${fault?.message}); give one that REPORT wrote`,
  );
}

/**
 * Reads the baseline of a run: the file that BASELINE names, or the report of the run in that folder.
 * @param folder the folder of the run's own reports below REPORT
 * @throws SettingsError when there is none
 */
export async function readBaseline(path: string, folder: string): Promise<Report> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return readReport(isFolder ? join(path, folder, 'report.json') : path, 'BASELINE');
}

/**
 * What a run is held against.
 * @throws SettingsError when the report is of another side or dialect
 */
export function baselineOf(report: Report, run: Pick<RunOutcome, 'side' | 'dialect'>): Baseline {
  if (report.side !== run.side || report.dialect !== run.dialect) {
    throw new SettingsError(
      `BASELINE is the report of a ${report.dialect} ${report.side}, and this run tried a ${run.dialect} ${run.side}`,
    );
  }
  return {
    startedAt: report.startedAt,
    verdicts: Object.fromEntries(report.requirements.map(({ id, verdict }) => [id, verdict])),
    undocumented: report.undocumented,
  };
}

/** How a result stands against the baseline; nothing where it holds as before, or was not judged before either. */
export function changeOf({ id, verdict }: Result, { verdicts }: Baseline): Change | undefined {
  const before = verdicts[id];
  if (verdict === 'pass') return before !== undefined && isBroken(before) ? 'mended' : undefined;
  if (before === 'pass') return isBroken(verdict) ? 'new' : 'lost';
  if (verdict === 'na') return undefined;
  // A warning that became a failure is new, as is a broken sentence whose proof is blocked now.
  return before === verdict || (before === 'fail' && verdict === 'warn') ? 'before' : 'new';
}

/** Whether the contract does not name a member, and the baseline had it not. */
export function isNewMember({ operation, member }: UndocumentedMember, { undocumented }: Baseline): boolean {
  return !undocumented.some((one) => one.operation === operation && one.member === member);
}
