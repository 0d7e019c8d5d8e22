// Test support: the command, in this process, against a scripted server, on a virtual clock, in a home of its own.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect } from 'vitest';
import type { Stream } from '../cli/io.ts';
import { runCommand } from '../cli/run.ts';
import { json, type Step, scripted } from './scripted-server.ts';
import { VirtualClock } from './virtual-clock.ts';

export const rfcStarted = {
  device_code: 'device-code-that-must-not-show',
  user_code: 'WDJB-MJHT',
  verification_uri: 'https://as.example/device',
  expires_in: 600,
};
export const rfcToken = {
  access_token: 'the-access-token',
  token_type: 'Bearer',
  expires_in: 3600,
  refresh_token: 'again',
};
export const errorResponse = (error: string) => json(400, { error, error_description: 'in words' });
export const RFC = [
  'login',
  '--device-authorization-endpoint=https://as.example/da',
  '--token-endpoint=https://as.example/token',
  '--client-id=tv',
];

interface Run {
  readonly steps?: readonly Step[];
  readonly environment?: Record<string, string>;
  readonly abortAfter?: number;
  /** Where the token goes, if not into a pipe. */
  readonly stdout?: Stream;
}

export async function run(
  args: readonly string[],
  { steps = [], environment = {}, abortAfter, stdout }: Run = {},
) {
  const clock = new VirtualClock();
  const server = scripted(...steps);
  const written = { out: '', err: '' };
  const stderr = new PassThrough({ encoding: 'utf8' }).on('data', (text: string) => {
    written.err += text;
  });
  const piped = new PassThrough({ encoding: 'utf8' }).on('data', (text: string) => {
    written.out += text;
  });
  const controller = new AbortController();
  if (abortAfter !== undefined)
    clock.sleep(abortAfter).then(() => controller.abort(new Error('interrupted')));
  const code = await clock.run(
    runCommand(args, {
      stdout: stdout ?? piped,
      stderr,
      environment: { HOME: process.env.HOME, ...environment },
      signal: controller.signal,
      http: { fetch: server.fetch, clock },
    }),
  );
  const { out, err } = written;
  expect(out + err).not.toContain('must-not-show');
  return { code, out, err, server, clock };
}

/** Gives each test of a file an empty home. @returns the present one */
export function useEmptyHome(): () => string {
  const home = process.env.HOME;
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'devauth-'));
    process.env.HOME = folder;
  });
  afterEach(async () => {
    process.env.HOME = home;
    await rm(folder, { recursive: true });
  });
  return () => folder;
}
