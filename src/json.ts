// Careful reading of JSON that others wrote.

/** A JSON object of which nothing is known yet. */
export type JsonObject = Readonly<Partial<Record<string, unknown>>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The JSON object in a text, if there is one. */
export function parseObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    // The parser's message quotes the text, which may be a token. It goes no further.
    return undefined;
  }
}

/** The text in a member, if there is some. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value ? value : undefined;
}
