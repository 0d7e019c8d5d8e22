// Many targets: a few at a time, none in the way of another, and what was done before is not done again.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserError } from '../model/user-error.ts';
import type { Report } from '../report/report.ts';
import { summarize } from '../report/summary.ts';
import { known, redRun } from '../report/testing/red-run.ts';
import { toReport } from '../report/to-report.ts';
import { joinFleets } from './fleet.ts';
import { runFleet } from './run-fleet.ts';

const red = toReport(redRun, summarize(redRun, known, false), known, 'devauth 0.0.0');
const green: Report = {
  ...red,
  exitCode: 0,
  summary: { ...red.summary, red: 0, stale: 0 },
  stale: [],
  requirements: [],
};

const options = {
  suite: 'devauth 0.0.0',
  shard: { part: 1, of: 1 },
  jobs: 2,
  reports: undefined,
  resume: false,
  tell: () => {},
};

describe('a fleet', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fleet-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is told target by target, and keeps the evidence of none', async () => {
    const lines: string[] = [];
    const plans = [
      { name: 'one', run: async () => red },
      { name: 'another', run: async () => green },
    ];
    const fleet = await runFleet(plans, { ...options, jobs: 1, tell: (line) => lines.push(line) });
    expect(lines).toEqual([
      'red    one      2 pass, 5 red  rfc8628 server  RFC8628-3.2-07, RFC6749-5.1-06, RFC8628-3.5-01',
      'green  another  2 pass, 0 red  rfc8628 server',
    ]);
    expect(JSON.stringify(fleet)).not.toContain('exchange');
    expect(fleet.targets.map(({ failed }) => failed)).toEqual([5, 0]);
  });

  it('tries no more at a time than it may, and does not wait for a slow one', async () => {
    let running = 0;
    let most = 0;
    const { promise: forever, resolve: end } = Promise.withResolvers<Report>();
    const quick = async () => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
      return green;
    };
    const told: string[] = [];
    const plans = [
      { name: 'slow', run: () => forever },
      ...Array.from({ length: 9 }, (_, index) => ({ name: `quick-${index}`, run: quick })),
    ];
    const whole = runFleet(plans, {
      ...options,
      tell(line) {
        told.push(line);
        if (told.length === 9) end(green);
      },
    });
    const { targets } = await whole;
    expect(told.at(-1)).toContain('slow');
    expect(targets.map(({ name }) => name)).toEqual(plans.map(({ name }) => name));
    expect(most).toBe(1);
  });

  it('goes on where one target cannot be tried', async () => {
    const plans = [
      { name: 'one', run: () => Promise.reject(new UserError('no dialect was recognised')) },
      { name: 'two', run: async () => green },
    ];
    const { targets } = await runFleet(plans, options);
    expect(targets).toMatchObject([{ failed: 1, error: 'no dialect was recognised' }, { failed: 0 }]);
  });

  it('ends with an error of the suite itself', async () => {
    const plans = [{ name: 'one', run: () => Promise.reject(new TypeError('a bug')) }];
    await expect(runFleet(plans, options)).rejects.toThrow('a bug');
  });

  it('goes on where it was stopped', async () => {
    await mkdir(join(folder, 'one'));
    await writeFile(join(folder, 'one', 'report.json'), JSON.stringify(red));
    const tried: string[] = [];
    const plans = ['one', 'two'].map((name) => ({
      name,
      run: async () => {
        tried.push(name);
        return green;
      },
    }));
    const { targets } = await runFleet(plans, { ...options, reports: folder, resume: true });
    expect(tried).toEqual(['two']);
    expect(targets.map(({ failed }) => failed)).toEqual([5, 0]);
  });
});

describe('the parts of a fleet', () => {
  const part = (number: number, of: number, name: string, suite = options.suite) => ({
    suite,
    shard: { part: number, of },
    targets: [{ name, passed: 1, failed: 0 }],
  });

  it('are joined in the order of their numbers', () => {
    expect(joinFleets([part(2, 2, 'b'), part(1, 2, 'a')])).toEqual({
      suite: options.suite,
      shard: { part: 1, of: 1 },
      targets: [
        { name: 'a', passed: 1, failed: 0 },
        { name: 'b', passed: 1, failed: 0 },
      ],
    });
  });

  it.each([
    ['none', [], /name the folders of the parts/],
    ['one of two', [part(1, 2, 'a')], /give the folders of 2\/2 too/],
    ['one twice', [part(1, 2, 'a'), part(2, 2, 'b'), part(2, 2, 'b')], /part 2\/2 is there twice/],
    ['two splits', [part(1, 2, 'a'), part(2, 3, 'b')], /of 2 and of 3/],
    ['two versions', [part(1, 2, 'a'), part(2, 2, 'b', 'devauth 9')], /of devauth 0\.0\.0 and of devauth 9/],
  ] as const)('of %s are refused', (_, parts, message) => {
    expect(() => joinFleets(parts)).toThrow(message);
  });
});
