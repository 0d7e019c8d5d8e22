// Writes validators.ts: one guard per operation and status, each an export of its own, so that a bundler drops
// those that are not used.

import { ContractError } from './contract-error.ts';
import { header } from './header.ts';
import type { Contract } from './load.ts';
import { knownAlternatives, type Model } from './model.ts';
import { guardName } from './names.ts';
import { bodyShape, UnsupportedKeyword } from './shape.ts';

/** @throws ContractError when a schema uses a keyword that guards do not understand */
export function writeValidators(source: string, contract: Contract, model: Model): string {
  const names = new Set<string>();
  const first = new Map<string, string>();
  const guards = model.operations.flatMap(({ id, pointer, responses }) =>
    responses.flatMap(({ status, body }) => {
      if (body === undefined) return [];
      const name = guardName(id, status);
      const types = knownAlternatives(body);
      for (const type of types) names.add(type);
      const shape = shapeText(contract, `${pointer}/responses/${status}`, () => bodyShape(body));
      // Equal shapes, such as the 401 of two operations, are written once.
      const twin = first.get(shape);
      if (twin !== undefined) return [`export const ${name} = ${twin};\n\n`];
      first.set(shape, name);
      return [`export const ${name} = /* @__PURE__ */ guard<${typeArgument(types)}>(${shape});\n\n`];
    }),
  );
  return [
    header(source, 'Tells whether a body is what the types claim. Patterns and formats are not checked.'),
    `import { guard } from '../guard.ts';\n`,
    `import type {\n${[...names]
      .sort()
      .map((name) => `  ${name},\n`)
      .join('')}} from './bodies.ts';\n\n`,
    guards.join('').trimEnd(),
    '\n',
  ].join('');
}

/** The members of a union, one a line. */
export function union(types: readonly string[]): string {
  return types.map((type) => `  | ${type}\n`).join('');
}

function typeArgument(types: readonly string[]): string {
  return types.length === 1 ? types.join('') : `\n${union(types)}`;
}

function shapeText(contract: Contract, pointer: string, shapeOf: () => object): string {
  try {
    return JSON.stringify(shapeOf(), null, 2);
  } catch (error) {
    if (!(error instanceof UnsupportedKeyword)) throw error;
    throw new ContractError([contract.source.problem(pointer, error.message)]);
  }
}
