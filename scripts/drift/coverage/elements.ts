// Takes a contract apart into its elements: all that it says of a server or a client, each with its place and in words
// that compare. Coverage holds them against requirements, compatibility holds those of two versions against each other.

import { at, isObject, type Json, type JsonObject, pointerStep } from '../../generate/json.ts';
import type { Contract } from '../../generate/load.ts';
import {
  type BodyModel,
  type Model,
  type OperationModel,
  type ResponseModel,
  readModel,
} from '../../generate/model.ts';

/** The kinds of things that a contract says. */
export type ElementKind =
  | 'version'
  | 'server'
  | 'security'
  | 'operation'
  | 'media-type'
  | 'status'
  | 'header'
  | 'member'
  | 'error'
  | 'example';

/** One thing that a contract says. */
export interface Element {
  readonly kind: ElementKind;
  /** What is spoken of, such as `CreateToken 200 accessToken`. */
  readonly id: string;
  /** What is said of it: facts in a fixed order. */
  readonly says: readonly string[];
  /** Where: a JSON pointer into the contract. */
  readonly pointer: string;
  /** What is carried there, for a member and a header. */
  readonly value?: CarriedValue;
}

/** A value that one side sends and the other reads. */
export interface CarriedValue {
  readonly sender: 'client' | 'server';
  readonly required: boolean;
  readonly schema: JsonObject;
}

/** Every element of a contract, in the order of the contract. */
export function elementsOf(contract: Contract, model: Model = readModel(contract)): Element[] {
  return [
    { kind: 'version', id: 'version', says: [model.version], pointer: '/info/version' },
    ...serverElements(model),
    ...securitySchemes(contract.document),
    ...model.operations.flatMap((operation) => operationElements(contract, operation)),
    ...errorElements(model),
  ];
}

function serverElements({ servers }: Model): Element[] {
  return servers.map(({ url, regionPattern, defaultRegion }, index) => ({
    kind: 'server',
    id: `server ${regionPattern ?? url}`,
    says: [url, ...(defaultRegion === undefined ? [] : [`default ${defaultRegion}`])],
    pointer: `/servers/${index}`,
  }));
}

function securitySchemes(document: JsonObject): Element[] {
  const components = objectAt(document, 'components');
  return Object.entries(objectAt(components, 'securitySchemes')).map(([name, scheme]) => {
    const { description: _, ...facts } = isObject(scheme) ? scheme : {};
    return {
      kind: 'security',
      id: `security ${name}`,
      says: Object.entries(facts).map(([fact, value]) => `${fact} ${written(value)}`),
      pointer: `/components/securitySchemes${pointerStep(name)}`,
    };
  });
}

function operationElements(contract: Contract, operation: OperationModel): Element[] {
  const { id, pointer, method, path, endpoint, request, responses } = operation;
  const own = at(contract.document, `#${pointer}`);
  const security = (isObject(own) ? own.security : undefined) ?? contract.document.security ?? [];
  return [
    {
      kind: 'operation',
      id,
      says: [`${method} ${path}`, ...(endpoint === undefined ? [] : [`or at ${endpoint}`])],
      pointer,
    },
    { kind: 'security', id: `${id} security`, says: alternatives(security), pointer },
    ...(request
      ? [
          {
            kind: 'media-type',
            id: `${id} request`,
            says: [request.mediaType, ...(request.required ? ['required'] : [])],
            pointer: request.pointer,
          } as const,
          ...requestElements(`${id} request`, request),
          ...exampleElements(`${id} request`, request),
        ]
      : []),
    ...responses.flatMap((response) => responseElements(id, response)),
  ];
}

/** The members of a request. What may be sent instead of the first alternative stands under its own name. */
function requestElements(id: string, { alternatives: [first, ...others] }: BodyModel): Element[] {
  const members = (owner: string, { name, schema }: BodyModel['alternatives'][number]) =>
    memberElements(owner, schema, `/components/schemas/${name}`, 'client');
  return [
    ...(first ? members(id, first) : []),
    ...others.flatMap((other): Element[] => [
      {
        kind: 'media-type',
        id: `${id} ${other.name}`,
        says: ['in place of the other'],
        pointer: `/components/schemas/${other.name}`,
      },
      ...members(`${id} ${other.name}`, other),
    ]),
  ];
}

/** Each accepted way to authenticate; `{}` stands for none. */
function alternatives(security: Json): string[] {
  return (Array.isArray(security) ? security : []).map((one: Json) =>
    isObject(one) && Object.keys(one).length > 0 ? Object.keys(one).join(' and ') : 'none',
  );
}

