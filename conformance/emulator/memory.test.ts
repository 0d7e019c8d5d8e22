// A hundred thousand outstanding grants: held, told apart, forgotten in time, and in how many megabytes.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { TestClient } from './testing/test-client.ts';

const GRANTS = 100_000;
/** Megabytes that this many grants may take: about twice what was measured, so that a leak shows. */
const BUDGET = 80;

// Without a collection at a known moment the numbers say nothing.
setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

function megabytes(): number {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

describe('a crowd', () => {
  it('of a hundred thousand grants is held, and forgotten again', { timeout: 180_000 }, async ({
    annotate,
  }) => {
    const client = new TestClient('rfc8628', { startsPerSecond: Number.POSITIVE_INFINITY });
    // Bodies as large as they may be, of which a grant must not keep more than it needs.
    const ballast = 'x'.repeat(2000);
    const start = async () => {
      const scope = `a${'b'.repeat(20)}`;
      const response = await client.raw(
        '/device_authorization',
        `client_id=demo-device&scope=${scope}&x=${ballast}`,
      );
      const codes: { device_code: string; user_code: string } = await response.json();
      return { deviceCode: codes.device_code, userCode: codes.user_code };
    };
    const first = await start();
    const before = megabytes();
    for (let i = 1; i < GRANTS; i += 1) await start();
    const held = megabytes() - before;
    await annotate(`${GRANTS} outstanding grants take ${held.toFixed(0)} MB`, 'notice');
    expect(held).toBeLessThan(BUDGET);
    expect(new Set(client.emulator.control.grants().map((grant) => grant.userCode)).size).toBe(GRANTS);
    expect(await client.outcome(first)).toBe('authorization_pending');

    client.clock.advance(600 + 600);
    await start();
    expect(client.emulator.control.grants()).toHaveLength(1);
    expect(megabytes() - before).toBeLessThan(held / 4);
  });

  it('that is larger than the policy allows is turned away until old grants are forgotten', async () => {
    const client = new TestClient('aws-sso-oidc', { maxGrants: 10 });
    for (let i = 0; i < 10; i += 1) expect((await client.ask()).status).toBe(200);
    expect((await client.ask()).members.error).toBe('slow_down');
    client.clock.advance(1200);
    expect((await client.ask()).status).toBe(200);
  });

  it('of registrations is held up to a number, the ones in use first', async () => {
    const client = new TestClient('aws-sso-oidc', { maxRegistrations: 3 });
    const register = async () => {
      const { members } = await client.post('/client/register', { clientName: 'x', clientType: 'public' });
      return { clientId: String(members.clientId), clientSecret: String(members.clientSecret) };
    };
    const used = await register();
    const forgotten = await register();
    for (let i = 0; i < 2; i += 1) {
      expect((await client.ask(used)).status).toBe(200);
      await register();
    }
    expect((await client.ask(used)).status).toBe(200);
    expect((await client.ask(forgotten)).status).toBe(401);
  });
});
