// Holds every schema of a contract against JSON Schema 2020-12. The OpenAPI parser does not look into them,
// and a misspelt type or a pattern that does not compile would go unnoticed until something relies on it.

import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Problem } from './contract-error.ts';
import { isObject, type Json, pointerStep } from './json.ts';
import type { Source } from './source.ts';

/** What is no schema of JSON Schema 2020-12, each at its place. */
export function invalidSchemas(source: Source): Problem[] {
  const ajv = new Ajv2020({ strict: false });
  return [...schemasOf(source.document, '')].flatMap(([pointer, schema]) => {
    if (!isObject(schema)) return [source.problem(pointer, 'a schema must be an object')];
    if (ajv.validateSchema(schema) === true) return brokenPatterns(source, schema, pointer);
    const [{ instancePath = '', message = 'is no schema' } = {}] = ajv.errors ?? [];
    return [source.problem(pointer + instancePath, `${message}, by JSON Schema 2020-12`)];
  });
}

/** Patterns that do not compile; to the meta-schema any string is one. */
function brokenPatterns(source: Source, value: Json, pointer: string): Problem[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: Json, index) => brokenPatterns(source, item, pointer + pointerStep(index)));
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const here = pointer + pointerStep(key);
    if (key !== 'pattern' || typeof member !== 'string') return brokenPatterns(source, member, here);
    try {
      new RegExp(member, 'u');
      return [];
    } catch (error) {
      return [source.problem(here, error instanceof Error ? error.message : String(error))];
    }
  });
}

/** Every place of a contract that holds a schema; what is inside one belongs to it. */
function* schemasOf(value: Json, pointer: string): Generator<readonly [pointer: string, schema: Json]> {
  if (!isObject(value)) return;
  for (const [key, member] of Object.entries(value)) {
    const here = pointer + pointerStep(key);
    if (key === 'schema') yield [here, member];
    else if (here === '/components/schemas' && isObject(member)) {
      for (const [name, schema] of Object.entries(member)) yield [here + pointerStep(name), schema];
    } else if (key !== 'example' && key !== 'examples') yield* schemasOf(member, here);
  }
}
