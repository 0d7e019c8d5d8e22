// What both programs of the suite do with their runs: make them side by side, show and write them in their order, and
// say at the end whether all is well.

import { join } from 'node:path';
import type { RunOutcome } from './model/outcome.ts';
import { startProgress } from './progress.ts';
import { baselineOf, readBaseline } from './report/baseline.ts';
import type { KnownFailures } from './report/known-failures.ts';
import { prepareReports, type ReportOfRun, writeOverview, writeReports } from './report/report-files.ts';
import { toScreen } from './report/screen.ts';
import { summarize } from './report/summary.ts';
import { toReport } from './report/to-report.ts';
import type { Progress } from './runner/run.ts';
import { EXIT } from './settings/program.ts';
import { suiteName } from './version.ts';

/** One run to be made. */
export interface Plan {
  /** The folder of its reports below REPORT; empty when it is the only run. */
  readonly folder: string;
  readonly known: (outcome: RunOutcome) => KnownFailures;
  readonly run: (onProgress: (progress: Progress) => void) => Promise<RunOutcome>;
}

/** What holds for all runs. */
export interface SuiteOptions {
  readonly strict: boolean;
  /** The folder of the reports. */
  readonly reports: string | undefined;
  /** An earlier `report.json`, or the folder of those of several runs: only what is new since is red. */
  readonly baseline: string | undefined;
}

/** Makes the runs and tells of them. @returns the exit code */
export async function runPlans(
  plans: readonly Plan[],
  { strict, reports, baseline }: SuiteOptions,
): Promise<number> {
  if (reports) await prepareReports(reports);
  const before = baseline
    ? await Promise.all(plans.map(({ folder }) => readBaseline(baseline, folder)))
    : undefined;
  const progress = startProgress(plans.length);
  // Runs wait most of their time, so they are made side by side; they are told in their order.
  const outcomes = await Promise.all(
    plans.map((plan, index) => plan.run((done) => progress.tell(index, done))),
  ).finally(progress.stop);

  const written: ReportOfRun[] = [];
  let passed = 0;
  let failed = 0;
  for (const [index, plan] of plans.entries()) {
    const outcome = outcomes[index];
    if (!outcome) continue;
    const known = plan.known(outcome);
    const earlier = before?.[index] && baselineOf(before[index], outcome);
    const summary = summarize(outcome, known, strict, earlier);
    const colour = process.stdout.isTTY && process.stdout.hasColors();
    process.stdout.write(`${toScreen(outcome, summary, { colour, known })}\n\n`);
    if (reports) {
      const report = toReport(outcome, summary, known, suiteName, earlier);
      await writeReports(join(reports, plan.folder), outcome, report);
      written.push({ report, folder: plan.folder });
    }
    passed += summary.passed;
    failed += summary.failed;
  }
  if (reports && plans.length > 1) await writeOverview(reports, written);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 ? EXIT.ok : EXIT.red;
}
