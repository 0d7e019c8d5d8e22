// Prism as a child process: started on a port of this machine that it chooses itself, and gone when the mock is.

import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { UserError } from '../model/user-error.ts';

/** Seconds that Prism may take until it listens. */
const PATIENCE = 30;

/** A running Prism. */
export interface Prism {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Starts Prism on a document.
 *
 * @param from the file for which Prism has to be installed
 * @throws UserError when Prism is not installed, or with the last line of its output when it does not come up
 */
export async function startPrism(document: string, from: string | URL = import.meta.url): Promise<Prism> {
  const program = join(dirname(findPackage(from)), 'dist', 'index.js');
  const child = spawn(process.execPath, [program, 'mock', '-h', '127.0.0.1', '-p', '0', document], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' },
  });
  const stop = () => void child.kill();
  process.once('exit', stop);
  try {
    return {
      url: await untilListening(child),
      async close() {
        process.off('exit', stop);
        await end(child);
      },
    };
  } catch (error) {
    process.off('exit', stop);
    await end(child);
    throw error;
  }
}

function findPackage(from: string | URL): string {
  try {
    return createRequire(from).resolve('@stoplight/prism-cli/package.json');
  } catch (error) {
    const remedy = 'npm install --save-dev @stoplight/prism-cli@5.14.2';
    throw new UserError(`the mock needs Prism, which is not installed: ${remedy}`, { cause: error });
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill();
  await ended;
}

/** The URL that Prism says it listens on. */
function untilListening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (reason: string) => {
      clearTimeout(timer);
      const last = output.trim().split('\n').at(-1);
      reject(new UserError(`Prism did not start: ${reason}${last ? ` (${last.trim()})` : ''}`));
    };
    const timer = setTimeout(() => fail(`it did not listen within ${PATIENCE} s`), PATIENCE * 1000);
    const listen = (chunk: Buffer) => {
      output = (output + chunk.toString('utf8')).slice(-4000);
      const [, url] = /Prism is listening on (http:\/\/[\w.:]+)\s/.exec(output) ?? [];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve(url);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code, signal) =>
      fail(signal ? `it was ended by ${signal}` : `it exited with ${code}`),
    );
  });
}
