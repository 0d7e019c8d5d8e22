// Careful reading of JSON that others wrote.
import { isObject } from '../generated/guard.ts';

export { isObject };

/** A JSON object of which nothing is known yet. */
export type JsonObject = Readonly<Partial<Record<string, unknown>>>;

/** The text in a member, if there is some. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value ? value : undefined;
}
