// `make conformance`: runs the suite against TARGET, or, without one, against the mock and the emulator
// of this repository, which it starts and stops. Exit 0 green, 1 red, 2 when it was told something unusable.

import { parseArgs } from 'node:util';
import yoctoSpinner from 'yocto-spinner';
import { Blocked } from './checks/check.ts';
import { readEnvironment } from './runner/environment.ts';
import { type KnownFailures, readKnownFailures } from './runner/known-failures.ts';
import { type Environment, isOn, readDialect, readSettings, SettingsError } from './runner/read-settings.ts';
import { prepareReports, writeReports } from './runner/report-files.ts';
import { runSuite } from './runner/run.ts';
import { toScreen } from './runner/screen.ts';
import type { Settings } from './runner/settings.ts';
import { type Tally, tally } from './runner/tally.ts';
import { ownTargets } from './targets/own-targets.ts';
import { suiteName } from './version.ts';

/** What one run is made with. */
interface Plan {
  /** The folder of its reports below REPORT; none when it is the only run. */
  readonly folder: string;
  readonly settings: Settings;
  readonly known: KnownFailures;
}

async function main(environment: Environment): Promise<number> {
  // There are no options: everything is a variable. A stray argument is a mistake to be told.
  parseArgs({ args: process.argv.slice(2), options: {} });
  const strict = isOn('STRICT', environment.STRICT);
  const reports = environment.REPORT?.trim() || undefined;
  const known = environment.KNOWN_FAILURES?.trim()
    ? await readKnownFailures(environment.KNOWN_FAILURES.trim())
    : {};
  if (reports) await prepareReports(reports);

  const perform = async (plan: Plan) => {
    const counted = await performRun(plan, strict, reports);
    total.passed += counted.passed;
    total.failed += counted.failed;
  };

  const total = { passed: 0, failed: 0 };
  const target = environment.TARGET?.trim();
  if (target) {
    await perform({ folder: '', settings: readSettings(environment, target), known });
  } else {
    const only = readDialect(environment);
    for (const own of ownTargets.filter((candidate) => !only || candidate.dialect === only)) {
      const running = await own.start();
      try {
        const settings = { ...readSettings(environment, running.settings.target), ...running.settings };
        await perform({ folder: own.name, settings, known: { ...own.knownFailures, ...known } });
      } finally {
        await running.close();
      }
    }
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

async function performRun(plan: Plan, strict: boolean, reports: string | undefined): Promise<Tally> {
  const spinner = process.stderr.isTTY
    ? yoctoSpinner({ text: `asking ${plan.settings.target}` }).start()
    : undefined;
  const outcome = await runSuite({
    settings: plan.settings,
    onProgress: ({ done, of, check }) => {
      if (spinner) spinner.text = `${done} of ${of} checks: ${check}`;
    },
  }).finally(() => spinner?.stop());

  const counted = tally(outcome.results, plan.known, strict);
  const colour = process.stdout.isTTY && process.stdout.hasColors();
  console.log(`${toScreen(outcome, counted, { colour, known: plan.known })}\n`);
  if (reports) await writeReports(reports, plan.folder, outcome, plan.known, strict, suiteName);
  return counted;
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
