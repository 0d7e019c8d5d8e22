// Random edits of single lines, for `make drift-trial`: what the gate does not notice is listed with the reason, or is a
// hole in the gate.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { ContractError } from '../generate/contract-error.ts';
import { isObject, type Json } from '../generate/json.ts';
import { parseSource } from '../generate/source.ts';
import { lintContracts } from '../lint/lint.ts';
import { coverageSide } from './coverage/coverage.ts';
import type { Side } from './side.ts';
import { upstreamSide } from './upstream/upstream.ts';
import { validitySide } from './validity.ts';

/** One edit of one line. */
export interface LineEdit {
  /** Name of the file in the folder of contracts. */
  readonly name: string;
  /** Counted from 1. */
  readonly line: number;
  readonly before: string;
  /** Undefined where the line is deleted. */
  readonly after: string | undefined;
}

/** What became of an edit. */
export interface TrialResult extends LineEdit {
  /** The side that turned red, or why it is right that none did; undefined for a hole in the gate. */
  readonly noticed: string | undefined;
  readonly because: string | undefined;
}

/** What people read and nobody is bound by. */
const TEXTS = new Set([
  ...['title', 'summary', 'description', 'externalDocs', 'contact', 'license', 'tags', 'x-contract-version'],
]);

/** Tries as many random edits as asked for, the same ones for the same seed. */
export async function tryEdits(folder: string, names: readonly string[], seed: number, count: number) {
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const edits = fc.sample(editOf(names, texts), { numRuns: count, seed });
  const results: TrialResult[] = [];
  for (const edit of edits) results.push(await tryEdit(edit, texts[names.indexOf(edit.name)] ?? ''));
  return results;
}

/** A line that says anything, with a word, a number or a flag changed, or without the line. */
function editOf(names: readonly string[], texts: readonly string[]): fc.Arbitrary<LineEdit> {
  const lines = names.flatMap((name, index) =>
    (texts[index] ?? '')
      .split('\n')
      .flatMap((before, at) => (before.trim() === '' ? [] : [{ name, line: at + 1, before }])),
  );
  return fc
    .tuple(fc.constantFrom(...lines), fc.nat(), fc.boolean())
    .map(([line, at, deletes]) => ({ ...line, after: deletes ? undefined : changed(line.before, at) }));
}

function changed(line: string, at: number): string {
  const words = [...line.matchAll(/[A-Za-z0-9_]+/g)];
  const word = words[at % Math.max(words.length, 1)];
  if (word === undefined) return `${line}x`;
  const [text] = word;
  const flags: Readonly<Record<string, string>> = { true: 'false', false: 'true' };
  const other = flags[text] ?? (/^\d+$/.test(text) ? String(Number(text) + 1) : `${text}x`);
  return line.slice(0, word.index) + other + line.slice(word.index + text.length);
}

async function tryEdit(edit: LineEdit, text: string): Promise<TrialResult> {
  const lines = text.split('\n');
  lines.splice(edit.line - 1, 1, ...(edit.after === undefined ? [] : [edit.after]));
  const folder = await mkdtemp(join(tmpdir(), 'devauth-trial-'));
  try {
    await writeFile(join(folder, edit.name), lines.join('\n'));
    // The quick sides first.
    for (const side of [coverageSide(folder), upstreamSide(folder), validitySide(folder, lintContracts)]) {
      if (await isRed(side)) return { ...edit, noticed: side.name, because: undefined };
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return { ...edit, noticed: undefined, because: reasonFor(text, lines.join('\n')) };
}

async function isRed(side: Side): Promise<boolean> {
  try {
    return (await side.find()).length > 0;
  } catch (error) {
    if (error instanceof ContractError) return true;
    throw error;
  }
}

/** Why an edit binds nobody; undefined where it may bind somebody. */
function reasonFor(before: string, after: string): string | undefined {
  const [old, now] = [before, after].map((text) => parseSource('', text).document);
  if (isDeepStrictEqual(old, now)) return 'a comment, or another way to write the same';
  if (isDeepStrictEqual(without(old, TEXTS), without(now, TEXTS))) return 'a text that people read';
  const examples = new Set([...TEXTS, 'example', 'examples']);
  if (isDeepStrictEqual(without(old, examples), without(now, examples))) {
    return 'an example that still fits its schema';
  }
  return undefined;
}

/** A copy without the fields of these names. A member of a schema may be named like a field, and stays. */
function without(value: Json | undefined, names: ReadonlySet<string>, isMap = false): Json {
  if (Array.isArray(value)) return value.map((item: Json) => without(item, names));
  if (!isObject(value)) return value ?? null;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => isMap || !names.has(name))
      .map(([name, member]) => [name, without(member, names, name === 'properties')]),
  );
}
