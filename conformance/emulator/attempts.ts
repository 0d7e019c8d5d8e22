// Counts events per key within a window of time, so that guessing and bursts can be refused.
import { Recent } from './recent.ts';

interface Window {
  readonly endsAt: number;
  count: number;
}

/** How many keys are watched at once; further ones push out the one seen longest ago. */
const KEYS = 1000;

/** Fixed windows that open with the first event of a key. */
export class Attempts {
  readonly #seconds: number;
  readonly #windows = new Recent<Window>(KEYS);

  constructor(seconds: number) {
    this.#seconds = seconds;
  }

  /** Events of `key` in the window that is open at `now`. */
  count(key: string, now: number): number {
    return this.#open(key, now)?.count ?? 0;
  }

  /** Records one event of `key`. */
  add(key: string, now: number): void {
    const window = this.#open(key, now);
    if (window === undefined) this.#windows.set(key, { endsAt: now + this.#seconds * 1000, count: 1 });
    else window.count += 1;
  }

  /** Whole seconds until the window of `key` closes, at least one. */
  secondsLeft(key: string, now: number): number {
    const window = this.#open(key, now);
    return window === undefined ? 1 : Math.max(1, Math.ceil((window.endsAt - now) / 1000));
  }

  clear(): void {
    this.#windows.clear();
  }

  #open(key: string, now: number): Window | undefined {
    const window = this.#windows.get(key);
    return window !== undefined && now < window.endsAt ? window : undefined;
  }
}
