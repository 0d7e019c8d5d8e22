// `devauth login` at AWS: registration, and the cache that AWS's own programs read.
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run, useEmptyHome } from '../testing/command-line.ts';
import { json, type Step } from '../testing/scripted-server.ts';

const home = useEmptyHome();

describe('login at AWS', () => {
  const registered = {
    clientId: 'c',
    clientSecret: 'client-secret-that-must-not-show',
    clientSecretExpiresAt: 4e9,
  };
  const started = {
    deviceCode: 'device-code-that-must-not-show',
    userCode: 'PMPJ-VZCJ',
    verificationUri: 'https://device.sso.us-east-1.amazonaws.com/',
    verificationUriComplete: 'https://device.sso.us-east-1.amazonaws.com/?user_code=PMPJ-VZCJ',
    expiresIn: 600,
    interval: 1,
  };
  const token = { accessToken: 'the-access-token', tokenType: 'Bearer', expiresIn: 28_800 };
  const flow = () => [json(200, started), json(200, token)];
  const AWS = ['login', '--start-url=https://example.awsapps.com/start', '--region=us-east-1'];
  const CACHE = [...AWS, '--session=dev', '--write-aws-cache'];
  const paths = (received: readonly { url: string }[]) => received.map(({ url }) => new URL(url).pathname);

  test('registers, shows both pages and the code, and gives the token', async () => {
    const { code, out, err, server } = await run(AWS, { steps: [json(200, registered), ...flow()] });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ access_token: 'the-access-token', token_type: 'Bearer' });
    expect(err).toContain('enter the code PMPJ-VZCJ');
    expect(err).toContain('?user_code=PMPJ-VZCJ');
    expect(paths(server.received)).toEqual(['/client/register', '/device_authorization', '/token']);
    expect(await readdir(home())).toEqual([]);
  });

  test('writes the cache that aws reads, and registers once for two logins', async () => {
    const first = await run(CACHE, { steps: [json(200, registered), ...flow()] });
    expect([first.code, first.out]).toEqual([0, '']);
    const second = await run(CACHE, { steps: flow() });
    expect(second.code).toBe(0);
    expect(paths(second.server.received)).toEqual(['/device_authorization', '/token']);
    const cache = join(home(), '.aws', 'sso', 'cache');
    const [, path = ''] = /The token is in (.*)\n/.exec(second.err) ?? [];
    expect(path.startsWith(cache)).toBe(true);
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
      accessToken: 'the-access-token',
      region: 'us-east-1',
    });
    expect(await readdir(cache)).toHaveLength(2);
  });

  test('registers anew when the cached registration is not taken any more, but only once', async () => {
    await run(CACHE, { steps: [json(200, registered), ...flow()] });
    const gone = () =>
      json(401, { error: 'invalid_client' }, { 'x-amzn-errortype': 'InvalidClientException' });
    const again = await run(CACHE, { steps: [gone(), json(200, registered), ...flow()] });
    expect(again.code).toBe(0);
    expect(paths(again.server.received)[1]).toBe('/client/register');
    const hopeless = await run(CACHE, { steps: [gone(), json(200, registered), gone()] });
    expect(hopeless.code).toBe(1);
  });

  test('leaves what others keep in the cache as it is', async () => {
    const cache = join(home(), '.aws', 'sso', 'cache');
    await mkdir(cache, { recursive: true });
    await writeFile(join(cache, 'other.json'), '{"accessToken": "of another session"}');
    await run(CACHE, { steps: [json(200, registered), ...flow()] });
    expect(await readFile(join(cache, 'other.json'), 'utf8')).toBe('{"accessToken": "of another session"}');
    for (const name of await readdir(cache)) {
      if (name !== 'other.json') expect((await stat(join(cache, name))).mode & 0o777).toBe(0o600);
    }
  });

  test('takes scopes as OAuth and as AWS’s configuration write them', async () => {
    for (const scope of [
      'sso:account:access codewhisperer:completions',
      'sso:account:access,codewhisperer:completions',
    ]) {
      const { server } = await run([...AWS, '--scope', scope], { steps: [json(200, registered), ...flow()] });
      expect(JSON.parse(server.received[0]?.body ?? '')).toMatchObject({
        scopes: ['sso:account:access', 'codewhisperer:completions'],
      });
    }
  });

  test.each<[string, Step, string]>([
    [
      'a region that is not there',
      new TypeError('fetch failed', {
        cause: new Error('getaddrinfo ENOTFOUND oidc.us-est-1.amazonaws.com'),
      }),
      'check --region',
    ],
    [
      'a portal of another region',
      json(400, { error: 'invalid_request' }, { 'x-amzn-errortype': 'InvalidRequestException' }),
      'check --start-url, and that --region is the region',
    ],
  ])('gives a hint about %s', async (_, step, hint) => {
    expect((await run(AWS, { steps: [step] })).err).toContain(hint);
  });

  test('waits when AWS is too busy to register', async () => {
    const slow = json(400, { error: 'slow_down' }, { 'x-amzn-errortype': 'SlowDownException' });
    const { code, clock } = await run(AWS, { steps: [slow, json(200, registered), ...flow()] });
    expect([code, clock.now()]).toEqual([0, 11_000]);
  });
});
