// A real oidc-provider as a target that the suite can start.

import { Worker } from 'node:worker_threads';
import { readKnownFailures } from '../../report/known-failures.ts';
import type { KnownTarget, RunningTarget } from '../known-target.ts';
import { confidentialClient, otherClient, publicClient, SCOPE, unauthorizedClient } from './clients.ts';
import type { ServerMessage, ServerOptions } from './server.ts';
import { knownFailuresFile } from './variables.ts';
import { decideAtPages } from './verification.ts';

const knownFailures = await readKnownFailures(knownFailuresFile);

/**
 * An oidc-provider that starts on 127.0.0.1, on any free port unless one is given, with approval and denial
 * driven through its own pages.
 */
export function oidcProvider(options: Partial<ServerOptions> = {}): KnownTarget {
  return {
    name: 'oidc-provider',
    dialect: 'rfc8628',
    knownFailures,
    start: () => start({ port: 0, ...options }),
  };
}

async function start(options: ServerOptions): Promise<RunningTarget> {
  const worker = new Worker(new URL('server.ts', import.meta.url), {
    workerData: options,
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  return {
    settings: {
      target: await issuerOf(worker, options.port),
      client: publicClient,
      otherClient,
      unauthorizedClient,
      confidentialClient,
      scope: SCOPE,
      approve: (prompt) => decideAtPages('approve', prompt),
      deny: (prompt) => decideAtPages('deny', prompt),
    },
    close: async () => {
      await worker.terminate();
    },
  };
}

function issuerOf(worker: Worker, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (message: ServerMessage) => {
      if ('issuer' in message) return resolve(message.issuer);
      void worker.terminate();
      reject(new Error(`oidc-provider did not start on port ${port}: ${message.failure}`));
    });
  });
}
