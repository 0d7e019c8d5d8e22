// A secret of a registration is good until the moment that the registration named, by the emulator's clock.

import { expect, it } from 'vitest';
import { VirtualClock } from '../model/virtual-clock.ts';
import { createEmulator } from './index.ts';

const BASE_URL = 'https://emulator.example.com';

it('refuses the secret of a registration from the second in which it expires', async () => {
  const clock = new VirtualClock();
  const emulator = createEmulator({ dialect: 'aws-sso-oidc', clock, baseUrl: BASE_URL });
  const post = (path: string, body: object) =>
    emulator.fetch(
      new Request(`${BASE_URL}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    );
  const registration: Readonly<Record<string, unknown>> = await post('/client/register', {
    clientName: 'a test',
    clientType: 'public',
  }).then((response) => response.json());
  const { clientId, clientSecret, clientSecretExpiresAt } = registration;
  const start = () =>
    post('/device_authorization', {
      clientId,
      clientSecret,
      startUrl: 'https://example.awsapps.com/start',
    });

  const seconds = Number(clientSecretExpiresAt) - clock.now() / 1000;
  expect(seconds).toBeGreaterThan(24 * 3600);
  clock.advance(seconds - 2);
  expect((await start()).status).toBe(200);
  clock.advance(3);
  const refused = await start();
  expect([refused.status, refused.headers.get('x-amzn-errortype')]).toEqual([401, 'InvalidClientException']);
  expect(await refused.json()).toMatchObject({ error: 'invalid_client' });
});
