// The reference needs no network, and its samples work as they are.

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { serveMock } from '../../conformance/mock/serve.ts';
import { type DialectName, dialectNames } from '../../generated/index.ts';
import { loadContracts } from '../generate/load.ts';
import { writeReference } from './reference.ts';
import { SAMPLE_SERVER, samplesOf } from './samples.ts';

const run = promisify(execFile);
const OPENAPI = fileURLToPath(new URL('../../openapi', import.meta.url));
const GENERATED = new URL('../../generated/', import.meta.url);
const CHROMIUM = '/usr/bin/chromium';
const contracts = await loadContracts(OPENAPI);

async function samplesAt(dialect: DialectName, url: string) {
  const contract = contracts.find((one) => one.dialect === dialect);
  if (contract === undefined) throw new Error(`there is a contract of ${dialect}`);
  return Object.entries(samplesOf(contract)).flatMap(([operation, samples]) =>
    samples.map(({ lang, source }) => ({ operation, lang, source: source.replaceAll(SAMPLE_SERVER, url) })),
  );
}

test.each(dialectNames)(
  'each sample of %s gets a success',
  async (dialect) => {
    const folder = await mkdtemp(join(tmpdir(), 'devauth-samples-'));
    const mock = await serveMock({ dialect, port: 0 });
    try {
      for (const { operation, lang, source } of await samplesAt(dialect, mock.url)) {
        if (lang === 'Shell') {
          const { stdout } = await run('sh', [
            '-c',
            source.replace('curl ', 'curl -s -o /dev/null -w "%{http_code}" '),
          ]);
          expect([operation, stdout]).toEqual([operation, '200']);
        } else {
          const client = new URL(`${dialect}/client.ts`, GENERATED).href;
          const path = join(folder, `${operation}.ts`);
          await writeFile(path, source.replace(`devauth/clients/${dialect}`, client));
          const { stdout } = await run(process.execPath, [path]);
          expect([operation, stdout.split(' ')[0]]).toEqual([operation, '200']);
        }
      }
    } finally {
      await mock.close();
      await rm(folder, { recursive: true });
    }
  },
  60_000,
);

test.skipIf(!existsSync(CHROMIUM) && !process.env.CI)(
  'the page shows every dialect and asks nobody for anything',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'devauth-reference-'));
    const browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu'],
    });
    try {
      const path = join(folder, 'reference.html');
      await writeFile(path, await writeReference(OPENAPI));
      const page = await browser.newPage();
      const asked: string[] = [];
      page.on('request', (request) => {
        if (/^https?:/.test(request.url())) asked.push(request.url());
      });
      await page.goto(pathToFileURL(path).href);
      const title = (text: string) =>
        page.getByText(text, { exact: true }).first().waitFor({ timeout: 10_000 });
      await title('AWS IAM Identity Center OIDC, device authorization');
      await page.getByRole('link', { name: 'rfc8628', exact: true }).click();
      await title('OAuth 2.0 Device Authorization Grant');
      expect(await page.content()).toContain('curl -X POST');
      expect(asked).toEqual([]);
    } finally {
      await browser.close();
      await rm(folder, { recursive: true });
    }
  },
  60_000,
);
