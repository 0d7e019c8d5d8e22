// Prism as a child process: started on a free port of this machine, and gone when the mock is.

import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { listen } from '../processes/listen.ts';

/** Seconds that Prism may take until it listens. */
const PATIENCE = 30;

/** A running Prism. */
export interface Prism {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Starts Prism on a document.
 * @throws Error with the end of Prism's output when it does not come up.
 */
export async function startPrism(document: string): Promise<Prism> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [executable(), 'mock', '-h', '127.0.0.1', '-p', String(port), document],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: '0' },
    },
  );
  const stop = () => void child.kill();
  process.once('exit', stop);
  await untilListening(child);
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      process.off('exit', stop);
      if (child.exitCode !== null) return;
      const ended = new Promise((resolve) => child.once('close', resolve));
      child.kill();
      await ended;
    },
  };
}

function executable(): string {
  const require = createRequire(import.meta.url);
  let manifest: string;
  try {
    manifest = require.resolve('@stoplight/prism-cli/package.json');
  } catch (error) {
    throw new Error('the mock needs Prism: npm install --save-dev @stoplight/prism-cli@5.14.2', {
      cause: error,
    });
  }
  return join(dirname(manifest), 'dist', 'index.js');
}

function untilListening(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (reason: string) => {
      clearTimeout(timer);
      child.kill();
      reject(new Error(`Prism did not start: ${reason}${output && `\n${output.slice(-1000)}`}`));
    };
    const timer = setTimeout(() => fail(`it did not listen within ${PATIENCE} s`), PATIENCE * 1000);
    const listen = (chunk: Buffer) => {
      output = (output + chunk.toString('utf8')).slice(-4000);
      if (!output.includes('Prism is listening')) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) => fail(`it exited ${code}`));
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  const { port } = new URL(await listen(server));
  await new Promise((resolve) => server.close(resolve));
  return Number(port);
}
