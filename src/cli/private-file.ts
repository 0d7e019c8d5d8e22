// Writes files that hold secrets: readable by their owner only, and never half written.
import { randomUUID } from 'node:crypto';
import { mkdir, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';

/**
 * Writes the whole file or nothing, with mode 0600, in a folder that is made with mode 0700 where it is missing. A
 * symbolic link stays one: what it points to is replaced.
 */
export async function writePrivateFile(path: string, content: string): Promise<void> {
  await mkdir(dirname(resolve(path)), { recursive: true, mode: 0o700 });
  await writeFileAtomic(path, content, { mode: 0o600 });
}

/**
 * Proves that a private file can be written, by writing another one beside it: better to hear of a full disk or a
 * missing right now than when there is a token to be written.
 * @param makesFolder whether a folder that is missing is made, or is a reason to refuse
 * @throws Error in a sentence about the place
 */
export async function proveWritable(
  path: string,
  { makesFolder }: { readonly makesFolder: boolean },
): Promise<void> {
  const real = await realpath(path).catch(() => resolve(path));
  const found = await stat(real).catch(() => undefined);
  // To replace a folder or a device would be worse than to lose a token.
  if (found && !found.isFile()) throw new Error(`${path} is not a file`);
  const folder = dirname(real);
  const probe = join(folder, `.${basename(real)}.${randomUUID()}.tmp`);
  try {
    if (makesFolder) await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(probe, 'probe', { mode: 0o600, flag: 'wx' });
  } catch (cause) {
    throw new Error(`${folder} can't be written to (${codeOf(cause)})`, { cause });
  } finally {
    await rm(probe, { force: true });
  }
}

/** The system's name for an error, such as `ENOSPC`. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
