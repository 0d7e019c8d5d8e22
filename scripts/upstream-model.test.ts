// Holds the contract of aws-sso-oidc against AWS's published model, as AWS's own SDK carries it: operations,
// members with their types, what is required of a request, credentials, exceptions and their statuses.

import { readFile } from 'node:fs/promises';
import * as upstream from '@aws-sdk/client-sso-oidc';
import { describe, expect, it } from 'vitest';
import { contract } from '../generated/aws-sso-oidc/contract.ts';
import type { ContractOperation, JsonSchema } from '../generated/contract-shape.ts';

/** The whole model: an operation that AWS adds must be found, and then decided about. */
const modelled = Object.values(upstream).flatMap((value) => (isSchema(value) ? [value] : []));

/** Signed, and without the device grant: the contract leaves it out, with the exception that only it has. */
const LEFT_OUT = ['CreateTokenWithIAM', 'InvalidRequestRegionException'];

/** The kinds of schemas that the SDK carries, as their first element. */
const STRUCTURE = 3;
const OPERATION = 9;
const EXCEPTION = -3;

/** A schema of the SDK: kind, namespace, name, traits, and what its kind has besides. */
type Schema = readonly [kind: number, namespace: string, name: string, traits: unknown, ...rest: unknown[]];

function isSchema(value: unknown): value is Schema {
  return Array.isArray(value) && typeof value[0] === 'number' && typeof value[2] === 'string';
}

const named = (kind: number) =>
  modelled
    .filter(([own, namespace]) => own === kind && namespace === 'com.amazonaws.ssooidc')
    .map(([, , name]) => name)
    .filter((name) => !LEFT_OUT.includes(name))
    .toSorted();

function schemaNamed(kind: number, name: string): Schema {
  const schema = modelled.find((one) => one[0] === kind && one[2] === name);
  if (!schema) throw new Error(`the model has no ${name}`);
  return schema;
}

/** The type of a member and whether it is sensitive; the SDK writes both into a reference. */
function describeMember(reference: unknown): { type: string; sensitive: boolean } {
  if (reference === 0) return { type: 'string', sensitive: false };
  if (reference === 1) return { type: 'integer', sensitive: false };
  if (reference === 64) return { type: 'array', sensitive: false };
  const target: unknown = Array.isArray(reference) && typeof reference[0] === 'function' && reference[0]();
  // 8 is the bit of the trait `sensitive`.
  if (isSchema(target) && target[3] === 8) return { type: 'string', sensitive: true };
  throw new Error(`the model has a member of a kind that this test does not know: ${String(reference)}`);
}

function structure(name: string, kind = STRUCTURE) {
  const [, , , , names, references, required = 0] = schemaNamed(kind, name);
  if (!Array.isArray(names) || !Array.isArray(references)) throw new Error(`${name} has no members`);
  const members = names.map((member, index) => [String(member), describeMember(references[index])] as const);
  return {
    types: Object.fromEntries(members.map(([member, { type }]) => [member, type])),
    sensitive: members.filter(([, { sensitive }]) => sensitive).map(([member]) => member),
    // The members that are required come first; the SDK says only how many they are.
    required: names.slice(0, Number(required)).map(String),
  };
}

/** The trait that says where an operation is, or which status an exception has. */
function trait([, , , traits]: Schema, name: 'http' | 'httpError'): unknown {
  return Object.entries(traits ?? {}).find(([own]) => own === name)?.[1];
}

/** The exceptions that the SDK documents for an operation: the schemas do not have them. */
async function exceptionsOf(operation: string): Promise<readonly string[]> {
  const entry = import.meta.resolve('@aws-sdk/client-sso-oidc');
  const types = new URL(`../dist-types/commands/${operation}Command.d.ts`, entry);
  const found = (await readFile(types, 'utf8')).matchAll(/@throws \{@link (\w+Exception)\}/g);
  return [...found].map(([, name = '']) => name).filter((name) => name !== 'SSOOIDCServiceException');
}

const isObject = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const objectIn = (schema: unknown, keyword: string): JsonSchema => {
  const value = isObject(schema) ? schema[keyword] : undefined;
  return isObject(value) ? value : {};
};

const typesIn = (schema: JsonSchema | undefined) => {
  const properties = objectIn(schema, 'properties');
  const typeOf = (name: string) => {
    const member = objectIn(properties, name);
    const [type] = [member.type ?? typeof member.const].flat();
    return type;
  };
  return Object.fromEntries(Object.keys(properties).map((name) => [name, typeOf(name)]));
};

const operations: readonly ContractOperation[] = Object.values(contract.operations);

/** Every exception of an operation of the contract, with its status and its schema. */
function exceptionsIn({ responses }: ContractOperation) {
  return Object.values(responses).flatMap(({ status, errors = {}, body }) => {
    const { oneOf } = body?.schema ?? {};
    const schemas = Array.isArray(oneOf) ? oneOf : [body?.schema];
    return Object.entries(errors).map(([code, name]) => ({
      name,
      status,
      schema: schemas.find((schema) => objectIn(objectIn(schema, 'properties'), 'error').const === code),
    }));
  });
}

describe('the contract of aws-sso-oidc and the model of AWS', () => {
  it('have the same operations', () => {
    expect(operations.map(({ id }) => id).toSorted()).toEqual(named(OPERATION));
  });

  it('have the same exceptions', () => {
    const names = operations.flatMap((operation) => exceptionsIn(operation).map(({ name }) => name));
    expect([...new Set(names)].toSorted()).toEqual(named(EXCEPTION));
  });

  it('agree about what is sensitive; the contract marks the codes besides', () => {
    const upstreams = operations.flatMap(({ id }) =>
      [`${id}Request`, `${id}Response`].flatMap((name) => structure(name).sensitive),
    );
    expect(new Set([...upstreams, 'deviceCode', 'code'])).toEqual(new Set(contract.sensitive));
  });
});

describe.each(operations)('$id', (operation) => {
  const { id, method, path, request, responses } = operation;

  it('is at the same place and succeeds with the same status', () => {
    const successes = Object.values(responses).filter(({ status }) => status < 400);
    expect([method, path, ...successes.map(({ status }) => status)]).toEqual(
      trait(schemaNamed(OPERATION, id), 'http'),
    );
  });

  it('takes the same members and requires the same ones', () => {
    const { types, required } = structure(`${id}Request`);
    expect(typesIn(request?.schema)).toEqual(types);
    expect(request?.schema.required).toEqual(required);
  });

  it('answers with the same members', () => {
    expect(typesIn(responses['200']?.body?.schema)).toEqual(structure(`${id}Response`).types);
  });

  it('raises the same exceptions', async () => {
    const names = exceptionsIn(operation).map(({ name }) => name);
    expect(names.toSorted()).toEqual((await exceptionsOf(id)).toSorted());
  });

  it.each(exceptionsIn(operation))('gives $name the same status and members', ({ name, status, schema }) => {
    expect(status).toBe(trait(schemaNamed(EXCEPTION, name), 'httpError'));
    expect(typesIn(schema)).toEqual(structure(name, EXCEPTION).types);
  });
});
