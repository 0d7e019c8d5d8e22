// Turns a scenario into what the emulator of a dialect takes: neutral names become those of the wire.

import type { Move, Script } from '../../emulator/index.ts';
import type { Dialect } from '../../model/dialect.ts';

/** What stands in a scenario for an address of another origin. */
const OTHER_ORIGIN = 'OTHER-ORIGIN';

/** The script as a dialect has it. */
export function scriptFor(
  script: Script | undefined,
  { names }: Pick<Dialect, 'names'>,
  otherOrigin: string,
): Script {
  const wireNames: Readonly<Record<string, string>> = names;
  const spell = (move: Move): Move => {
    if (typeof move === 'string') return move;
    if ('error' in move) return move.members ? { ...move, members: renamed(move.members) } : move;
    if (!('alter' in move) || typeof move.alter === 'function') return move;
    const { members, headers, ...others } = move.alter;
    return {
      alter: {
        ...others,
        ...(members && { members: renamed(members) }),
        ...(headers && { headers: mapped(headers, (value) => value?.replace(OTHER_ORIGIN, otherOrigin)) }),
      },
    };
  };
  const renamed = <T>(members: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(members).map(([name, value]) => [wireNames[name] ?? name, value]));

  const parts = Object.entries(script ?? {}).map(([operation, part]) => [
    operation,
    'moves' in part ? { ...part, moves: part.moves.map(spell) } : part.map(spell),
  ]);
  return Object.fromEntries(parts);
}

function mapped<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
