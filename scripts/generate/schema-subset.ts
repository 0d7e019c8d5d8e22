// The part of JSON Schema that is generated from: what types, guards and the mock all understand.

import { isObject, type Json, pointerStep } from './json.ts';
import { isNullable } from './schema.ts';

/** What is outside the subset, by the pointer below the schema. */
export interface SchemaProblem {
  readonly at: string;
  readonly reason: string;
}

const TYPES: readonly Json[] = ['string', 'number', 'integer', 'boolean', 'array', 'object'];

/** Formats that ajv-formats checks, and those of OpenAPI that only describe. */
const FORMATS: readonly Json[] = [
  ...['date-time', 'date', 'time', 'duration', 'email', 'hostname', 'ipv4', 'ipv6', 'uuid'],
  ...['uri', 'uri-reference', 'uri-template', 'regex', 'json-pointer'],
  ...['password', 'int32', 'int64', 'float', 'double', 'binary', 'byte'],
];

const KEYWORDS = new Set([
  ...['$ref', 'type', 'const', 'enum', 'required', 'properties', 'items'],
  ...['minLength', 'minimum', 'exclusiveMinimum', 'pattern', 'format'],
  ...['title', 'description', 'default', 'example', 'examples', 'deprecated'],
]);

/** What a schema says outside of the subset. */
export function schemaProblems(schema: Json, at = ''): SchemaProblem[] {
  if (!isObject(schema)) return [];
  const { $ref } = schema;
  if (typeof $ref === 'string') {
    return $ref.startsWith('#/components/schemas/')
      ? []
      : [
          {
            at: `${at}/$ref`,
            reason: 'a reference here must lead to #/components/schemas/ of the same file',
          },
        ];
  }
  const unknown = Object.keys(schema).filter(
    (keyword) => !KEYWORDS.has(keyword) && !keyword.startsWith('x-'),
  );
  return [
    ...unknown.map((keyword) => ({
      at: at + pointerStep(keyword),
      reason: `types and guards do not understand the keyword ${keyword}`,
    })),
    ...typeProblems(schema.type, schema, at),
    ...requiredProblems(schema, at),
    ...Object.entries(isObject(schema.properties) ? schema.properties : {}).flatMap(([name, member]) =>
      schemaProblems(member, `${at}/properties${pointerStep(name)}`),
    ),
    ...(schema.items === undefined ? [] : schemaProblems(schema.items, `${at}/items`)),
  ];
}

function typeProblems(
  type: Json | undefined,
  schema: Readonly<Record<string, Json>>,
  at: string,
): SchemaProblem[] {
  const problem = (keyword: string, reason: string): SchemaProblem[] => [{ at: `${at}/${keyword}`, reason }];
  const one = isNullable(type) ? type[0] : (type ?? null);
  if (!TYPES.includes(one)) return problem('type', "a schema has one type, or one and 'null' after it");
  if (one === 'array' && schema.items === undefined)
    return problem('type', 'an array must say what its items are');
  if (schema.format !== undefined && !FORMATS.includes(schema.format)) {
    return problem('format', `nothing checks the format ${JSON.stringify(schema.format)}`);
  }
  return [];
}

function requiredProblems(
  { required, properties }: Readonly<Record<string, Json>>,
  at: string,
): SchemaProblem[] {
  const described = isObject(properties) ? properties : {};
  return (Array.isArray(required) ? required : []).flatMap((name: Json, index) =>
    typeof name === 'string' && Object.hasOwn(described, name)
      ? []
      : [{ at: `${at}/required/${index}`, reason: 'requires a member that it does not describe' }],
  );
}
