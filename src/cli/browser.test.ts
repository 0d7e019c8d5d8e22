import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openBrowser } from './browser.ts';

const page = "https://as.example/device?user_code=A&x='$(touch hacked)";

test('a browser that is not there is told of', async () => {
  await new Promise<void>((resolve) => openBrowser(page, { BROWSER: '/no/such/browser' }, resolve));
});

test('the command of BROWSER gets the address as it is, and its failure is told of', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'devauth-'));
  try {
    const browser = join(folder, 'browser');
    await writeFile(browser, `#!/bin/sh\nprintf %s "$1" > '${folder}/page'\nexit 3\n`, { mode: 0o755 });
    await new Promise<void>((resolve) => openBrowser(page, { BROWSER: browser }, resolve));
    expect(await readFile(join(folder, 'page'), 'utf8')).toBe(page);
  } finally {
    await rm(folder, { recursive: true });
  }
});
