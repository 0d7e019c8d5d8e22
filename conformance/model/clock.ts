// Time as checks see it.

/** Seconds; injected, so that the suite's own tests never wait. */
export interface TrialClock {
  /** Seconds since some fixed moment; never goes back. */
  now(): number;
  sleep(seconds: number): Promise<void>;
}
