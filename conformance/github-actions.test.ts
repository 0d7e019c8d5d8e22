// What a job of GitHub Actions is told: everything red, in a form that nothing a server sends can break out of.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellGithub } from './github-actions.ts';
import { toAnnotations } from './report/github.ts';
import { toMarkdown } from './report/markdown.ts';
import { summarize } from './report/summary.ts';
import { known, planted, redRun } from './report/testing/red-run.ts';
import { toReport } from './report/to-report.ts';

const report = toReport(redRun, summarize(redRun, known, true), known, 'devauth 0.0.0');

describe('the annotations of a job', () => {
  const lines = toAnnotations([report], ['staging: no dialect was recognised']);

  it('are one for everything that is red', () => {
    expect(lines).toHaveLength(1 + report.summary.red + report.summary.stale);
    expect(lines[0]).toBe('::error title=no report::staging: no dialect was recognised');
    expect(lines).toContainEqual(
      expect.stringMatching(/^::error title=fail RFC8628-3\.2-07::A device .*%0Aexpected /),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^::warning title=warn RFC8628-3\.2-12::/));
    expect(lines).toContainEqual(expect.stringMatching(/^::error title=blocked RFC8628-3\.5-01::/));
  });

  it('hold no secret and no line of their own making', () => {
    for (const value of Object.values(planted)) expect(lines.join('\n')).not.toContain(value);
    const finding = 'x\r\n::add-mask::y % 100';
    const [first] = report.requirements.filter(({ red }) => red);
    if (!first) throw new Error('nothing is red');
    const [line] = toAnnotations([{ ...report, stale: [], requirements: [{ ...first, detail: finding }] }]);
    expect(line).toContain('x%0D%0A::add-mask::y %25 100');
    expect(line).not.toMatch(/[\r\n]/);
  });
});

describe('a run', () => {
  let summary = '';
  beforeAll(async () => {
    summary = join(await mkdtemp(join(tmpdir(), 'github-')), 'summary.md');
  });
  afterAll(() => rm(join(summary, '..'), { recursive: true }));

  it('fills the summary page of its job, after what stands there', async () => {
    const written: string[] = [];
    const environment = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary };
    await tellGithub([report], [], environment, (text) => written.push(text));
    await tellGithub([report], [], environment, () => {});
    expect(written.join('')).toBe(
      toAnnotations([report])
        .map((line) => `${line}\n`)
        .join(''),
    );
    expect(await readFile(summary, 'utf8')).toBe(`${toMarkdown([report])}\n`.repeat(2));
  });

  it('says nothing elsewhere', async () => {
    const written: string[] = [];
    await tellGithub([report], [], { GITHUB_STEP_SUMMARY: join(summary, 'no') }, (text) =>
      written.push(text),
    );
    expect(written).toEqual([]);
  });

  it('says why the summary cannot be written', async () => {
    const environment = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(summary, 'no') };
    await expect(tellGithub([report], [], environment, () => {})).rejects.toThrow(/could not be written/);
  });
});
