// Runs a shell command to its end, or ends it: bounded in time and output, with everything that it starts.

import { startGroup } from './process-group.ts';

/** Bytes of output that are kept of each stream: the last ones. */
const MOST_OUTPUT = 64 * 1024;

/** Milliseconds for output that is still in a pipe after the command has exited. */
const DRAIN = 100;

/** How a command is run. */
export interface CommandOptions {
  readonly environment: Readonly<Record<string, string>>;
  /** Variables of this process that the command is not to have. */
  readonly without?: readonly string[];
  /** Seconds that it may take. */
  readonly timeout: number;
  /** Ends the command. */
  readonly signal?: AbortSignal;
}

/** How a command ended. */
export interface CommandEnd {
  readonly how: 'exited' | 'signalled' | 'timed-out' | 'aborted' | 'not-started';
  /** The exit code, where it exited. */
  readonly code?: number;
  readonly signal?: NodeJS.Signals;
  readonly stdout: string;
  readonly stderr: string;
  /** Whether something that it had started was still there when it had exited. */
  readonly leftProcesses: boolean;
}

type How = Omit<CommandEnd, 'stdout' | 'stderr' | 'leftProcesses'>;

/**
 * Runs a command line in `sh`. Never rejects. It is settled by the exit of the shell, not by the end of its
 * output: a grandchild may hold the pipe for ever. Whatever of its group is left then is ended.
 */
export async function runCommand(command: string, options: CommandOptions): Promise<CommandEnd> {
  const inherited = Object.entries(process.env).filter(([name]) => !options.without?.includes(name));
  const group = startGroup('sh', ['-c', command], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...Object.fromEntries(inherited), ...options.environment },
  });
  const output = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    group.child[stream]?.setEncoding('utf8').on('data', (chunk: string) => {
      output[stream] = (output[stream] + chunk).slice(-MOST_OUTPUT);
    });
  }
  let timer: NodeJS.Timeout | undefined;
  const { promise, resolve } = Promise.withResolvers<How>();
  const abort = () => resolve({ how: 'aborted' });
  if (Number.isFinite(options.timeout)) {
    timer = setTimeout(() => resolve({ how: 'timed-out' }), options.timeout * 1000);
  }
  options.signal?.addEventListener('abort', abort, { once: true });
  if (options.signal?.aborted) abort();
  group.child.once('error', () => resolve({ how: 'not-started' }));
  group.child.once('exit', (code, signal) =>
    resolve(code === null ? { how: 'signalled', ...(signal && { signal }) } : { how: 'exited', code }),
  );
  const how = await promise;
  clearTimeout(timer);
  options.signal?.removeEventListener('abort', abort);
  const hasExited = how.how === 'exited' || how.how === 'signalled';
  if (hasExited) await new Promise((drained) => setTimeout(drained, DRAIN));
  const leftProcesses = hasExited && (await group.isAlive());
  await group.end();
  for (const stream of ['stdout', 'stderr'] as const) group.child[stream]?.destroy();
  return { ...how, ...output, leftProcesses };
}
