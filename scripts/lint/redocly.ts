// Redocly's command line, which offers no API: started as a process, without its telemetry and its look for updates.

import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../../conformance/model/user-error.ts';

/** The version that is known to do. */
const VERSION = '2.77.0';

/**
 * The program: of the project that is worked on, or else of this one.
 * @throws UserError when it is not installed
 */
export function findRedocly(project = process.cwd()): string {
  for (const from of [join(project, 'package.json'), fileURLToPath(import.meta.url)]) {
    try {
      return join(createRequire(from).resolve('@redocly/cli/package.json'), '../bin/cli.js');
    } catch {
      // The next place may have it.
    }
  }
  const remedy = `npm install --save-dev @redocly/cli@${VERSION}`;
  throw new UserError(`contracts are compared by redocly, which is not installed: ${remedy}`);
}

/** What came of one run. */
export interface RedoclyRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs redocly with these arguments. */
export function runRedocly(args: readonly string[]): Promise<RedoclyRun> {
  const program = findRedocly();
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  return new Promise((resolve) => {
    const options = { env, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, [program, ...args], options, (error, stdout, stderr) =>
      resolve({
        code: typeof error?.code === 'number' ? error.code : error === null ? 0 : 1,
        stdout,
        stderr,
      }),
    );
  });
}
