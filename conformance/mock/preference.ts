// Which response a request asks for by the header Prefer, held against what the contract has for its operation.

import type { ContractOperation } from '../../generated/contract-shape.ts';

/** What is to be sent: a named example, a body made up from the schema, or what Prism chooses. */
export type Preference =
  | { readonly kind: 'none' }
  | { readonly kind: 'example'; readonly status: number; readonly example: string | undefined }
  | { readonly kind: 'dynamic'; readonly status: number | undefined }
  | { readonly kind: 'unknown'; readonly reason: string };

/**
 * Reads `code`, `example` and `dynamic` of the header Prefer; other preferences are ignored (RFC 7240 §2).
 * An example that is named without a status is looked for under every status.
 */
export function readPreference(prefer: string | null, operation: ContractOperation): Preference {
  const preferred = preferencesIn(prefer ?? '');
  const code = preferred.get('code');
  const example = preferred.get('example');
  const status = code === undefined ? statusWith(operation, example) : Number(code);
  if (code !== undefined && operation.responses[code] === undefined) {
    const known = Object.keys(operation.responses).join(', ');
    return { kind: 'unknown', reason: `${operation.id} has no such status, but ${known}` };
  }
  if (example !== undefined && (status === undefined || !hasExample(operation, status, example))) {
    const place = code === undefined ? '' : ` with status ${code}`;
    const known = namesOf(operation, code).join(', ') || 'none';
    return { kind: 'unknown', reason: `${operation.id}${place} has no example of that name, but ${known}` };
  }
  if (preferred.get('dynamic') === 'true') return { kind: 'dynamic', status };
  return status === undefined ? { kind: 'none' } : { kind: 'example', status, example };
}

/** The names of the examples of an operation, of one status or of all. */
function namesOf({ responses }: ContractOperation, code: string | undefined): string[] {
  return Object.entries(responses)
    .filter(([status]) => code === undefined || status === code)
    .flatMap(([, { body }]) => Object.keys(body?.examples ?? {}));
}

function hasExample({ responses }: ContractOperation, status: number, example: string): boolean {
  return Object.hasOwn(responses[status]?.body?.examples ?? {}, example);
}

function statusWith(operation: ContractOperation, example: string | undefined): number | undefined {
  if (example === undefined) return undefined;
  return Object.values(operation.responses).find(({ status }) => hasExample(operation, status, example))
    ?.status;
}

/** `code=400, example="x"` as a map; names compare without case, and the first of equal ones counts. */
function preferencesIn(prefer: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const part of prefer.split(/[,;]|\s+(?=[\w-]+=)/)) {
    const [, name = '', value = ''] = /^\s*([\w-]+)\s*=\s*"?([^"]*?)"?\s*$/.exec(part) ?? [];
    const key = name.toLowerCase();
    if (key !== '' && !found.has(key)) found.set(key, value);
  }
  return found;
}
