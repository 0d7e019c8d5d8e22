// What follows a run, whichever it was: it is counted, shown, and written where reports are wanted.

import { join } from 'node:path';
import type { RunOutcome } from './model/outcome.ts';
import type { Plan } from './plans.ts';
import { baselineOf, readBaseline } from './report/baseline.ts';
import type { Report } from './report/report.ts';
import { writeReports } from './report/report-files.ts';
import { toScreen } from './report/screen.ts';
import { summarize } from './report/summary.ts';
import { toReport } from './report/to-report.ts';
import { suiteName } from './version.ts';

/** What holds for all runs. */
export interface SuiteOptions {
  /** Whether a warning is red too. */
  readonly strict: boolean;
  /** The folder of the reports. */
  readonly reports: string | undefined;
  /** An earlier `report.json`, or the folder of those of several runs: only what is new since is red. */
  readonly baseline: string | undefined;
}

/** The options that variables give. */
export function suiteOptions(values: {
  readonly STRICT?: boolean;
  readonly REPORT?: string;
  readonly BASELINE?: string;
}): SuiteOptions {
  return { strict: values.STRICT ?? false, reports: values.REPORT, baseline: values.BASELINE };
}

/** A run, counted. */
export interface Conclusion {
  readonly report: Report;
  readonly passed: number;
  readonly failed: number;
  /** What the screen shows of it. */
  readonly text: string;
}

/** Reads what a run is held against, before it is made. @throws SettingsError when it cannot be read */
export async function baselineFor({ folder }: Plan, { baseline }: SuiteOptions): Promise<Report | undefined> {
  return baseline === undefined ? undefined : readBaseline(baseline, folder);
}

/** Counts, shows and writes a run. @throws UserError when its reports cannot be written */
export async function conclude(
  plan: Plan,
  outcome: RunOutcome,
  before: Report | undefined,
  { strict, reports }: SuiteOptions,
): Promise<Conclusion> {
  const known = plan.known(outcome);
  const baseline = before && baselineOf(before, outcome);
  const summary = summarize(outcome, known, strict, baseline);
  const report = toReport(outcome, summary, known, suiteName, baseline);
  if (reports !== undefined) await writeReports(join(reports, plan.folder), outcome, report);
  const colour = process.stdout.isTTY && process.stdout.hasColors();
  const { passed, failed } = summary;
  return { report, passed, failed, text: toScreen(outcome, summary, { colour, known }) };
}
