// Where variables come from: the environment goes before `.env`, and an empty variable counts as absent.

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'environment-'));
  await writeFile(join(folder, '.env'), 'CLIENT_ID=from-the-file\nSCOPE="two words"\n');
});
afterAll(() => rm(folder, { recursive: true }));

/** What a program reads in a folder with such a file, under some variables and options. */
async function readIn(cwd: string, environment: Record<string, string>, ...args: string[]): Promise<unknown> {
  const program = `
    import { startProgram } from '${join(import.meta.dirname, 'program.ts')}';
    const help = { name: 'conformance', summary: 'a test', notes: [] };
    await startProgram(help, async (values) => { console.log(JSON.stringify(values)); return 0; });`;
  const { PATH = '' } = process.env;
  const file = join(folder, 'program.ts');
  await writeFile(file, program);
  const { stdout } = await promisify(execFile)(process.execPath, [file, ...args], {
    cwd,
    env: { PATH, ...environment },
  });
  return JSON.parse(stdout);
}

describe('a program reads', () => {
  it('the file .env in the folder where it is started', async () => {
    expect(await readIn(folder, {})).toEqual({ CLIENT_ID: 'from-the-file', SCOPE: 'two words' });
  });

  it('no file of another folder', async () => {
    expect(await readIn(tmpdir(), {})).toEqual({});
  });

  it('a variable of the environment before the file', async () => {
    expect(await readIn(folder, { CLIENT_ID: 'from-outside' })).toMatchObject({ CLIENT_ID: 'from-outside' });
  });

  it('the file where the variable is set but empty, as make passes it on', async () => {
    expect(await readIn(folder, { CLIENT_ID: '' })).toMatchObject({ CLIENT_ID: 'from-the-file' });
  });

  it('an option before both', async () => {
    expect(
      await readIn(folder, { CLIENT_ID: 'from-outside' }, '--client-id', 'from-an-option'),
    ).toMatchObject({
      CLIENT_ID: 'from-an-option',
    });
  });
});
