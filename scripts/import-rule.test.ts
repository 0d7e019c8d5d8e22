// The import rule: src/ and conformance/ both read generated/ and never meet, nothing imports scripts/, and inside
// conformance/ no arrow points upward.

import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { mayImport, mayImportInside } from './import-rule.ts';

const root = join(import.meta.dirname, '..');

/** Files that put rooms together. */
function isProgramOrTest(file: string): boolean {
  const [, , inner] = file.split('/');
  return (
    inner === undefined || /(^|\/)main\.ts$|\.test\.ts$|\/testing\/|^conformance\/self-test\//.test(file)
  );
}

/** Every arrow that the rule forbids, as `file -> specifier`. */
function forbiddenArrows(file: string, text: string): readonly string[] {
  const [room = '', innerRoom = ''] = file.split('/');
  const allowed = [room, ...(mayImport[room] ?? [])];
  const allowedInside = [innerRoom, ...(mayImportInside[innerRoom] ?? [])];
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.map((imported) => imported.fileName)
    .filter((specifier) => {
      if (!specifier.startsWith('.')) return room === 'generated' && specifier !== 'openapi-fetch';
      const [target = '', innerTarget = ''] = relative(root, join(root, dirname(file), specifier)).split('/');
      if (!allowed.includes(target)) return true;
      const isInside = room === 'conformance' && target === 'conformance' && !isProgramOrTest(file);
      if (!isInside) return false;
      // The emulator is closed: others come in by its index only.
      if (innerTarget === 'emulator' && innerRoom !== 'emulator') {
        return !allowedInside.includes('emulator') || !specifier.endsWith('emulator/index.ts');
      }
      return !allowedInside.includes(innerTarget);
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
    ['conformance/model/a.ts', "import { b } from '../runner/b.ts';"],
    ['conformance/runner/a.ts', "import { b } from '../checks/b.ts';"],
    ['conformance/runner/a.ts', "import { b } from '../dialects/b.ts';"],
    ['conformance/runner/a.ts', "import { b } from '../sides/server/b.ts';"],
    ['conformance/dialects/a.ts', "import { b } from '../checks/b.ts';"],
    ['conformance/emulator/a.ts', "import { b } from '../settings/b.ts';"],
    ['conformance/sides/client/a.ts', "import { b } from '../../emulator/grants.ts';"],
    ['conformance/report/a.ts', "import { b } from '../emulator/index.ts';"],
  ])('is seen to be broken by %s with %s', (file, text) => {
    expect(forbiddenArrows(file, text)).toHaveLength(1);
  });

  it.each([
    ['src/a.ts', "import { b } from '../generated/b.ts';"],
    ['conformance/a.ts', "import { b } from './b.ts';"],
    ['conformance/main.ts', "import { b } from './runner/b.ts';"],
    ['conformance/emulator/main.ts', "import { b } from '../settings/b.ts';"],
    ['conformance/checks/server/a.ts', "import { b } from '../../model/b.ts';"],
    ['conformance/sides/client/a.ts', "import { b } from '../../emulator/index.ts';"],
    ['conformance/runner/a.test.ts', "import { b } from '../checks/b.ts';"],
    ['generated/x/a.ts', "import createClient from 'openapi-fetch';"],
  ])('allows %s with %s', (file, text) => {
    expect(forbiddenArrows(file, text)).toEqual([]);
  });
});

/** The first circle of imports among files, types included; undefined when there is none. */
function circleIn(imports: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const imported of imports.get(file) ?? []) {
      const circle = visit(imported, [...path, file]);
      if (circle) return circle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of imports.keys()) {
    const circle = visit(file, []);
    if (circle) return circle;
  }
  return undefined;
}

describe('circles of imports', () => {
  it('are in no room', () => {
    const files = globSync('{generated,conformance}/**/*.ts', { cwd: root });
    const imports = new Map(
      files.map((file) => [
        file,
        ts
          .preProcessFile(readFileSync(join(root, file), 'utf8'), true, true)
          .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
          .map(({ fileName }) => join(dirname(file), fileName)),
      ]),
    );
    expect(circleIn(imports)).toBeUndefined();
  });

  it('are found, however long they are', () => {
    expect(
      circleIn(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['b']],
        ]),
      ),
    ).toEqual(['b', 'c', 'b']);
  });
});
