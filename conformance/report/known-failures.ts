// Known failures of a target: requirements that are known to be broken, each with the reason. They still
// run; an entry that no longer fails is stale, and a stale or unknown entry is red.

import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { Result } from '../model/verdict.ts';
import { isRequirementId, type RequirementId } from '../requirements/catalogue.ts';
import { SettingsError } from '../settings/read-settings.ts';

/** Reasons by requirement. */
export type KnownFailures = Readonly<Partial<Record<RequirementId, string>>>;

/**
 * Reads a file of known failures: YAML or JSON, one `ID: reason` an entry.
 * @throws SettingsError when it cannot be read, names an unknown requirement, or gives no reason.
 */
export async function readKnownFailures(path: string): Promise<KnownFailures> {
  const entries = parseEntries(path, await readText(path));
  const known: { [id in RequirementId]?: string } = {};
  for (const [id, reason] of Object.entries(entries)) {
    if (!isRequirementId(id)) {
      throw new SettingsError(
        `KNOWN_FAILURES: ${path} names ${id}, which is no requirement; remove the entry`,
      );
    }
    if (typeof reason !== 'string' || reason.trim() === '') {
      throw new SettingsError(
        `KNOWN_FAILURES: ${path} gives no reason for ${id}; write ${id}: why it is known`,
      );
    }
    known[id] = reason;
  }
  return known;
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SettingsError(`KNOWN_FAILURES: ${path} cannot be read (${reason})`, { cause: error });
  }
}

function parseEntries(path: string, text: string): Readonly<Record<string, unknown>> {
  let parsed: unknown;
  try {
    parsed = parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SettingsError(`KNOWN_FAILURES: ${path} is not YAML (${reason})`, { cause: error });
  }
  if (parsed === null) return {};
  if (typeof parsed !== 'object' || Array.isArray(parsed)) {
    throw new SettingsError(`KNOWN_FAILURES: ${path} is no list of entries; write one "ID: reason" a line`);
  }
  return { ...parsed };
}

/** The entries of known failures that the results show to be over: the requirement holds now. */
export function staleEntries(known: KnownFailures, results: readonly Result[]): readonly RequirementId[] {
  return results
    .filter((result) => result.verdict === 'pass' && known[result.id] !== undefined)
    .map((result) => result.id);
}
