// `node scripts/docs/picture.ts`: takes the picture of a report that README shows, docs/report.png: a real run against
// the small server of conformance/examples/pipeline, with its fault.

import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { startGroup } from '../../conformance/processes/process-group.ts';
import { runCommand } from '../../conformance/processes/run-command.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const PORT = '4898';

const folder = await mkdtemp(join(tmpdir(), 'devauth-picture-'));
const server = startGroup(process.execPath, [join(root, 'conformance/examples/pipeline/server.mjs'), PORT], {
  stdio: ['ignore', 'pipe', 'inherit'],
  env: { ...process.env, FAULT: '1' },
});
try {
  if (server.child.stdout) await once(server.child.stdout, 'data');
  await runCommand(`'${process.execPath}' '${join(root, 'conformance/main.ts')}'`, {
    environment: { TARGET: `http://127.0.0.1:${PORT}`, CLIENT_ID: 'my-device', REPORT: folder },
    timeout: 120,
  });
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1000, height: 760 }, deviceScaleFactor: 1 });
    await page.goto(pathToFileURL(join(folder, 'report.html')).href);
    await page.screenshot({ path: join(root, 'docs/report.png') });
  } finally {
    await browser.close();
  }
} finally {
  await server.end();
  await rm(folder, { recursive: true, force: true });
}
