// Writes report.json and junit.xml into the folder that REPORT names, each whole or not at all.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { RunOutcome } from '../model/outcome.ts';
import { UserError } from '../model/user-error.ts';
import { SettingsError } from '../settings/settings-error.ts';
import { bodyFileOf, toCurl } from './curl.ts';
import { Hiding } from './hiding.ts';
import { toJunit } from './junit.ts';
import type { Report } from './report.ts';

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

/**
 * Writes the reports of one run into a folder.
 * @throws UserError when it cannot be written
 */
export async function writeReports(
  folder: string,
  outcome: RunOutcome,
  report: Report,
  strict: boolean,
): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await writeFileAtomic(join(folder, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
    await writeFileAtomic(join(folder, 'junit.xml'), toJunit(report, strict));
    for (const [name, body] of bodiesOf(outcome)) await writeFileAtomic(join(folder, name), body);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(`the reports could not be written to ${folder} (${reason})`, { cause: error });
  }
}

/** The bodies that are too long for the command lines which send them again, by the name of their file. */
function bodiesOf({ results, secrets }: RunOutcome): readonly (readonly [string, Buffer])[] {
  const hiding = new Hiding(secrets);
  return results.flatMap(({ id, evidence }) => {
    if (evidence?.kind !== 'exchange') return [];
    const { body } = toCurl(evidence.request, hiding, bodyFileOf(id));
    return body ? [[bodyFileOf(id), body] as const] : [];
  });
}
