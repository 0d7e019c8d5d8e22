// What becomes of a schema on its way out of OpenAPI: plain JSON Schema for the suite, and the leaner shape that
// the client's validators check.

import { isObject, type Json, type JsonObject } from './json.ts';
import type { BodyModel } from './model.ts';

/** Formats that only OpenAPI knows. A strict JSON Schema validator refuses them. */
const OPENAPI_FORMATS = new Set<Json>(['password', 'int32', 'int64', 'float', 'double', 'binary', 'byte']);

/** The schema as JSON Schema 2020-12 that a strict validator with the standard formats takes as it is. */
export function plainSchema(schema: JsonObject): JsonObject {
  return mapSchema(
    schema,
    (keyword, value) => keyword.startsWith('x-') || (keyword === 'format' && OPENAPI_FORMATS.has(value)),
  );
}

/**
 * What the generated type of a body claims, and nothing more: presence, types, constants, ranges. Patterns and
 * formats are left to the suite: a client that stops polling because an error description has an accent in it
 * helps nobody.
 */
export function bodyShape(body: BodyModel): JsonObject {
  const known = body.alternatives.filter(({ extensionPoint }) => !extensionPoint);
  const shapes = known.map(({ schema }) => shapeOf(schema));
  const [only, ...others] = shapes;
  return only !== undefined && others.length === 0 ? only : unionShape(shapes);
}

const SHAPE_KEYWORDS = new Set([
  'type',
  'properties',
  'required',
  'items',
  'const',
  'enum',
  'minimum',
  'exclusiveMinimum',
  'minLength',
  'oneOf',
  'anyOf',
  'allOf',
]); // prettier-ignore

function shapeOf(schema: JsonObject): JsonObject {
  return mapSchema(schema, (keyword) => !SHAPE_KEYWORDS.has(keyword));
}

/**
 * A union of objects told apart by one constant member, as one schema: what all alternatives share is said once,
 * what only some have follows under a condition on the constant. Says exactly what `oneOf` says, in a fraction of
 * the code, and its first error speaks of the member that is wrong rather than of every alternative.
 */
function unionShape(shapes: readonly JsonObject[]): JsonObject {
  const tag = tagOf(shapes);
  if (tag === undefined) return { anyOf: shapes };
  const properties = shapes.map(propertiesOf);
  const isShared = ([name, schema]: [string, Json]) =>
    properties.every((other) => JSON.stringify(other[name]) === JSON.stringify(schema));
  const shared = Object.entries(properties[0] ?? {}).filter(isShared);

  const conditions = new Map<string, { readonly values: Json[]; readonly rest: JsonObject }>();
  for (const own of properties) {
    const rest = Object.fromEntries(
      Object.entries(own).filter((entry) => entry[0] !== tag && !isShared(entry)),
    );
    const key = JSON.stringify(rest);
    const condition = conditions.get(key) ?? { values: [], rest };
    condition.values.push(constantOf(own[tag]) ?? null);
    conditions.set(key, condition);
  }
  const special = [...conditions.values()].filter(({ rest }) => Object.keys(rest).length > 0);
  return {
    type: 'object',
    required: shapes[0]?.required ?? [],
    properties: {
      [tag]: { enum: properties.map((own) => constantOf(own[tag]) ?? null) },
      ...Object.fromEntries(shared),
    },
    ...(special.length > 0 && {
      allOf: special.map(({ values, rest }) => ({
        if: { properties: { [tag]: { enum: values } } },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema; nobody awaits it
        then: { properties: rest },
      })),
    }),
  };
}

/** The member that is another constant in each alternative, when all of them are objects that require the same. */
function tagOf(shapes: readonly JsonObject[]): string | undefined {
  const [first] = shapes;
  if (first === undefined) return undefined;
  const alike = shapes.every(
    (shape) =>
      shape.type === 'object' &&
      Object.keys(shape).every((keyword) => ['type', 'required', 'properties'].includes(keyword)) &&
      JSON.stringify(shape.required) === JSON.stringify(first.required),
  );
  if (!alike) return undefined;
  const required = Array.isArray(first.required) ? first.required : [];
  return Object.keys(propertiesOf(first)).find((name) => {
    const constants = shapes.map((shape) => constantOf(propertiesOf(shape)[name]));
    return (
      required.includes(name) &&
      constants.every((constant) => typeof constant === 'string') &&
      new Set(constants).size === shapes.length
    );
  });
}

function propertiesOf(schema: JsonObject): JsonObject {
  return isObject(schema.properties) ? schema.properties : {};
}

function constantOf(schema: Json | undefined): Json | undefined {
  return isObject(schema) ? schema.const : undefined;
}

/** A copy without the keywords that `drop` names. Under `properties` names are members, not keywords. */
function mapSchema(schema: JsonObject, drop: (keyword: string, value: Json) => boolean): JsonObject {
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
