// What becomes of a schema on its way out of OpenAPI: plain JSON Schema for the suite, types without null for clients.

import { isObject, type Json, type JsonObject } from './json.ts';

/** Formats that only OpenAPI knows. A strict JSON Schema validator refuses them. */
const OPENAPI_FORMATS = new Set<Json>(['password', 'int32', 'int64', 'float', 'double', 'binary', 'byte']);

/** The schema as JSON Schema 2020-12 that a strict validator with the standard formats takes as it is. */
export function plainSchema(schema: JsonObject): JsonObject {
  return mapSchema(
    schema,
    (keyword, value) => keyword.startsWith('x-') || (keyword === 'format' && OPENAPI_FORMATS.has(value)),
  );
}

/** A copy without the keywords that `drop` names. Under `properties` names are members, not keywords. */
export function mapSchema(schema: JsonObject, drop: (keyword: string, value: Json) => boolean): JsonObject {
  const copy = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(copy);
    return isObject(value) ? mapSchema(value, drop) : value;
  };
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([keyword, value]) => !drop(keyword, value))
      .map(([keyword, value]) => {
        if (keyword === 'properties' && isObject(value)) {
          return [
            keyword,
            Object.fromEntries(Object.entries(value).map(([name, member]) => [name, copy(member)])),
          ];
        }
        return [
          keyword,
          ['const', 'enum', 'default', 'examples', 'required'].includes(keyword) ? value : copy(value),
        ];
      }),
  );
}

/**
 * A copy in which `type: [X, 'null']` is `type: X`: generated clients take a member that is null for one that is
 * absent, so their types do not know null.
 */
export function withoutNull(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutNull);
  if (!isObject(value)) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withoutNull(member)]));
  return isNullable(value.type) ? { ...copy, type: value.type[0] } : copy;
}

/** Whether a type is written `[X, 'null']`. */
export function isNullable(type: Json | undefined): type is readonly [Json, 'null'] {
  return Array.isArray(type) && type.length === 2 && type[1] === 'null';
}
