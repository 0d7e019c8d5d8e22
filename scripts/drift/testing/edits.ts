// Edits of the contracts as tests make them: one text for another, in one file.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DialectName } from '../../../generated/index.ts';

/** The contracts of this project. */
export const OPENAPI = fileURLToPath(new URL('../../../openapi', import.meta.url));

/** One text for another; the first place counts. */
export interface Edit {
  readonly what: string;
  readonly dialect: DialectName;
  readonly from: string;
  readonly to: string;
}

/** An edit of AWS's dialect. */
export const ofAws = (what: string, from: string, to: string): Edit => ({
  what,
  dialect: 'aws-sso-oidc',
  from,
  to,
});

/** An edit of the standard's dialect. */
export const ofRfc = (what: string, from: string, to: string): Edit => ({
  what,
  dialect: 'rfc8628',
  from,
  to,
});

/**
 * The contract with the edit in it.
 *
 * @throws Error when the edit does not apply, so that none is tried that changes nothing
 */
export async function edited({ what, dialect, from, to }: Edit): Promise<string> {
  const text = await readFile(join(OPENAPI, `${dialect}.yaml`), 'utf8');
  const after = text.replace(from, () => to);
  if (after === text) throw new Error(`the edit "${what}" changes nothing: mend its text`);
  return after;
}

/** Puts the edited contract into a folder of contracts. */
export async function makeEdit(folder: string, edit: Edit): Promise<void> {
  await writeFile(join(folder, `${edit.dialect}.yaml`), await edited(edit));
}
