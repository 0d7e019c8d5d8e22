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
  try {
    // A temporary folder is its owner's alone; this one becomes part of a checkout.
    await chmod(scratch, 0o755);
    for (const [name, content] of files) {
      const path = join(scratch, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
    }
    await swap(scratch, folder);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** A folder that is not empty cannot be renamed over, so the old one steps aside first, and back if need be. */
async function swap(fresh: string, folder: string): Promise<void> {
  const aside = `${fresh}.old`;
  try {
    await rename(folder, aside);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    return rename(fresh, folder);
  }
  try {
    await rename(fresh, folder);
  } catch (error) {
    await rename(aside, folder);
    throw error;
  }
  await rm(aside, { recursive: true });
}
