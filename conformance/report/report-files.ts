// Writes the reports into the folder that REPORT names, each file whole or not at all.

import { mkdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { RunOutcome } from '../model/outcome.ts';
import { UserError } from '../model/user-error.ts';
import { SettingsError } from '../settings/settings-error.ts';
import { type BodyFile, bodyFileOf, toCurl } from './curl.ts';
import type { FormatName } from './formats.ts';
import { Hiding } from './hiding.ts';
import { toJunit } from './junit.ts';
import { toMarkdown } from './markdown.ts';
import { toHtml } from './page/html.ts';
import type { Report } from './report.ts';
import { toSarif } from './sarif.ts';

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
export function writeReports(folder: string, outcome: RunOutcome, report: Report): Promise<void> {
  return writeAll(folder, [
    ['junit.xml', toJunit(report)],
    ...forPeople([{ report, folder: '' }]),
    ...bodiesOf(outcome),
    // The last one, so that a report that is there is whole.
    ['report.json', `${JSON.stringify(report, null, 2)}\n`],
  ]);
}

/**
 * Writes what tells of several runs together, above the folders of their own reports.
 * @throws UserError when it cannot be written
 */
export function writeOverview(folder: string, runs: readonly ReportOfRun[]): Promise<void> {
  return writeAll(folder, forPeople(runs));
}

/**
 * Writes what tells of a fleet, above the folders of its targets' own reports.
 * @throws UserError when it cannot be written
 */
export function writeFleet(folder: string, fleet: FleetFile): Promise<void> {
  const reports = fleet.targets.flatMap(({ report }) => report ?? []);
  const failures = fleet.targets.flatMap(({ name, error }) =>
    error === undefined ? [] : `${name}: ${error}`,
  );
  return writeAll(folder, [
    ['report.html', toHtml(reports, failures)],
    ['summary.md', toMarkdown(reports, failures)],
    ['fleet.json', `${JSON.stringify(fleet, null, 2)}\n`],
  ]);
}

/** What is written of a fleet. */
interface FleetFile {
  readonly targets: readonly { readonly name: string; readonly report?: Report; readonly error?: string }[];
}

/** A report, and the folder of its files below the one that is written. */
export interface ReportOfRun {
  readonly report: Report;
  readonly folder: string;
}

type NamedFile = readonly [name: FormatName | BodyFile, content: string | Buffer];

function forPeople(runs: readonly ReportOfRun[]): readonly NamedFile[] {
  const reports = runs.map(({ report }) => report);
  const places = runs.map(({ report, folder }) => ({ report, place: posix.join(folder, 'report.json') }));
  return [
    ['report.html', toHtml(reports)],
    ['report.sarif', toSarif(places)],
    ['summary.md', toMarkdown(reports)],
  ];
}

async function writeAll(folder: string, files: readonly NamedFile[]): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, content] of files) await writeFileAtomic(join(folder, name), content);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(`the reports could not be written to ${folder} (${reason})`, { cause: error });
  }
}

/** The bodies that are too long for the command lines which send them again, by the name of their file. */
function bodiesOf({ results, secrets }: RunOutcome): readonly NamedFile[] {
  const hiding = new Hiding(secrets);
  return results.flatMap(({ id, evidence }) => {
    if (evidence?.kind !== 'exchange') return [];
    const { body } = toCurl(evidence.request, hiding, bodyFileOf(id));
    return body ? [[bodyFileOf(id), body] as const] : [];
  });
}
