// What is new against an earlier report is red, and nothing else.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result, Verdict } from '../model/verdict.ts';
import { baselineOf, changeOf, readBaseline } from './baseline.ts';
import { toMarkdown } from './markdown.ts';
import type { Change } from './report.ts';
import { toScreen } from './screen.ts';
import { summarize } from './summary.ts';
import { known, redRun } from './testing/red-run.ts';
import { toReport } from './to-report.ts';

const id = 'RFC8628-3.2-07';
const run = { side: 'server', dialect: 'rfc8628', undocumented: [] } as const;
const baseline = (verdict?: Verdict) => ({
  undocumented: [],
  startedAt: '2026-01-02T03:04:05.000Z',
  verdicts: verdict ? { [id]: verdict } : {},
});

describe('a requirement against a baseline', () => {
  it.each<[Verdict | undefined, Verdict, Change | undefined]>([
    ['pass', 'pass', undefined],
    ['pass', 'fail', 'new'],
    ['pass', 'warn', 'new'],
    ['pass', 'na', 'lost'],
    ['pass', 'blocked', 'lost'],
    ['fail', 'pass', 'mended'],
    ['fail', 'fail', 'before'],
    ['fail', 'warn', 'before'],
    ['fail', 'na', undefined],
    ['fail', 'blocked', 'new'],
    ['warn', 'pass', 'mended'],
    ['warn', 'warn', 'before'],
    ['warn', 'fail', 'new'],
    ['na', 'pass', undefined],
    ['na', 'na', undefined],
    ['na', 'fail', 'new'],
    ['na', 'blocked', 'new'],
    ['blocked', 'blocked', 'before'],
    ['blocked', 'fail', 'new'],
    ['blocked', 'pass', undefined],
    [undefined, 'fail', 'new'],
    [undefined, 'pass', undefined],
    [undefined, 'na', undefined],
  ])('that was %s and is %s is %s', (before, verdict, change) => {
    expect(changeOf({ id, verdict }, baseline(before))).toBe(change);
  });

  it.each<[Verdict, Verdict, boolean, number]>([
    ['fail', 'fail', false, 0],
    ['pass', 'fail', false, 1],
    ['pass', 'warn', false, 0],
    ['pass', 'warn', true, 1],
    ['warn', 'warn', true, 0],
    ['pass', 'na', false, 1],
    ['pass', 'blocked', false, 1],
    ['blocked', 'blocked', false, 0],
  ])('that was %s and is %s, strict %s, counts %i red', (before, verdict, strict, red) => {
    const results: Result[] = [
      { id, verdict },
      { id: 'RFC8628-3.2-08', verdict: 'pass' },
    ];
    expect(summarize({ ...run, results }, {}, strict, baseline(before)).failed).toBe(red);
  });

  it('that is known to be broken is not red, new or not', () => {
    const results: Result[] = [{ id, verdict: 'fail' }];
    expect(summarize({ ...run, results }, { [id]: 'documented' }, false, baseline('pass')).red.size).toBe(0);
  });
});

describe('a run against its own report', () => {
  const report = toReport(redRun, summarize(redRun, {}, true), {}, 'devauth 0.0.0');
  const before = baselineOf(report, redRun);
  const summary = summarize(redRun, {}, true, before);

  it('has nothing that is red', () => {
    expect([...summary.red]).toEqual([]);
    expect(new Set(summary.changes.values())).toEqual(new Set(['before']));
  });

  it('shows no evidence a second time', () => {
    const screen = toScreen(redRun, summary, { colour: false, known: {} });
    expect(screen).toContain('as in the baseline');
    expect(screen).not.toContain('expected  ');
  });

  it('names what is new', () => {
    const mended = { ...before, verdicts: { ...before.verdicts, 'RFC6749-5.1-06': 'pass' as const } };
    const changed = summarize(redRun, known, true, mended);
    expect([...changed.red]).toEqual(['RFC6749-5.1-06']);
    expect(toScreen(redRun, changed, { colour: false, known })).toMatch(
      /^Since the baseline:\n {2}new {5}RFC6749-5\.1-06$/m,
    );
  });
});

it('says which members came that the contract does not name, and is not red for them', () => {
  const report = toReport(redRun, summarize(redRun, {}, true), {}, 'devauth 0.0.0');
  const before = { ...baselineOf(report, redRun), undocumented: [] };
  const summary = summarize(redRun, {}, true, before);
  expect(summary.red.size).toBe(0);
  expect(summary.newMembers).toEqual(redRun.undocumented);
  expect(toScreen(redRun, summary, { colour: false, known: {} })).toMatch(
    /^Since the baseline:\n {2}came {4}in no contract: requestToken echo, requestToken <ACCESS_TOKEN>$/m,
  );
  const again = toReport(redRun, summary, {}, 'devauth 0.0.0', before);
  expect(again.undocumented).toContainEqual({ operation: 'requestToken', member: 'echo', new: true });
  expect(toMarkdown([again])).toContain('- in no contract: requestToken echo');
});

describe('a baseline', () => {
  let folder = '';
  const report = toReport(redRun, summarize(redRun, known, false), known, 'devauth 0.0.0');
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'baseline-'));
    await mkdir(join(folder, 'one'));
    await writeFile(join(folder, 'one', 'report.json'), JSON.stringify(report));
    await writeFile(join(folder, 'text'), 'no JSON');
    await writeFile(join(folder, 'other.json'), '{"suite":"devauth"}');
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is a file, or the folder of the reports of several runs', async () => {
    expect(await readBaseline(join(folder, 'one', 'report.json'), 'one')).toEqual(report);
    expect(await readBaseline(folder, 'one')).toEqual(report);
  });

  it.each([
    ['absent', /^BASELINE: .*absent cannot be read as a report \(ENOENT/],
    ['text', /^BASELINE: .*text cannot be read as a report \(.*JSON/],
    [
      'other.json',
      /^BASELINE: .*other\.json is no report\.json of this suite \(must have .*; give one that REPORT wrote$/,
    ],
  ])('that is %s is refused', async (name, message) => {
    await expect(readBaseline(join(folder, name), '')).rejects.toThrow(message);
  });

  it.each([
    { ...run, dialect: 'aws-sso-oidc' as const },
    { ...run, side: 'client' as const },
  ])('of another dialect or side is refused: $dialect $side', (other) => {
    expect(() => baselineOf(report, other)).toThrow(/^BASELINE is the report of a rfc8628 server/);
  });
});
