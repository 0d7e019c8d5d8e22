// What the suite does with the many targets of TARGETS, and with the parts of such a run: a line a target, one summary,
// one overview.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { baselineFor, conclude, type SuiteOptions } from './conclude.ts';
import type { Fleet } from './fleet/fleet.ts';
import { runFleet } from './fleet/run-fleet.ts';
import { partOf, readShard, wholeFleet } from './fleet/shard.ts';
import { type FleetTarget, readTargets } from './fleet/targets-file.ts';
import { tellGithub } from './github-actions.ts';
import { clientPlan, type Plan, serverPlan } from './plans.ts';
import { prepareReports, writeFleet } from './report/report-files.ts';
import { readEnvironment } from './settings/environment.ts';
import { EXIT } from './settings/program.ts';
import type { Values } from './settings/read.ts';
import { SettingsError } from './settings/settings-error.ts';
import { suiteName } from './version.ts';

/** How many targets are tried at a time: a run waits most of its time. */
const DEFAULT_JOBS = 8;

/**
 * Tries the targets of a file and tells of them. @returns the exit code
 * @throws SettingsError when the file or another variable cannot be used
 */
export async function runTargets(
  path: string,
  values: Values<'conformance'>,
  options: SuiteOptions,
): Promise<number> {
  if (values.TARGET) throw new SettingsError('TARGET and TARGETS are both set; set one of them');
  if (values.RESUME && !values.REPORT) {
    throw new SettingsError(
      'RESUME=1 goes on with the reports of an earlier run; set REPORT to their folder',
    );
  }
  const shard = values.SHARD ? readShard(values.SHARD) : wholeFleet;
  const targets = partOf(await readTargets(path, readEnvironment()), shard);
  // Everything is read before the first target is tried.
  const plans = await Promise.all(
    targets.map(async (target) => {
      const plan = await planOfTarget(target);
      // A target that came since has no report to be held against: all that is red in it is new.
      const before = isNew(target.name, options) ? undefined : await baselineFor(plan, options);
      const run = async () => (await conclude(plan, await plan.run(() => {}), before, options)).report;
      return { name: target.name, run };
    }),
  );
  const { reports } = options;
  if (reports !== undefined) await prepareReports(reports);
  const fleet = await runFleet(plans, {
    suite: suiteName,
    shard,
    jobs: values.JOBS ?? DEFAULT_JOBS,
    reports,
    resume: values.RESUME ?? false,
    tell: (line) => process.stdout.write(`${line}\n`),
  });
  return tellFleet(fleet, reports);
}

function isNew(name: string, { baseline }: SuiteOptions): boolean {
  return baseline !== undefined && !existsSync(join(baseline, name, 'report.json'));
}

function planOfTarget(target: FleetTarget): Promise<Plan> {
  const { name, side, values } = target;
  if (side === 'server') return serverPlan(values, values.TARGET ?? '', name);
  return clientPlan(values, values.CLIENT ?? '', name);
}

/** Writes the overview of a fleet and says what it comes to. @returns the exit code */
export async function tellFleet(fleet: Fleet, reports: string | undefined): Promise<number> {
  if (reports !== undefined) await writeFleet(reports, fleet);
  const { targets } = fleet;
  await tellGithub(
    targets.flatMap(({ report }) => report ?? []),
    targets.flatMap(({ name, error }) => (error === undefined ? [] : `${name}: ${error}`)),
  );
  const red = targets.filter(({ failed }) => failed > 0);
  const total = (count: 'passed' | 'failed') => targets.reduce((sum, one) => sum + one[count], 0);
  process.stdout.write(
    [
      '',
      `${targets.length} target${targets.length === 1 ? '' : 's'}: ${targets.length - red.length} green, ${red.length} red`,
      ...(red.length > 0 && reports ? [`each has its report in ${reports}/NAME/report.html`] : []),
      ...(red.length > 0 && !reports ? ['set REPORT to a folder to have a report of each'] : []),
      `${total('passed')} passed, ${total('failed')} failed`,
      '',
    ].join('\n'),
  );
  return red.length === 0 ? EXIT.ok : EXIT.red;
}
