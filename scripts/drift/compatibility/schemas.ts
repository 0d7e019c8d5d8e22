// How the values that one schema allows differ from those that another allows, keyword by keyword.

import { isObject, type Json, type JsonObject } from '../../generate/json.ts';
import { comparePatterns } from './patterns.ts';
import type { Shift } from './rating.ts';

/** One difference of two schemas. */
export interface Difference {
  readonly shift: Shift;
  readonly what: string;
}

/** Keywords that bind nobody. */
const SILENT = new Set(['description', 'title', 'example', 'examples', 'deprecated']);

/** Compares the values of one keyword; undefined stands for its absence. */
type Compare = (base: Json | undefined, revision: Json | undefined) => Shift;

const lowerLimit: Compare = (base, revision) => {
  const limit = (value: Json | undefined) => (typeof value === 'number' ? value : Number.NEGATIVE_INFINITY);
  return limit(revision) > limit(base) ? 'narrower' : 'wider';
};

/** A list of allowed values, of which absence allows all. */
const allowed: Compare = (base, revision) => {
  if (base === undefined) return 'narrower';
  if (revision === undefined) return 'wider';
  const [before, after] = [listed(base), listed(revision)];
  if (before.every((one) => after.includes(one))) return 'wider';
  return after.every((one) => before.includes(one)) ? 'narrower' : 'other';
};

/** Absence allows all; of two that are there nothing is known. */
const constraint: Compare = (base, revision) =>
  base === undefined ? 'narrower' : revision === undefined ? 'wider' : 'other';

const COMPARE: Readonly<Record<string, Compare>> = {
  minimum: lowerLimit,
  exclusiveMinimum: lowerLimit,
  minLength: lowerLimit,
  enum: allowed,
  const: allowed,
  format: constraint,
  type: (base, revision) => {
    const all = (value: Json | undefined) => [value ?? 'anything'].flat().map(String);
    // Every whole number is a number.
    const covers = (some: readonly string[], one: string) =>
      some.includes(one) || (one === 'integer' && some.includes('number')) || some.includes('anything');
    const [before, after] = [all(base), all(revision)];
    if (before.every((one) => covers(after, one))) return 'wider';
    return after.every((one) => covers(before, one)) ? 'narrower' : 'other';
  },
  pattern: (base, revision) =>
    typeof base === 'string' && typeof revision === 'string'
      ? comparePatterns(base, revision)
      : constraint(base, revision),
  // What silence means is another thing than it was.
  default: () => 'meaning',
  // Whether it is kept out of logs: code is generated from it.
  'x-sensitive': (_, revision) => (revision === true ? 'marked' : 'meaning'),
};

/** Every difference between two schemas without references. */
export function compareSchemas(base: JsonObject, revision: JsonObject): Difference[] {
  const keywords = [...new Set([...Object.keys(base), ...Object.keys(revision)])];
  // A constant has its type in itself.
  const isSameConstant = base.const !== undefined && base.const === revision.const;
  return keywords
    .filter((keyword) => !SILENT.has(keyword) && !(keyword === 'type' && isSameConstant))
    .filter((keyword) => JSON.stringify(base[keyword]) !== JSON.stringify(revision[keyword]))
    .flatMap((keyword): Difference[] => {
      const [before, after] = [base[keyword], revision[keyword]];
      if (keyword === 'items' && isObject(before) && isObject(after)) return compareSchemas(before, after);
      // One annotation marks a credential twice; the extension is what code is generated from.
      if (keyword === 'format' && [before, after].includes('password')) return [];
      const compare = Object.hasOwn(COMPARE, keyword) ? COMPARE[keyword] : undefined;
      const shift = compare === undefined ? 'other' : compare(before, after);
      return [{ shift, what: `${keyword} ${shown(before)} → ${shown(after)}` }];
    });
}

function listed(value: Json): string[] {
  return (Array.isArray(value) ? value : [value]).map((one: Json) => JSON.stringify(one));
}

function shown(value: Json | undefined): string {
  return value === undefined ? 'none' : typeof value === 'string' ? value : JSON.stringify(value);
}
