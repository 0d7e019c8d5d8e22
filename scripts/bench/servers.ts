// Measures the emulator beside Prism and a bare Hono handler: the same honest request, the same load, one
// run on one machine. Figures are only worth their ratios.

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import autocannon from 'autocannon';
import { honestRequest, type ServerCommand, startServer } from './server-process.ts';
import { table } from './table.ts';

const SECONDS_OF_LOAD = 5;
const CONNECTIONS = 20;
const STARTS = 5;

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

/** What was measured of one server. */
export interface Measured {
  readonly name: string;
  readonly requestsPerSecond: number;
  readonly p99Milliseconds: number;
  readonly startMilliseconds: number;
  readonly megabytes: number;
  readonly errors: number;
}

/** Measures all three, one after the other. */
export async function measureServers(): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const command of [emulator, prism, bareHono]) measured.push(await measure(command));
  return measured;
}

async function measure(command: ServerCommand): Promise<Measured> {
  const starts: number[] = [];
  for (let i = 1; i < STARTS; i += 1) {
    const server = await startServer(command);
    starts.push(server.startMilliseconds);
    await server.stop();
  }
  const server = await startServer(command);
  starts.push(server.startMilliseconds);
  try {
    const { path, ...request } = honestRequest;
    const load = { url: `${server.url}${path}`, connections: CONNECTIONS, ...request };
    await autocannon({ ...load, duration: 1 });
    const result = await autocannon({ ...load, duration: SECONDS_OF_LOAD });
    return {
      name: command.name,
      requestsPerSecond: result.requests.average,
      p99Milliseconds: result.latency.p99,
      startMilliseconds: median(starts),
      megabytes: await server.memory(),
      errors: result.non2xx + result.errors + result.timeouts,
    };
  } finally {
    await server.stop();
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The measurements as a table, each with its ratio to the emulator's. */
export function serversTable(measured: readonly Measured[]): string {
  const [ours] = measured;
  if (!ours) throw new Error('nothing was measured');
  const ratio = (value: number, base: number) => `${(value / base).toFixed(2)}x`;
  return table(
    ['server', 'requests/s', 'ratio', 'p99 ms', 'start ms', 'ratio', 'memory MB', 'ratio', 'errors'],
    measured.map((one) => [
      one.name,
      one.requestsPerSecond.toFixed(0),
      ratio(one.requestsPerSecond, ours.requestsPerSecond),
      one.p99Milliseconds.toFixed(1),
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
  const [ours, theirs] = [of('emulator'), of('Prism')];
  return [
    {
      text: 'the emulator answers at least 5 times as many requests a second as Prism',
      kept: ours.requestsPerSecond >= 5 * theirs.requestsPerSecond,
    },
    {
      text: 'the emulator starts in at most a quarter of the time that Prism takes',
      kept: ours.startMilliseconds <= theirs.startMilliseconds / 4,
    },
    { text: 'the emulator answers every request of the load with success', kept: ours.errors === 0 },
  ];
}
