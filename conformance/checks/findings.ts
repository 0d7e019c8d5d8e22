// Findings that checks share: each looks at one exchange and says what was expected and what came.

import type { Dialect } from '../dialects/dialect.ts';
import type { Answer, Exchange } from '../runner/exchange.ts';
import type { Finding } from './check.ts';

/** Describes in a few words what came back, without repeating the body. */
export function whatCame(exchange: Exchange): string {
  if (exchange.failure) return `no answer: ${exchange.failure.message}`;
  const type = exchange.answer.headers.get('content-type') ?? 'no content type';
  const error = exchange.answer.members?.error;
  const named = typeof error === 'string' ? `, error ${JSON.stringify(error)}` : '';
  return `status ${exchange.answer.status}, ${type}${named}${redirectIn(exchange.answer)}`;
}

function redirectIn({ status, headers }: Answer): string {
  const location = status >= 300 && status <= 399 ? headers.get('location') : null;
  return location === null ? '' : `, a redirect to ${location} (redirects are not followed)`;
}

/** The status is one of those listed. */
export function statusIsOneOf(exchange: Exchange, statuses: readonly number[]): Finding {
  return {
    holds: exchange.answer !== undefined && statuses.includes(exchange.answer.status),
    expected: `status ${statuses.join(' or ')}`,
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

/**
 * The answer names one of the errors, whatever its status: that an error has the status of an error is a
 * sentence of its own.
 */
export function namesError(
  dialect: Pick<Dialect, 'errorCode'>,
  exchange: Exchange,
  errors: readonly string[],
): Finding {
  const error = exchange.answer && dialect.errorCode(exchange.answer);
  return {
    holds: error !== undefined && errors.includes(error),
    expected: `error ${errors.join(' or ')}`,
    got: whatCame(exchange),
  };
}

/** The header says that the body is JSON, with or without parameters such as `charset`. */
export function mediaTypeIsJson(exchange: Exchange): Finding {
  return {
    holds: /^application\/json\s*(;|$)/i.test(exchange.answer?.headers.get('content-type') ?? ''),
    expected: 'Content-Type: application/json',
    got: whatCame(exchange),
  };
}

/** A header that holds a list has the directive in it. */
export function headerLists(exchange: Exchange, name: string, directive: string): Finding {
  const value = exchange.answer?.headers.get(name);
  const listed = (value ?? '').split(',').map((item) => item.trim().toLowerCase());
  return {
    holds: listed.includes(directive),
    expected: `${name}: ${directive}`,
    got: exchange.answer ? `${name}: ${value ?? 'absent'}` : whatCame(exchange),
  };
}

/**
 * The answer is one of the errors, with the status given. An error is known as the dialect's clients know it,
 * so that a flaw in one place stays the finding of one sentence.
 */
export function isRefusedWith(
  dialect: Dialect,
  exchange: Exchange,
  errors: readonly string[],
  status = 400,
): Finding {
  const error = exchange.answer && dialect.errorCode(exchange.answer);
  return {
    holds: exchange.answer?.status === status && error !== undefined && errors.includes(error),
    expected: `status ${status} with error ${errors.join(' or ')}`,
    got: whatCame(exchange),
  };
}

/** The answer is a success; what is in it is for other sentences. */
export function succeeds(dialect: Dialect, exchange: Exchange): Finding {
  const { answer } = exchange;
  const isSuccess = answer !== undefined && answer.status >= 200 && answer.status <= 299;
  return {
    holds: isSuccess && dialect.errorCode(answer) === undefined,
    expected: 'a success',
    got: whatCame(exchange),
  };
}
