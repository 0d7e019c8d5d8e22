// What one look at evidence found, in short sentences for a person.

/** What was expected, and what was there instead where it does not hold. */
export interface Finding {
  readonly holds: boolean;
  readonly expected: string;
  readonly actual: string;
}
