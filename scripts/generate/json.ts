// JSON as a type, and the few readers that turn parsed data of unknown shape into it without a cast.

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [member: string]: Json;
}

/** True for a JSON object: neither null nor an array. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for data that `JSON.stringify` writes without loss. */
export function isJson(value: unknown): value is Json {
  if (value === null) return true;
  if (typeof value === 'boolean' || typeof value === 'string') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isJson);
  return typeof value === 'object' && Object.values(value).every(isJson);
}

/** One step of a JSON pointer, escaped. @see RFC 6901 §3 */
export function pointerStep(step: string | number): string {
  return `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The unescaped steps of a JSON pointer such as `/paths/~1token/post`. @see RFC 6901 §4 */
export function pointerSteps(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What a reference such as `#/components/schemas/Token` points to, or undefined. */
export function at(document: JsonObject, reference: string): Json | undefined {
  return pointerSteps(reference).reduce<Json | undefined>(
    (node, step) => (Array.isArray(node) ? node[Number(step)] : isObject(node) ? node[step] : undefined),
    document,
  );
}
