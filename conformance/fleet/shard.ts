// A part of a list that several machines share: `2/5` is the second of five parts, the same in every run.

import { SettingsError } from '../settings/settings-error.ts';

/** Which part, counted from 1, of how many. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

/** The whole list as one part. */
export const wholeFleet: Shard = { part: 1, of: 1 };

/**
 * Reads SHARD.
 * @throws SettingsError when it names no part
 */
export function readShard(text: string): Shard {
  const [, part = 0, of = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number);
  if (part >= 1 && part <= of) return { part, of };
  throw new SettingsError(`SHARD=${text} names no part; write it as 2/5, from 1/5 to 5/5`);
}

/** The items of a part: every n-th, so that what stands side by side in the list is spread. */
export function partOf<T>(items: readonly T[], { part, of }: Shard): readonly T[] {
  return items.filter((_, index) => index % of === part - 1);
}
