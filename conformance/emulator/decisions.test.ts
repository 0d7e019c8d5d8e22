// Decisions that a policy can take differently: what each changes, and that nothing of it happens by default.
import { describe, expect, it } from 'vitest';
import type { Policy } from './policy/index.ts';
import { bothDialects, type Codes, TestClient } from './testing/test-client.ts';
import type { Operation } from './vocabulary.ts';

/** Lets a client poll as it likes, so that pace plays no part. */
const patient = { onEarlyPoll: 'accept' } as const;

describe.each(bothDialects)('in %s', (dialect) => {
  const client = (policy: Partial<Policy> = {}) => new TestClient(dialect, { ...patient, ...policy });
  /** What becomes of the same story when it is told of a conforming emulator and of one that decides otherwise. */
  async function both(policy: Partial<Policy>, story: (told: TestClient, codes: Codes) => Promise<unknown>) {
    const found: unknown[] = [];
    for (const one of [client(), client(policy)]) found.push(await story(one, await one.start()));
    return found;
  }
  const polls = async (told: TestClient, codes: Codes, times: number) => {
    const outcomes: string[] = [];
    for (let i = 0; i < times; i += 1) outcomes.push(await told.outcome(codes));
    return outcomes.join(', ');
  };

  it('a decision can miss a grant that was polled before it', async () => {
    expect(
      await both({ decisionsMiss: 'polled grants' }, async (told, codes) => {
        await told.outcome(codes);
        told.emulator.control.approve(codes.userCode);
        return told.outcome(codes);
      }),
    ).toEqual(['token', 'authorization_pending']);
  });

  it('a decision can take a moment to be seen', async () => {
    expect(
      await both({ decisionsSeenAfterSeconds: 2 }, async (told, codes) => {
        told.emulator.control.deny(codes.userCode);
        const first = await told.outcome(codes);
        told.clock.advance(2);
        return [first, await told.outcome(codes)];
      }),
    ).toEqual([
      ['access_denied', 'access_denied'],
      ['authorization_pending', 'access_denied'],
    ]);
  });

  it('a denial can be forgotten once it was told', async () => {
    expect(
      await both({ toldDenialBecomes: 'pending' }, (told, codes) => {
        told.emulator.control.deny(codes.userCode);
        return polls(told, codes, 2);
      }),
    ).toEqual(['access_denied, access_denied', 'access_denied, authorization_pending']);
  });

  it.each([
    ['denied', 'token'],
    ['used', 'token, token'],
  ] as const)('a code that is %s can be decided again', async (status, otherwise) => {
    const [conforming, other] = await both({ decidableAgain: [status] }, async (told, codes) => {
      const { control } = told.emulator;
      if (status === 'denied') control.deny(codes.userCode);
      else control.approve(codes.userCode);
      const first = status === 'used' ? `${await told.outcome(codes)}, ` : '';
      control.approve(codes.userCode);
      return `${first}${await told.outcome(codes)}`;
    });
    expect(other).toBe(otherwise);
    expect(conforming).toBe(status === 'denied' ? 'access_denied' : 'token, invalid_grant');
  });

  it('a new grant can end the undecided one of its client, and no other', async () => {
    expect(
      await both({ newGrantEnds: 'undecided grants of the client' }, async (told, codes) => {
        const { otherClient } = told.emulator.demo;
        const others = await told.start(otherClient);
        const approved = await told.start();
        told.emulator.control.approve(approved.userCode);
        const newest = await told.start();
        return [
          await told.outcome(codes),
          await told.outcome(others, otherClient),
          await told.outcome(approved),
          await told.outcome(newest),
        ].join(', ');
      }),
    ).toEqual([
      'authorization_pending, authorization_pending, token, authorization_pending',
      'expired_token, authorization_pending, token, authorization_pending',
    ]);
  });

  it('an early poll can lose the code for ever', async () => {
    const early = { onEarlyPoll: 'slow_down', pollsWithoutWait: 1 } as const;
    const found: string[] = [];
    for (const policy of [early, { ...early, earlyPollsLoseTheCode: true }]) {
      const told = client(policy);
      const codes = await told.start();
      found.push(await polls(told, codes, 2));
      told.clock.advance(60);
      told.emulator.control.approve(codes.userCode);
      found.push(await told.outcome(codes));
    }
    expect(found).toEqual([
      ...['authorization_pending, slow_down', 'token'],
      ...['authorization_pending, slow_down', 'invalid_grant'],
    ]);
  });

  it('two polls at once can bring two tokens, while one after the other bring one', async () => {
    expect(
      await both({ pollsLetSlip: 'a second token' }, async (told, codes) => {
        told.emulator.control.approve(codes.userCode);
        const atOnce = await Promise.all([told.outcome(codes), told.outcome(codes)]);
        return [...atOnce, await told.outcome(codes)];
      }),
    ).toEqual([
      ['token', 'invalid_grant', 'invalid_grant'],
      ['token', 'token', 'invalid_grant'],
    ]);
  });

  it('a poll under way can lose a decision, and one that is over loses none', async () => {
    expect(
      await both({ pollsLetSlip: 'a decision' }, async (told, codes) => {
        const underWay = told.rawPoll(codes);
        await Promise.resolve();
        const arrived = () => told.emulator.recording.exchanges.at(-1)?.operation === 'token';
        while (!arrived()) await Promise.resolve();
        told.emulator.control.approve(codes.userCode);
        await underWay;
        const lost = await told.outcome(codes);
        const other = await told.start();
        await told.outcome(other);
        told.emulator.control.approve(other.userCode);
        return [lost, await told.outcome(other)];
      }),
    ).toEqual([
      ['token', 'token'],
      ['authorization_pending', 'token'],
    ]);
  });

  it.each([
    ['device_code', (code: string) => code.toUpperCase()],
    ['device_code', (code: string) => code.slice(0, 20)],
  ] as const)('a %s can be known by less than all of it', async (kind, less) => {
    const lenient: Partial<Policy> = {
      normalizeCredential: (one, value) => (one === kind ? less(value) : value),
    };
    expect(
      await both(lenient, (told, { deviceCode }) => told.outcome({ deviceCode: less(deviceCode) })),
    ).toEqual(['invalid_grant', 'authorization_pending']);
  });

  it('a client can be known by its ID in any case', async () => {
    const policy: Partial<Policy> = {
      normalizeCredential: (kind, value) => (kind === 'client_id' ? value.toLowerCase() : value),
    };
    const status = async (told: TestClient) => {
      const { clientId, ...secret } = told.emulator.demo.client;
      return (await told.rawStart({ clientId: clientId.toUpperCase(), ...secret })).status;
    };
    expect([await status(client()), await status(client(policy))]).toEqual([401, 200]);
  });

  it('a rate can be limited: over some operations together, until its time is over', async () => {
    const operations: readonly Operation[] = ['device_authorization', 'token'];
    const told = client({ rateLimit: { operations, requests: 2, seconds: 10 } });
    const codes = await told.start();
    const statuses = async () => [(await told.rawStart()).status, (await told.rawPoll(codes)).status];
    told.clock.advance(4);
    const throttled = dialect === 'rfc8628' ? 429 : 400;
    expect(await statuses()).toEqual([200, throttled]);
    const response = await told.rawPoll(codes);
    expect(await response.json()).toMatchObject({ error: 'slow_down' });
    if (dialect === 'rfc8628') expect(response.headers.get('retry-after')).toBe('6');
    told.clock.advance(6);
    expect(await statuses()).toEqual([200, 400]);
  });

  it('a throttled request can be responded to in any way', async () => {
    const told = client({
      rateLimit: { operations: ['token'], requests: 0, seconds: 7 },
      throttledResponse: (seconds) => ({
        status: 503,
        headers: { 'retry-after': String(seconds) },
        body: undefined,
      }),
    });
    const response = await told.rawPoll(await told.start());
    expect([response.status, response.headers.get('retry-after'), await response.text()]).toEqual([
      503,
      '7',
      '',
    ]);
  });

  it('every grant can be undecided by one client at a time, at the cost of a refusal', async () => {
    const told = client({ onSecondGrant: 'invalid_request' });
    const codes = await told.start();
    expect((await told.rawStart()).status).toBe(400);
    told.emulator.control.deny(codes.userCode);
    expect((await told.rawStart()).status).toBe(200);
    expect((await told.rawStart()).status).toBe(400);
    told.clock.advance(600);
    expect((await told.rawStart()).status).toBe(200);
  });
});

