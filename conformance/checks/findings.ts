// Findings that checks share: each looks at one exchange and says what was expected and what came.

import type { Exchange } from '../runner/exchange.ts';
import type { Finding } from './check.ts';

/** Describes in a few words what came back, without repeating the body. */
export function whatCame(exchange: Exchange): string {
  if (exchange.failure) return `no answer: ${exchange.failure.message}`;
  const type = exchange.answer.headers.get('content-type') ?? 'no content type';
  const error = exchange.answer.members?.error;
  const named = typeof error === 'string' ? `, error ${JSON.stringify(error)}` : '';
  return `status ${exchange.answer.status}, ${type}${named}`;
}

/** The status is one of those listed. */
export function statusIsOneOf(exchange: Exchange, statuses: readonly number[]): Finding {
  return {
    holds: exchange.answer !== undefined && statuses.includes(exchange.answer.status),
    expected: `status ${statuses.join(' or ')}`,
    got: whatCame(exchange),
  };
}

/** The body names one of the listed errors, with one of the listed statuses. */
export function errorIsOneOf(
  exchange: Exchange,
  errors: readonly string[],
  statuses: readonly number[] = [400],
): Finding {
  const error = exchange.answer?.members?.error;
  return {
    holds:
      exchange.answer !== undefined &&
      statuses.includes(exchange.answer.status) &&
      typeof error === 'string' &&
      errors.includes(error),
    expected: `status ${statuses.join(' or ')} with error ${errors.join(' or ')}`,
    got: whatCame(exchange),
  };
}

/** Shows a value of a body without its content when it is text: codes and tokens must not leak. */
export function kindOf(value: unknown): string {
  if (value === undefined) return 'absent';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'string')
    return value === '' ? 'an empty string' : `a string of ${value.length} characters`;
  if (typeof value === 'object') return 'an object';
  return `${typeof value} ${String(value)}`;
}

/** A member of the body is as described. */
export function memberIs(
  exchange: Exchange,
  name: string,
  description: string,
  test: (value: unknown) => boolean,
): Finding {
  const members = exchange.answer?.members;
  return {
    holds: members !== undefined && test(members[name]),
    expected: `${name}: ${description}`,
    got: members === undefined ? whatCame(exchange) : `${name} is ${kindOf(members[name])}`,
  };
}

/** A string with at least one character. */
export const nonEmptyString = (value: unknown): value is string => typeof value === 'string' && value !== '';
