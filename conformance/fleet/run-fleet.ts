// Tries many targets, a few at a time. Each is told when it ends and then forgotten but for what an overview needs, so
// that memory does not grow with the number of targets.

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import pMap from 'p-map';

import { UserError } from '../model/user-error.ts';
import { readReport } from '../report/baseline.ts';
import type { Report } from '../report/report.ts';
import { SettingsError } from '../settings/settings-error.ts';
import { entryOf, type Fleet, type FleetEntry, lineOf } from './fleet.ts';

import type { Shard } from './shard.ts';

/** One target to be tried. */
export interface FleetPlan {
  readonly name: string;
  /** Tries it, writes its reports where there are any, and gives its report. */
  readonly run: () => Promise<Report>;
}

/** How a fleet is run. */
export interface FleetOptions {
  readonly suite: string;
  readonly shard: Shard;
  /** How many targets are tried at a time. */
  readonly jobs: number;
  /** The folder of the reports. */
  readonly reports: string | undefined;
  /** Whether targets that have a report there are not tried again. */
  readonly resume: boolean;
  /** Hears each line as it comes. */
  readonly tell: (line: string) => void;
}

/** Tries all targets. Never rejects because of one of them. */
export async function runFleet(plans: readonly FleetPlan[], options: FleetOptions): Promise<Fleet> {
  const width = Math.max(...plans.map(({ name }) => name.length), 0);
  const targets = await pMap(
    plans,
    async (plan) => {
      const before = options.resume ? await finished(plan, options.reports) : undefined;
      const entry = before ?? (await tried(plan));
      options.tell(`${lineOf(entry, width)}${before ? '  (from an earlier run)' : ''}`);
      return entry;
    },
    { concurrency: options.jobs },
  );
  return { suite: options.suite, shard: options.shard, targets };
}

/** What an earlier run left: a report is written last of its files, so that one that is there is whole. */
async function finished({ name }: FleetPlan, reports: string | undefined): Promise<FleetEntry | undefined> {
  const path = reports && join(reports, name, 'report.json');
  if (!path || !(await stat(path).catch(() => undefined))) return undefined;
  return entryOf(name, await readReport(path, 'RESUME'));
}

async function tried({ name, run }: FleetPlan): Promise<FleetEntry> {
  try {
    return entryOf(name, await run());
  } catch (error) {
    if (!(error instanceof UserError || error instanceof SettingsError)) throw error;
    return { name, passed: 0, failed: 1, error: error.message };
  }
}
