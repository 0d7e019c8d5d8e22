// Measures what a run over many targets costs: the suite as a process of its own, with reports, against 10, 100 and
// 1,000 emulators that another process serves.

import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startGroup } from '../../conformance/processes/process-group.ts';
import { runCommand } from '../../conformance/processes/run-command.ts';
import { table } from './table.ts';

const COUNTS = [10, 100, 1000] as const;

/** Targets at a time. Each run waits most of its time, and each count is of whole rounds of these. */
const JOBS = 50;

/** Seconds that the largest fleet may take. */
const PATIENCE = 1800;

const root = join(import.meta.dirname, '..', '..');

/** What a run over a fleet took. */
export interface FleetCost {
  readonly targets: number;
  readonly seconds: number;
  /** Processor seconds of the suite. */
  readonly processorSeconds: number;
  /** The most memory that the suite had, in MB. */
  readonly megabytes: number;
}

/** Measures each count in turn. @throws Error when a run is red, since then it has not done its work */
export async function measureFleets(): Promise<readonly FleetCost[]> {
  const costs: FleetCost[] = [];
  for (const count of COUNTS) costs.push(await measureFleet(count));
  return costs;
}

async function measureFleet(count: number): Promise<FleetCost> {
  const folder = await mkdtemp(join(tmpdir(), 'devauth-fleet-'));
  const file = join(folder, 'targets.json');
  const usage = join(folder, 'usage.json');
  const servers = startGroup(
    process.execPath,
    [join(root, 'scripts/bench/fleet-targets.ts'), String(count), file],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  try {
    if (servers.child.stdout) await once(servers.child.stdout, 'data');
    const began = performance.now();
    const { code, stdout, stderr } = await runCommand(
      `'${process.execPath}' --import '${join(root, 'scripts/bench/resource-usage.ts')}' conformance/main.ts`,
      {
        environment: {
          TARGETS: file,
          REPORT: join(folder, 'reports'),
          JOBS: String(JOBS),
          USAGE_FILE: usage,
        },
        timeout: PATIENCE,
      },
    );
    const seconds = (performance.now() - began) / 1000;
    if (code !== 0) throw new Error(`the run over ${count} targets ended with ${code}: ${stdout}${stderr}`);
    return { targets: count, seconds, ...readUsage(await readFile(usage, 'utf8')) };
  } finally {
    await servers.end();
    await rm(folder, { recursive: true, force: true });
  }
}

function readUsage(text: string): Pick<FleetCost, 'processorSeconds' | 'megabytes'> {
  const { userCPUTime, systemCPUTime, maxRSS }: NodeJS.ResourceUsage = JSON.parse(text);
  return { processorSeconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 };
}

/** The costs as a table. */
export function fleetsTable(costs: readonly FleetCost[]): string {
  return table(
    ['targets', 'seconds', 'each', 'processor s', 'each', 'memory MB'],
    costs.map(({ targets, seconds, processorSeconds, megabytes }) => [
      String(targets),
      seconds.toFixed(1),
      (seconds / targets).toFixed(3),
      processorSeconds.toFixed(1),
      (processorSeconds / targets).toFixed(3),
      megabytes.toFixed(0),
    ]),
  );
}

/** The promises about fleets, and whether this run kept them. */
export function fleetTargets(
  costs: readonly FleetCost[],
): readonly { readonly text: string; readonly kept: boolean }[] {
  const of = (targets: number) => {
    const found = costs.find((one) => one.targets === targets);
    if (!found) throw new Error(`a fleet of ${targets} was not measured`);
    return found;
  };
  const [hundred, thousand] = [of(100), of(1000)];
  return [
    {
      text: '1,000 targets take at most 12 times as long as 100',
      kept: thousand.seconds <= 12 * hundred.seconds,
    },
    {
      text: '1,000 targets take at most 12 times the processor time of 100',
      kept: thousand.processorSeconds <= 12 * hundred.processorSeconds,
    },
    {
      text: '1,000 targets take at most 1.5 times the memory of 100',
      kept: thousand.megabytes <= 1.5 * hundred.megabytes,
    },
  ];
}
