// Writes files that hold secrets: readable by their owner only, and never half written.
import { randomUUID } from 'node:crypto';
import { mkdir, open, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes the whole file or nothing, with mode 0600, in a folder that is made with mode 0700 where it is missing. A
 * symbolic link stays one: what it points to is replaced.
 */
export async function writePrivateFile(name: string, content: string): Promise<void> {
  const path = await realpath(name).catch(() => name);
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // In the same folder, because a rename is atomic only within one file system.
  const draft = join(folder, `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
