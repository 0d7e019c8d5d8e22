// Time as the emulator knows it: a clock that is given to it, and that `advance` moves forward.

/** Tells the time, and waits. Injected, so that a ten-minute expiry is tested in no time at all. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Waits. Only what is late on purpose does. */
  sleep(milliseconds: number): Promise<void>;
}

/** A clock that can be moved forward, as `control.advance` does. */
export interface MovableClock extends Clock {
  /** Moves this clock, and nothing else, forward by `seconds`. */
  advance(seconds: number): void;
}

/** The time of this machine. It never goes back, and counts in parts of a millisecond. */
export const systemClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** Wraps `clock` so that it can be moved forward without touching the wrapped one. */
export function movable(clock: Clock): MovableClock {
  let offset = 0;
  return {
    now: () => Math.floor(clock.now()) + offset,
    sleep: (milliseconds) => clock.sleep(milliseconds),
    advance: (seconds) => {
      offset += seconds * 1000;
    },
  };
}
