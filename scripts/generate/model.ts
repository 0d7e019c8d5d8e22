// The part of an OpenAPI document that the generator needs, read once into plain types. Every writer works from
// this model, so that only this file knows how OpenAPI nests things.

import { ContractError } from './contract-error.ts';
import { at, isObject, type Json, type JsonObject, pointerStep } from './json.ts';
import type { Contract } from './load.ts';

export interface Model {
  readonly dialect: string;
  readonly title: string;
  readonly version: string;
  readonly servers: readonly ServerModel[];
  readonly operations: readonly OperationModel[];
  /** Names of all members that carry a credential, anywhere in the contract. */
  readonly sensitive: readonly string[];
}

export interface ServerModel {
  readonly url: string;
  readonly description: string;
  /** Which values of the `region` variable this server is for. */
  readonly regionPattern: string | undefined;
  /** The region that documentation shows. */
  readonly defaultRegion: string | undefined;
}

export interface OperationModel {
  readonly id: string;
  /** Where in the document it stands. */
  readonly pointer: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  /** URL of the page that documents it. */
  readonly reference: string | undefined;
  /** Name of the client's option for this endpoint's own URL. */
  readonly endpoint: string | undefined;
  readonly request?: BodyModel & { readonly required: boolean };
  readonly responses: readonly ResponseModel[];
}

export interface ResponseModel {
  readonly status: number;
  /** Where in the document it stands. */
  readonly pointer: string;
  readonly description: string;
  readonly headers: Readonly<Record<string, HeaderModel>>;
  readonly body?: BodyModel;
}

export interface HeaderModel {
  readonly description: string;
  readonly required: boolean;
  /** Whether it names the schema of the body's error. */
  readonly namesError?: true;
  readonly schema: JsonObject;
  readonly example?: Json;
}

export interface BodyModel {
  readonly mediaType: string;
  /** Where in the document it stands. */
  readonly pointer: string;
  /** Without references. */
  readonly schema: JsonObject;
  /** The named schemas that make up the body: one, or the alternatives of a union. */
  readonly alternatives: readonly AlternativeModel[];
  readonly examples: Readonly<Record<string, Json>>;
}

export interface AlternativeModel {
  readonly name: string;
  readonly schema: JsonObject;
  /** Stands for whatever other specifications add; not part of the generated types. */
  readonly extensionPoint: boolean;
}

/** Names of the alternatives that are part of the generated types. */
export function knownAlternatives(body: BodyModel): string[] {
  return body.alternatives.filter(({ extensionPoint }) => !extensionPoint).map(({ name }) => name);
}

export const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/**
 * Reads a contract.
 *
 * @throws ContractError where the document is valid OpenAPI but lacks what the generator needs
 */
export function readModel(contract: Contract): Model {
  const { document } = contract;
  const info = object(document.info);
  return {
    dialect: contract.dialect,
    title: text(info.title),
    version: text(info.version),
    servers: list(document.servers).map((server) => readServer(object(server))),
    operations: Object.entries(object(document.paths)).flatMap(([path, item]) =>
      METHODS.filter((method) => method in object(item)).map((method) =>
        readOperation(contract, path, method, object(object(item)[method])),
      ),
    ),
    sensitive: [...new Set(sensitiveMembers(document))].sort(),
  };
}

function readServer(server: JsonObject): ServerModel {
  return {
    url: text(server.url),
    description: text(server.description),
    regionPattern: maybeText(server['x-region-pattern']),
    defaultRegion: maybeText(object(object(server.variables).region).default),
  };
}

function readOperation(
  contract: Contract,
  path: string,
  method: string,
  operation: JsonObject,
): OperationModel {
  const pointer = `/paths${pointerStep(path)}${pointerStep(method)}`;
  const id = text(operation.operationId);
  const requestBody = object(resolve(contract, operation.requestBody));
  const request = readBody(contract, `${pointer}/requestBody`, requestBody);
  return {
    id,
    pointer,
    method: method.toUpperCase(),
    path,
    summary: text(operation.summary),
    reference: maybeText(object(operation.externalDocs).url),
    endpoint: maybeText(operation['x-endpoint']),
    ...(request && { request: { ...request, required: requestBody.required === true } }),
    responses: Object.entries(object(operation.responses))
      .map(([status, response]) =>
        readResponse(contract, `${pointer}/responses${pointerStep(status)}`, status, response),
      )
      .sort((a, b) => a.status - b.status),
  };
}

function readResponse(contract: Contract, pointer: string, status: string, reference: Json): ResponseModel {
  const response = object(resolve(contract, reference));
  const body = readBody(contract, pointer, response);
  return {
    status: Number(status),
    pointer,
    description: text(response.description),
    headers: Object.fromEntries(
      Object.entries(object(response.headers)).map(([name, value]) => {
        const header = object(resolve(contract, value));
        return [
          name,
          {
            description: text(header.description),
            required: header.required === true,
            ...(header['x-names-error'] === true && { namesError: true }),
            schema: object(dereference(contract, header.schema)),
            ...(header.example !== undefined && { example: header.example }),
          },
        ];
      }),
    ),
    ...(body && { body }),
  };
}

function readBody(contract: Contract, pointer: string, holder: JsonObject): BodyModel | undefined {
  const [first] = Object.entries(object(holder.content));
  if (first === undefined) return undefined;
  const [mediaType, value] = first;
  const place = `${pointer}/content${pointerStep(mediaType)}`;
  const written = object(object(value).schema);
  const union = list(written.oneOf ?? written.anyOf);
  return {
    mediaType,
    pointer: place,
    schema: object(dereference(contract, written)),
    alternatives: (union.length > 0 ? union : [written]).map((reference) => {
      const schema = object(dereference(contract, reference));
      return { name: componentName(reference), schema, extensionPoint: schema['x-extension-point'] === true };
    }),
    examples: Object.fromEntries(
      Object.entries(object(object(value).examples)).map(([name, example]) => [
        name,
        object(resolve(contract, example)).value ?? null,
      ]),
    ),
  };
}

/** The value itself, or what its reference points to. `trail` holds the references that led here. */
function resolve(
  contract: Contract,
  value: Json | undefined,
  trail: readonly string[] = [],
): Json | undefined {
  const reference = isObject(value) ? value.$ref : undefined;
  if (typeof reference !== 'string') return value;
  refuseCircle(contract, reference, trail);
  return resolve(contract, at(contract.document, reference), [...trail, reference]);
}

function refuseCircle(contract: Contract, reference: string, trail: readonly string[]): void {
  if (!trail.includes(reference)) return;
  const reason = 'refers to itself, so it cannot be written out whole';
  throw new ContractError([contract.source.problem(reference.slice(1), reason)]);
}

/** A copy without references. `trail` holds those that led here. */
function dereference(contract: Contract, value: Json | undefined, trail: readonly string[] = []): Json {
  if (Array.isArray(value)) return value.map((item: Json) => dereference(contract, item, trail));
  if (!isObject(value)) return value ?? null;
  const { $ref } = value;
  if (typeof $ref === 'string') {
    refuseCircle(contract, $ref, trail);
    return dereference(contract, at(contract.document, $ref), [...trail, $ref]);
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, dereference(contract, member, trail)]),
  );
}

/** The subset has nothing but references there. */
function componentName(reference: Json): string {
  return text(object(reference).$ref).replace('#/components/schemas/', '');
}

function sensitiveMembers(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(sensitiveMembers);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, member]) => [
    ...(isObject(member) && member['x-sensitive'] === true ? [name] : []),
    ...sensitiveMembers(member),
  ]);
}

function object(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

function maybeText(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
