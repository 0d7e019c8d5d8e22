// Puts a set of files in the place of a folder, whole or not at all.

import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Replaces the folder by the files. They are written beside it first, so that a full disk or an interruption leaves
 * the old folder as it was.
 */
export async function replaceFolder(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  if (files.size === 0) throw new Error(`nothing to put in the place of ${folder}`);
  const scratch = await mkdtemp(`${folder}.new-`);
  const old = `${scratch}.old`;
  await chmod(scratch, 0o755);
  try {
    for (const [name, content] of files) {
      const path = join(scratch, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
    }
    await rename(folder, old).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    await rename(scratch, folder);
  } finally {
    await rm(scratch, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}
