// The profiles: what each provider documents of itself, to the status and the member, at its own paths.
import { describe, expect, it } from 'vitest';
import { createEmulator } from './emulator.ts';
import { type ProfileName, profileNames } from './profiles.ts';
import { DEVICE_GRANT } from './vocabulary.ts';

/** What a client is told at each turn of a login: the status, and what of the body matters. */
interface Documented {
  readonly paths: readonly [start: string, token: string];
  readonly started: object;
  readonly absent: readonly string[];
  readonly pending: readonly [status: number, error: string];
  readonly slowDown: readonly [status: number, body: object];
  readonly denied: readonly [status: number, error: string];
  readonly expired: readonly [status: number, error: string];
  readonly unknown: readonly [status: number, error: string];
}

const documented: Readonly<Record<ProfileName, Documented>> = {
  github: {
    paths: ['/login/device/code', '/login/oauth/access_token'],
    started: { expires_in: 900, interval: 5 },
    absent: ['verification_uri_complete'],
    pending: [200, 'authorization_pending'],
    slowDown: [200, { error: 'slow_down', interval: 10 }],
    denied: [200, 'access_denied'],
    expired: [200, 'expired_token'],
    unknown: [200, 'incorrect_device_code'],
  },
  google: {
    paths: ['/device/code', '/token'],
    started: { verification_url: 'http://127.0.0.1:4020/device', expires_in: 1800 },
    absent: ['verification_uri', 'verification_uri_complete'],
    pending: [428, 'authorization_pending'],
    slowDown: [403, { error: 'slow_down' }],
    denied: [403, 'access_denied'],
    expired: [400, 'expired_token'],
    unknown: [400, 'invalid_grant'],
  },
  entra: {
    paths: ['/oauth2/v2.0/devicecode', '/oauth2/v2.0/token'],
    started: {
      expires_in: '900',
      interval: '5',
      message: expect.stringContaining('http://127.0.0.1:4020/device'),
    },
    absent: ['verification_uri_complete'],
    pending: [400, 'authorization_pending'],
    slowDown: [400, { error: 'slow_down' }],
    denied: [400, 'authorization_declined'],
    expired: [400, 'expired_token'],
    unknown: [400, 'bad_verification_code'],
  },
  auth0: {
    paths: ['/oauth/device/code', '/oauth/token'],
    started: { expires_in: 900, verification_uri_complete: expect.any(String) },
    absent: [],
    pending: [403, 'authorization_pending'],
    slowDown: [429, { error: 'slow_down' }],
    denied: [403, 'access_denied'],
    expired: [403, 'expired_token'],
    unknown: [403, 'invalid_grant'],
  },
};

describe.each(profileNames)('%s', (profile) => {
  const told = documented[profile];
  const provider = () => {
    const { fetch, url, control } = createEmulator({ dialect: 'rfc8628', profile });
    const post = async (path: string, fields: Record<string, string>) => {
      const body = new URLSearchParams({ client_id: 'demo-device', ...fields });
      const headers = { accept: 'application/json' };
      const response = await fetch(`${url}${path}`, { method: 'POST', body, headers });
      const members: Record<string, string> = await response.json();
      return { status: response.status, members };
    };
    const start = () => post(told.paths[0], { scope: 'one two' });
    const poll = (device_code = 'never-issued') =>
      post(told.paths[1], { grant_type: DEVICE_GRANT, device_code });
    return { post, start, poll, control };
  };

  it('starts a device authorization as it documents', async () => {
    const { status, members } = await provider().start();
    expect([status, members]).toEqual([200, expect.objectContaining(told.started)]);
    for (const absent of told.absent) expect(members).not.toHaveProperty(absent);
  });

  it('says pending, then slow down, then gives a token', async () => {
    const { start, poll, control } = provider();
    const { device_code, user_code = '' } = (await start()).members;
    const pending = await poll(device_code);
    expect([pending.status, pending.members.error]).toEqual(told.pending);
    const early = await poll(device_code);
    expect([early.status, early.members]).toEqual([
      told.slowDown[0],
      expect.objectContaining(told.slowDown[1]),
    ]);
    control.approve(user_code);
    const granted = await poll(device_code);
    expect(granted).toMatchObject({ status: 200, members: { access_token: expect.any(String) } });
    expect(granted.members.scope).toBe(profile === 'github' ? 'one,two' : 'one two');
  });

  it('has its own words for the end of a login', async () => {
    const { start, poll, control } = provider();
    for (const [end, expected] of [
      ['deny', told.denied],
      ['expire', told.expired],
    ] as const) {
      const { device_code, user_code = '' } = (await start()).members;
      control[end](user_code);
      const { status, members } = await poll(device_code);
      expect([status, members.error]).toEqual(expected);
    }
    const { status, members } = await poll();
    expect([status, members.error]).toEqual(told.unknown);
  });
});

it('entra wants a scope, and takes the short name of the grant', async () => {
  const { fetch, url } = createEmulator({ dialect: 'rfc8628', profile: 'entra' });
  const post = async (path: string, fields: Record<string, string>) => {
    const body = new URLSearchParams({ client_id: 'demo-device', ...fields });
    const members: Record<string, string> = await (
      await fetch(`${url}${path}`, { method: 'POST', body })
    ).json();
    return members;
  };
  expect((await post('/device_authorization', {})).error).toBe('invalid_request');
  const { device_code = '' } = await post('/device_authorization', { scope: 'user.read' });
  expect((await post('/token', { grant_type: 'device_code', device_code })).error).toBe(
    'authorization_pending',
  );
});

it('github writes a form for those who do not ask for JSON', async () => {
  const { fetch, url } = createEmulator({ dialect: 'rfc8628', profile: 'github' });
  const body = new URLSearchParams({ client_id: 'demo-device' });
  const response = await fetch(`${url}/login/device/code`, { method: 'POST', body });
  expect(response.headers.get('content-type')).toMatch(/^application\/x-www-form-urlencoded/);
  expect(new URLSearchParams(await response.text()).get('interval')).toBe('5');
});

it('no other dialect has profiles', () => {
  expect(() => createEmulator({ dialect: 'aws-sso-oidc', profile: 'github' })).toThrow(TypeError);
});
