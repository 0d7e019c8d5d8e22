// Runs a shell command to its end, or ends it: bounded in time and output, with everything that it starts.

import { startGroup } from './process-group.ts';

/** Bytes of output that are kept of each stream: the last ones. */
const MOST_OUTPUT = 64 * 1024;

/** Milliseconds for output that is still in a pipe after the command has exited. */
const DRAIN = 100;

/** How a command is run. */
export interface CommandOptions {
  readonly environment: Readonly<Record<string, string>>;
  /** Seconds that it may take. */
  readonly timeout: number;
}

/** How a command ended. */
export interface CommandEnd {
  readonly how: 'exited' | 'signalled' | 'timed-out' | 'not-started';
  /** The exit code, where it exited. */
  readonly code?: number;
  readonly signal?: NodeJS.Signals;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a command line in `sh`. Never rejects. It is settled by the exit of the shell, not by the end of its
 * output: a grandchild may hold the pipe for ever. Whatever of its group is left then is ended.
 */
export async function runCommand(command: string, options: CommandOptions): Promise<CommandEnd> {
  const group = startGroup('sh', ['-c', command], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...options.environment },
  });
  const output = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    group.child[stream]?.setEncoding('utf8').on('data', (chunk: string) => {
      output[stream] = (output[stream] + chunk).slice(-MOST_OUTPUT);
    });
  }
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Pick<CommandEnd, 'how'>>((resolve) => {
    timer = setTimeout(() => resolve({ how: 'timed-out' }), options.timeout * 1000);
  });
  const ended = new Promise<Omit<CommandEnd, 'stdout' | 'stderr'>>((resolve) => {
    group.child.once('error', () => resolve({ how: 'not-started' }));
    group.child.once('exit', (code, signal) =>
      resolve(code === null ? { how: 'signalled', ...(signal && { signal }) } : { how: 'exited', code }),
    );
  });
  const end = await Promise.race([late, ended]);
  clearTimeout(timer);
  if (end.how === 'exited') await new Promise((resolve) => setTimeout(resolve, DRAIN));
  await group.end();
  for (const stream of ['stdout', 'stderr'] as const) group.child[stream]?.destroy();
  return { ...end, ...output };
}
