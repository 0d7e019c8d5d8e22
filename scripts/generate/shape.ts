// The lean shape of a body that the client's guards check, made from the schemas of the contract.

import { isObject, type Json, type JsonObject } from './json.ts';
import type { BodyModel } from './model.ts';
import { isNullable, mapSchema } from './schema.ts';

/** Thrown for what a guard could not check, so that no guard passes what its type excludes. */
export class UnsupportedKeyword extends Error {
  override name = 'UnsupportedKeyword';
}

/** What `templates/guard.ts` understands. */
const CHECKED = new Set([
  ...['type', 'const', 'enum', 'minLength', 'minimum', 'exclusiveMinimum'],
  ...['required', 'properties', 'items'],
]);

/** What says nothing about a value, and what is left to the suite. */
const LEFT_OUT = new Set([
  ...['title', 'description', 'default', 'example', 'examples', 'deprecated'],
  ...['pattern', 'format'],
]);

/**
 * What the generated type of a body claims, and nothing more: presence, types, constants, ranges. Patterns and
 * formats are left to the suite: a client that stops polling because an error description has an accent in it
 * helps nobody.
 *
 * @throws UnsupportedKeyword when a schema says something that is neither
 */
export function bodyShape(body: BodyModel): JsonObject {
  const shapes = body.alternatives
    .filter(({ extensionPoint }) => !extensionPoint)
    .map(({ schema }) =>
      mapSchema(schema, (keyword) => {
        if (CHECKED.has(keyword)) return false;
        if (LEFT_OUT.has(keyword) || keyword.startsWith('x-')) return true;
        throw new UnsupportedKeyword(`guards do not understand the keyword ${keyword}`);
      }),
    )
    .map(nullAsMark);
  const [only, ...others] = shapes;
  return only !== undefined && others.length === 0 ? only : unionShape(shapes);
}

/**
 * The type null as a mark of the member. It says that the member may be absent, so only an optional member of the body
 * itself may have it: anywhere else there would be nothing to read it as.
 */
function nullAsMark(shape: JsonObject): JsonObject {
  const required = Array.isArray(shape.required) ? shape.required : [];
  const properties = Object.entries(propertiesOf(shape)).map(([name, member]): [string, Json] =>
    isObject(member) && isNullable(member.type) && !required.includes(name)
      ? [name, { ...member, type: member.type[0], nullable: true }]
      : [name, member],
  );
  const marked =
    shape.properties === undefined ? shape : { ...shape, properties: Object.fromEntries(properties) };
  if (speaksOfNull(marked)) {
    throw new UnsupportedKeyword("only an optional member of the body itself may have the type 'null'");
  }
  return marked;
}

function speaksOfNull(value: Json): boolean {
  if (Array.isArray(value)) return value.some(speaksOfNull);
  return isObject(value) && (isNullable(value.type) || Object.values(value).some(speaksOfNull));
}

/**
 * A union of objects told apart by one constant member, as one schema: what all alternatives share is said once,
 * what only some have follows under a condition on the constant. It says what `oneOf` says, and its fault speaks of
 * the member that is wrong rather than of every alternative.
 */
function unionShape(shapes: readonly JsonObject[]): JsonObject {
  const tag = tagOf(shapes);
  if (tag === undefined) {
    throw new UnsupportedKeyword(
      'the alternatives of a union must require one member that is a constant in each',
    );
  }
  const members = shapes.map(propertiesOf);
  const constants = members.map((own) => constantOf(own[tag]) ?? null);
  const isShared = ([name, schema]: [string, Json]) =>
    name !== tag && members.every((other) => JSON.stringify(other[name]) === JSON.stringify(schema));

  const conditions = new Map<string, { readonly constants: Json[]; readonly own: [string, Json][] }>();
  for (const [index, properties] of members.entries()) {
    const own = Object.entries(properties).filter((entry) => entry[0] !== tag && !isShared(entry));
    if (own.length === 0) continue;
    const key = JSON.stringify(own);
    const condition = conditions.get(key) ?? { constants: [], own };
    condition.constants.push(constants[index] ?? null);
    conditions.set(key, condition);
  }
  return {
    type: 'object',
    required: shapes[0]?.required ?? [],
    properties: {
      [tag]: { enum: constants },
      ...Object.fromEntries(Object.entries(members[0] ?? {}).filter(isShared)),
    },
    ...(conditions.size > 0 && {
      allOf: [...conditions.values()].map((condition) => ({
        if: { properties: { [tag]: { enum: condition.constants } } },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema; nobody awaits it
        then: { properties: Object.fromEntries(condition.own) },
      })),
    }),
  };
}

/** The member that is another constant in each alternative, when all are objects that require the same members. */
function tagOf(shapes: readonly JsonObject[]): string | undefined {
  const [first] = shapes;
  if (first === undefined) return undefined;
  const keywords = JSON.stringify(['properties', 'required', 'type']);
  const alike = shapes.every(
    (shape) =>
      shape.type === 'object' &&
      JSON.stringify(Object.keys(shape).sort()) === keywords &&
      JSON.stringify(shape.required) === JSON.stringify(first.required),
  );
  const required = alike && Array.isArray(first.required) ? first.required : [];
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
