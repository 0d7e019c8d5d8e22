// A Prism that is absent, or does not come up, is told in one sentence.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { UserError } from '../model/user-error.ts';
import { startPrism } from './prism.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'devauth-prism-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Starts what is installed in the folder under Prism's name. */
async function start(): Promise<UserError> {
  const error: unknown = await startPrism('contract.json', join(folder, 'user.js')).catch((reason) => reason);
  if (!(error instanceof UserError)) throw new Error(`no sentence for people: ${String(error)}`);
  expect(error.message).not.toContain('\n');
  return error;
}

async function install(program: string): Promise<void> {
  const place = join(folder, 'node_modules/@stoplight/prism-cli');
  await mkdir(join(place, 'dist'), { recursive: true });
  await writeFile(join(place, 'package.json'), '{}');
  await writeFile(join(place, 'dist/index.js'), program);
}

it('absent: says how to install it', async () => {
  expect((await start()).message).toMatch(/not installed: npm install --save-dev @stoplight\/prism-cli@/);
});

it('ends at once: says so, with the last line that it wrote', async () => {
  await install("console.log('one'); console.error('the document is no use'); process.exit(3);");
  expect((await start()).message).toBe('Prism did not start: it exited with 3 (the document is no use)');
});

it('is ended by a signal: says which', async () => {
  await install("process.kill(process.pid, 'SIGKILL'); setInterval(() => {}, 1000);");
  expect((await start()).message).toBe('Prism did not start: it was ended by SIGKILL');
});
