// What happens to a token after the login: status, refresh and logout, in both dialects.
import { mkdirSync, rmSync } from 'node:fs';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { errorResponse, rfcStarted, rfcToken, run, useEmptyHome } from '../testing/command-line.ts';
import { json, raw } from '../testing/scripted-server.ts';

const home = useEmptyHome();
const metadata = {
  issuer: 'https://as.example',
  device_authorization_endpoint: 'https://as.example/da',
  token_endpoint: 'https://as.example/token',
  revocation_endpoint: 'https://as.example/revoke',
};
const environment = { CLIENT_SECRET: 'a:client secret-that-must-not-show' };
const formOf = (body: string | undefined) => Object.fromEntries(new URLSearchParams(body));
const contentOf = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));

describe('a token of an RFC 8628 server', () => {
  let file = '';
  beforeEach(async () => {
    file = join(home(), 'token.json');
    const args = ['login', '--issuer=https://as.example', '--client-id=tv', '-o', file];
    const steps = [json(200, metadata), json(200, rfcStarted), json(200, rfcToken)];
    expect((await run(args, { steps, environment })).code).toBe(0);
  });

  test('is told of, with what it is for and until when', async () => {
    const { code, out } = await run(['status', file]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^tv at as\.example: signed in until \d{4}-.*Z \(59 minutes\), and can be renewed, in /,
    );
    expect(out).not.toContain('the-access-token');
  });

  test('is renewed, keeps its refresh token where there is no new one, and stays private', async () => {
    const { code, err, server } = await run(['refresh', file], {
      steps: [json(200, { access_token: 'fresh', token_type: 'Bearer', expires_in: 60 })],
      environment,
    });
    expect([code, err]).toEqual([0, `Renewed. The token is in ${file}\n`]);
    expect(formOf(server.received[0]?.body)).toEqual({ grant_type: 'refresh_token', refresh_token: 'again' });
    expect(server.received[0]?.headers.get('authorization')).toMatch(/^Basic /);
    expect(await contentOf(file)).toMatchObject({
      access_token: 'fresh',
      refresh_token: 'again',
      expires_in: 60,
    });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const rotated = [json(200, { access_token: 'next', token_type: 'Bearer', refresh_token: 'rotated' })];
    await run(['refresh', file], { steps: rotated, environment });
    expect(await contentOf(file)).toMatchObject({ access_token: 'next', refresh_token: 'rotated' });
  });

  test('that can’t be renewed stays as it is, and says what to do', async () => {
    const before = await readFile(file, 'utf8');
    const { code, err } = await run(['refresh', file], {
      steps: [errorResponse('invalid_grant')],
      environment,
    });
    expect(code).toBe(1);
    expect(err).toContain('sign in again: devauth login');
    expect(await readFile(file, 'utf8')).toBe(before);
    expect((await run(['refresh', file])).err).toContain('CLIENT_SECRET');
  });

  test('is revoked, the refresh token first, and removed', async () => {
    const ok = () => new Response(null, { status: 200 });
    const { code, err, server } = await run(['logout', file], { steps: [ok, ok], environment });
    expect([code, err]).toEqual([0, `Revoked, and removed ${file}\n`]);
    expect(server.received.map(({ url, body }) => [url, formOf(body)])).toEqual([
      ['https://as.example/revoke', { token: 'again', token_type_hint: 'refresh_token' }],
      ['https://as.example/revoke', { token: 'the-access-token', token_type_hint: 'access_token' }],
    ]);
    await expect(stat(file)).rejects.toThrow('ENOENT');
    expect((await run(['status', file])).code).toBe(2);
  });

  test('is removed though it is not revoked, which is told', async () => {
    const { code, err } = await run(['logout', file], { steps: [raw(500, 'no', 'text/plain')], environment });
    expect(code).toBe(1);
    expect(err).toContain(`removed ${file}, but the token was not revoked: POST /revoke: 500`);
    await expect(stat(file)).rejects.toThrow('ENOENT');
  });

  test('that was renewed, but can’t be written back after all, goes beside', async () => {
    const renewed = json(200, { access_token: 'fresh', token_type: 'Bearer', refresh_token: 'rotated' });
    const steps = [
      () => {
        rmSync(file);
        mkdirSync(file);
        return renewed;
      },
    ];
    const { code, err } = await run(['refresh', file], { steps, environment });
    expect(code).toBe(1);
    const [, kept = ''] = /could not be written \(EISDIR\); the token: it is in (\S+)/.exec(err) ?? [];
    expect(await contentOf(kept)).toMatchObject({ access_token: 'fresh', refresh_token: 'rotated' });
    expect((await stat(kept)).mode & 0o777).toBe(0o600);
  });

  test('is not renewed where it could not be written', async () => {
    const content = await readFile(file, 'utf8');
    await rm(file);
    await mkdir(file);
    expect((await run(['refresh', file], { environment })).server.received).toHaveLength(0);
    await rm(file, { recursive: true });
    await writeFile(file, content);
  });
});

