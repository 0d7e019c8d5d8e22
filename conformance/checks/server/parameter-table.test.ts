// Every cell of the table of parameters is decided, and every row decides one.

import { describe, expect, test } from 'vitest';
import { dialects } from '../../dialects/index.ts';
import { requirement } from '../../requirements/catalogue.ts';
import { serverChecks } from './index.ts';
import { cellsOf } from './parameter-cells.ts';
import { parameterRows, rowOf } from './parameter-table.ts';

describe.each(dialects.map((dialect) => [dialect.name, dialect] as const))('in %s', (name, dialect) => {
  const cells = cellsOf(dialect);

  test('every parameter of every operation has a decision for all that can be wrong with it', () => {
    expect(cells.length).toBeGreaterThan(50);
    expect(cells.filter((cell) => rowOf(cell) === undefined)).toEqual([]);
  });

  test('every row decides a cell', () => {
    const deciding = new Set(cells.map(rowOf));
    expect(parameterRows[name].filter((row) => !deciding.has(row))).toEqual([]);
  });

  test('what is proved elsewhere is proved by a check, of this dialect', () => {
    for (const { decision } of parameterRows[name]) {
      if (!('provedBy' in decision)) continue;
      const { provedBy } = decision;
      expect(requirement(provedBy).dialects).toContain(name);
      expect(serverChecks.filter(({ proves }) => proves.includes(provedBy)).length).toBeGreaterThan(0);
    }
  });
});
