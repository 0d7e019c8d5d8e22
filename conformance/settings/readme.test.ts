// The tables of variables in README are those of the one table of settings: every variable of the suite's programs
// is there, and no other.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { variablesOf } from './variables.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** The variables in the first column of the table that follows a text. */
function tableAfter(text: string): readonly string[] {
  const at = readme.indexOf(text);
  if (at < 0) throw new Error(`README does not say: ${text}`);
  const [, table = ''] = /^\| variable \|.*\n\|[-|]+\n((?:\|.*\n)+)/m.exec(readme.slice(at)) ?? [];
  const cells = table.split('\n').map((row) => row.split('|')[1] ?? '');
  return cells.flatMap((cell) => [...cell.matchAll(/`([A-Z_]+)(?:=\w+)?`/g)].map(([, name = '']) => name));
}

it.each([
  ['conformance', '## Hold your own server against the contract'],
  ['conformance-client', 'Variables of `make conformance-client`:'],
] as const)('README lists the variables of %s', (program, text) => {
  const names = variablesOf(program).map(({ name }) => name);
  expect(tableAfter(text).toSorted()).toEqual(names.toSorted());
});
