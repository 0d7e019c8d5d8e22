// Writes a set of files into a folder, each whole or not at all, and takes away what does not belong to it.

import { chmod, lstat, mkdir, readdir, readFile, rm, rmdir } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { UserError } from '../../conformance/model/user-error.ts';

/** What a checkout has: everybody may read, the owner may write, and nothing is a program. */
const FILE_MODE = 0o644;
const FOLDER_MODE = 0o755;

/**
 * Makes the folder hold the files and nothing else. A run that is killed leaves files of the new set beside files of
 * the old one, each of them whole; the next run completes the set and sweeps what was left over.
 *
 * @throws UserError when the folder is no folder, or the disk does not take a file
 */
export async function writeFolder(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  if (files.size === 0) throw new Error(`nothing to write into ${folder}`);
  await refuseOther(folder);
  try {
    const folders = new Set([folder, ...[...files.keys()].flatMap((name) => foldersOf(folder, name))]);
    for (const one of folders) await makeFolder(one);
    for (const [name, content] of files) await writeOne(join(folder, name), content);
    await sweep(folder, folder, files);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const reason = `${relative(process.cwd(), folder)} could not be written (${error.message})`;
    throw new UserError(`${reason}; mend that and run \`make generate\` again`, { cause: error });
  }
}

/** Through a link the files of another place would be replaced, and a file has no place for others. */
async function refuseOther(folder: string): Promise<void> {
  const present = await lstat(folder).catch(() => undefined);
  if (present === undefined || present.isDirectory()) return;
  const what = present.isSymbolicLink() ? 'is a link' : 'is no folder';
  throw new UserError(
    `${relative(process.cwd(), folder)} ${what}; remove it and run \`make generate\` again`,
  );
}

function foldersOf(folder: string, name: string): string[] {
  const steps = dirname(name).split('/');
  return steps[0] === '.' ? [] : steps.map((_, index) => join(folder, ...steps.slice(0, index + 1)));
}

async function makeFolder(path: string): Promise<void> {
  const present = await lstat(path).catch(() => undefined);
  if (present !== undefined && !present.isDirectory()) await rm(path);
  await mkdir(path, { recursive: true });
  await chmod(path, FOLDER_MODE);
}

async function writeOne(path: string, content: string): Promise<void> {
  const present = await lstat(path).catch(() => undefined);
  if (present?.isFile() && (await readFile(path, 'utf8').catch(() => undefined)) === content) {
    return chmod(path, FILE_MODE);
  }
  if (present !== undefined && !present.isFile()) await rm(path, { recursive: true });
  await writeFileAtomic(path, content, { mode: FILE_MODE });
}

/** Removes what no file of the set is, and folders that are empty then. */
async function sweep(root: string, folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const name = relative(root, path).split(sep).join('/');
    if (entry.isDirectory()) {
      await sweep(root, path, files);
      if ((await readdir(path)).length === 0) await rmdir(path);
    } else if (!files.has(name)) {
      await rm(path);
    }
  }
}
