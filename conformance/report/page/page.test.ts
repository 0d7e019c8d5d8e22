// The page in a real browser: its filters, its size, its accessibility in light and dark, with a few requirements and
// with five hundred. Skipped where Chromium is not installed, but in CI.

import { existsSync } from 'node:fs';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report, ReportedRequirement } from '../report.ts';
import { summarize } from '../summary.ts';
import { known, redRun } from '../testing/red-run.ts';
import { toReport } from '../to-report.ts';
import { toHtml } from './html.ts';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
const LARGEST = 300_000;

const red = toReport(redRun, summarize(redRun, known, false), known, 'devauth 0.0.0');

/** A report in which so many requirements are broken, each with its evidence. */
function broken(count: number): Report {
  const worst = red.requirements.find(({ exchange }) => exchange !== undefined);
  const requirements = Array.from({ length: count }, (_, index): ReportedRequirement => {
    if (!worst) throw new Error('the red run has no exchange');
    return { ...worst, id: `RFC8628-9.9-${index}` };
  });
  return { ...red, requirements };
}

const client: Report = {
  ...red,
  side: 'client',
  dialect: 'aws-sso-oidc',
  target: './client',
  requirements: [
    {
      id: 'RFC8628-3.5-21',
      side: 'client',
      level: 'MUST',
      ref: 'rfc8628#section-3.5',
      text: 'A client waits.',
      verdict: 'fail',
      red: true,
      finding: { expected: '5 s between two polls', actual: '1 s' },
      conversation: {
        scenario: 'slow-down',
        what: 'asks for patience',
        turns: [
          { at: 0.5, method: 'POST', target: '/token', body: 'grant_type=x', status: 400, response: '{}' },
        ],
        shown: 'Open https://server.example',
        end: 'it exited 1',
        seconds: 3,
      },
    },
  ],
};

const cases = {
  'a red run': [red],
  'one requirement': [{ ...red, requirements: red.requirements.slice(0, 1) }],
  'five hundred broken requirements': [broken(500)],
  'two runs': [red, client],
} as const;

it.each(Object.entries(cases))('the page of %s is below 300 kB', (_, reports) => {
  expect(Buffer.byteLength(toHtml(reports))).toBeLessThan(LARGEST);
});

describe.skipIf(!existsSync(CHROMIUM) && !process.env.CI)('the page in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  });
  afterAll(() => browser?.close());

  async function opened(reports: readonly Report[], colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
    const page = await browser.newPage({ colorScheme, reducedMotion: 'reduce' });
    await page.route('**/*', (route) =>
      route.request().url() === 'http://report.test/'
        ? route.fulfill({ contentType: 'text/html', body: toHtml(reports) })
        : route.abort(),
    );
    await page.goto('http://report.test/');
    return page;
  }

  const shown = (page: Page) => page.locator('li:visible').count();

  it.each(['light', 'dark'] as const)(
    'has no violation that axe finds, %s',
    async (scheme) => {
      for (const [name, reports] of Object.entries(cases)) {
        const page = await opened(reports, scheme);
        await page.evaluate(
          'for (const one of [...document.querySelectorAll("details")].slice(0, 20)) one.open = true',
        );
        // Not as a script element: the page's own policy forbids any other script.
        const violations = await page.evaluate(
          `${axe.source}; axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))`,
        );
        expect(violations, name).toEqual([]);
        await page.close();
      }
    },
    60_000,
  );

  it('asks for nothing over the network, and no script fails', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    const failed: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => failed.push(String(error)));
    page.on('console', (message) => failed.push(message.text()));
    await page.setContent(toHtml([red, client]));
    await page.locator('summary').first().click();
    expect([asked, failed]).toEqual([[], []]);
  });

  it('shows what the filters leave', async () => {
    const page = await opened([red, client]);
    const all = red.requirements.length + 1;
    expect(await shown(page)).toBe(all);
    await page.getByLabel('Side').selectOption('client');
    expect(await shown(page)).toBe(1);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => shown(page)).toBe(all);
    for (const verdict of ['pass', 'warn', 'na', 'blocked']) await page.getByLabel(`${verdict} (`).uncheck();
    expect(await page.locator('li:visible summary > b').allTextContents()).toEqual([
      'fail',
      'fail',
      'fail',
      'fail',
    ]);
    await page.getByLabel('Text').fill('cache-control no-store');
    expect(await page.locator('li:visible summary code').allTextContents()).toEqual(['RFC6749-5.1-06']);
    expect(await page.getByRole('status').textContent()).toBe(`1 of ${all} requirements shown`);
    await page.getByLabel('Level').selectOption('KIT');
    expect(await shown(page)).toBe(0);
    await page.getByLabel('Text').fill('');
    expect(await shown(page)).toBe(0);
    await page.getByLabel('warn (').check();
    expect(await page.locator('li:visible summary code').allTextContents()).toEqual([
      'CONTRACT-Malformed-03',
    ]);
  });

  it('is used by keyboard alone', async () => {
    const page = await opened([broken(6)]);
    const first = page.locator('li details').first();
    await page.locator('li summary').first().focus();
    await page.keyboard.press('Enter');
    expect(await first.getAttribute('open')).toBe('');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('A');
  });

  it('opens what an address names, and everything that is shown for paper', async () => {
    const page = await opened([broken(6)]);
    await page.evaluate('location.hash = "RFC8628-9.9-3"');
    await page.reload();
    expect(await page.locator('details[open]').count()).toBe(1);
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect(await page.locator('details[open]').count()).toBe(6);
    await page.evaluate('dispatchEvent(new Event("afterprint"))');
    expect(await page.locator('details[open]').count()).toBe(1);
  });

  it('copies the command alone', async () => {
    const page = await opened([red]);
    await page.evaluate(
      'Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => { window.copied = text; } } })',
    );
    await page.getByRole('button', { name: 'Copy the command' }).first().click();
    expect(await page.evaluate('window.copied')).toBe(
      red.requirements.find(({ replay }) => replay)?.replay?.[0],
    );
  });
});
