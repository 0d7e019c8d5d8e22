import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';

const page = "https://as.example/device?user_code=A&x='$(touch hacked)";

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'devauth-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A browser that notes its words, one a line, and exits with a code. */
async function browser(name: string, code = 0): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `#!/bin/sh\nprintf '%s\\n' "$@" > '${folder}/words'\nexit ${code}\n`, {
    mode: 0o755,
  });
  return path;
}
const words = async () => (await readFile(join(folder, 'words'), 'utf8')).trimEnd().split('\n');

describe('BROWSER', () => {
  test('gets the address as it is, which no shell reads', async () => {
    expect(await openBrowser(page, { BROWSER: await browser('b') })).toBeUndefined();
    expect(await words()).toEqual([page]);
  });

  test('is words as a shell splits them, with %s for the address', async () => {
    const path = await browser('b');
    expect(await openBrowser(page, { BROWSER: `${path} --new 'a window' --app=%s` })).toBeUndefined();
    expect(await words()).toEqual(['--new', 'a window', `--app=${page}`]);
  });

  test('is a list, of which the first that starts is taken', async () => {
    const list = ['/no/such/browser', await browser('broken', 3), await browser('good')].join(':');
    expect(await openBrowser(page, { BROWSER: list })).toBeUndefined();
    expect(await words()).toEqual([page]);
  });

  test('that fails is told with what was tried', async () => {
    expect(await openBrowser(page, { BROWSER: '/no/such/browser' })).toBe('BROWSER=/no/such/browser');
    expect(await openBrowser(page, { BROWSER: await browser('broken', 3) })).toMatch(/^BROWSER=.*broken$/);
  });

  test('none opens nothing, and that is no failure', async () => {
    expect(await openBrowser(page, { BROWSER: 'none' })).toBeUndefined();
  });
});
