// The flow, written once for every dialect: ask for a code, show it, wait as the standard demands, end.
import { type Clock, sleepUntil, systemClock } from './clock.ts';
import { ConnectionError, RejectedError } from './errors.ts';
import type { CallOptions, DeviceAuthorization, DeviceClient, LoginResult } from './model.ts';
import { nextPace, type Pace, startPace } from './polling.ts';

/** How often a server that is too busy to start a flow is asked again, and the longest wait (s) worth it. */
const MAX_RETRIES = 4;
const MAX_RETRY_DELAY = 60;

/** Seconds before the expiry at which a last poll is sent: enough for it to arrive, and for a timer that is late. */
const LAST_POLL_LEAD = 3;

/** Told before every wait. Durations in seconds. */
export type Progress =
  /** The codes are there; or the last poll found that the person has not decided; or that polls come too often. */
  | ({ readonly after: 'start' | 'pending' | 'slow_down' } & Wait)
  /** The last poll got no response. */
  | ({ readonly after: 'failed'; readonly error: ConnectionError } & Wait)
  /** There are no codes yet: the server is too busy to begin. */
  | {
      readonly after: 'busy';
      /** Until the next request. */
      readonly delay: number;
      readonly error: ConnectionError | RejectedError;
    };

/** A wait between polls. Durations in seconds. */
interface Wait {
  /** Until the next request. */
  readonly delay: number;
  /** What the server demands between polls. */
  readonly interval: number;
  /** Until the codes expire. */
  readonly secondsLeft: number;
}

