// Holds every response of the emulator against the contract: status, headers and body.
// For the emulator's own tests; what a server must do is the checks' business.
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { contract as awsSsoOidc } from '../../../generated/aws-sso-oidc/contract.ts';
import type {
  Contract,
  ContractOperation,
  ContractResponse,
  JsonSchema,
} from '../../../generated/contract-shape.ts';
import { contract as rfc8628 } from '../../../generated/rfc8628/contract.ts';
import type { DialectName } from '../vocabulary.ts';

const contracts: Readonly<Record<DialectName, Contract>> = { 'aws-sso-oidc': awsSsoOidc, rfc8628 };

/** Statuses of HTTP itself, which the contracts leave to it. */
const HTTP_STATUSES: readonly number[] = [405, 415];

const ajv = new Ajv2020({ strict: false, allErrors: true });
ajvFormats.default(ajv);
const compiled = new Map<JsonSchema, ValidateFunction>();

/** What is not in the contract about a response to `method path`; empty when all is. */
export async function outsideContract(
  dialect: DialectName,
  path: string,
  response: Response,
): Promise<string[]> {
  const operation = operationAt(dialect, path);
  if (operation === undefined) return [`${path} is not in the contract`];
  if (HTTP_STATUSES.includes(response.status)) return [];
  const documented = operation.responses[response.status];
  if (documented === undefined) return [`status ${response.status} is not documented for ${path}`];
  return [...headerProblems(documented, response), ...(await bodyProblems(documented, response))];
}

/** The errors that the contract documents at `path`, each once. */
export function documentedErrors(dialect: DialectName, path: string): readonly string[] {
  const responses = Object.values(operationAt(dialect, path)?.responses ?? {});
  return [...new Set(responses.flatMap(({ errors = {} }) => Object.keys(errors)))];
}

function operationAt(dialect: DialectName, path: string): ContractOperation | undefined {
  return Object.values(contracts[dialect].operations).find((one) => one.path === path);
}

function headerProblems(documented: ContractResponse, response: Response): string[] {
  return Object.entries(documented.headers).flatMap(([name, { required, schema }]) => {
    const value = response.headers.get(name);
    if (value === null) return required ? [`header ${name} is missing`] : [];
    return problems(schema, value).map((problem) => `header ${name} ${problem}`);
  });
}

async function bodyProblems({ body, errors = {} }: ContractResponse, response: Response): Promise<string[]> {
  if (body === undefined) return [];
  const mediaType = response.headers.get('content-type');
  if (mediaType !== body.mediaType) return [`media type ${mediaType}`];
  const value: unknown = await response.clone().json();
  const error = typeof value === 'object' && value !== null && 'error' in value ? value.error : undefined;
  const undocumented =
    response.ok || (typeof error === 'string' && error in errors)
      ? []
      : [`error ${String(error)} is not documented`];
  return [...undocumented, ...problems(body.schema, value).map((problem) => `body ${problem}`)];
}

function problems(schema: JsonSchema, value: unknown): string[] {
  const validate = compiled.get(schema) ?? ajv.compile(schema);
  compiled.set(schema, validate);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
