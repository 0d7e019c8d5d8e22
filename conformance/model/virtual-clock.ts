// A clock that stands still until it is moved: at once, or from one sleeper to the next while some work is done.
// It imports nothing, and what sleeps on it takes milliseconds of real time instead of minutes.

/** Turns of the event loop in which promises, and streams in memory, come to rest. */
const SETTLING_TURNS = 4;

/** How often nothing may be left to do without the work being done, before it counts as stuck. */
const IDLE_TURNS = 500_000;

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** Virtual time in milliseconds since 1970. It starts at a fixed instant, so that runs repeat. */
export class VirtualClock {
  #now: number;
  #sleepers: Sleeper[] = [];

  constructor(start: number = Date.UTC(2026, 0, 1)) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  /** Waits until the clock has moved on by `milliseconds`. @throws the signal's reason, when it is aborted */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const sleeper: Sleeper = { at: this.#now + Math.max(0, milliseconds), wake: resolve };
      this.#sleepers.push(sleeper);
      signal?.addEventListener('abort', () => {
        this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
        reject(signal.reason);
      });
    });
  }

  /** The same clock in seconds. */
  readonly seconds = {
    now: (): number => this.#now / 1000,
    sleep: (seconds: number, signal?: AbortSignal): Promise<void> => this.sleep(seconds * 1000, signal),
  };

  /** Moves the clock forward by `seconds` at once, and wakes everyone whose time has come. */
  advance(seconds: number): void {
    this.#moveTo(this.#now + seconds * 1000);
  }

  /**
   * Lets `work` happen: whenever nothing else is left to do, the clock moves to the moment of the next sleeper.
   * @throws whatever the work throws; an Error when it waits for something that never comes
   */
  async run<T>(work: Promise<T>): Promise<T> {
    let settled = false;
    const settle = () => {
      settled = true;
    };
    work.then(settle, settle);
    for (let idle = 0; idle < IDLE_TURNS; idle += 1) {
      for (let turn = 0; turn < SETTLING_TURNS; turn += 1) await nextTurn();
      if (settled) return work;
      if (this.#sleepers.length === 0) continue;
      idle = 0;
      this.#moveTo(Math.min(...this.#sleepers.map(({ at }) => at)));
    }
    throw new Error('the work waits for something that never comes');
  }

  /** Who still sleeps: nobody, when all work has ended in good order. */
  get sleeping(): number {
    return this.#sleepers.length;
  }

  #moveTo(moment: number): void {
    this.#now = Math.max(this.#now, moment);
    const awake = this.#sleepers.filter(({ at }) => at <= this.#now).sort((one, other) => one.at - other.at);
    this.#sleepers = this.#sleepers.filter(({ at }) => at > this.#now);
    for (const { wake } of awake) wake();
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
