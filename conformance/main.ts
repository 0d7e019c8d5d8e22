// `make conformance`: runs the suite against TARGET, or, without one, against the mocks and emulators of
// this repository, which it starts and stops. Exit 0 green, 1 red, 2 when it was told something unusable.

import { parseArgs } from 'node:util';
import yoctoSpinner from 'yocto-spinner';
import { Blocked } from './model/blocked.ts';
import { type KnownFailures, readKnownFailures } from './report/known-failures.ts';
import { prepareReports, writeReports } from './report/report-files.ts';
import { toScreen } from './report/screen.ts';
import { summarize } from './report/summary.ts';
import { type Progress, type RunOutcome, runSuite } from './runner/run.ts';
import { readEnvironment } from './settings/environment.ts';
import {
  type Environment,
  isOn,
  readDialect,
  readSettings,
  SettingsError,
} from './settings/read-settings.ts';
import { ownTargets } from './targets/own-targets.ts';
import { suiteName } from './version.ts';

/** One run to be made. */
interface Plan {
  /** The folder of its reports below REPORT; empty when it is the only run. */
  readonly folder: string;
  readonly known: KnownFailures;
  readonly run: (onProgress: (progress: Progress) => void) => Promise<RunOutcome>;
}

async function main(environment: Environment): Promise<number> {
  // There are no options: everything is a variable. A stray argument is a mistake to be told.
  parseArgs({ args: process.argv.slice(2), options: {} });
  const strict = isOn('STRICT', environment.STRICT);
  const reports = environment.REPORT?.trim() || undefined;
  const plans = await makePlans(environment);
  if (reports) await prepareReports(reports);

  const progress = startProgress(plans.length);
  // Runs wait most of their time, so they are made side by side; they are told in their order.
  const runs = plans.map((plan, index) => plan.run((done) => progress.tell(index, done)));
  const outcomes = await Promise.all(runs).finally(progress.stop);

  let passed = 0;
  let failed = 0;
  for (const [index, plan] of plans.entries()) {
    const outcome = outcomes[index];
    if (!outcome) continue;
    const counted = summarize(outcome.results, plan.known, strict);
    const colour = process.stdout.isTTY && process.stdout.hasColors();
    console.log(`${toScreen(outcome, counted, { colour, known: plan.known })}\n`);
    if (reports) await writeReports(reports, plan.folder, outcome, plan.known, strict, suiteName);
    passed += counted.passed;
    failed += counted.failed;
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function makePlans(environment: Environment): Promise<readonly Plan[]> {
  const file = environment.KNOWN_FAILURES?.trim();
  const known = file ? await readKnownFailures(file) : {};
  const target = environment.TARGET?.trim();
  if (target) {
    const settings = readSettings(environment, target);
    return [{ folder: '', known, run: (onProgress) => runSuite({ settings, onProgress }) }];
  }
  const only = readDialect(environment);
  return ownTargets
    .filter((own) => !only || own.dialect === only)
    .map((own) => ({
      folder: own.name,
      known: { ...own.knownFailures, ...known },
      run: async (onProgress) => {
        const running = await own.start();
        try {
          const settings = { ...readSettings(environment, running.settings.target), ...running.settings };
          return await runSuite({ settings, onProgress });
        } finally {
          await running.close();
        }
      },
    }));
}

/** A line on a terminal that says how far the runs are; nothing elsewhere. */
function startProgress(runs: number) {
  const spinner = process.stderr.isTTY ? yoctoSpinner({ text: 'starting' }).start() : undefined;
  const latest: Progress[] = [];
  return {
    tell(index: number, progress: Progress) {
      latest[index] = progress;
      const told = Object.values(latest);
      const sum = (part: (one: Progress) => number) => told.reduce((total, one) => total + part(one), 0);
      const where = runs > 1 ? ` of ${told.length} servers` : '';
      if (spinner)
        spinner.text = `${sum((one) => one.done)} of ${sum((one) => one.of)} checks${where}: ${progress.check}`;
    },
    stop: () => spinner?.stop(),
  };
}

try {
  process.exitCode = await main(readEnvironment());
} catch (error) {
  const isTold = error instanceof SettingsError || error instanceof Blocked || isParseArgsError(error);
  console.error(isTold ? `conformance: ${error.message}` : error);
  console.log('0 passed, 1 failed');
  process.exitCode = error instanceof Blocked ? 1 : 2;
}

function isParseArgsError(error: unknown): error is Error {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
