// A contract that is dropped into openapi/ is a dialect at once: generated, compiled, served by the mock and held by the gate,
// without any other edit. Tried in a copy of the project.

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = promisify(execFile);

let project: string;
beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'devauth-third-'));
  for (const name of [
    'openapi',
    'generated',
    'scripts',
    'conformance',
    'src',
    'package.json',
    'tsconfig.json',
    'CHANGELOG.md',
    'README.md',
    'docs',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'action.yml',
    'Makefile',
  ]) {
    await cp(join(root, name), join(project, name), { recursive: true });
  }
  await symlink(join(root, 'node_modules'), join(project, 'node_modules'));
  const text = await readFile(join(root, 'openapi/rfc8628.yaml'), 'utf8');
  const odd = text
    .replace('summary: Poll for the token', `summary: "Poll */ for the 'token' of \`x\` and \${y}"`)
    .replaceAll('https://server.example.com', 'https://third.example');
  expect(odd).not.toBe(text);
  await writeFile(join(project, 'openapi/third.yml'), odd);
});
afterAll(() => rm(project, { recursive: true }));

const node = (...args: string[]) => run(process.execPath, args, { cwd: project });

test('it is generated, and what is generated compiles', async () => {
  expect((await node('scripts/generate.ts')).stderr).toMatch(/generated \d+ files/);
  const config = { extends: './tsconfig.json', include: ['generated'] };
  await writeFile(join(project, 'tsconfig.third.json'), JSON.stringify(config));
  await node(join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.third.json');
  expect(await readFile(join(project, 'generated/third/client.ts'), 'utf8')).toContain('createThirdClient');
}, 60_000);

test('the gate holds it, and notices when it drifts', async () => {
  expect((await node('scripts/drift.ts')).stdout).not.toMatch(/^red/m);
  const path = join(project, 'openapi/third.yml');
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace('exclusiveMinimum: 0', 'exclusiveMinimum: 1'));
  await expect(node('scripts/drift.ts')).rejects.toThrow();
  await writeFile(path, text);
}, 60_000);

test('the mock serves it', async () => {
  const env = { ...process.env, DIALECT: 'third', PORT: '0' };
  const mock = spawn(process.execPath, ['conformance/mock/main.ts'], { cwd: project, env });
  try {
    const [said] = await once(mock.stdout, 'data');
    const [url] = /http:\/\/[\d.:]+/.exec(String(said)) ?? [];
    const response = await fetch(`${url}/device_authorization`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: 'a' }),
    });
    expect([response.status, await response.json()]).toEqual([
      200,
      expect.objectContaining({ expires_in: 1800 }),
    ]);
  } finally {
    mock.kill('SIGTERM');
    await once(mock, 'close');
  }
}, 60_000);

test.each([
  ['conformance/emulator/main.ts', {}, 'serves'],
  ['conformance/main.ts', {}, 'judges'],
  ['conformance/main.ts', { TARGET: 'http://127.0.0.1:9' }, 'judges'],
  ['scripts/conformance-client.ts', {}, 'judges'],
  ['scripts/conformance-client.ts', { CLIENT: 'true' }, 'judges'],
])(
  '%s %j says in one sentence that there is no record of it',
  async (program, variables, does) => {
    const env = { PATH: process.env.PATH, DIALECT: 'third', ...variables };
    const ended = run(process.execPath, [program], { cwd: project, env });
    await expect(ended).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringMatching(
        new RegExp(`^\\S+: DIALECT=third has a contract and no record in \\S+: this program ${does} .*\n$`),
      ),
    });
  },
  60_000,
);
