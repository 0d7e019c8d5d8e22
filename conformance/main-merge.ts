// `devauth merge`: joins the parts of a run with TARGETS and SHARD into one verdict.

import { joinFleets, lineOf, readFleet } from './fleet/fleet.ts';
import { tellFleet } from './fleet-program.ts';
import { prepareReports } from './report/report-files.ts';
import { startProgram } from './settings/program.ts';

await startProgram(
  {
    name: 'merge',
    summary: 'join the parts of a run of many targets into one verdict',
    operands: { name: 'FOLDER', help: 'the REPORT folder of each part', several: true },
    notes: [
      'Exit codes: 0 everything holds, 1 something is broken or could not be proved, 2 a part is missing or unusable.',
    ],
  },
  async ({ REPORT: reports }, folders) => {
    const fleet = joinFleets(await Promise.all(folders.map(readFleet)));
    if (reports !== undefined) await prepareReports(reports);
    const width = Math.max(...fleet.targets.map(({ name }) => name.length), 0);
    for (const entry of fleet.targets) process.stdout.write(`${lineOf(entry, width)}\n`);
    return tellFleet(fleet, reports);
  },
  '0 passed, 1 failed',
);
