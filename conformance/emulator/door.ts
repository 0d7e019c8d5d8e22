// Whether anyone is to listen at the moment: a script can have connections refused for a while.
import type { Clock } from './clock.ts';
import type { ScriptPlayer } from './script.ts';

/** Shuts for some seconds, and tells whoever listens. */
export class Door {
  readonly #clock: Clock;
  #shutUntil = Number.NEGATIVE_INFINITY;
  #onShut: (seconds: number) => void = () => {};

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get isShut(): boolean {
    return this.#clock.now() < this.#shutUntil;
  }

  shut(seconds: number): void {
    this.#shutUntil = this.#clock.now() + seconds * 1000;
    this.#onShut(seconds);
  }

  /** Has a listener told of every time that the door shuts, at once if it is shut now. */
  onShut(listener: (seconds: number) => void): void {
    this.#onShut = listener;
    if (this.isShut) listener((this.#shutUntil - this.#clock.now()) / 1000);
  }
}

/** Shuts the door if that is the next move of the script. */
export function shutAsScripted({
  script,
  door,
}: {
  readonly script: ScriptPlayer;
  readonly door: Door;
}): void {
  const seconds = script.takeRefusal();
  if (seconds !== undefined) door.shut(seconds);
}
