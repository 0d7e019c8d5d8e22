// Writes report.json and junit.xml into the folder that REPORT names, each whole or not at all.

import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunOutcome } from '../runner/run.ts';
import { SettingsError } from '../settings/read-settings.ts';
import { toJunit } from './junit.ts';
import type { KnownFailures } from './known-failures.ts';
import { toReport } from './report.ts';

/**
 * Makes sure before the run that its reports can be written.
 * @throws SettingsError when the folder cannot be made.
 */
export async function prepareReports(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SettingsError(`REPORT=${folder} cannot be used as a folder (${reason})`, { cause: error });
  }
}

/** Writes the reports of one run into a folder below the one that REPORT names. */
export async function writeReports(
  root: string,
  folder: string,
  outcome: RunOutcome,
  known: KnownFailures,
  strict: boolean,
  suite: string,
): Promise<void> {
  const path = join(root, folder);
  await mkdir(path, { recursive: true });
  const report = toReport(outcome, suite, known);
  await writeWhole(join(path, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  await writeWhole(join(path, 'junit.xml'), toJunit(report, known, strict));
}

async function writeWhole(path: string, text: string): Promise<void> {
  await writeFile(`${path}.part`, text);
  await rename(`${path}.part`, path);
}
