import { lstat, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writePrivateFile } from './private-file.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'devauth-'));
});
afterEach(() => rm(folder, { recursive: true }));

const modeOf = async (path: string) => (await stat(path)).mode & 0o777;

test('only the owner reads it, nor enters a folder that was made for it', async () => {
  const path = join(folder, 'new', 'token.json');
  await writePrivateFile(path, 'secret');
  expect(await readFile(path, 'utf8')).toBe('secret');
  expect(await modeOf(path)).toBe(0o600);
  expect(await modeOf(join(folder, 'new'))).toBe(0o700);
});

test('replaces a file that others could read', async () => {
  const path = join(folder, 'token.json');
  await writeFile(path, 'old', { mode: 0o644 });
  await writePrivateFile(path, 'new');
  expect([await readFile(path, 'utf8'), await modeOf(path)]).toEqual(['new', 0o600]);
});

test('writes where a symbolic link points, and leaves the link', async () => {
  await writeFile(join(folder, 'real'), 'old', { mode: 0o644 });
  await symlink('real', join(folder, 'link'));
  await writePrivateFile(join(folder, 'link'), 'new');
  expect((await lstat(join(folder, 'link'))).isSymbolicLink()).toBe(true);
  expect([await readFile(join(folder, 'real'), 'utf8'), await modeOf(join(folder, 'real'))]).toEqual([
    'new',
    0o600,
  ]);
});

test('leaves nothing behind, whether it works or not', async () => {
  await writePrivateFile(join(folder, 'a'), 'x');
  await mkdir(join(folder, 'b'));
  // A folder can't be replaced by a file.
  await expect(writePrivateFile(join(folder, 'b'), 'x')).rejects.toThrow();
  expect((await readdir(folder)).sort()).toEqual(['a', 'b']);
});
