// A dialect is generated, mocked and drift-checked by its contract alone; what more a program does takes a record of it.

import type { DialectName } from '../../generated/index.ts';
import { SettingsError } from './settings-error.ts';

/**
 * Lets pass a dialect of which there is a record, and a choice that nobody made.
 * @param does what the program does, such as `judges`
 * @param folder where the records are
 * @throws SettingsError for a dialect that has a contract and no more
 */
export function mustBeKnown(
  dialect: DialectName | undefined,
  known: readonly string[],
  does: string,
  folder: string,
): void {
  if (dialect === undefined || known.includes(dialect)) return;
  throw new SettingsError(
    `DIALECT=${dialect} has a contract and no record in ${folder}: this program ${does} ${known.join(' and ')}; ` +
      'its mock and its clients are there',
  );
}
