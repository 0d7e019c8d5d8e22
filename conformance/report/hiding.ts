// Keeps secrets, device codes and tokens out of everything that is shown or written, in whatever spelling
// they stand there: as they are, percent-encoded, escaped, in Base64, or several of these at once.

import type { HttpRequest } from '../model/exchange.ts';
import type { Secret } from '../model/secret.ts';
import { type Decoded, decodeOnce, undecoded } from './decoding.ts';

/** Shorter values are not hidden: they would blank out ordinary words. */
const SHORTEST_SECRET = 4;

/** A value that was encoded more often than this is not looked for: nobody sends it so. */
const MOST_LEVELS = 3;

/** Fewer characters of Base64 hold no secret. */
const BASE64 = /[A-Za-z0-9+/_-]{6,}={0,2}/g;

/** The spellings in which requests of the suite carry a value, and how JavaScript makes each. */
const spellings = {
  JSON: (value: string) => JSON.stringify(value).slice(1, -1),
  URI: (value: string) => encodeURIComponent(value),
  FORM: (value: string) => new URLSearchParams({ v: value }).toString().slice(2),
  PERCENT: (value: string) => Buffer.from(value).toString('hex').toUpperCase().replace(/../g, '%$&'),
} as const;

/** A spelling that a replay command can make. */
export type Spelling = keyof typeof spellings;

/** What must not be shown. */
export interface Hidden {
  /** The shell variable that stands for it; with a spelling in front of the name where it is not the plain one. */
  readonly variable: string;
  /** How it is spelt where it stands; `OTHER` when no replay command can make it. */
  readonly spelling?: { readonly as: Spelling | 'OTHER' | 'BASE64'; readonly of: string };
  /** The request that was answered with it; without one it was in the settings of the run. */
  readonly from?: HttpRequest;
}

/** A text in pieces: plain text, or what was hidden. */
export type Piece = { readonly text: string } | { readonly hidden: Hidden };

interface Range {
  readonly start: number;
  readonly end: number;
  readonly hidden: Hidden;
}

/** Knows what must not be shown, and hides it. */
export class Hiding {
  /** By value; a value that has two names keeps the last. */
  readonly #secrets: ReadonlyMap<string, Secret>;
  /** The same, as a text looks where plus signs may be spaces. */
  readonly #wanted: readonly (readonly [wanted: string, Secret])[];

  constructor(secrets: readonly Secret[]) {
    this.#secrets = new Map(
      secrets.filter(({ value }) => value.length >= SHORTEST_SECRET).map((secret) => [secret.value, secret]),
    );
    this.#wanted = [...this.#secrets.values()]
      .map((secret) => [plusAsSpace(secret.value), secret] as const)
      .sort(([one], [other]) => other.length - one.length);
  }

  /** Cuts a text into what may be shown and what may not. */
  split(text: string): readonly Piece[] {
    const pieces: Piece[] = [];
    let at = 0;
    for (const { start, end, hidden } of this.#rangesIn(text)) {
      if (start > at) pieces.push({ text: text.slice(at, start) });
      pieces.push({ hidden });
      at = end;
    }
    if (at < text.length || pieces.length === 0) pieces.push({ text: text.slice(at) });
    return pieces;
  }

  /** The text with every secret replaced by its variable, such as `<DEVICE_CODE>`. */
  hide(text: string): string {
    return this.split(text)
      .map((piece) => ('hidden' in piece ? `<${piece.hidden.variable}>` : piece.text))
      .join('');
  }

  /** Where secrets stand, in order; of those that overlap, what covers more. */
  #rangesIn(text: string): readonly Range[] {
    if (this.#wanted.length === 0) return [];
    const found: Range[] = [];
    let level: Decoded | undefined = undecoded(text);
    for (let depth = 0; level && depth <= MOST_LEVELS; depth += 1) {
      found.push(...this.#plainIn(level, text), ...this.#base64In(level));
      level = decodeOnce(level);
    }
    found.sort((one, other) => one.start - other.start || other.end - one.end);
    const kept: Range[] = [];
    for (const range of found) {
      const last = kept.at(-1);
      if (!last || range.start >= last.end) kept.push(range);
      else if (range.end > last.end)
        kept[kept.length - 1] = { ...last, end: range.end, hidden: other(last.hidden) };
    }
    return kept;
  }

  #plainIn(level: Decoded, original: string): Range[] {
    const haystack = plusAsSpace(level.text);
    return this.#wanted.flatMap(([wanted, secret]) => {
      const ranges: Range[] = [];
      for (let at = haystack.indexOf(wanted); at >= 0; at = haystack.indexOf(wanted, at + wanted.length)) {
        const start = level.starts[at] ?? 0;
        const end = level.ends[at + wanted.length - 1] ?? original.length;
        ranges.push({ start, end, hidden: hiddenAs(secret, original.slice(start, end)) });
      }
      return ranges;
    });
  }

  /** Base64 in which a secret is found once it is decoded, alone or with what stands around it. */
  #base64In(level: Decoded): Range[] {
    return [...level.text.matchAll(BASE64)].flatMap((match) => {
      // What is itself a secret is hidden as that.
      if (this.#secrets.has(match[0])) return [];
      const inside = Buffer.from(match[0], 'base64').toString('utf8');
      const [hidden] = this.split(inside).flatMap((piece) => ('hidden' in piece ? [piece.hidden] : []));
      if (!hidden) return [];
      const { variable, from } = hidden;
      const last = match.index + match[0].length - 1;
      return [
        {
          start: level.starts[match.index] ?? 0,
          end: level.ends[last] ?? 0,
          hidden: {
            variable: `BASE64_OF_${variable}`,
            spelling: { as: 'BASE64' as const, of: variable },
            ...(from && { from }),
          },
        },
      ];
    });
  }
}

function hiddenAs({ value, variable, from }: Secret, seen: string): Hidden {
  const origin = from && { from };
  if (seen === value) return { variable, ...origin };
  const as = (['JSON', 'URI', 'FORM', 'PERCENT'] as const).find((name) => spellings[name](value) === seen);
  return as
    ? { variable: `${as}_ENCODED_${variable}`, spelling: { as, of: variable }, ...origin }
    : other({ variable, ...origin });
}

/** A spelling that no command can make again. */
function other({ variable, spelling, from }: Hidden): Hidden {
  const of = spelling?.of ?? variable;
  return { variable: `OTHERWISE_ENCODED_${of}`, spelling: { as: 'OTHER', of }, ...(from && { from }) };
}

/** A form writes a space as a plus sign; comparing them as one finds both spellings. */
function plusAsSpace(text: string): string {
  return text.replaceAll('+', ' ');
}