describe('the secret of a registered client', () => {
  it('is refused once it has expired, by the clock', async () => {
    const client = new TestClient('aws-sso-oidc');
    const { members } = await client.post('/client/register', { clientName: 'x', clientType: 'public' });
    const registered = { clientId: String(members.clientId), clientSecret: String(members.clientSecret) };
    const lifetime = Number(members.clientSecretExpiresAt) - Number(members.clientIdIssuedAt);
    expect(lifetime).toBe(90 * 86_400);
    client.clock.advance(lifetime - 1);
    expect((await client.ask(registered)).status).toBe(200);
    client.clock.advance(1);
    expect(await client.ask(registered)).toMatchObject({ status: 401, members: { error: 'invalid_client' } });
  });
});

describe('metadata', () => {
  const BASE = 'https://login.test/tenant';
  const places = [
    ['/.well-known/oauth-authorization-server/tenant', 'oauth-authorization-server', 'before the path'],
    ['/tenant/.well-known/oauth-authorization-server', 'oauth-authorization-server', 'after the path'],
    ['/.well-known/openid-configuration/tenant', 'openid-configuration', 'before the path'],
    ['/tenant/.well-known/openid-configuration', 'openid-configuration', 'after the path'],
  ] as const;

  it.each(places)('can be at %s alone', async (path, name, stands) => {
    const { emulator } = new TestClient('rfc8628', { metadataPlaces: [{ name, stands }] }, { baseUrl: BASE });
    for (const [other] of places) {
      const response = await emulator.fetch(`https://login.test${other}`);
      expect([other, response.status]).toEqual([other, other === path ? 200 : 404]);
      if (other === path) expect(await response.json()).toMatchObject({ issuer: BASE });
    }
  });

  it('say how clients authenticate', async () => {
    const methods = async (policy: Partial<Policy>) => {
      const { emulator } = new TestClient('rfc8628', policy);
      const response = await emulator.fetch(`${emulator.url}/.well-known/oauth-authorization-server`);
      const document: { token_endpoint_auth_methods_supported: string[] } = await response.json();
      return document.token_endpoint_auth_methods_supported;
    };
    expect(await methods({})).toEqual(['none', 'client_secret_basic', 'client_secret_post']);
    expect(await methods({ acceptsSecretInBody: false })).toEqual(['none', 'client_secret_basic']);
    expect(await methods({ acceptsBasic: false })).toEqual(['none', 'client_secret_post']);
  });
});
