// Secrets stay behind a private function: they read as properties, but neither console.log, a browser's console,
// JSON.stringify nor a spread shows them. `reveal()` gives them out on purpose.

/** Keeps members, some of them secret, and gives them out by `reveal()` only. */
export class Revealable<Members> {
  readonly #members: () => Members;

  /** @param shown what of it reads as properties, and may be seen */
  constructor(members: Members, shown: Partial<Members>) {
    this.#members = () => members;
    Object.assign(this, shown);
  }

  /** A plain object with every member, secrets included: to store it, or to hand it on. */
  reveal(): Members {
    return this.#members();
  }
}
