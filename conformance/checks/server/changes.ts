// Changes that turn an conforming request into the one that a check is about.

import type { Parameters } from '../../model/dialect.ts';
import type { HttpRequest } from '../../model/exchange.ts';

/** Leaves one parameter out. */
export const without = (name: string) => (parameters: Parameters) =>
  Object.fromEntries(Object.entries(parameters).filter(([other]) => other !== name));

/** Gives one parameter another value. */
export const set = (name: string, value: unknown) => (parameters: Parameters) => ({
  ...parameters,
  [name]: value,
});

/** The URL with a query besides the one that it may have. */
export const withQuery = (url: string, query: string) => url + (url.includes('?') ? '&' : '?') + query;

/** The string members of a JSON body, as a form or a query would carry them. */
export function asForm({ body }: HttpRequest): string {
  const members: Readonly<Record<string, string>> = JSON.parse(String(body));
  return String(new URLSearchParams(members));
}
