// A server under measurement, as a process of its own: started, timed until it responds, weighed, stopped.

import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** How a server is started; it listens on the PORT of its environment. */
export interface ServerCommand {
  readonly name: string;
  readonly args: readonly string[];
  readonly port: number;
}

/** The request that every server is measured with. */
export const conformingRequest = {
  method: 'POST',
  path: '/device_authorization',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    clientId: 'demo-device',
    clientSecret: 'demo-device-secret',
    startUrl: 'https://example.awsapps.com/start',
  }),
} as const;

/** A running server. */
export interface ServerProcess {
  readonly url: string;
  /** Milliseconds from the start of the process to its first response. */
  readonly startMilliseconds: number;
  /** Resident memory in MB. */
  memory(): Promise<number>;
  /** Ends it in good order, so that Node writes down what it has compiled. */
  stop(): Promise<void>;
}

/** Not every server ends by itself when it is asked to. */
const ENDING = "process.once('SIGTERM', () => process.exit())";

/**
 * Starts a server and waits for its first response. What Node compiles is kept in `compileCache`, as it is for every
 * command that make starts.
 * @throws Error when it does not respond within 30 seconds.
 */
export async function startServer(
  { name, args, port }: ServerCommand,
  compileCache: string,
): Promise<ServerProcess> {
  const began = performance.now();
  const child = spawn(process.execPath, ['--import', `data:text/javascript,${ENDING}`, ...args], {
    stdio: 'ignore',
    env: {
      ...process.env,
      PORT: String(port),
      DIALECT: 'aws-sso-oidc',
      NODE_COMPILE_CACHE: compileCache,
    },
  });
  const url = `http://127.0.0.1:${port}`;
  while (!(await responds(url))) {
    if (child.exitCode !== null || performance.now() - began > 30_000) {
      child.kill('SIGKILL');
      throw new Error(`${name} did not respond on port ${port}`);
    }
    await pause(2);
  }
  return {
    url,
    startMilliseconds: performance.now() - began,
    memory: () => residentMegabytes(child),
    stop: () =>
      new Promise((resolve) => {
        child.once('close', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

async function responds(url: string): Promise<boolean> {
  const { path, ...init } = conformingRequest;
  return fetch(`${url}${path}`, init).then(
    async (response) => {
      await response.arrayBuffer();
      return true;
    },
    () => false,
  );
}

async function residentMegabytes(child: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}
