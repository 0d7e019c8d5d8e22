// What a run of many targets comes to: `fleet.json`, one entry a target, from which parts are joined.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../report/report.ts';
import { SettingsError } from '../settings/settings-error.ts';
import type { Shard } from './shard.ts';

/** What `fleet.json` holds. */
export interface Fleet {
  /** Name and version of the suite. */
  readonly suite: string;
  /** Which part of the targets this is, of how many. */
  readonly shard: Shard;
  readonly targets: readonly FleetEntry[];
}

/** One target of a fleet. */
export interface FleetEntry {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  /** Its report without what is not red and without evidence, so that a fleet of any size fits into memory. */
  readonly report?: Report;
  /** Why there is no report. */
  readonly error?: string;
}

/** An entry of a report, with what an overview needs. */
export function entryOf(name: string, report: Report): FleetEntry {
  const { summary } = report;
  // A run that judged nothing is red without a red requirement.
  const failed = Math.max(summary.red + summary.stale, report.exitCode);
  const requirements = report.requirements
    .filter(({ red }) => red)
    .map(({ exchange: _, replay: __, conversation: ___, ...requirement }) => requirement);
  return { name, passed: summary.pass, failed, report: { ...report, requirements } };
}

/** One line of a target, for the screen. */
export function lineOf({ name, passed, failed, report, error }: FleetEntry, width: number): string {
  const colour = failed === 0 ? 'green' : 'red';
  const what = error ?? `${passed} pass, ${failed} red${report ? `  ${report.dialect} ${report.side}` : ''}`;
  const ids = report?.requirements.map(({ id }) => id) ?? [];
  const cause = report && oneCause(report);
  if (cause) return `${colour.padEnd(5)}  ${name.padEnd(width)}  ${what}  ${cause}`;
  const shown = ids.slice(0, 3).join(', ');
  const more = ids.length > 3 ? ` and ${ids.length - 3} more` : '';
  return `${colour.padEnd(5)}  ${name.padEnd(width)}  ${what}${shown ? `  ${shown}${more}` : ''}`;
}

/** The sentence that blocks everything, if there is one. */
function oneCause({ requirements }: Report): string | undefined {
  const causes = new Set(
    requirements.map(({ verdict, detail }) => (verdict === 'blocked' ? detail : undefined)),
  );
  return causes.size === 1 && requirements.length > 1 ? [...causes][0] : undefined;
}

/**
 * Reads the `fleet.json` of a folder.
 * @throws SettingsError when there is none
 */
export async function readFleet(folder: string): Promise<Fleet> {
  const path = join(folder, 'fleet.json');
  try {
    const read: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (isFleet(read)) return read;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SettingsError(
      `${path} cannot be read (${reason}); give the REPORT folder of a run with TARGETS`,
      {
        cause: error,
      },
    );
  }
  throw new SettingsError(
    `${path} is no fleet.json of this suite; give the REPORT folder of a run with TARGETS`,
  );
}

function isFleet(value: unknown): value is Fleet {
  if (typeof value !== 'object' || value === null) return false;
  if (!('suite' in value && 'shard' in value && 'targets' in value)) return false;
  const { shard, targets } = value;
  return (
    typeof shard === 'object' && shard !== null && 'part' in shard && 'of' in shard && Array.isArray(targets)
  );
}

/**
 * Joins the parts of a fleet.
 * @throws SettingsError when a part is missing, is there twice, or is of another split or suite
 */
export function joinFleets(fleets: readonly Fleet[]): Fleet {
  const [first] = fleets;
  if (!first)
    throw new SettingsError('name the folders of the parts: devauth merge part-1 part-2 --report all');
  for (const { suite, shard } of fleets) {
    if (suite !== first.suite)
      throw new SettingsError(`the parts are of ${first.suite} and of ${suite}; run all with one`);
    if (shard.of !== first.shard.of) {
      throw new SettingsError(
        `the parts are of ${first.shard.of} and of ${shard.of}; give all parts of one split`,
      );
    }
  }
  const parts = fleets.map(({ shard }) => shard.part);
  const missing = Array.from({ length: first.shard.of }, (_, index) => index + 1).filter(
    (part) => !parts.includes(part),
  );
  if (missing.length > 0) {
    const parts = missing.map((part) => `${part}/${first.shard.of}`);
    throw new SettingsError(`not all parts are there; give the folders of ${parts.join(', ')} too`);
  }
  const twice = parts.find((part, index) => parts.indexOf(part) !== index);
  if (twice !== undefined) throw new SettingsError(`part ${twice}/${first.shard.of} is there twice`);
  return {
    suite: first.suite,
    shard: { part: 1, of: 1 },
    targets: fleets
      .toSorted((one, other) => one.shard.part - other.shard.part)
      .flatMap(({ targets }) => targets),
  };
}
