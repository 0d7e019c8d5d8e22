// `make conformance`: runs the suite against TARGET, or, without one, against the mocks and emulators of
// this repository, which it starts and stops. Exit 0 green, 1 red, 2 when it was told something unusable.

import { join } from 'node:path';
import type { RunOutcome } from './model/outcome.ts';
import { endOnSignals } from './processes/process-group.ts';
import { startProgress } from './progress.ts';
import { entriesFor, type KnownFailures, readKnownFailures } from './report/known-failures.ts';
import { toReport } from './report/report.ts';
import { prepareReports, writeReports } from './report/report-files.ts';
import { toScreen } from './report/screen.ts';
import { summarize } from './report/summary.ts';
import { type Progress, run } from './runner/run.ts';
import { EXIT, startProgram } from './settings/program.ts';
import type { Values } from './settings/read.ts';
import { serverSettings } from './sides/server/settings.ts';
import { serverSide } from './sides/server/side.ts';
import { ownTargets } from './targets/own-targets.ts';
import { runOwnTarget } from './targets/run-own-target.ts';
import { suiteName } from './version.ts';

/** One run to be made. */
interface Plan {
  /** The folder of its reports below REPORT; empty when it is the only run. */
  readonly folder: string;
  readonly known: (outcome: RunOutcome) => KnownFailures;
  readonly run: (onProgress: (progress: Progress) => void) => Promise<RunOutcome>;
}

async function main(values: Values<'conformance'>): Promise<number> {
  const { STRICT: strict = false, REPORT: reports } = values;
  const plans = await makePlans(values);
  if (reports) await prepareReports(reports);

  const progress = startProgress(plans.length);
  // Runs wait most of their time, so they are made side by side; they are told in their order.
  const outcomes = await Promise.all(
    plans.map((plan, index) => plan.run((done) => progress.tell(index, done))),
  ).finally(progress.stop);

  let passed = 0;
  let failed = 0;
  for (const [index, plan] of plans.entries()) {
    const outcome = outcomes[index];
    if (!outcome) continue;
    const known = plan.known(outcome);
    const summary = summarize(outcome, known, strict);
    const colour = process.stdout.isTTY && process.stdout.hasColors();
    console.log(`${toScreen(outcome, summary, { colour, known })}\n`);
    if (reports) {
      await writeReports(
        join(reports, plan.folder),
        outcome,
        toReport(outcome, summary, known, suiteName),
        strict,
      );
    }
    passed += summary.passed;
    failed += summary.failed;
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? EXIT.ok : EXIT.red;
}

async function makePlans(values: Values<'conformance'>): Promise<readonly Plan[]> {
  const known = values.KNOWN_FAILURES ? await readKnownFailures(values.KNOWN_FAILURES) : {};
  if (values.TARGET) {
    const side = serverSide(serverSettings(values, values.TARGET));
    return [{ folder: '', known: () => known, run: (onProgress) => run(side, { onProgress }) }];
  }
  return ownTargets
    .filter((own) => !values.DIALECT || own.dialect === values.DIALECT)
    .map((own) => ({
      folder: own.name,
      known: (outcome) => ({ ...own.knownFailures, ...entriesFor(known, outcome) }),
      run: (onProgress) => runOwnTarget(own, (target) => serverSettings(values, target), { onProgress }),
    }));
}

endOnSignals('conformance');
await startProgram(
  {
    name: 'conformance',
    summary: 'hold a server against every sentence that binds it',
    notes: ['Exit codes: 0 everything holds, 1 something is broken or could not be proved, 2 wrong usage.'],
  },
  main,
  '0 passed, 1 failed',
);
