// Findings that checks share: each looks at one exchange and says what was expected and what came.

import type { Dialect } from '../model/dialect.ts';
import { describeResponse, type Exchange } from '../model/exchange.ts';
import type { Finding, Gravity } from '../model/finding.ts';

/** The status is one of those listed. */
export function statusIsOneOf(exchange: Exchange, statuses: readonly number[]): Finding {
  return {
    holds: exchange.response !== undefined && statuses.includes(exchange.response.status),
    expected: `status ${statuses.join(' or ')}`,
    actual: describeResponse(exchange),
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
  const members = exchange.response?.members;
  return {
    holds: members !== undefined && test(members[name]),
    expected: `${name}: ${description}`,
    actual: members === undefined ? describeResponse(exchange) : `${name} is ${kindOf(members[name])}`,
  };
}

/** A string with at least one character. */
export const nonEmptyString = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** How bad a response is where a refusal was expected: worst is a token. */
export function gravityOf(
  { names }: Pick<Dialect, 'names'>,
  { response }: Exchange,
): { readonly gravity?: Gravity } {
  if (!response || response.status < 200 || response.status > 299) return {};
  return { gravity: nonEmptyString(response.members?.[names.accessToken]) ? 'token' : 'outcome' };
}

/**
 * The response names one of the errors, whatever its status: that an error has the status of an error is a
 * sentence of its own.
 */
export function namesError(
  dialect: Pick<Dialect, 'errorCode' | 'names'>,
  exchange: Exchange,
  errors: readonly string[],
): Finding {
  const error = exchange.response && dialect.errorCode(exchange.response);
  return {
    holds: error !== undefined && errors.includes(error),
    expected: `error ${errors.join(' or ')}`,
    actual: describeResponse(exchange),
    ...gravityOf(dialect, exchange),
  };
}

/** The header says that the body is JSON, with or without parameters such as `charset`. */
export function mediaTypeIsJson(exchange: Exchange): Finding {
  return {
    holds: /^application\/json\s*(;|$)/i.test(exchange.response?.headers.get('content-type') ?? ''),
    expected: 'Content-Type: application/json',
    actual: describeResponse(exchange),
  };
}

/** A header that holds a list has the directive in it. */
export function headerLists(exchange: Exchange, name: string, directive: string): Finding {
  const value = exchange.response?.headers.get(name);
  const listed = (value ?? '').split(',').map((item) => item.trim().toLowerCase());
  return {
    holds: listed.includes(directive),
    expected: `${name}: ${directive}`,
    actual: exchange.response ? `${name}: ${value ?? 'absent'}` : describeResponse(exchange),
  };
}

/**
 * The response is one of the errors, with the status given. An error is known as the dialect's clients know it,
 * so that a flaw in one place stays the finding of one sentence.
 */
export function isRefusedWith(
  dialect: Dialect,
  exchange: Exchange,
  errors: readonly string[],
  status = 400,
): Finding {
  const error = exchange.response && dialect.errorCode(exchange.response);
  return {
    holds: exchange.response?.status === status && error !== undefined && errors.includes(error),
    expected: `status ${status} with error ${errors.join(' or ')}`,
    actual: describeResponse(exchange),
    ...gravityOf(dialect, exchange),
  };
}

/** The response is a success; what is in it is for other sentences. */
export function succeeds(dialect: Dialect, exchange: Exchange): Finding {
  const { response } = exchange;
  const isSuccess = response !== undefined && response.status >= 200 && response.status <= 299;
  return {
    holds: isSuccess && dialect.errorCode(response) === undefined,
    expected: 'a success',
    actual: describeResponse(exchange),
  };
}
