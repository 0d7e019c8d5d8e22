// The Arazzo documents of the flows are valid, and run against the emulator step by step.

import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { serveEmulator } from '../../conformance/emulator/index.ts';
import { dialectNames } from '../../generated/index.ts';
import { runRedocly } from './redocly.ts';

const OPENAPI = fileURLToPath(new URL('../../openapi', import.meta.url));
const FLOWS = join(OPENAPI, 'flows');

/** Where the documents find the emulator. */
const ADDRESS = 'http://127.0.0.1:4020';

test('every dialect has its flow', async () => {
  expect((await readdir(FLOWS)).sort()).toEqual(dialectNames.map((name) => `${name}.yaml`));
});

test.each(dialectNames)(
  'the flow of %s is valid, and the emulator follows it',
  async (dialect) => {
    const path = join(FLOWS, `${dialect}.yaml`);
    const lint = await runRedocly(['lint', path, '--extends', 'recommended-strict']);
    expect(lint.code, lint.stderr).toBe(0);
    const folder = await mkdtemp(join(tmpdir(), 'devauth-flows-'));
    const { url, demo, close } = await serveEmulator({ dialect, policy: { intervalSeconds: 1 } });
    try {
      await cp(OPENAPI, folder, { recursive: true });
      const text = await readFile(path, 'utf8');
      expect(text).toContain(ADDRESS);
      const own = join(folder, 'flows', `${dialect}.yaml`);
      await writeFile(own, text.replace(ADDRESS, url));
      const inputs = [`clientId=${demo.client.clientId}`, 'startUrl=https://example.awsapps.com/start'];
      const args = [
        'respect',
        own,
        '--server',
        `api=${url}`,
        ...inputs.flatMap((input) => ['--input', input]),
      ];
      const { code, stdout, stderr } = await runRedocly(args);
      const report = stdout + stderr;
      expect(code, report).toBe(0);
      const steps = dialect === 'rfc8628' ? 5 : 6;
      expect(report).toMatch(new RegExp(`Steps: ${steps} passed, ${steps} total`));
    } finally {
      await close();
      await rm(folder, { recursive: true });
    }
  },
  60_000,
);
