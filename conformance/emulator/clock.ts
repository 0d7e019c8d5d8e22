// Time as the emulator knows it: a clock that is given to it, and that `advance` moves forward.
// Nothing here waits; the one thing that does (a latency fault) is given its sleep too.

/** Tells the time. Injected, so that a ten-minute expiry is tested in no time at all. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

/** Waits. Only the latency fault uses it. */
export type Sleep = (seconds: number) => Promise<void>;

/** A clock that can be moved forward, as `control.advance` does. */
export interface MovableClock extends Clock {
  /** Moves this clock, and nothing else, forward by `seconds`. */
  advance(seconds: number): void;
}

/** The clock of this machine. */
export const systemClock: Clock = { now: () => Date.now() };

/** Wraps `clock` so that it can be moved forward without touching the wrapped one. */
export function movable(clock: Clock): MovableClock {
  let offset = 0;
  return {
    now: () => clock.now() + offset,
    advance: (seconds) => {
      offset += seconds * 1000;
    },
  };
}

/** A clock that stands still until it is advanced; it starts at a fixed instant so that runs repeat. */
export function manualClock(start: number = Date.UTC(2026, 0, 1)): MovableClock {
  return movable({ now: () => start });
}
