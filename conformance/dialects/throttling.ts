// Tells a server that limits its rate from one that judges the request, and how long it wants to be left alone.

import type { HttpResponse } from '../model/exchange.ts';
import { exceptionNamed, shapeName } from './aws-exceptions.ts';

/** By these HTTP asks for patience. @see RFC 6585 §4, RFC 9110 §15.6.4 */
const STATUSES: readonly number[] = [429, 503];

/** By these AWS does, under any status: its services' own names, and those that its SDKs retry for. */
const EXCEPTIONS: readonly string[] = [
  'SlowDownException',
  'SlowDown',
  'ThrottlingException',
  'Throttling',
  'ThrottledException',
  'RequestThrottled',
  'RequestThrottledException',
  'TooManyRequestsException',
  'RequestLimitExceeded',
  'ServiceUnavailable',
  'ServiceUnavailableException',
];

const SLOW_DOWN = 'slow_down';

/**
 * Whether the request was not looked at because there were too many.
 * @param ofPoll whether it was sent to the token endpoint: there `slow_down` is about the pace of the flow (RFC 8628
 *   §3.5), whatever its status, and is for the checks to judge
 */
export function isThrottled(response: HttpResponse, ofPoll: boolean): boolean {
  const { __type, error } = response.members ?? {};
  const inBody = typeof __type === 'string' ? shapeName(__type) : undefined;
  const exception = exceptionNamed(response) ?? inBody;
  const saysSlowDown = error === SLOW_DOWN || exception === 'SlowDownException';
  if (saysSlowDown) return !ofPoll;
  return STATUSES.includes(response.status) || (exception !== undefined && EXCEPTIONS.includes(exception));
}

/**
 * Seconds that `Retry-After` asks for; undefined without it, or where it is neither a number nor a date.
 * @see RFC 9110 §10.2.3
 */
export function retryAfter({ headers }: HttpResponse): number | undefined {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(value)) return Number(value);
  const date = Date.parse(value);
  if (Number.isNaN(date)) return undefined;
  // Its own clock says what the server means by a date, where it tells its time.
  const now = Date.parse(headers.get('date') ?? '');
  return Math.max(0, (date - (Number.isNaN(now) ? Date.now() : now)) / 1000);
}
