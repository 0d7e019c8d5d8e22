// What people and CI see of a red run, held against files: any change of it is seen in review.
// `npx vitest run -u conformance/report` writes the files anew.

import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toJunit } from './junit.ts';
import { toMarkdown } from './markdown.ts';
import { toHtml } from './page/html.ts';
import { writeReports } from './report-files.ts';
import { toSarif } from './sarif.ts';
import { toScreen } from './screen.ts';
import { summarize } from './summary.ts';
import { known, planted, redRun } from './testing/red-run.ts';
import { toReport } from './to-report.ts';

const summary = summarize(redRun, known, false);
const report = toReport(redRun, summary, known, 'devauth 0.0.0');
const strictReport = toReport(redRun, summarize(redRun, known, true), known, 'devauth 0.0.0');
const screen = toScreen(redRun, summary, { colour: false, known });

const golden = (name: string) => join(import.meta.dirname, 'golden', name);

describe('a red run', () => {
  it('is shown on the screen', async () => {
    await expect(`${screen}\n`).toMatchFileSnapshot(golden('screen.txt'));
  });

  it('is reported as JSON', async () => {
    await expect(`${JSON.stringify(report, null, 2)}\n`).toMatchFileSnapshot(golden('report.json'));
  });

  it('is reported as JUnit', async () => {
    await expect(toJunit(report)).toMatchFileSnapshot(golden('junit.xml'));
  });

  it('is reported as JUnit with warnings that count', async () => {
    await expect(toJunit(strictReport)).toMatchFileSnapshot(golden('junit-strict.xml'));
  });

  it('is reported as Markdown', async () => {
    await expect(toMarkdown([report])).toMatchFileSnapshot(golden('summary.md'));
  });

  it('is reported as SARIF', async () => {
    const sarif = toSarif([{ report, place: 'report.json' }]);
    await expect(sarif).toMatchFileSnapshot(golden('report.sarif'));
  });

  it('is reported as a page', async () => {
    await expect(toHtml([report])).toMatchFileSnapshot(golden('report.html'));
  });

  it('has colours on a terminal that has them, and says the same', () => {
    const coloured = toScreen(redRun, summary, { colour: true, known });
    expect(coloured).toContain('\u001b[31mfail');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape codes of a terminal
    expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(screen);
  });

  it('is counted once in every place', () => {
    const { summary: counts } = report;
    const { pass, fail, warn, na, blocked, untestable } = counts;
    expect(pass + fail + warn + na + blocked + untestable).toBe(report.requirements.length);
    expect(screen).toContain(`${pass} pass, ${fail} fail, ${warn} warn, ${na} na, ${blocked} blocked`);
    // Two that fail and are not known, one that is blocked, and two entries that have to go.
    expect(summary.failed).toBe(2 + 1 + 2);
  });
});

describe('its report', () => {
  const ajv = new Ajv2020();
  addFormats.default(ajv);
  const schema: object = JSON.parse(readFileSync(join(import.meta.dirname, 'report.schema.json'), 'utf8'));
  const validate = ajv.compile(schema);

  it('matches the published schema', () => {
    validate(JSON.parse(JSON.stringify(report)));
    expect(validate.errors).toBeNull();
  });

  it.each([
    ['an unknown member', { ...report, extra: 1 }],
    ['no exit code', { ...report, exitCode: undefined }],
    ['a verdict of no kind', { ...report, requirements: [{ ...report.requirements[0], verdict: 'maybe' }] }],
  ])('would not match it with %s', (_, other) => {
    expect(validate(JSON.parse(JSON.stringify(other)))).toBe(false);
  });
});

describe('its files', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reports-'));
    await writeReports(join(folder, 'one'), redRun, report);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('are the reports and the bodies that no command line holds', async () => {
    expect((await readdir(join(folder, 'one'))).toSorted()).toEqual([
      'body-of-CONTRACT-Malformed-03',
      'junit.xml',
      'report.html',
      'report.json',
      'report.sarif',
      'summary.md',
    ]);
    const body = await readFile(join(folder, 'one', 'body-of-CONTRACT-Malformed-03'), 'utf8');
    expect(body).toBe(`client_id=${'a'.repeat(5000)}`);
    expect(await readFile(join(folder, 'one', 'junit.xml'), 'utf8')).toBe(toJunit(report));
  });

  it('cannot be written where a file is in the way, and the reason is told', async () => {
    await expect(writeReports(join(folder, 'one', 'junit.xml'), redRun, report)).rejects.toThrow(
      /could not be written/,
    );
  });
});

describe('a secret', () => {
  const texts = {
    screen,
    'report.json': JSON.stringify(report),
    'junit.xml': toJunit(strictReport),
    'report.html': toHtml([report]),
    'report.sarif': toSarif([{ report, place: 'report.json' }]),
    'summary.md': toMarkdown([report]),
  };
  const spellings = (value: string) => [
    value,
    JSON.stringify(value).slice(1, -1),
    encodeURIComponent(value),
    new URLSearchParams({ v: value }).toString().slice(2),
    Buffer.from(value).toString('hex').replace(/../g, '%$&'),
    value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'),
  ];

  it.each(Object.entries(texts))('is in no spelling in %s', (_, text) => {
    for (const value of Object.values(planted)) {
      for (const spelling of spellings(value))
        expect(text.toLowerCase()).not.toContain(spelling.toLowerCase());
    }
    // In Base64 with whatever stands before it: each run of it is taken apart.
    for (const [run] of text.matchAll(/[A-Za-z0-9+/]{8,}={0,2}/g)) {
      const inside = decodeURIComponent(
        Buffer.from(run, 'base64')
          .toString('latin1')
          .replace(/%(?![0-9a-f]{2})/gi, '%25'),
      );
      for (const value of Object.values(planted)) expect(inside).not.toContain(value);
    }
  });
});