/** How a wait is followed, and called off. */
export interface WaitOptions extends CallOptions {
  /** Called before every wait: for a countdown, or to say why it takes longer. What it throws ends the wait. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** What a whole login takes. */
export interface LoginOptions extends WaitOptions {
  /**
   * Show the user code and the verification URI; polling begins when this returns or resolves. Show the user code
   * even where the person follows `verificationUriComplete`.
   * @see https://www.rfc-editor.org/rfc/rfc8628#section-3.3
   */
  readonly onPrompt: (authorization: DeviceAuthorization) => void | Promise<void>;
}

/**
 * What `waitForToken` needs of a device authorization. One that was stored has `expiresAt`, because a clock of its own
 * dies with the process.
 */
export type PendingAuthorization = {
  readonly deviceCode: string;
  /** Seconds; 5 when absent. */
  readonly interval?: number | undefined;
} & (
  | {
      /** Seconds. */
      readonly expiresIn: number;
      /** Milliseconds of the client's clock; now when absent. */
      readonly requestedAt?: number | undefined;
    }
  | { readonly expiresAt: Date }
);

/**
 * A whole login in one call. Where the server is too busy to begin, asks a few more times. After `denied` or `expired`
 * a new flow is the person's decision, so none is started here.
 * @example
 * const result = await login(client, {
 *   onPrompt: ({ userCode, verificationUri }) => console.log(`Open ${verificationUri} and enter ${userCode}`),
 * });
 * if (result.outcome === 'approved') use(result.token.accessToken);
 * @throws DeviceAuthError when an expectation breaks; the signal's reason when it is aborted
 * @see https://www.rfc-editor.org/rfc/rfc8628#section-3
 */
export async function login(client: FlowClient, options: LoginOptions): Promise<LoginResult> {
  const ask = () => client.requestDeviceAuthorization({ signal: options.signal });
  const authorization = await retryWhileBusy(ask, options, client.clock);
  await options.onPrompt(authorization);
  return waitForToken(client, authorization, options);
}

/** The part of a client that the flow needs. */
type FlowClient = Omit<DeviceClient, 'refresh'>;

/**
 * Polls until the person has decided or the codes have expired. The first poll waits the interval, too, where the codes
 * live that long; every wait runs from the end of one response to the start of the next request. What passes by makes
 * it wait longer: timeouts, broken connections, 408, 425, 429, 5xx. A wait that is longer than the interval for want of
 * a response is cut so that a last poll fits before the expiry. A response that is lost on its way may have been the
 * token, which most servers give only once: the `invalid_grant` that follows says so, with the loss as its `cause`.
 * @example
 * const result = await waitForToken(client, authorization, { signal: AbortSignal.timeout(120_000) });
 * @throws ConnectionError when the last poll got no response, or when the server forbids any further poll; any other
 * DeviceAuthError when an expectation breaks; the signal's reason when it is aborted
 * @see https://www.rfc-editor.org/rfc/rfc8628#section-3.5
 */
export async function waitForToken(
  client: Omit<FlowClient, 'requestDeviceAuthorization'>,
  authorization: PendingAuthorization,
  { signal = new AbortController().signal, onProgress }: WaitOptions = {},
): Promise<LoginResult> {
  const { clock = systemClock } = client;
  const deadline = deadlineOf(authorization, clock);
  let pace = startPace(authorization.interval);
  let last: Last = { after: 'start' };
  for (;;) {
    const now = clock.now();
    const next = nextPoll(now, deadline, pace, last);
    const secondsLeft = (deadline - now) / 1000;
    if (next >= deadline) await giveUp(last, pace, secondsLeft, () => sleepUntil(clock, deadline, signal));
    else {
      onProgress?.({ ...last, delay: (next - now) / 1000, interval: pace.interval, secondsLeft });
      await sleepUntil(clock, next, signal);
    }
    // A machine that was suspended meanwhile wakes up late.
    if (clock.now() >= deadline) {
      if (last.after === 'failed') throw last.error;
      return { outcome: 'expired' };
    }
    try {
      const result = await client.pollToken(authorization, { signal });
      if (result.outcome !== 'pending' && result.outcome !== 'slow_down') return result;
      last = { after: result.outcome };
      pace = nextPace(pace, result);
    } catch (thrown) {
      if (!passes(thrown)) throw afterLoss(thrown, last);
      last = { after: 'failed', error: thrown };
      pace = nextPace(pace, { outcome: 'failed', retryAfter: thrown.retryAfter });
    }
  }
}

/** What the last poll brought. */
type Last =
  | { readonly after: 'start' | 'pending' | 'slow_down' }
  | { readonly after: 'failed'; readonly error: ConnectionError };

function deadlineOf(authorization: PendingAuthorization, clock: Clock): number {
  const now = clock.now();
  if (!('expiresIn' in authorization)) return now + authorization.expiresAt.getTime() - Date.now();
  return (authorization.requestedAt ?? now) + authorization.expiresIn * 1000;
}

/** When the next poll may be sent, in milliseconds of the clock; at the deadline or later, where none fits. */
function nextPoll(now: number, deadline: number, pace: Pace, last: Last): number {
  const next = now + pace.delay * 1000;
  const lead = LAST_POLL_LEAD * 1000;
  // Nothing demands a wait before the first poll, which fits into the shortest life of the codes.
  if (last.after === 'start') return Math.min(next, Math.max(deadline - lead, (now + deadline) / 2));
  if (last.after !== 'failed') return next;
  // After a loss polls have to come less often than the interval allows, and no sooner than the server asked for.
  const least = Math.max(pace.interval + 1, last.error.retryAfter ?? 0);
  return Math.min(next, Math.max(now + least * 1000, deadline - lead));
}

/**
 * No further poll fits. A loss is told as that, and so is a wait that the server demands; else the codes just run out.
 * @throws ConnectionError
 */
async function giveUp(
  last: Last,
  pace: Pace,
  secondsLeft: number,
  runOut: () => Promise<void>,
): Promise<void> {
  const lost = last.after === 'failed' ? last.error : undefined;
  if (!lost && last.after !== 'slow_down') return runOut();
  if (lost && !lost.retryAfter) throw lost;
  const demand = `the server wants ${pace.delay} s between requests, and the codes expire in ${Math.floor(secondsLeft)} s`;
  throw new ConnectionError('busy', `${lost?.message ?? last.after}; ${demand}`, { ...lost, cause: lost });
}

/** Whether another poll may find what this one did not. */
function passes(thrown: unknown): thrown is ConnectionError {
  return thrown instanceof ConnectionError && thrown.code !== 'connection_impossible';
}

/** What ends the flow, told with the loss of a response that may explain it. */
function afterLoss(thrown: unknown, last: Last): unknown {
  const explains = last.after === 'failed' && last.error.code !== 'busy' && thrown instanceof RejectedError;
  return explains && thrown.error === 'invalid_grant'
    ? new RejectedError(
        'rejected',
        `${thrown.message}; the response before it was lost, perhaps with the token`,
        { ...thrown, cause: last.error },
      )
    : thrown;
}

/**
 * Makes a request that begins something, and makes it again, four times at most, where the server is too busy for now.
 * @throws what the last request threw; the signal's reason when it is aborted
 */
export async function retryWhileBusy<T>(
  request: () => Promise<T>,
  { signal = new AbortController().signal, onProgress }: WaitOptions = {},
  clock: Clock = systemClock,
): Promise<T> {
  let pace = startPace();
  for (let retries = 0; ; retries++) {
    try {
      return await request();
    } catch (error) {
      if (!isBusy(error) || retries === MAX_RETRIES) throw error;
      pace = nextPace(
        pace,
        error instanceof RejectedError
          ? { outcome: 'slow_down' }
          : { outcome: 'failed', retryAfter: error.retryAfter },
      );
      if (pace.delay > MAX_RETRY_DELAY) throw error;
      onProgress?.({ after: 'busy', delay: pace.delay, error });
    }
    await sleepUntil(clock, clock.now() + pace.delay * 1000, signal);
  }
}

/** AWS documents `slow_down` for these requests as well; others answer 429 or 5xx. */
function isBusy(error: unknown): error is ConnectionError | RejectedError {
  return error instanceof RejectedError
    ? error.error === 'slow_down'
    : error instanceof ConnectionError && error.code === 'busy';
}
