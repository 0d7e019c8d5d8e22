// The cells of the table of parameters: every parameter that an operation of the contract knows, with everything that
// can be wrong with it.

import type { JsonValue } from '../../../generated/contract-shape.ts';
import type { Dialect } from '../../model/dialect.ts';
import type { Endpoints } from '../../model/target.ts';
import { type Cell, TREATMENTS, WAYS } from './parameter-table.ts';

const endpoints = [
  'deviceAuthorization',
  'token',
  'register',
] as const satisfies readonly (keyof Endpoints)[];

/** Every cell of a dialect, in the order in which they are tried. */
export function cellsOf({ name, contract, operations }: Dialect): readonly Cell[] {
  return endpoints.flatMap((endpoint) => {
    const operation = operations[endpoint];
    const schema = operation === undefined ? undefined : contract.operations[operation]?.request?.schema;
    return [...namesIn(schema)].flatMap((parameter) =>
      WAYS[name].flatMap((way) =>
        TREATMENTS.map((treatment) => ({ dialect: name, endpoint, parameter, treatment, way })),
      ),
    );
  });
}

/** The names of all members that a schema knows, in each of its alternatives. */
function namesIn(schema: JsonValue | undefined): ReadonlySet<string> {
  if (!isObject(schema)) return new Set();
  const { properties, oneOf, anyOf } = schema;
  const alternatives = [oneOf, anyOf].flatMap((list) => (Array.isArray(list) ? list : []));
  return new Set([
    ...(isObject(properties) ? Object.keys(properties) : []),
    ...alternatives.flatMap((alternative) => [...namesIn(alternative)]),
  ]);
}

function isObject(value: JsonValue | undefined): value is { readonly [member: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
