// What the contract of AWS's dialect says, in the terms of AWS's own model, and where it says it.

import { isObject, type Json, type JsonObject } from '../../generate/json.ts';
import type { Contract } from '../../generate/load.ts';
import { type OperationModel, readModel } from '../../generate/model.ts';
import type { MemberModel, MembersModel, ServiceError, ServiceModel } from './service-model.ts';

export function readContractModel(contract: Contract): ServiceModel {
  const { version, operations } = readModel(contract);
  const errors = operations.flatMap(errorsOf);
  return {
    version,
    operations: Object.fromEntries(
      operations.map((operation) => [
        operation.id,
        {
          method: operation.method,
          path: operation.path,
          status: Number(operation.responses.find(({ status }) => status < 400)?.status),
          signed: false,
          request: membersOf(operation.request?.schema),
          response: membersOf(operation.responses.find(({ status }) => status < 400)?.body?.schema),
          errors: [...new Set(errorsOf(operation).map(([name]) => name))].sort(),
        },
      ]),
    ),
    errors: Object.fromEntries(errors),
  };
}

/** A JSON pointer to what a difference is about, or to where it is missing. */
export function pointerTo(key: string, contract: Contract): string {
  const [subject = ''] = key.replace(/^(?:operation|error) /, '').split(' ');
  const [owner = '', member] = subject.split('.');
  const operation = readModel(contract).operations.find(({ id }) => id === owner);
  if (operation) return operation.pointer;
  if (key === 'version') return '/info/version';
  return `/components/schemas/${owner}${member === undefined ? '' : `/properties/${member}`}`;
}

function errorsOf({ responses }: OperationModel): (readonly [name: string, error: ServiceError])[] {
  return responses
    .filter(({ status }) => status >= 400)
    .flatMap(({ status, body }) =>
      (body?.alternatives ?? []).map(
        ({ name, schema }) => [name, { status, members: membersOf(schema) }] as const,
      ),
    );
}

function membersOf(schema: JsonObject | undefined): MembersModel {
  const required = schema?.required;
  return Object.fromEntries(
    Object.entries(object(schema?.properties)).map(([name, value]) => [
      name,
      describe(name, object(value), Array.isArray(required) && required.includes(name)),
    ]),
  );
}

function describe(name: string, schema: JsonObject, required: boolean): MemberModel {
  const [type] = [schema.type ?? 'anything'].flat();
  const values = valuesOf(name, schema);
  return {
    type: String(type),
    sensitive: schema['x-sensitive'] === true,
    required,
    ...(values.length > 0 && { values }),
  };
}

/** Values are listed as such, or, where a client must bear new ones, named in the text. */
function valuesOf(name: string, { enum: listed, description }: JsonObject): string[] {
  if (Array.isArray(listed)) return listed.map(String).sort();
  if (name !== 'reason' || typeof description !== 'string') return [];
  return [...description.matchAll(/`([^`]+)`/g)].map(([, value = '']) => value).sort();
}

const object = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});
