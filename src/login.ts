// The flow, written once for every dialect: ask for a code, show it, wait as the standard demands, end.
import { type Clock, sleepUntil, systemClock } from './clock.ts';
import { ConnectionError, RejectedError } from './errors.ts';
import type { CallOptions, DeviceAuthorization, DeviceClient, LoginResult } from './model.ts';
import { nextPace, type Pace, type PollEvent, startPace } from './polling.ts';

/** How often a server that is too busy to start a flow is asked again, and the longest wait (s) worth it. */
const MAX_RETRIES = 4;
const MAX_RETRY_DELAY = 60;

/** Told before every wait. Durations in seconds. */
export interface Progress {
  /** What led to this wait: nothing yet, or what the last request brought. */
  readonly after: 'start' | 'pending' | 'slow_down' | 'failed';
  /** Seconds until the next request. */
  readonly delay: number;
  /** Seconds the server demands between polls. */
  readonly interval: number;
  /** Seconds until the codes expire; absent as long as there are none. */
  readonly secondsLeft?: number;
  /** Why there was no answer, after `failed`. */
  readonly error?: ConnectionError;
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
   * @see RFC 8628 §3.3, §3.3.1
   */
  readonly onPrompt: (authorization: DeviceAuthorization) => void | Promise<void>;
}

/** What `waitForToken` needs of a device authorization; a revived one may lack `requestedAt`. */
export interface PendingAuthorization {
  readonly deviceCode: string;
  /** Seconds. */
  readonly expiresIn: number;
  /** Seconds; 5 when absent. */
  readonly interval?: number | undefined;
  /** Milliseconds of the client's clock; now when absent. */
  readonly requestedAt?: number;
}

/**
 * A whole login in one call. Where the server is too busy to begin (`slow_down`, 429, 503), asks a few more times.
 * After `denied` or `expired` a new flow is the person's decision, so none is started here.
 * @throws DeviceAuthError when an expectation breaks; the signal's reason when it is aborted
 * @see RFC 8628 §3
 */
export async function login(client: DeviceClient, options: LoginOptions): Promise<LoginResult> {
  const ask = () => client.requestDeviceAuthorization({ signal: options.signal });
  const authorization = await patiently(ask, options, client.clock);
  await options.onPrompt(authorization);
  return waitForToken(client, authorization, options);
}

/**
 * Polls until the person has decided or the codes have expired. The first poll waits the interval, too; every wait
 * runs from the end of one answer to the start of the next request. It ends as `expired` as soon as no further poll
 * fits before the expiry. Timeouts, broken connections, 429 and 503 make it wait longer; all else ends it. An answer
 * that is lost on its way may have been the token, which most servers give only once: the `invalid_grant` that follows
 * says so, with the loss as its `cause`.
 * @throws DeviceAuthError when an expectation breaks; the signal's reason when it is aborted
 * @see RFC 8628 §3.5
 */
export async function waitForToken(
  client: DeviceClient,
  authorization: PendingAuthorization,
  { signal = new AbortController().signal, onProgress }: WaitOptions = {},
): Promise<LoginResult> {
  const { clock = systemClock } = client;
  const deadline = (authorization.requestedAt ?? clock.now()) + authorization.expiresIn * 1000;
  let pace = startPace(authorization.interval);
  let after: Progress['after'] = 'start';
  let error: ConnectionError | undefined;
  for (;;) {
    const now = clock.now();
    const next = now + pace.delay * 1000;
    if (next >= deadline) return { outcome: 'expired' };
    onProgress?.({ after, ...waitOf(pace, error), secondsLeft: (deadline - now) / 1000 });
    await sleepUntil(clock, next, signal);
    // A machine that was suspended meanwhile wakes up late.
    if (clock.now() >= deadline) return { outcome: 'expired' };
    let event: PollEvent;
    try {
      const result = await client.pollToken(authorization, { signal });
      if (result.outcome !== 'pending' && result.outcome !== 'slow_down') return result;
      event = result;
      error = undefined;
    } catch (thrown) {
      if (!(thrown instanceof ConnectionError)) throw afterLoss(thrown, error);
      error = thrown;
      event = { outcome: 'failed', retryAfter: thrown.retryAfter };
    }
    after = event.outcome;
    pace = nextPace(pace, event);
  }
}

/** What ends the flow, told with the loss of an answer that may explain it. */
function afterLoss(thrown: unknown, lost: ConnectionError | undefined): unknown {
  const explains = lost && lost.code !== 'busy' && thrown instanceof RejectedError;
  return explains && thrown.error === 'invalid_grant'
    ? new RejectedError(
        'rejected',
        `${thrown.message}; the answer before it was lost, perhaps with the token`,
        {
          ...thrown,
          cause: lost,
        },
      )
    : thrown;
}

/**
 * Makes a request that begins something, and makes it again, four times at most, where the server says that it is
 * too busy for now. `login` does so with the device authorization; AWS asks for it with `registerClient` as well.
 * @throws what the last request threw; the signal's reason when it is aborted
 */
export async function patiently<T>(
  request: () => Promise<T>,
  { signal = new AbortController().signal, onProgress }: WaitOptions = {},
  clock: Clock = systemClock,
): Promise<T> {
  let pace = startPace();
  for (let retries = 0; ; retries++) {
    try {
      return await request();
    } catch (error) {
      const event = tooBusy(error);
      if (!event || retries === MAX_RETRIES) throw error;
      pace = nextPace(pace, event);
      if (pace.delay > MAX_RETRY_DELAY) throw error;
      onProgress?.({ after: event.outcome, ...waitOf(pace, error) });
    }
    await sleepUntil(clock, clock.now() + pace.delay * 1000, signal);
  }
}

/** AWS documents `slow_down` for this request as well; others answer 429 or 503. */
function tooBusy(error: unknown): PollEvent | undefined {
  if (error instanceof RejectedError && error.error === 'slow_down') return { outcome: 'slow_down' };
  if (error instanceof ConnectionError && error.code === 'busy') {
    return { outcome: 'failed', retryAfter: error.retryAfter };
  }
  return undefined;
}

function waitOf({ delay, interval }: Pace, error: unknown) {
  return { delay, interval, ...(error instanceof ConnectionError && { error }) };
}
