// Requests that a server has to survive: their shape, and the hostile values that every dialect can carry.
// How a request is spoilt depends on its encoding, so the tables stand beside the dialects.

import type { Arbitrary } from 'fast-check';
import type { HttpRequest } from '../runner/exchange.ts';
import type { Target } from '../runner/target.ts';

/**
 * What may come of a request: `refused`, since it cannot be understood; `either`, since that is left to the
 * server or judged elsewhere; `oversized`, where the server may also hang up.
 */
export type Fate = 'refused' | 'either' | 'oversized';

/** A request that no honest client sends. */
export interface HostileRequest {
  /** What is wrong with it, for a person. */
  readonly what: string;
  readonly fate: Fate;
  readonly request: HttpRequest;
}

/** What a dialect knows about spoiling its own requests. */
export interface Hostility {
  /** A fixed table, the same for every run. */
  table(target: Target): readonly HostileRequest[];
  /** Random ones; their fate is always open, they are only there to be survived. */
  random(target: Target): Arbitrary<HostileRequest>;
}

/** A value that an identifier or a code cannot be. */
interface HostileValue {
  readonly what: string;
  readonly value: string;
}

/** A body of this many bytes is oversized: no honest request comes near it. */
export const ONE_MEBIBYTE = 1024 * 1024;

/** A client of the suite's own making: stands in where a cut or twisted secret might escape redaction. */
export const madeUpClient = { clientId: 'made-up-client', clientSecret: 'made-up-value' };

/** Values that name nobody and nothing, chosen for what they did to servers before. */
export const hostileValues: readonly HostileValue[] = [
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
export function refused(what: string, request: HttpRequest): HostileRequest {
  return { what, fate: 'refused', request };
}

/** A request that a server may refuse or not. */
export function either(what: string, request: HttpRequest): HostileRequest {
  return { what, fate: 'either', request };
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
