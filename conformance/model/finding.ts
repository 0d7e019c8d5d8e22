// What one look at evidence found, in short sentences for a person.

/**
 * How bad it is where it does not hold: a token was given that must not be; or a request succeeded that must
 * not. Without a gravity the server did what it must and said it otherwise.
 */
export type Gravity = 'token' | 'outcome';

/** What was expected, and what was there instead where it does not hold. */
export interface Finding {
  readonly holds: boolean;
  readonly expected: string;
  readonly actual: string;
  readonly gravity?: Gravity;
}
