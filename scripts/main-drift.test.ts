// `devauth drift` in a project of somebody else: a repository with one contract and a changelog.

import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';

const run = promisify(execFile);
const program = fileURLToPath(new URL('main-drift.ts', import.meta.url));

let project: string;
beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'devauth-project-'));
  await mkdir(join(project, 'api'));
  await cp(new URL('../openapi/rfc8628.yaml', import.meta.url), join(project, 'api/login.yaml'));
  await edit((text) => text.replace(/x-contract-version: .*/, 'x-contract-version: 1.0.0'));
  await writeFile(join(project, 'CHANGELOG.md'), '- login 1.0.0 is there.\n');
  await git('init', '--quiet');
  await git('add', '.');
  await git('commit', '--quiet', '--message', 'Begin');
});
afterEach(() => rm(project, { recursive: true }));

const git = (...args: string[]) =>
  run('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd: project });

async function edit(change: (text: string) => string): Promise<void> {
  const path = join(project, 'api/login.yaml');
  const text = await readFile(path, 'utf8');
  expect(change(text)).not.toBe(text);
  await writeFile(path, change(text));
}

async function drift(...args: string[]): Promise<{ code: number; said: string }> {
  const ended = await run(process.execPath, [program, ...args], { cwd: project }).catch((error: unknown) =>
    Object(error),
  );
  return { code: ended.code ?? 0, said: `${ended.stdout}${ended.stderr}` };
}

test('valid contracts that did not change are green', async () => {
  expect(await drift('api', '--base', 'HEAD')).toEqual({
    code: 0,
    said: expect.stringMatching(/^green {2}validity: .*\ngreen {2}compatibility: .*\n\s+nothing changed\n$/),
  });
}, 30_000);

test('a change that breaks somebody wants its version and its item, and then is green', async () => {
  await edit((text) => text.replace('exclusiveMinimum: 0', 'exclusiveMinimum: 1'));
  const red = await drift('api', '--base', 'HEAD', '--report', 'out');
  expect([red.code, red.said]).toEqual([1, expect.stringContaining('raise it to 2.0.0 at least')]);
  expect(red.said).toMatch(/breaking for servers {2}api\/login\.yaml:\d+: .*exclusiveMinimum 0 → 1/);
  expect(JSON.parse(await readFile(join(project, 'out/drift.json'), 'utf8'))).toMatchObject({
    green: false,
    sides: [
      { side: 'validity', findings: [] },
      { side: 'compatibility', findings: [{ line: expect.any(Number) }] },
    ],
  });
  await edit((text) => text.replace('x-contract-version: 1.0.0', 'x-contract-version: 2.0.0'));
  expect((await drift('api', '--base', 'HEAD')).said).toContain('no item names the contract login 2.0.0');
  await writeFile(join(project, 'CHANGELOG.md'), '- login 2.0.0 has codes that live longer than a second.\n');
  expect((await drift('api', '--base', 'HEAD')).code).toBe(0);
}, 60_000);

test('what is no contract is told with its line', async () => {
  await edit((text) => text.replace(/^openapi: .*/m, 'openapi: 3.0.0'));
  const { code, said } = await drift('api');
  expect([code, said]).toEqual([1, expect.stringMatching(/api\/login\.yaml:\d+: #\/openapi/)]);
});

test.each([
  [['nowhere'], 'nowhere is no folder'],
  [[], 'missing required argument'],
  [['api', '--bas', 'x'], '--base'],
])('wrong usage is one sentence and exit 2: %j', async (args, sentence) => {
  const { code, said } = await drift(...args);
  expect([code, said.trim().split('\n')]).toEqual([2, [expect.stringContaining(sentence)]]);
});

test('a base that does not exist is told', async () => {
  const { code, said } = await drift('api', '--base', 'no-such-tag');
  expect([code, said]).toEqual([1, expect.stringContaining('is no file, no folder and no commit')]);
}, 30_000);
