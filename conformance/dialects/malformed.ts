// Requests that a server has to survive: their shape, and the malformed values that every dialect can carry.
// How a request is malformed depends on its encoding, so the tables stand beside the dialects.

import type { HttpRequest } from '../model/exchange.ts';
import type { MalformedRequest } from '../model/malformed.ts';

/** A value that an identifier or a code cannot be. */
interface MalformedValue {
  readonly what: string;
  readonly value: string;
}

/** A body of this many bytes is oversized: no conforming request comes near it. */
export const ONE_MEBIBYTE = 1024 * 1024;

/** A client of the suite's own making: stands in where a cut or twisted secret might escape redaction. */
export const madeUpClient = { clientId: 'made-up-client', clientSecret: 'made-up-value' };

/** Values that name nobody and nothing, chosen for what they did to servers before. */
export const malformedValues: readonly MalformedValue[] = [
  { what: 'empty', value: '' },
  { what: '10,000 characters long', value: 'a'.repeat(10_000) },
  { what: 'a NUL character', value: 'a\u0000b' },
  { what: 'line breaks, as for a forged header', value: 'a\r\nx-forged: 1' },
  { what: 'emoji and combining marks', value: '👩‍👩‍👧‍👦 e\u0301\u0301\u0301 🏴‍☠️' },
  { what: 'right-to-left and zero-width characters', value: '\u202eabc\u200b\u2066' },
  { what: 'the name of a built-in property', value: '__proto__' },
  // No attack in earnest: a firewall before the server would answer it in the server's place.
  { what: 'quotes of all kinds and backslashes', value: `it's "a" \`b\` \\c\\` },
];

/** A request that a server has to refuse. */
export function refused(what: string, request: HttpRequest): MalformedRequest {
  return { what, expected: 'refused', request };
}

/** A request that a server may refuse or not. */
export function either(what: string, request: HttpRequest): MalformedRequest {
  return { what, expected: 'either', request };
}

/** The request with another body. */
export function withBody(request: HttpRequest, body: string | Uint8Array<ArrayBuffer>): HttpRequest {
  return { ...request, body };
}

/** The request with its body cut somewhere; `at` may be any number. */
export function withBodyCut(request: HttpRequest, at: number): HttpRequest {
  const body = String(request.body);
  return withBody(request, body.slice(0, at % body.length));
}
