// A bounded map that keeps what was used last. lru-cache sets room for all its entries aside at once, which takes a
// millisecond; most emulators of a test never remember anything, so it is made for the first entry.
import { LRUCache } from 'lru-cache';

/** Keeps at most `limit` values by their keys, the ones used most recently. 0 keeps none. */
export class Recent<Value extends object> {
  readonly #limit: number;
  #cache: LRUCache<string, Value> | undefined;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The value of a key, which thereby counts as just used. */
  get(key: string): Value | undefined {
    return this.#cache?.get(key);
  }

  set(key: string, value: Value): void {
    if (this.#limit === 0) return;
    this.#cache ??= new LRUCache({ max: this.#limit });
    this.#cache.set(key, value);
  }

  delete(key: string): void {
    this.#cache?.delete(key);
  }

  clear(): void {
    this.#cache?.clear();
  }
}
