// AWS's model in the form of the files that boto3 and others carry, `service-2.json`. Old ones say what AWS changed since.

import { readFile } from 'node:fs/promises';
import { UserError } from '../../../conformance/model/user-error.ts';
import { isJson, isObject, type Json, type JsonObject } from '../../generate/json.ts';
import type { MembersModel, ServiceModel } from './service-model.ts';

/** @throws UserError when the file is not such a model */
export async function readModelFile(path: string): Promise<ServiceModel> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new UserError(`UPSTREAM=${path} is neither "latest" nor a file that can be read`, { cause: error });
  });
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    throw new UserError(`UPSTREAM=${path} is not JSON`, { cause: error });
  }
  if (!isJson(document) || !isObject(document) || !isObject(document.shapes)) {
    throw new UserError(`UPSTREAM=${path} is no model of AWS: it has no shapes`);
  }
  return readModel(document, document.shapes);
}

function readModel(document: JsonObject, shapes: JsonObject): ServiceModel {
  const operations = Object.entries(object(document.operations)).map(([id, value]) => {
    const { http, input, output, errors, authtype } = object(value);
    const { method, requestUri, responseCode = 200 } = object(http);
    return [
      id,
      {
        method: String(method),
        path: String(requestUri),
        status: Number(responseCode),
        signed: authtype !== 'none',
        request: membersOf(shapes, shapeIn(input)),
        response: membersOf(shapes, shapeIn(output)),
        errors: list(errors).map(shapeIn).sort(),
      },
    ] as const;
  });
  const errors = Object.entries(shapes)
    .filter(([, shape]) => object(shape).exception === true)
    .map(([name, shape]) => {
      const status = Number(object(object(shape).error).httpStatusCode);
      return [name, { status, members: membersOf(shapes, name) }] as const;
    });
  return {
    version: String(object(document.metadata).apiVersion),
    operations: Object.fromEntries(operations),
    errors: Object.fromEntries(errors),
  };
}

/** The types of the model by the names that JSON Schema has. */
const TYPES: Readonly<Record<string, string>> = {
  list: 'array',
  structure: 'object',
  long: 'integer',
  timestamp: 'integer',
};

function membersOf(shapes: JsonObject, name: string): MembersModel {
  const { members, required } = object(shapes[name]);
  return Object.fromEntries(
    Object.entries(object(members)).map(([member, value]) => {
      const shape = object(shapes[shapeIn(value)]);
      const type = String(shape.type);
      const values = list(shape.enum).map(String).sort();
      return [
        member,
        {
          type: TYPES[type] ?? type,
          sensitive: shape.sensitive === true,
          required: list(required).includes(member),
          ...(values.length > 0 && { values }),
        },
      ];
    }),
  );
}

const object = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});
const list = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);
const shapeIn = (value: Json | undefined): string => String(object(value).shape ?? '');
