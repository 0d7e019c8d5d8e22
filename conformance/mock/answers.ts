// Answers that keep the contract: made of its examples, or Prism's with what Prism leaves out or leaks.

import type { Contract, ContractOperation, ContractResponse } from '../../generated/contract-shape.ts';
import type { Refusal } from './refusals.ts';

/** Answers a refused request with the documented error, and the reason as its description. */
export function refusalAnswer(
  contract: Contract,
  operation: ContractOperation | undefined,
  refusal: Refusal,
): Response {
  const response = (operation ?? anyOperation(contract)).responses['400'];
  const body = {
    error: 'invalid_request',
    error_description: `The mock refuses this request: ${refusal.reason}`,
  };
  const headers = response
    ? documentedHeaders(response, body)
    : new Headers({ 'Content-Type': 'application/json' });
  if (refusal.allow) headers.set('Allow', refusal.allow);
  return new Response(JSON.stringify(body), { status: refusal.status, headers });
}

/** Answers for a Prism that gave nothing usable: the documented failure of the service, or the nearest thing. */
export function failureAnswer(operation: ContractOperation, reason: string): Response {
  const response =
    operation.responses['500'] ??
    operation.responses['503'] ??
    operation.responses['400'] ??
    operation.responses['404'];
  if (!response) return Response.json({ error: 'server_error' }, { status: 500 });
  const [error] = Object.keys(response.errors ?? { server_error: '' });
  const body = { error, error_description: `The mock failed: ${reason}` };
  return new Response(JSON.stringify(body), {
    status: response.status,
    headers: documentedHeaders(response, body),
  });
}

/**
 * Dresses an answer of Prism's. Its body stays; headers that follow from the body are made to, the marks
 * that Prism leaves are taken off, and what the contract does not document becomes a documented error.
 * Placeholder origins in a body become the mock's own, so that metadata leads back to the mock.
 */
export function dress(
  contract: Contract,
  operation: ContractOperation,
  status: number,
  text: string,
  baseUrl: string,
): Response {
  const response = operation.responses[String(status)];
  const body = objectOf(text);
  if (!response || !isDocumented(response, body)) {
    return status >= 400 && status < 500
      ? refusalAnswer(contract, operation, { status: 400, reason: 'it does not keep the contract' })
      : failureAnswer(operation, `Prism answered ${status} outside the contract`);
  }
  const own = contract.servers.reduce((all, server) => all.replaceAll(server.url, baseUrl), text);
  return new Response(own, { status, headers: documentedHeaders(response, body ?? {}) });
}

/** Where the contract describes a body there is one, and it names no other error than the documented ones. */
function isDocumented(
  response: ContractResponse,
  body: Readonly<Record<string, unknown>> | undefined,
): boolean {
  if (!response.body) return true;
  if (!body) return false;
  const errors = Object.keys(response.errors ?? {});
  return errors.length === 0 || errors.some((error) => error === body.error);
}

/** The documented headers of an answer; one that names the error names that of the body. */
function documentedHeaders(response: ContractResponse, body: Readonly<Record<string, unknown>>): Headers {
  const headers = new Headers();
  if (response.body) headers.set('Content-Type', response.body.mediaType);
  const exceptions = response.errors ?? {};
  for (const [name, { example, namesError }] of Object.entries(response.headers)) {
    const value = namesError && typeof body.error === 'string' ? exceptions[body.error] : example;
    if (value !== undefined) headers.set(name, String(value));
  }
  return headers;
}

function objectOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? { ...json } : undefined;
  } catch {
    return undefined;
  }
}

function anyOperation(contract: Contract): ContractOperation {
  const [operation] = Object.values(contract.operations);
  if (!operation) throw new Error(`the contract of ${contract.dialect} has no operations`);
  return operation;
}
