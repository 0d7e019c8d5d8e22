// The import rule: src/ and conformance/ both read generated/ and never meet; nothing imports scripts/.

import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Which rooms the files of a room may import from, besides their own. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  generated: [],
  src: ['generated'],
  conformance: ['generated', 'package.json'],
  scripts: ['generated', 'src', 'conformance', 'openapi', 'package.json'],
};

/** Every arrow between rooms that the rule forbids, as `file -> specifier`. */
function forbiddenArrows(file: string, text: string): readonly string[] {
  const [room = ''] = file.split('/');
  const allowed = [room, ...(mayImport[room] ?? [])];
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.map((imported) => imported.fileName)
    .filter((specifier) => {
      if (!specifier.startsWith('.')) return room === 'generated' && specifier !== 'openapi-fetch';
      const [target = ''] = relative(root, join(root, dirname(file), specifier)).split('/');
      return !allowed.includes(target);
    })
    .map((specifier) => `${file} -> ${specifier}`);
}

describe('the import rule', () => {
  const files = globSync('{generated,src,conformance,scripts}/**/*.{ts,js}', { cwd: root });

  it('holds in every file', () => {
    expect(files.length).toBeGreaterThan(0);
    const arrows = files.flatMap((file) => forbiddenArrows(file, readFileSync(join(root, file), 'utf8')));
    expect(arrows).toEqual([]);
  });

  it.each([
    ['src/a.ts', "import { b } from '../conformance/b.ts';"],
    ['src/a/b.ts', "export * from '../../conformance/b.ts';"],
    ['conformance/a.ts', "const b = await import('../src/b.ts');"],
    ['conformance/a.ts', "import type { b } from '../scripts/b.ts';"],
    ['generated/x/a.ts', "import { b } from '../../src/b.ts';"],
    ['generated/x/a.ts', "import ajv from 'ajv';"],
  ])('is seen to be broken by %s with %s', (file, text) => {
    expect(forbiddenArrows(file, text)).toHaveLength(1);
  });

  it.each([
    ['src/a.ts', "import { b } from '../generated/b.ts';"],
    ['conformance/a.ts', "import { b } from './b.ts';"],
    ['generated/x/a.ts', "import createClient from 'openapi-fetch';"],
  ])('allows %s with %s', (file, text) => {
    expect(forbiddenArrows(file, text)).toEqual([]);
  });
});
