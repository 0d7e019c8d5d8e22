// Test support: a clock that stands still until everything else has come to rest, then jumps to the next timer.
import { setImmediate as turn } from 'node:timers/promises';
import type { Clock } from '../clock.ts';

/** Turns of the event loop in which promises and streams in memory come to rest. */
const SETTLING_TURNS = 4;

/** How often nothing may be left to do without the work being done. */
const IDLE_ROUNDS = 500_000;

interface Timer {
  readonly at: number;
  readonly fire: () => void;
}

/** Virtual milliseconds. `drift` says how long a timer really takes, for timers that fire early or late. */
export class VirtualClock implements Clock {
  #now = 0;
  readonly #timers = new Set<Timer>();
  readonly #drift: (ms: number) => number;

  constructor(drift: (ms: number) => number = (ms) => ms) {
    this.#drift = drift;
  }

  now(): number {
    return this.#now;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer: Timer = { at: this.#now + Math.max(0, this.#drift(ms)), fire: resolve };
      this.#timers.add(timer);
      signal?.addEventListener('abort', () => {
        this.#timers.delete(timer);
        reject(signal.reason);
      });
    });
  }

  /** Lets `work` happen, jumping from timer to timer whenever nothing else is left to do. */
  async run<T>(work: Promise<T>): Promise<T> {
    let settled = false;
    let idle = 0;
    const end = () => {
      settled = true;
    };
    work.then(end, end);
    for (;;) {
      for (let turns = 0; turns < SETTLING_TURNS; turns++) await turn();
      if (settled) return work;
      const [next] = [...this.#timers].sort((a, b) => a.at - b.at);
      if (!next) {
        // Files and sockets take their own time, but not for ever.
        if (++idle > IDLE_ROUNDS) throw new Error('deadlock: the work waits for something that never comes');
        continue;
      }
      idle = 0;
      this.#timers.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.fire();
    }
  }

  /** Timers that nobody has cancelled: none should be left when a flow has ended. */
  get pendingTimers(): number {
    return this.#timers.size;
  }
}