function responseElements(operation: string, response: ResponseModel): Element[] {
  const { status, headers, body, pointer } = response;
  const id = `${operation} ${status}`;
  return [
    { kind: 'status', id, says: [body?.mediaType ?? 'no body described'], pointer },
    ...Object.entries(headers).map(([name, { required, namesError, schema }]): Element => {
      const facts = [...(required ? ['required'] : []), ...(namesError ? ['names the error'] : [])];
      return {
        kind: 'header',
        id: `${id} header ${name}`,
        says: [...facts, ...schemaFacts(schema)],
        pointer: `${pointer}/headers${pointerStep(name)}`,
        value: { sender: 'server', required, schema },
      };
    }),
    ...(body === undefined ? [] : bodyElements(id, body)),
  ];
}

function bodyElements(id: string, body: BodyModel): Element[] {
  const codes = body.alternatives.map(({ schema }) => codeOf(schema));
  if (codes.every((code) => code === undefined) && body.alternatives.length === 1) {
    return [...memberElements(id, body.schema, schemaPointer(body)), ...exampleElements(id, body)];
  }
  return [
    {
      kind: 'error',
      id: `${id} errors`,
      says: codes.map((code) => code ?? 'any other').sort(),
      pointer: body.pointer,
    },
    ...exampleElements(id, body),
  ];
}

/** The members of every error, once for each error however many responses have it. */
function errorElements({ operations }: Model): Element[] {
  const seen = new Map<string, Element[]>();
  for (const { responses } of operations) {
    for (const { body } of responses) {
      for (const { name, schema, extensionPoint } of body?.alternatives ?? []) {
        const code = codeOf(schema);
        if (seen.has(name) || (code === undefined && !extensionPoint)) continue;
        const id = `error ${code ?? 'any other'}`;
        const pointer = `/components/schemas/${name}`;
        const members = memberElements(id, schema, pointer);
        // The constant of a code is its id already.
        const own = code === undefined ? members : members.filter((member) => member.id !== `${id} error`);
        const { required } = schema;
        const always = Array.isArray(required) && required.includes('error') ? ['error required'] : [];
        seen.set(name, [{ kind: 'error', id, says: [name, ...always], pointer }, ...own]);
      }
    }
  }
  return [...seen.values()].flat();
}

function codeOf(schema: JsonObject): string | undefined {
  const error = objectAt(objectAt(schema, 'properties'), 'error');
  return typeof error.const === 'string' ? error.const : undefined;
}

function memberElements(
  owner: string,
  schema: JsonObject,
  pointer: string,
  sender: CarriedValue['sender'] = 'server',
): Element[] {
  const required = Array.isArray(schema.required) ? schema.required : [];
  return Object.entries(objectAt(schema, 'properties')).map(([name, member]) => {
    const own = isObject(member) ? member : {};
    const facts = schemaFacts(own);
    return {
      kind: 'member',
      id: `${owner} ${name}`,
      says: required.includes(name) ? ['required', ...facts] : facts,
      pointer: `${pointer}/properties${pointerStep(name)}`,
      value: { sender, required: required.includes(name), schema: own },
    };
  });
}

function exampleElements(id: string, { examples, pointer }: BodyModel): Element[] {
  return [
    {
      kind: 'example',
      id: `${id} examples`,
      says: Object.keys(examples).sort(),
      pointer: `${pointer}/examples`,
    },
  ];
}

/** The place of the schema's text: behind its reference. */
function schemaPointer({ pointer, alternatives: [only] }: BodyModel): string {
  return only === undefined ? `${pointer}/schema` : `/components/schemas/${only.name}`;
}

/** What does not bind anybody. */
const SILENT = new Set(['description', 'title', 'example', 'examples', 'deprecated']);

/** The constraints of a schema in a fixed order, such as `string`, `minLength 1`, `credential`. */
function schemaFacts(schema: JsonObject): string[] {
  const { type, 'x-sensitive': sensitive, items, ...others } = schema;
  const kind = [type ?? 'anything'].flat().map(String).join(' or ');
  return [
    isObject(items) ? `${kind} of ${schemaFacts(items).join(' ')}` : kind,
    ...Object.entries(others)
      .filter(([keyword]) => !SILENT.has(keyword))
      .map(([keyword, value]) => `${keyword} ${written(value)}`)
      .sort(),
    ...(sensitive === true ? ['credential'] : []),
  ];
}

function written(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function objectAt(value: JsonObject, member: string): JsonObject {
  const found = value[member];
  return isObject(found) ? found : {};
}
