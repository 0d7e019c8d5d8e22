// Measures the emulator beside Prism and a bare Hono handler: the same conforming request, the same load, one
// run on one machine. Figures are only worth their ratios.

import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import autocannon from 'autocannon';
import { conformingRequest, type ServerProcess, startServer } from './server-process.ts';
import { table } from './table.ts';

const ROUNDS_OF_LOAD = 3;
const SECONDS_OF_LOAD = 3;
const CONNECTIONS = 20;
const STARTS = 7;

const root = join(import.meta.dirname, '..', '..');
const prismPackage = createRequire(import.meta.url).resolve('@stoplight/prism-cli/package.json');

const emulator = { name: 'emulator', args: [join(root, 'conformance/emulator/main.ts')], port: 4821 };
const prism = {
  name: 'Prism',
  args: [
    join(dirname(prismPackage), 'dist/index.js'),
    ...['mock', '-p', '4822', '-h', '127.0.0.1'],
    join(root, 'generated/aws-sso-oidc/openapi.json'),
  ],
  port: 4822,
};
const bareHono = { name: 'bare Hono', args: [join(root, 'scripts/bench/bare-hono.ts')], port: 4823 };

/** What was measured of one server: the best of several rounds, which is what the others disturb least. */
export interface Measured {
  readonly name: string;
  readonly requestsPerSecond: number;
  readonly p99Milliseconds: number;
  /** The first start, when nothing is compiled yet. */
  readonly firstStartMilliseconds: number;
  /** Any later start. */
  readonly startMilliseconds: number;
  readonly megabytes: number;
  readonly errors: number;
}

interface Load {
  readonly requestsPerSecond: number;
  readonly p99Milliseconds: number;
  readonly errors: number;
}

/**
 * Measures all three. They take turns in everything, so that whatever else the machine does meets each of them
 * alike.
 */
export async function measureServers(): Promise<readonly Measured[]> {
  const commands = [emulator, prism, bareHono];
  const compileCache = await mkdtemp(join(tmpdir(), 'devauth-bench-'));
  const running: ServerProcess[] = [];
  try {
    const starts = await inTurns(commands, 1 + STARTS, async (command) => {
      const server = await startServer(command, compileCache);
      await server.stop();
      return server.startMilliseconds;
    });
    for (const command of commands) running.push(await startServer(command, compileCache));
    for (const { url } of running) await loadOf(url, 1);
    const loads = await inTurns(running, ROUNDS_OF_LOAD, async ({ url }) => {
      // The emulator refuses more grants than it keeps. To the others this is a path like any other.
      await (await fetch(`${url}/_emulator/reset`, { method: 'POST' })).arrayBuffer();
      return loadOf(url, SECONDS_OF_LOAD);
    });
    return await Promise.all(
      running.map(async (server, index) => {
        const [first = Number.NaN, ...later] = starts[index] ?? [];
        return {
          name: commands[index]?.name ?? '',
          ...bestOf(loads[index] ?? []),
          firstStartMilliseconds: first,
          startMilliseconds: Math.min(...later),
          megabytes: await server.memory(),
        };
      }),
    );
  } finally {
    await Promise.all(running.map((server) => server.stop()));
    await rm(compileCache, { recursive: true, force: true });
  }
}

/** Takes a measurement of each subject in turn, several times over; for each subject all that was measured. */
async function inTurns<Subject, Value>(
  subjects: readonly Subject[],
  rounds: number,
  measure: (subject: Subject) => Promise<Value>,
): Promise<readonly (readonly Value[])[]> {
  const values = subjects.map((): Value[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, subject] of subjects.entries()) values[index]?.push(await measure(subject));
  }
  return values;
}

async function loadOf(url: string, duration: number): Promise<Load> {
  const { path, ...request } = conformingRequest;
  const result = await autocannon({ url: `${url}${path}`, connections: CONNECTIONS, duration, ...request });
  return {
    requestsPerSecond: result.requests.average,
    p99Milliseconds: result.latency.p99,
    errors: result.non2xx + result.errors + result.timeouts,
  };
}

/** The best figures of several rounds, but the errors of all of them. */
function bestOf(loads: readonly Load[]): Load {
  return {
    requestsPerSecond: Math.max(...loads.map((load) => load.requestsPerSecond)),
    p99Milliseconds: Math.min(...loads.map((load) => load.p99Milliseconds)),
    errors: loads.reduce((sum, load) => sum + load.errors, 0),
  };
}

/** The measurements as a table, each with its ratio to the emulator's. */
export function serversTable(measured: readonly Measured[]): string {
  const [ours] = measured;
  if (!ours) throw new Error('nothing was measured');
  const ratio = (value: number, base: number) => `${(value / base).toFixed(2)}x`;
  return table(
    [
      ...['server', 'requests/s', 'ratio', 'p99 ms', 'first start ms', 'start ms', 'ratio'],
      ...['memory MB', 'ratio', 'errors'],
    ],
    measured.map((one) => [
      one.name,
      one.requestsPerSecond.toFixed(0),
      ratio(one.requestsPerSecond, ours.requestsPerSecond),
      one.p99Milliseconds.toFixed(1),
      one.firstStartMilliseconds.toFixed(0),
      one.startMilliseconds.toFixed(0),
      ratio(one.startMilliseconds, ours.startMilliseconds),
      one.megabytes.toFixed(0),
      ratio(one.megabytes, ours.megabytes),
      String(one.errors),
    ]),
  );
}

/** The promises about the emulator, and whether this run kept them. */
export function serverTargets(
  measured: readonly Measured[],
): readonly { readonly text: string; readonly kept: boolean }[] {
  const of = (name: string) => {
    const found = measured.find((one) => one.name === name);
    if (!found) throw new Error(`${name} was not measured`);
    return found;
  };
  const [ours, theirs, least] = [of('emulator'), of('Prism'), of('bare Hono')];
  return [
    {
      text: 'the emulator responds to at least 5 times as many requests a second as Prism',
      kept: ours.requestsPerSecond >= 5 * theirs.requestsPerSecond,
    },
    {
      text: 'the emulator responds to at least half as many requests a second as a handler that does nothing',
      kept: ours.requestsPerSecond >= least.requestsPerSecond / 2,
    },
    {
      text: 'the emulator takes at most 1.5 times the memory of a handler that remembers nothing',
      kept: ours.megabytes <= 1.5 * least.megabytes,
    },
    {
      text: 'the emulator starts in at most a quarter of the time that Prism takes',
      kept: ours.startMilliseconds <= theirs.startMilliseconds / 4,
    },
    { text: 'the emulator grants every request of the load', kept: ours.errors === 0 },
  ];
}
