// Whether a response keeps the contract: its status, its headers, its media type and its body, judged in one place
// for the suite, the mock and the emulator.

import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type {
  Contract,
  ContractBody,
  ContractHeader,
  ContractResponse,
  JsonSchema,
  JsonValue,
} from '../../generated/contract-shape.ts';
import type { HttpResponse } from './exchange.ts';

/** The part of a response that is at fault. */
export type ContractPart = 'status' | 'header' | 'media-type' | 'body';

/** One way in which a response leaves the contract. */
export interface ContractFault {
  readonly part: ContractPart;
  /** A short sentence without any value of the response: it may be a credential. */
  readonly sentence: string;
}

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);

/** Schemas are compiled once, however often a process judges. */
const compiled = new WeakMap<JsonSchema, ValidateFunction>();

/**
 * How a response leaves the contract; empty when it keeps it.
 *
 * A status that is not documented is the only fault of its response: nothing else is said about it. An error that the
 * contract names is held against the schema of that error alone, also where the contract leaves room for errors of
 * other specifications.
 *
 * @param operation ID of the operation that responded
 * @throws RangeError when the contract has no such operation
 */
export function faultsOf(
  contract: Contract,
  operation: string,
  response: Pick<HttpResponse, 'status' | 'headers' | 'json'>,
): readonly ContractFault[] {
  const documented = contract.operations[operation];
  if (documented === undefined) throw new RangeError(`${contract.dialect} has no operation ${operation}`);
  const expected = documented.responses[response.status];
  if (expected === undefined) {
    return [{ part: 'status', sentence: `status ${response.status} is not documented for ${operation}` }];
  }
  return [
    ...Object.entries(expected.headers).flatMap(([name, header]) =>
      headerFaults(name, header, expected, response),
    ),
    ...(expected.body ? bodyFaults(expected.body, response) : []),
  ];
}

function headerFaults(
  name: string,
  { required, schema, namesError }: ContractHeader,
  { errors = {} }: ContractResponse,
  { headers, json }: Pick<HttpResponse, 'headers' | 'json'>,
): ContractFault[] {
  const fault = (sentence: string): ContractFault[] => [{ part: 'header', sentence }];
  const value = headers.get(name);
  if (value === null) return required ? fault(`the header ${name} is missing`) : [];
  const complaint = complaintOf(schema, value);
  if (complaint !== undefined) return fault(`the header ${name} ${complaint}`);
  const code = errorIn(json);
  const named = typeof code === 'string' ? errors[code] : undefined;
  return namesError && named !== undefined && errorNamedBy(value) !== named
    ? fault(`the header ${name} names another error than the body`)
    : [];
}

/** The name in a value such as `namespace#Name:http://…`, as AWS's SDKs cut it. @see restJson1 of Smithy */
function errorNamedBy(value: string): string {
  return (value.split(/[:,]/)[0] ?? '').replace(/^.*#/, '').trim();
}

function bodyFaults(
  body: ContractBody,
  { headers, json }: Pick<HttpResponse, 'headers' | 'json'>,
): ContractFault[] {
  const faults: ContractFault[] = [];
  const mediaType = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== body.mediaType) {
    const actual = mediaType === undefined ? 'there is none' : 'it is another';
    faults.push({ part: 'media-type', sentence: `the media type must be ${body.mediaType}: ${actual}` });
  }
  const complaint = bodyComplaint(body, json);
  if (complaint !== undefined) faults.push({ part: 'body', sentence: complaint });
  return faults;
}

function bodyComplaint({ schema }: ContractBody, json: unknown): string | undefined {
  if (json === undefined) return 'the body is not JSON';
  const { oneOf, anyOf } = schema;
  const union = Array.isArray(oneOf) ? oneOf : anyOf;
  const alternatives = Array.isArray(union) ? union.filter(isSchema) : [];
  if (alternatives.length === 0) return complaintAbout(schema, json);
  const code = errorIn(json);
  const own = alternatives.find((alternative) => codeOf(alternative) === code && code !== undefined);
  // The alternative without a code is for the errors of other specifications.
  const open = alternatives.find((alternative) => codeOf(alternative) === undefined);
  const expected = own ?? open;
  if (expected !== undefined) return complaintAbout(expected, json);
  return code === undefined
    ? 'the body names no error'
    : 'the body names an error that is not documented here';
}

function complaintAbout(schema: JsonSchema, json: unknown): string | undefined {
  const complaint = complaintOf(schema, json);
  return complaint === undefined
    ? undefined
    : complaint.startsWith('/')
      ? complaint.slice(1)
      : `the body ${complaint}`;
}

/** Where in the value and why it does not match, without the value; undefined when it matches. */
function complaintOf(schema: JsonSchema, value: unknown): string | undefined {
  const validate = compiled.get(schema) ?? ajv.compile(schema);
  compiled.set(schema, validate);
  if (validate(value)) return undefined;
  const [{ instancePath = '', message = 'does not match its schema' } = {}] = validate.errors ?? [];
  return `${instancePath} ${message}`.trim();
}

/** The one error code that a schema is for. */
function codeOf({ properties }: JsonSchema): JsonValue | undefined {
  const error = isSchema(properties) ? properties.error : undefined;
  return isSchema(error) ? error.const : undefined;
}

function errorIn(json: unknown): unknown {
  return typeof json === 'object' && json !== null && 'error' in json ? json.error : undefined;
}

function isSchema(value: JsonValue | undefined): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
