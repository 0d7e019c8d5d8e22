// Reads command-line options strictly: what is unknown is refused, with the nearest known name.
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './exit-codes.ts';

type OptionsConfig = NonNullable<ParseArgsConfig['options']>;

/** One option, and what the help says of it. */
export type OptionHelp = OptionsConfig[string] & { readonly help: string; readonly value?: string };

/**
 * The values of known options. Positional arguments are not taken.
 * @throws UsageError
 */
export function readOptions<const T extends Record<string, OptionHelp>>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    if (!(error instanceof TypeError) || !('code' in error)) throw error;
    throw new UsageError(explain(error, Object.keys(options)));
  }
}

function explain(error: TypeError & { code?: unknown }, names: readonly string[]): string {
  const { message } = error;
  const [, dashes, unknown] = /^Unknown option '(-*)([^']+)'/.exec(message) ?? [];
  if (unknown !== undefined) {
    const near = unknown.length > 1 ? nearest(unknown, names) : undefined;
    return `unknown option ${dashes}${unknown}${near ? `; did you mean --${near}?` : ''}`;
  }
  const [, lacking] =
    /^Option '(?:-\w, )?(--[\w-]+)(?: <value>' argument missing|' argument is ambig)/.exec(message) ?? [];
  if (lacking !== undefined) return `option ${lacking} wants a value`;
  const [, stray] = /^Unexpected argument '([^']*)'/.exec(message) ?? [];
  return stray === undefined ? message : `unexpected argument ${stray}`;
}

/** The known name that is written most like `name`, if any is like it at all. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const limit = Math.max(2, Math.floor(name.length / 3));
  const ranked = known
    .map((candidate) => ({ candidate, away: distance(name, candidate) }))
    .filter(({ candidate, away }) => away <= limit || candidate.startsWith(name))
    .sort((a, b) => a.away - b.away);
  return ranked[0]?.candidate;
}

/** How many letters must be added, dropped or changed (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [line, letter] of [...from].entries()) {
    const next = [line + 1];
    for (const [column, other] of [...to].entries()) {
      const kept = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(kept, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The lines of a help text that describe options. */
export function describeOptions(options: Readonly<Record<string, OptionHelp>>): string {
  const rows = Object.entries(options).map(([name, { short, value, help }]) => {
    const left = `${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`;
    return { left, help };
  });
  const width = Math.max(...rows.map(({ left }) => left.length)) + 2;
  return rows
    .map(({ left, help }) => `  ${left.padEnd(width)}${help.replaceAll('\n', `\n${' '.repeat(width + 2)}`)}`)
    .join('\n');
}
