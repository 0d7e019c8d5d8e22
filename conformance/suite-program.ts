// What both programs of the suite do with a few runs: make them side by side, show them in their order, and say at the
// end whether all is well.

import { baselineFor, conclude, type SuiteOptions } from './conclude.ts';
import { tellGithub } from './github-actions.ts';
import type { Plan } from './plans.ts';
import { startProgress } from './progress.ts';
import { prepareReports, writeOverview } from './report/report-files.ts';
import { EXIT } from './settings/program.ts';

/** Makes the runs and tells of them. @returns the exit code */
export async function runPlans(plans: readonly Plan[], options: SuiteOptions): Promise<number> {
  const { reports } = options;
  if (reports !== undefined) await prepareReports(reports);
  const before = await Promise.all(plans.map((plan) => baselineFor(plan, options)));
  const progress = startProgress(plans.length);
  // Runs wait most of their time, so they are made side by side; they are told in their order.
  const runs = await Promise.all(
    plans.map(async (plan, index) => {
      const outcome = await plan.run((done) => progress.tell(index, done));
      const { folder } = plan;
      return { folder, ...(await conclude(plan, outcome, before[index], options)) };
    }),
  ).finally(progress.stop);

  for (const { text } of runs) process.stdout.write(`${text}\n\n`);
  if (reports !== undefined && runs.length > 1) await writeOverview(reports, runs);
  await tellGithub(
    runs.map(({ report }) => report),
    [],
  );
  const total = (count: 'passed' | 'failed') => runs.reduce((sum, one) => sum + one[count], 0);
  process.stdout.write(`${total('passed')} passed, ${total('failed')} failed\n`);
  return total('failed') === 0 ? EXIT.ok : EXIT.red;
}
