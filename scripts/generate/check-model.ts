// What a contract within the subset can still get wrong: examples that break their schema, and names that collide in
// the generated code.

import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Problem } from './contract-error.ts';
import { isObject, type Json, type JsonObject, pointerStep } from './json.ts';
import type { Contract } from './load.ts';
import type { BodyModel, Model, ResponseModel } from './model.ts';
import { pascalCase, RESERVED_TYPES, resultName } from './names.ts';
import { plainSchema } from './schema.ts';

/** Examples that the mock would serve although they break the contract, each at its place. */
export function brokenExamples({ source }: Contract, model: Model): Problem[] {
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  addFormats.default(ajv);
  const complaint = (schema: JsonObject, value: Json): string | undefined => {
    if (ajv.validate(plainSchema(schema), value)) return undefined;
    const [{ instancePath = '', message = 'does not match' } = {}] = ajv.errors ?? [];
    return `the example breaks its schema: ${`${instancePath} ${message}`.trim()}`;
  };
  const inBody = ({ pointer, examples, schema }: BodyModel) =>
    Object.entries(examples).flatMap(([name, value]) => {
      const reason = complaint(schema, value);
      return reason === undefined ? [] : [source.problem(`${pointer}/examples${pointerStep(name)}`, reason)];
    });
  const inHeaders = ({ headers, pointer }: ResponseModel) =>
    Object.entries(headers).flatMap(([name, { schema, example }]) => {
      const reason = example === undefined ? undefined : complaint(schema, example);
      return reason === undefined ? [] : [source.problem(`${pointer}/headers${pointerStep(name)}`, reason)];
    });
  return model.operations.flatMap(({ request, responses }) => [
    ...(request ? inBody(request) : []),
    ...responses.flatMap((response) => [
      ...inHeaders(response),
      ...(response.body ? inBody(response.body) : []),
    ]),
  ]);
}

/** Schemas whose name something else of the generated code has. */
export function takenNames({ source, document, dialect }: Contract, model: Model): Problem[] {
  const taken = new Set([
    ...RESERVED_TYPES,
    ...model.operations.map(({ id }) => resultName(id)),
    `${pascalCase(dialect)}Client`,
    `${pascalCase(dialect)}ClientOptions`,
  ]);
  const { schemas } = isObject(document.components) ? document.components : {};
  return Object.keys(isObject(schemas) ? schemas : {})
    .filter((name) => taken.has(name) || !/^[A-Z]/.test(name))
    .map((name) =>
      source.problem(
        `/components/schemas/${name}`,
        taken.has(name)
          ? `the generated code has another type ${name}`
          : 'the name of a type starts with a capital letter',
      ),
    );
}
