// Foreign processes: each in a group of its own, with what it starts, and ended with its group on every way
// out of this process.

import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

/** Seconds between asking a group to end and ending it. */
const GRACE = 2;

const running = new Set<number>();

// `exit` is the last moment on every way out that this process has a say in; nothing asynchronous runs any more.
process.on('exit', () => {
  for (const group of running) signal(group, 'SIGKILL');
});

/** A process that leads a group. */
export interface ProcessGroup {
  readonly child: ChildProcess;
  /** Whether anyone of the group is there; dead processes that nobody has asked about do not count. */
  isAlive(): Promise<boolean>;
  /** Asks the whole group to end, and ends it when it does not within a moment. */
  end(): Promise<void>;
}

/** Starts a program in a process group of its own. */
export function startGroup(file: string, args: readonly string[], options: SpawnOptions): ProcessGroup {
  const child = spawn(file, [...args], { ...options, detached: true });
  const { pid } = child;
  if (pid !== undefined) running.add(pid);
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  return {
    child,
    isAlive: async () => pid !== undefined && (await hasMembers(pid)),
    async end() {
      if (pid === undefined) return;
      signal(pid, 'SIGTERM');
      const deadline = setTimeout(() => signal(pid, 'SIGKILL'), GRACE * 1000);
      await exited;
      clearTimeout(deadline);
      // What the leader leaves behind has had its chance as well.
      signal(pid, 'SIGKILL');
      running.delete(pid);
    },
  };
}

async function hasMembers(group: number): Promise<boolean> {
  if (process.platform !== 'linux') {
    try {
      return process.kill(-group, 0);
    } catch {
      return false;
    }
  }
  // A signal of 0 reaches zombies too, and in a container nobody may ever ask about those.
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const stat = await readFile(`/proc/${entry}/stat`, 'utf8').catch(() => '');
    const [state, , processGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (Number(processGroup) === group && state !== 'Z' && state !== 'X') return true;
  }
  return false;
}

function signal(group: number, name: NodeJS.Signals): void {
  try {
    process.kill(-group, name);
  } catch {
    // Nobody of the group is left.
  }
}

const signals = [
  ['SIGINT', 2],
  ['SIGTERM', 15],
] as const;

/**
 * Ends a run when a person or a CI stops it, with all that it has started; it exits as a shell expects.
 * @param name whose message it is
 */
export function endOnSignals(name: string): void {
  for (const [signalName, number] of signals) {
    process.once(signalName, () => {
      process.stderr.write(`${name}: stopped by ${signalName}\n`);
      process.exit(128 + number);
    });
  }
}

/** Ends a server when it is stopped, which is how it is meant to end: the exit code is 0. */
export function stopOnSignals(): void {
  for (const [signalName] of signals) process.once(signalName, () => process.exit(0));
}
