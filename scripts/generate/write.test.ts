// What is written is the set and nothing else, whatever lay there before, and a run that was killed is mended.

import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { UserError } from '../../conformance/model/user-error.ts';
import { writeFolder } from './write.ts';

const FILES = new Map([
  ['index.ts', 'index\n'],
  ['one/deep/a.ts', 'a\n'],
  ['one/b.ts', 'b\n'],
]);

let parent: string;
let folder: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'devauth-write-'));
  folder = join(parent, 'generated');
});
afterEach(() => rm(parent, { recursive: true }));

async function expectTheSet(): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory());
  expect(files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort()).toEqual(
    [...FILES.keys()].sort(),
  );
  for (const [name, content] of FILES) {
    expect(await readFile(join(folder, name), 'utf8')).toBe(content);
    expect((await lstat(join(folder, name))).isFile(), name).toBe(true);
    expect((await stat(join(folder, name))).mode & 0o777, name).toBe(0o644);
  }
  for (const name of ['', 'one', 'one/deep']) {
    expect((await stat(join(folder, name))).mode & 0o777, name).toBe(0o755);
  }
  expect(await readdir(parent)).toEqual(['generated']);
}

test('writes into an empty place, whatever the umask', async () => {
  const before = process.umask(0o077);
  try {
    await writeFolder(folder, FILES);
  } finally {
    process.umask(before);
  }
  await expectTheSet();
});

test('takes away what does not belong there: files, hidden ones, folders, what a killed run left', async () => {
  await writeFolder(folder, FILES);
  await mkdir(join(folder, 'two/three'), { recursive: true });
  for (const name of ['.hidden', 'two/three/c.ts', 'index.ts.1234567', 'one/b.ts.89']) {
    await writeFile(join(folder, name), '');
  }
  await writeFolder(folder, FILES);
  await expectTheSet();
});

test('replaces what has another kind: a folder where a file belongs, links, an executable', async () => {
  await writeFolder(folder, FILES);
  await writeFile(join(parent, 'elsewhere'), 'index\n');
  await rm(join(folder, 'index.ts'));
  await symlink(join(parent, 'elsewhere'), join(folder, 'index.ts'));
  await rm(join(folder, 'one/deep'), { recursive: true });
  await writeFile(join(folder, 'one/deep'), '');
  await chmod(join(folder, 'one/b.ts'), 0o755);
  await writeFolder(folder, FILES);
  await rm(join(parent, 'elsewhere'));
  await expectTheSet();
});

test('completes what a killed run left: half of the new set beside half of the old one', async () => {
  await writeFolder(folder, new Map([...FILES].map(([name, content]) => [name, `old ${content}`])));
  await writeFile(join(folder, 'one/b.ts'), 'b\n');
  await writeFolder(folder, FILES);
  await expectTheSet();
});

test('leaves a file alone that is as it should be', async () => {
  await writeFolder(folder, FILES);
  const { mtimeMs } = await stat(join(folder, 'index.ts'));
  await writeFolder(folder, new Map([...FILES, ['one/b.ts', 'changed\n']]));
  expect((await stat(join(folder, 'index.ts'))).mtimeMs).toBe(mtimeMs);
});

test('refuses a link, and touches nothing behind it', async () => {
  await mkdir(join(parent, 'elsewhere'));
  await writeFile(join(parent, 'elsewhere/kept.ts'), '');
  await symlink(join(parent, 'elsewhere'), folder);
  await expect(writeFolder(folder, FILES)).rejects.toThrow(/generated is a link; remove it/);
  expect(await readdir(join(parent, 'elsewhere'))).toEqual(['kept.ts']);
});

test('refuses a file in the place of the folder', async () => {
  await writeFile(folder, '');
  await expect(writeFolder(folder, FILES)).rejects.toBeInstanceOf(UserError);
});

test('says in one sentence that the disk does not take a file', async () => {
  const long = new Map([['x'.repeat(300), '']]);
  await expect(writeFolder(folder, long)).rejects.toThrow(
    /could not be written \(ENAMETOOLONG.*make generate/s,
  );
});
