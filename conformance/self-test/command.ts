// Runs `make conformance` as a person does: as a process of its own, told by variables.

import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a run of the command came to. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly lastLine: string;
}

/** Of this process's environment, what is no setting: where programs are, and what Node has compiled before. */
const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env;

/** Runs the command with nothing of this process's environment that could be a setting. */
export function runCommand(
  variables: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Promise<Ended> {
  return new Promise((resolve) => {
    const env = { PATH, NODE_COMPILE_CACHE, ...variables };
    execFile(
      process.execPath,
      [join(import.meta.dirname, '..', 'main.ts'), ...args],
      { env, cwd: tmpdir() },
      (error, stdout, stderr) => {
        const code = typeof error?.code === 'number' ? error.code : error ? -1 : 0;
        resolve({ code, stdout, stderr, lastLine: stdout.trimEnd().split('\n').at(-1) ?? '' });
      },
    );
  });
}
