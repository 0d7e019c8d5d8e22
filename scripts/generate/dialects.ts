// Writes the two files that know every dialect: index.ts, their names alone, and contracts.ts, which loads them all.

import { header } from './header.ts';
import { pascalCase } from './names.ts';

const SOURCE = 'the files of openapi/';

/** The names, in a file without imports: who needs the list alone loads no contract. */
export function writeNames(dialects: readonly string[]): string {
  return `${header(SOURCE, 'The dialects: one contract each. Loads none of them.')}\
/** The dialects by name, sorted. */
export const dialectNames = [
${dialects.map((dialect) => `  ${JSON.stringify(dialect)},\n`).join('')}] as const;

/** The wire formats that have a contract. */
export type DialectName = (typeof dialectNames)[number];
`;
}

/** The contracts by name. */
export function writeContracts(dialects: readonly string[]): string {
  const imports = dialects.map(
    (dialect) => `import { contract as contractOf${pascalCase(dialect)} } from './${dialect}/contract.ts';\n`,
  );
  const entries = dialects.map(
    (dialect) => `  ${JSON.stringify(dialect)}: contractOf${pascalCase(dialect)},\n`,
  );
  return `${header(SOURCE, 'Every contract by the name of its dialect. Loads them all.')}\
${imports.join('')}\
import type { Contract } from './contract-shape.ts';
import type { DialectName } from './index.ts';

export const contracts: Readonly<Record<DialectName, Contract>> = {
${entries.join('')}};
`;
}
