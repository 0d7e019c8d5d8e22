// What the contract rules out before Prism sees it: Prism would hang on it, respond outside the contract, or let it
// pass.

import type { Contract, ContractOperation } from '../../generated/contract-shape.ts';
import { LARGEST_BODY } from './body.ts';

/** Why a request is refused without asking Prism. */
export interface Refusal {
  readonly status: 400 | 404 | 405 | 413;
  readonly reason: string;
  /** Methods that the path has, for a 405. */
  readonly allow?: string;
}

/** What to do with a request: hand it to Prism as an operation, or refuse it. */
export type Admission =
  | { readonly operation: ContractOperation; readonly refusal?: never }
  | { readonly operation?: ContractOperation; readonly refusal: Refusal };

/**
 * Decides whether a request is one that Prism can be trusted with.
 *
 * @param body undefined when it is larger than the limit
 */
export function admit(
  contract: Contract,
  method: string,
  path: string,
  headers: Headers,
  body: Uint8Array | undefined,
): Admission {
  const operations = Object.values(contract.operations).filter((operation) => operation.path === path);
  const [first] = operations;
  if (!first) return { refusal: { status: 404, reason: `the contract has no path ${path.slice(0, 200)}` } };
  const operation = operations.find((candidate) => candidate.method === method);
  if (!operation) {
    const allow = operations.map((candidate) => candidate.method).join(', ');
    return { operation: first, refusal: { status: 405, reason: `${path} takes ${allow} only`, allow } };
  }
  if (body === undefined) {
    const reason = `the body is larger than ${LARGEST_BODY} bytes`;
    return { operation, refusal: { status: 413, reason } };
  }
  const reason = operation.request && whyUnreadable(operation.request.mediaType, headers, body);
  return reason ? { operation, refusal: { status: 400, reason } } : { operation };
}

function whyUnreadable(mediaType: string, headers: Headers, body: Uint8Array): string | undefined {
  const sent = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  // AWS has been seen to take JSON without a content type; Prism is told what it is.
  if (sent && sent !== mediaType) return `the content type has to be ${mediaType}`;
  let text: string;
  try {
    // A byte order mark is no part of JSON or of a form (RFC 8259 §8.1), so it is not skipped.
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return 'the body is not UTF-8';
  }
  return mediaType === 'application/json' ? whyNotAnObject(text) : whyNoForm(text);
}

function whyNotAnObject(text: string): string | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null && !Array.isArray(json)
      ? undefined
      : 'the body is not a JSON object';
  } catch {
    return 'the body is not JSON';
  }
}

/** RFC 6749 §3.2: a parameter is sent once. Prism takes the last of several. */
function whyNoForm(text: string): string | undefined {
  const names = text
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => pair.split('=')[0] ?? '');
  try {
    for (const pair of text.split('&')) decodeURIComponent(pair.replaceAll('+', ' '));
  } catch {
    return 'the form is not percent-encoded UTF-8';
  }
  if (text.includes('\0') || /%00/.test(text)) return 'the form holds a NUL character';
  return new Set(names).size < names.length ? 'a parameter is repeated' : undefined;
}
