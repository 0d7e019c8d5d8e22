// Responses that keep the contract: made of its examples, or Prism's with what Prism leaves out or leaks.

import type { Contract, ContractOperation, ContractResponse } from '../../generated/contract-shape.ts';
import { faultsOf } from '../model/contract.ts';
import type { Refusal } from './refusals.ts';

/** What a body says, as far as headers follow from it. */
type Members = Readonly<Record<string, unknown>>;

/** Refuses a request with the documented error, and the reason as its description. */
export function refusalResponse(
  contract: Contract,
  operation: ContractOperation | undefined,
  refusal: Refusal,
): Response {
  const response = (operation ?? anyOperation(contract)).responses['400'];
  const body = {
    error: 'invalid_request',
    error_description: printable(`The mock refuses this request: ${refusal.reason}`),
  };
  const headers = response ? documentedHeaders(response, body) : new Headers();
  headers.set('Content-Type', response?.body?.mediaType ?? 'application/json');
  if (refusal.allow) headers.set('Allow', refusal.allow);
  return new Response(JSON.stringify(body), { status: refusal.status, headers });
}

/** For a Prism that gave nothing usable: the documented failure of the service, or the nearest thing. */
export function failureResponse(operation: ContractOperation, reason: string): Response {
  const response = ['500', '503', '400', '404'].map((status) => operation.responses[status]).find(Boolean);
  const [error] = Object.keys(response?.errors ?? { server_error: '' });
  const body = { error, error_description: printable(`The mock failed: ${reason}`) };
  const headers = response ? documentedHeaders(response, body) : new Headers();
  headers.set('Content-Type', response?.body?.mediaType ?? 'application/json');
  return new Response(JSON.stringify(body), { status: response?.status ?? 500, headers });
}

/**
 * Dresses what Prism gave. Its body stays; headers that follow from the body are made to, and the marks that Prism
 * leaves are taken off. Placeholder origins in a body become the mock's own, so that metadata leads back to the mock.
 * What then leaves the contract gives way to the example of its status.
 */
export function dress(
  contract: Contract,
  operation: ContractOperation,
  given: { readonly status: number; readonly text: string },
  baseUrl: string,
): Response {
  const { status, text } = given;
  const dressed = made(contract, operation, status, atOwnOrigin(contract, text, baseUrl));
  if (dressed !== undefined) return dressed;
  const [example] = Object.values(operation.responses[status]?.body?.examples ?? {});
  const replaced =
    example === undefined
      ? undefined
      : made(contract, operation, status, atOwnOrigin(contract, JSON.stringify(example), baseUrl));
  if (replaced !== undefined) return replaced;
  return status >= 400 && status < 500
    ? refusalResponse(contract, operation, { status: 400, reason: 'it does not keep the contract' })
    : failureResponse(operation, `Prism gave status ${status} outside the contract`);
}

/** The response with its documented headers; undefined where it would leave the contract. */
function made(
  contract: Contract,
  operation: ContractOperation,
  status: number,
  text: string,
): Response | undefined {
  const documented = operation.responses[status];
  if (documented === undefined) return undefined;
  const json = parsed(text);
  const headers = documentedHeaders(documented, membersOf(json));
  const faults = faultsOf(contract, operation.id, { status, headers, json });
  return faults.length === 0 ? new Response(text, { status, headers }) : undefined;
}

function atOwnOrigin({ servers }: Contract, text: string, baseUrl: string): string {
  return servers.reduce((all, { url }) => all.replaceAll(url, baseUrl), text);
}

/** The documented headers with their examples; the one that names the error names that of the body. */
function documentedHeaders(response: ContractResponse, body: Members): Headers {
  const headers = new Headers();
  if (response.body) headers.set('Content-Type', response.body.mediaType);
  const names = response.errors ?? {};
  for (const [name, { example, namesError }] of Object.entries(response.headers)) {
    const value = namesError && typeof body.error === 'string' ? names[body.error] : example;
    if (value !== undefined) headers.set(name, String(value));
  }
  return headers;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function membersOf(json: unknown): Members {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? { ...json } : {};
}

/** RFC 6749 §5.2 leaves few characters to a description. */
function printable(text: string): string {
  return text.replace(/[^\x20-\x21\x23-\x5B\x5D-\x7E]/g, '?').slice(0, 400);
}

function anyOperation(contract: Contract): ContractOperation {
  const [operation] = Object.values(contract.operations);
  if (!operation) throw new Error(`the contract of ${contract.dialect} has no operations`);
  return operation;
}
