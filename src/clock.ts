// The two things the flow needs of time. Injected, so that tests never wait and a drifting timer can be staged.

/** A monotonic clock and a sleep that can be called off. */
export interface Clock {
  /** Milliseconds since any fixed moment; must never run backwards. */
  now(): number;
  /** Resolves after about `ms` milliseconds, or rejects with the signal's reason as soon as it is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** Longest delay that timers take; more makes them fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** The platform's monotonic clock and timers. */
export const systemClock: Clock = {
  now: () => performance.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      const onAbort = () => {
        clearTimeout(timer);
        reject(signal.reason);
      };
      const timer = setTimeout(
        () => {
          signal.removeEventListener('abort', onAbort);
          resolve();
        },
        Math.min(ms, MAX_TIMER_MS),
      );
      if (signal.aborted) onAbort();
      else signal.addEventListener('abort', onAbort);
    }),
};

/**
 * Sleeps until `clock.now()` has reached `moment`, however early the timers fire.
 * @throws the signal's reason, when it is aborted
 */
export async function sleepUntil(clock: Clock, moment: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  for (let left = moment - clock.now(); left > 0; left = moment - clock.now()) {
    await clock.sleep(Math.ceil(left), signal);
    signal.throwIfAborted();
  }
}
