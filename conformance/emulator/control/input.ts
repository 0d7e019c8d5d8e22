// Reads what is sent to the control: JSON, a form or the query, whatever is at hand in a shell.
import { errorCodes, errorOfException, isErrorCode } from '../error-codes.ts';
import { mediaTypeOf, type RawRequest, splitTarget } from '../messages.ts';
import type { Move } from '../moves.ts';
import type { Order } from '../script.ts';
import { type ErrorCode, OPERATIONS, type Operation } from '../vocabulary.ts';

/** What was sent, by name. */
export type Input = ReadonlyMap<string, string>;

/** Something that was meant, or what is wrong with it. */
export type Meant<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: string };

/** Collects the query and the body of a request. Numbers and strings are taken alike. */
export function readInput(request: RawRequest, body: string): Meant<Input> {
  const input = new Map(new URLSearchParams(splitTarget(request.target)?.query));
  if (mediaTypeOf(request.header('content-type')) !== 'application/json') {
    for (const [name, value] of new URLSearchParams(body)) input.set(name, value);
    return { ok: true, value: input };
  }
  const members = parse(body);
  if (members === undefined) return { ok: false, why: 'The body is not a JSON object.' };
  for (const [name, value] of Object.entries(members)) {
    if (typeof value === 'string' || typeof value === 'number') input.set(name, String(value));
  }
  return { ok: true, value: input };
}

/** A number in the input, within bounds. */
export function readNumber(
  input: Input,
  name: string,
  { from, to, otherwise }: { readonly from: number; readonly to: number; readonly otherwise?: number },
): Meant<number> {
  const text = input.get(name);
  const value = text === undefined || text === '' ? (otherwise ?? Number.NaN) : Number(text);
  return value >= from && value <= to
    ? { ok: true, value }
    : { ok: false, why: `${name} has to be a number from ${from} to ${to}.` };
}

/**
 * A 429 in the words of the dialect. AWS documents this exception for the neighbour of its OIDC service, the portal
 * that gives out credentials, and its SDKs repeat a request for it.
 * @see https://docs.aws.amazon.com/singlesignon/latest/PortalAPIReference/API_GetRoleCredentials.html
 */
const THROTTLED: Move = { error: 'slow_down', status: 429, exception: 'TooManyRequestsException' };

/** Names of the faults that can be ordered. */
const FAULTS = [
  'error',
  'unavailable',
  'bad_gateway',
  'latency',
  'hang',
  'cut',
  'truncate',
  'refuse',
  'throttled',
] as const;

/** The order that an input describes. An error can be named alone, by its code or its exception. */
export function readOrder(input: Input): Meant<Order> {
  const operation = input.get('operation');
  if (operation !== undefined && !isOperation(operation)) {
    return { ok: false, why: `operation has to be one of ${OPERATIONS.join(', ')}.` };
  }
  const move = readMove(input);
  return move.ok ? { ok: true, value: { move: move.value, ...(operation && { operation }) } } : move;
}

function readMove(input: Input): Meant<Move> {
  const name = input.get('fault') ?? '';
  const error = errorNamed(name === 'error' ? (input.get('error') ?? '') : name);
  if (error !== undefined) return { ok: true, value: { error } };
  switch (name) {
    case 'unavailable':
    case '429':
    case '503': {
      const status = name === '429' || input.get('status') === '429' ? 429 : 503;
      const seconds = readNumber(input, 'retry_after', { from: 0, to: 86_400, otherwise: 1 });
      if (!seconds.ok) return seconds;
      const retryAfterForm = input.get('retry_after_form') === 'date' ? 'date' : 'seconds';
      const retryAfterSeconds = seconds.value;
      return { ok: true, value: { fault: 'unavailable', status, retryAfterSeconds, retryAfterForm } };
    }
    case 'throttled':
      return { ok: true, value: THROTTLED };
    case 'latency':
    case 'refuse': {
      const seconds = readNumber(input, 'seconds', { from: 0, to: 3600 });
      return seconds.ok ? { ok: true, value: { fault: name, seconds: seconds.value } } : seconds;
    }
    case 'bad_gateway':
    case 'hang':
    case 'cut':
    case 'truncate':
      return { ok: true, value: { fault: name } };
    default:
      return {
        ok: false,
        why: `fault has to be one of ${[...FAULTS, '429', '503', ...errorCodes].join(', ')}, or the name of an exception.`,
      };
  }
}

function errorNamed(name: string): ErrorCode | undefined {
  return isErrorCode(name) ? name : errorOfException(name);
}

function isOperation(name: string): name is Operation {
  return OPERATIONS.some((operation) => operation === name);
}

function parse(body: string): object | undefined {
  try {
    const value: unknown = JSON.parse(body === '' ? '{}' : body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
