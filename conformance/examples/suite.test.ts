// The suite in people's own tests: a server in this process, and a client that is a function.

import { expect, it } from 'vitest';
import { createEmulator } from '../emulator/index.ts';
import { type ClientFunction, runClientSuite, runServerSuite } from '../index.ts';

it('holds a server in this process against the contract', { timeout: 60_000 }, async () => {
  const emulator = createEmulator({ dialect: 'rfc8628', policy: { intervalSeconds: 1 } });
  const { failed, text, report } = await runServerSuite({
    target: emulator.url,
    dialect: 'rfc8628',
    client: emulator.demo.client,
    fetch: (request) => emulator.fetch(request),
    approve: async ({ userCode }) => {
      emulator.control.approve(userCode);
    },
  });
  expect(failed, text).toBe(0);
  expect(report).toMatchObject({ side: 'server', exitCode: 0, target: emulator.url });
});

/** A client that polls once and hopes. */
const hasty: ClientFunction = async ({ settings, fetch, show }) => {
  const post = async (url = '', form: Record<string, string> = {}) => {
    const response = await fetch(url, { method: 'POST', body: new URLSearchParams(form) });
    const body: Record<string, string> = await response.json();
    return body;
  };
  const client = { client_id: settings.clientId ?? '' };
  const codes = await post(settings.deviceAuthorizationEndpoint, client);
  show(`Open ${codes.verification_uri} and enter ${codes.user_code}`);
  const token = await post(settings.tokenEndpoint, {
    ...client,
    grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
    device_code: codes.device_code ?? '',
  });
  if (token.error) return { outcome: 'error', error: token.error };
  return { outcome: 'success', accessToken: token.access_token ?? '' };
};

it('says of a client what it does wrong', async () => {
  const { failed, text, report } = await runClientSuite({ dialect: 'rfc8628', client: hasty, strict: true });
  expect(failed).toBeGreaterThan(0);
  expect(text).toMatch(/warn +RFC8628-3\.5-12 /);
  expect(report.requirements.find(({ id }) => id === 'RFC8628-3.5-12')?.conversation?.scenario).toBe(
    'pending',
  );
});
