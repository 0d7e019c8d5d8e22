// The side of generated/: what lies there is what would be generated now, file by file, byte by byte, and as a file.

import { lstat, readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { ContractError } from '../generate/contract-error.ts';
import type { Finding, Side } from './side.ts';

const MEND = 'make generate, and commit the result; change the contract or the generator, never the file';

/** What lies at a path. */
type Present =
  | { readonly kind: 'file'; readonly content: string; readonly executable: boolean }
  | { readonly kind: 'other'; readonly what: string };

/**
 * @param folder the folder of generated files
 * @param generate makes the files anew, in memory: path in the folder → content
 */
export function generatedSide(folder: string, generate: () => Promise<ReadonlyMap<string, string>>): Side {
  return {
    name: 'generated',
    question: 'generated files are those that would be generated now',
    async find() {
      const expected = await generateOrFind(generate);
      if (!(expected instanceof Map)) return expected;
      const shown = relative(process.cwd(), folder);
      const root = await lstat(folder).catch(() => undefined);
      if (root?.isSymbolicLink()) {
        return [
          { file: shown, what: 'is a link, not a folder', mend: 'remove the link, then make generate' },
        ];
      }
      const present = await readTree(folder);
      const names = [...new Set([...expected.keys(), ...present.keys()])].sort();
      return names.flatMap((name): Finding[] => {
        const difference = differenceOf(expected.get(name), present.get(name));
        return difference === undefined ? [] : [{ file: join(shown, name), ...difference, mend: MEND }];
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
    if (files.size === 0) return [{ file: 'the generator', what: 'wrote no file', mend }];
    const empty = [...files].filter(([, content]) => content.trim() === '');
    if (empty.length === 0) return new Map(files);
    return empty.map(([name]) => ({ file: `the generator, ${name}`, what: 'wrote an empty file', mend }));
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    const what = 'cannot run: a contract is not valid';
    return [{ file: 'the generator', what, mend: 'mend the contract' }];
  }
}

/** What lies under a folder, by its path there with slashes. A missing folder holds nothing. */
async function readTree(folder: string): Promise<ReadonlyMap<string, Present>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  const found = new Map<string, Present>();
  for (const entry of entries.filter((one) => !one.isDirectory())) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).split(sep).join('/');
    if (!entry.isFile()) {
      found.set(name, { kind: 'other', what: entry.isSymbolicLink() ? 'is a link' : 'is no file' });
      continue;
    }
    const { mode } = await lstat(path);
    const content = await readFile(path, 'utf8');
    found.set(name, { kind: 'file', content, executable: (mode & 0o111) !== 0 });
  }
  return found;
}

/** The one bit of a file's mode that git keeps is compared, and no other. */
function differenceOf(
  expected: string | undefined,
  present: Present | undefined,
): { readonly what: string; readonly line?: number } | undefined {
  if (present === undefined) return { what: 'is missing' };
  if (expected === undefined) return { what: 'is not generated from anything' };
  if (present.kind === 'other') return { what: `${present.what}, not a file of its own` };
  if (present.executable) return { what: 'is executable' };
  if (expected === present.content) return undefined;
  const lines = expected.split('\n');
  const index = present.content.split('\n').findIndex((text, at) => text !== lines[at]);
  return { what: 'differs from here on', line: index === -1 ? lines.length : index + 1 };
}