describe('a token in AWS’s cache', () => {
  const cached = {
    startUrl: 'https://example.awsapps.com/start',
    region: 'eu-west-1',
    accessToken: 'the-access-token',
    expiresAt: '2020-01-01T00:00:00UTC',
    clientId: 'c',
    clientSecret: 'client-secret-that-must-not-show',
    registrationExpiresAt: '2099-01-01T00:00:00Z',
    refreshToken: 'again',
    of: 'another program',
  };
  /** The SHA-1 of `my-sso`. */
  const NAME = '8d6bcf1d7b9a1d2a9a1b';
  let file = '';
  beforeEach(async () => {
    const { tokenPath } = await import('./aws-cache.ts');
    const cache = join(home(), '.aws', 'sso', 'cache');
    await mkdir(cache, { recursive: true });
    file = tokenPath(cache, { ...cached, sessionName: 'my-sso', scopes: undefined });
    await writeFile(file, JSON.stringify(cached));
    await writeFile(join(cache, `${NAME}.json`), '{"clientId": "a registration"}');
  });

  test('is told of, expired or not; registrations are none', async () => {
    const expired = await run(['status']);
    expect([expired.code, expired.out]).toEqual([
      1,
      `https://example.awsapps.com/start (eu-west-1): expired at 2020-01-01T00:00:00Z, and can be renewed, in ${file}\n`,
    ]);
    await writeFile(file, JSON.stringify({ ...cached, expiresAt: '2099-01-01T00:00:00Z' }));
    expect(await run(['status'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('signed in until 2099'),
    });
    await rm(file);
    expect(await run(['status'])).toMatchObject({ code: 1, err: 'Nobody is signed in.\n' });
  });

  test.each([[['--session=my-sso']], ['file']])(
    'is renewed in its place, with all beside it: %j',
    async (how) => {
      const args = typeof how === 'string' ? [file] : how;
      const steps = [
        json(200, { accessToken: 'fresh', tokenType: 'Bearer', expiresIn: 60, refreshToken: 'next' }),
      ];
      const { code, server } = await run(['refresh', ...args], { steps });
      expect(code).toBe(0);
      expect(server.received[0]?.url).toBe('https://oidc.eu-west-1.amazonaws.com/token');
      const { expiresAt: _, ...kept } = cached;
      expect(await contentOf(file)).toEqual({
        ...kept,
        accessToken: 'fresh',
        refreshToken: 'next',
        expiresAt: expect.stringMatching(/^20\d\d-.*Z$/),
      });
    },
  );

  test('is signed out at the portal, and removed', async () => {
    const steps = [new Response(null, { status: 200 })];
    const { code, server } = await run(['logout', '--session=my-sso'], { steps });
    expect(code).toBe(0);
    expect(server.received[0]).toMatchObject({
      url: 'https://portal.sso.eu-west-1.amazonaws.com/logout',
      body: '',
    });
    expect(server.received[0]?.headers.get('x-amz-sso_bearer_token')).toBe('the-access-token');
    await expect(stat(file)).rejects.toThrow('ENOENT');
  });
});
