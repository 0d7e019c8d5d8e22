// How a client is tested with the emulator: in process, by a script, and by what it recorded.
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { createEmulator } from '../emulator/index.ts';

/** The client under test: any function that takes the `fetch` it is given. */
async function poll(fetch: typeof globalThis.fetch, issuer: string, deviceCode: string): Promise<string> {
  const grant_type = 'urn:ietf:params:oauth:grant-type:device_code';
  const body = new URLSearchParams({ grant_type, device_code: deviceCode, client_id: 'demo-device' });
  const response = await fetch(`${issuer}/token`, { method: 'POST', body });
  const { error = 'none' }: { error?: string } = await response.json();
  return error;
}

test('the client is told to slow down, then that the person has approved', async () => {
  const { fetch, url, control, recording } = createEmulator({
    dialect: 'rfc8628',
    script: { token: [{ error: 'slow_down', members: { interval: 10 } }, 'conforming'] },
  });
  const body = new URLSearchParams({ client_id: 'demo-device' });
  const response = await fetch(`${url}/device_authorization`, { method: 'POST', body });
  const { device_code, user_code }: { device_code: string; user_code: string } = await response.json();

  expect(await poll(fetch, url, device_code)).toBe('slow_down');
  control.approve(user_code);
  expect(await poll(fetch, url, device_code)).toBe('none');

  const [, first, second] = recording.exchanges;
  expect(first?.operation).toBe('token');
  expect(new URLSearchParams(Buffer.from(second?.body ?? []).toString()).get('client_id')).toBe(
    'demo-device',
  );
});

test('the document shows the same', async () => {
  const [document, here] = await Promise.all(
    ['../../docs/emulator.md', './emulator.test.ts'].map((path) =>
      readFile(new URL(path, import.meta.url), 'utf8'),
    ),
  );
  const [, shown = 'nothing'] = /^```js\n(const .*createEmulator.*?)^```$/ms.exec(document ?? '') ?? [];
  expect(here?.replaceAll(/^ {2}/gm, '')).toContain(shown);
});
