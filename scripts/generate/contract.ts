// Writes contract.ts: the contract as data, for those who hold a server or an answer against it.

import { header } from './header.ts';
import { isObject, type JsonObject } from './json.ts';
import type { BodyModel, Model, OperationModel, ResponseModel } from './model.ts';
import { plainSchema } from './schema.ts';

export function writeContract(source: string, model: Model): string {
  const data: JsonObject = {
    dialect: model.dialect,
    title: model.title,
    version: model.version,
    servers: model.servers.map(({ url, description, regionPattern }) => ({
      url,
      description,
      ...(regionPattern !== undefined && { regionPattern }),
    })),
    sensitive: model.sensitive,
    operations: Object.fromEntries(model.operations.map((operation) => [operation.id, describe(operation)])),
  };
  return [
    header(
      source,
      'Operations, schemas and examples as data. Each schema is JSON Schema 2020-12 and stands alone.',
    ),
    "import type { Contract } from '../contract-shape.ts';\n\n",
    `export const contract = ${JSON.stringify(data, null, 2)} as const satisfies Contract;\n`,
  ].join('');
}

function describe(operation: OperationModel): JsonObject {
  const { request } = operation;
  return {
    id: operation.id,
    method: operation.method,
    path: operation.path,
    summary: operation.summary,
    ...(request && { request: { required: request.required, ...describeBody(request) } }),
    responses: Object.fromEntries(
      operation.responses.map((response) => [String(response.status), describeResponse(response)]),
    ),
  };
}

function describeResponse(response: ResponseModel): JsonObject {
  return {
    status: response.status,
    description: response.description,
    headers: Object.fromEntries(
      Object.entries(response.headers).map(([name, value]) => [
        name,
        { ...value, schema: plainSchema(value.schema) },
      ]),
    ),
    ...(response.body && { body: describeBody(response.body), errors: errorsOf(response.body) }),
  };
}

function describeBody(body: BodyModel): JsonObject {
  return { mediaType: body.mediaType, schema: plainSchema(body.schema), examples: body.examples };
}

/** Error code → name of its schema, for bodies that are errors. */
export function errorsOf(body: BodyModel): Readonly<Record<string, string>> {
  return Object.fromEntries(
    body.alternatives.flatMap(({ name, schema }): [string, string][] => {
      const error = isObject(schema.properties) ? schema.properties.error : undefined;
      return isObject(error) && typeof error.const === 'string' ? [[error.const, name]] : [];
    }),
  );
}
