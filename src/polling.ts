// When the next poll may be sent: a pure function of what happened so far. No clock, no I/O; all in seconds.

/** Seconds between polls when the server names no interval. @see https://www.rfc-editor.org/rfc/rfc8628#section-3.2 */
export const DEFAULT_INTERVAL = 5;

/** Seconds that each `slow_down` adds to the interval, for good. @see https://www.rfc-editor.org/rfc/rfc8628#section-3.5 */
const SLOW_DOWN_STEP = 5;

/** A server that asks for next to nothing must not turn the client into a busy loop. */
const MINIMUM_INTERVAL = 1;

/** A backed-off wait grows eightfold at most, or to this many seconds: an outage that ends should be noticed. */
const BACKOFF_CEILING = 60;

/** Where the polling stands: the interval that the server demands, and the wait before the next poll. */
export interface Pace {
  /** Seconds the server demands between polls; it never shrinks. */
  readonly interval: number;
  /** Polls in a row that got no response. */
  readonly failures: number;
  /** Seconds to wait before the next poll, counted from the end of the last response. */
  readonly delay: number;
}

/** What the last poll brought, as far as it matters for the next one. */
export type PollEvent =
  | { readonly outcome: 'pending' }
  | { readonly outcome: 'slow_down'; readonly interval?: number | undefined }
  /** No response, or "not now" (429, 5xx), perhaps with the seconds of `Retry-After`. */
  | { readonly outcome: 'failed'; readonly retryAfter?: number | undefined };

/**
 * The pace before the first poll. The first poll waits the interval too: RFC 8628 leaves it open, and a server
 * that counts from the device authorization would respond to an earlier one with `slow_down`.
 * @param interval seconds, from the device authorization response; absent, zero or less means 5
 * @see https://www.rfc-editor.org/rfc/rfc8628#section-3.5
 */
export function startPace(interval: number = DEFAULT_INTERVAL): Pace {
  const sane = interval > 0 ? Math.max(interval, MINIMUM_INTERVAL) : DEFAULT_INTERVAL;
  return { interval: sane, failures: 0, delay: sane };
}

/**
 * The pace after a poll. `slow_down` raises the interval by 5 seconds or to what the server names, whichever is
 * longer; a poll without a response doubles the wait and leaves the interval; nothing lowers the interval.
 * @see https://www.rfc-editor.org/rfc/rfc8628#section-3.5
 */
export function nextPace(pace: Pace, event: PollEvent): Pace {
  const { interval, failures } = pace;
  if (event.outcome === 'failed') {
    const backoff = Math.min(interval * 2 ** (failures + 1), Math.max(BACKOFF_CEILING, interval * 8));
    const delay = event.retryAfter === undefined ? backoff : longer(interval, event.retryAfter);
    return { interval, failures: failures + 1, delay };
  }
  const next = event.outcome === 'slow_down' ? longer(interval + SLOW_DOWN_STEP, event.interval) : interval;
  return { interval: next, failures: 0, delay: next };
}

/** Not Math.max: that would let a NaN through, and a wait of NaN seconds is none. */
function longer(least: number, wanted: number | undefined): number {
  return wanted !== undefined && wanted > least ? wanted : least;
}
