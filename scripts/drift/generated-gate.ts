// The gate of generated/: what lies there is what would be generated now, file by file and byte by byte.

import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { ContractError } from '../generate/contract-error.ts';
import type { Finding, Gate } from './gate.ts';

const MEND =
  'run `make generate` and commit the result; change the contract or the generator, never the file';

/**
 * @param folder the folder of generated files
 * @param generate makes the files anew, in memory: path in the folder → content
 */
export function generatedGate(folder: string, generate: () => Promise<ReadonlyMap<string, string>>): Gate {
  return {
    name: 'generated files are those that would be generated now',
    async find() {
      const expected = await generateOrFind(generate);
      if (!(expected instanceof Map)) return expected;
      const present = await readTree(folder);
      const names = [...new Set([...expected.keys(), ...present.keys()])].sort();
      return names.flatMap((name) => {
        const what = difference(expected.get(name), present.get(name));
        return what === undefined ? [] : [{ where: join(folder, name), what, mend: MEND }];
      });
    },
  };
}

/** The files, or what speaks against comparing them at all. */
async function generateOrFind(
  generate: () => Promise<ReadonlyMap<string, string>>,
): Promise<Map<string, string> | readonly Finding[]> {
  try {
    const files = await generate();
    const mend = 'mend the generator: an empty result would agree with an empty folder';
    if (files.size === 0) return [{ where: 'the generator', what: 'wrote no file', mend }];
    const empty = [...files].filter(([, content]) => content.trim() === '');
    if (empty.length === 0) return new Map(files);
    return empty.map(([name]) => ({ where: `the generator, ${name}`, what: 'wrote an empty file', mend }));
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    return [
      { where: 'the generator', what: 'cannot run: a contract is not valid', mend: 'mend the contract' },
    ];
  }
}

/** Content of each file under a folder, by its path there with slashes. A missing folder has no files. */
async function readTree(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  const files = new Map<string, string>();
  for (const entry of entries.filter((one) => !one.isDirectory())) {
    const path = join(entry.parentPath, entry.name);
    files.set(
      path
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
      await readFile(path, 'utf8'),
    );
  }
  return files;
}

function difference(expected: string | undefined, present: string | undefined): string | undefined {
  if (expected === present) return undefined;
  if (present === undefined) return 'is missing';
  if (expected === undefined) return 'is not generated from anything';
  const lines = expected.split('\n');
  const line = present.split('\n').findIndex((text, index) => text !== lines[index]);
  return `differs from line ${line === -1 ? lines.length : line + 1}`;
}
