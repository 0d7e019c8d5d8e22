// A file that begins with what is broken: refused until it has reasons, accepted when it has them.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readKnownFailures } from './known-failures.ts';
import { knownFailuresOf } from './known-failures-of.ts';
import { summarize } from './summary.ts';
import { redRun } from './testing/red-run.ts';
import { toReport } from './to-report.ts';

const report = toReport(redRun, summarize(redRun, {}, false), {}, 'devauth 0.0.0');
const broken = redRun.results.filter(({ verdict }) => verdict === 'fail' || verdict === 'warn');

describe('the beginning of a file of known failures', () => {
  let path = '';
  beforeAll(async () => {
    path = join(await mkdtemp(join(tmpdir(), 'known-')), 'known.yaml');
  });
  afterAll(() => rm(join(path, '..'), { recursive: true }));

  it('is refused as it is, for want of reasons', async () => {
    await writeFile(path, knownFailuresOf(report));
    await expect(readKnownFailures(path)).rejects.toThrow(/gives no reason for RFC8628-3\.2-07/);
  });

  it('makes the same run green once each entry has its reason', async () => {
    await writeFile(path, knownFailuresOf(report).replaceAll('""', '"agreed"'));
    const known = await readKnownFailures(path);
    expect(Object.keys(known)).toEqual(broken.map(({ id }) => id));
    expect([...summarize(redRun, known, true).red]).toEqual(['RFC8628-3.5-01']);
  });

  it('has no entry where nothing is broken', async () => {
    await writeFile(path, knownFailuresOf({ ...report, requirements: [] }));
    expect(await readKnownFailures(path)).toEqual({});
  });

  it('cannot be made to say something else by what a server sends', () => {
    const [first] = report.requirements;
    if (!first) throw new Error('the red run has no requirement');
    const finding = { expected: 'x\nRFC8628-3.2-08: "smuggled"', actual: 'y' };
    const text = knownFailuresOf({ ...report, requirements: [{ ...first, verdict: 'fail', finding }] });
    expect(text.split('\n').filter((line) => !line.startsWith('#') && line !== '')).toEqual([
      `${first.id}: ""`,
    ]);
  });
});
