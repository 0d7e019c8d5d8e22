// Known failures of a target: requirements that are known to be broken, each with the reason. They still
// run. An entry that no longer fails, or that cannot fail in this run, is stale, and a stale entry is red.

import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { RunOutcome } from '../model/outcome.ts';
import { isRequirementId, requirement } from '../requirements/catalogue.ts';
import { SettingsError } from '../settings/settings-error.ts';

/** Reasons by requirement. */
export type KnownFailures = Readonly<Record<string, string>>;

/** An entry that has to go, and why. */
export interface StaleEntry {
  readonly id: string;
  /** What is wrong with it, as the end of a sentence that begins with the ID. */
  readonly why: string;
}

/**
 * Reads a file of known failures: YAML or JSON, one `ID: reason` an entry.
 * @throws SettingsError when it cannot be read, or gives no reason.
 */
export async function readKnownFailures(path: string): Promise<KnownFailures> {
  const entries = parseEntries(path, await readText(path));
  const known: Record<string, string> = {};
  for (const [id, reason] of Object.entries(entries)) {
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

/** The entries that a run shows to be over, or that could not fail in it whatever the target does. */
export function staleEntries(
  known: KnownFailures,
  { side, dialect, results }: Pick<RunOutcome, 'side' | 'dialect' | 'results'>,
): readonly StaleEntry[] {
  return Object.keys(known).flatMap((id) => {
    const why = whyStale(id);
    return why === undefined ? [] : [{ id, why }];
  });

  function whyStale(id: string): string | undefined {
    if (!isRequirementId(id)) return 'is not the ID of a requirement';
    if (requirement(id).side !== side) return `binds ${requirement(id).side}s and not ${side}s`;
    if (!requirement(id).dialects.includes(dialect)) return `is no requirement of ${dialect}`;
    if (requirement(id).untestable !== undefined) return 'cannot be tested, and so cannot fail';
    return results.find((result) => result.id === id)?.verdict === 'pass' ? 'holds now' : undefined;
  }
}

/**
 * The entries for one of several runs: those of its dialect, and those of none, which every run calls stale.
 * An entry for another run's dialect is not this one's matter.
 */
export function entriesFor(known: KnownFailures, run: Pick<RunOutcome, 'side' | 'dialect'>): KnownFailures {
  const isOther = (id: string) =>
    isRequirementId(id) &&
    (requirement(id).side !== run.side || !requirement(id).dialects.includes(run.dialect));
  return Object.fromEntries(Object.entries(known).filter(([id]) => !isOther(id)));
}
