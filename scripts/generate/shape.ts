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
  return constantsAsEnums(only !== undefined && others.length === 0 ? only : unionShape(shapes));
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

/** A constant is an enum of one: the guards know one keyword for both. */
function constantsAsEnums(shape: JsonObject): JsonObject {
  const { const: constant, properties, items, ...rest } = shape;
  const inner = (value: Json): Json => (isObject(value) ? constantsAsEnums(value) : value);
  return {
    ...rest,
    ...(constant !== undefined && { enum: [constant] }),
    ...(isObject(properties) && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, inner(one)])),
    }),
    ...(items !== undefined && { items: inner(items) }),
  };
}

/**
 * A union of objects told apart by one constant member, as one shape: the members of all alternatives, and with those
 * that only some have, the constants of these. It says what `oneOf` says, and its fault speaks of the member that is
 * wrong rather than of every alternative.
 */
function unionShape(shapes: readonly JsonObject[]): JsonObject {
  const tag = tagOf(shapes);
  if (tag === undefined) {
    throw new UnsupportedKeyword(
      'the alternatives of a union must require one member that is a constant in each',
    );
  }
  const alternatives = shapes.map(propertiesOf);
  const constants = alternatives.map((own) => constantOf(own[tag]) ?? null);
  const members = new Map<string, { readonly schema: Json; readonly constants: Json[] }>();
  for (const [index, properties] of alternatives.entries()) {
    for (const [name, schema] of Object.entries(properties)) {
      if (name === tag) continue;
      const member = members.get(name) ?? { schema, constants: [] };
      if (JSON.stringify(member.schema) !== JSON.stringify(schema)) {
        throw new UnsupportedKeyword(`the alternatives of a union must agree about ${name}`);
      }
      members.set(name, { schema, constants: [...member.constants, constants[index] ?? null] });
    }
  }
  const whenOnlySomeHaveIt = (own: readonly Json[]) => own.length < shapes.length && { when: { [tag]: own } };
  return {
    type: 'object',
    required: shapes[0]?.required ?? [],
    properties: {
      [tag]: { enum: constants },
      ...Object.fromEntries(
        [...members].map(([name, { schema, constants }]) => [
          name,
          isObject(schema) ? { ...schema, ...whenOnlySomeHaveIt(constants) } : schema,
        ]),
      ),
    },
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
