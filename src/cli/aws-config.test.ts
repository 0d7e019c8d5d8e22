// AWS as people have it: profiles and sessions of ~/.aws/config, variables, the spelling of the start URL.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run, useEmptyHome } from '../testing/command-line.ts';
import { json } from '../testing/scripted-server.ts';
import { findAwsPlace } from './aws-config.ts';

const home = useEmptyHome();
const config = `
[profile dev]
sso_session = my-sso
[sso-session my-sso]
sso_start_url = https://example.awsapps.com/start#/
sso_region = eu-west-1
sso_registration_scopes = sso:account:access, codewhisperer:completions
[profile old]
sso_start_url = https://legacy.awsapps.com/start/
sso_region = us-west-2
[profile keys]
region = us-east-1
[profile lost]
sso_session = nowhere
`;

async function writeConfig(path = join(home(), '.aws', 'config')): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, config);
}
const find = (wish: Parameters<typeof findAwsPlace>[0], environment = {}) =>
  findAwsPlace(wish, { HOME: home(), ...environment });
const scopes = ['sso:account:access', 'codewhisperer:completions'];

describe('a place', () => {
  test.each([
    [{ profile: 'dev' }, {}, { sessionName: 'my-sso', region: 'eu-west-1', scopes, profiles: ['dev'] }],
    [{}, { AWS_PROFILE: 'dev' }, { sessionName: 'my-sso', startUrl: 'https://example.awsapps.com/start#/' }],
    [{ sessionName: 'my-sso' }, {}, { startUrl: 'https://example.awsapps.com/start#/', profiles: ['dev'] }],
    [
      { profile: 'old' },
      {},
      { sessionName: undefined, startUrl: 'https://legacy.awsapps.com/start/', profiles: ['old'] },
    ],
    [{ profile: 'dev', region: 'us-east-1' }, { AWS_REGION: 'ap-south-1' }, { region: 'us-east-1' }],
    [{ startUrl: 'https://x.example' }, { AWS_REGION: 'ap-south-1' }, { region: 'ap-south-1', profiles: [] }],
    [
      { startUrl: 'https://x.example' },
      { AWS_PROFILE: 'dev' },
      { sessionName: undefined, region: undefined },
    ],
    [
      { startUrl: 'https://legacy.awsapps.com/start' },
      {},
      { startUrl: 'https://legacy.awsapps.com/start/', region: 'us-west-2', profiles: ['old'] },
    ],
    [{ sessionName: 'other', startUrl: 'https://x.example' }, {}, { sessionName: 'other', profiles: [] }],
  ])('%j with %j', async (wish, environment, expected) => {
    await writeConfig();
    expect(await find(wish, environment)).toMatchObject(expected);
  });

  test('is read from AWS_CONFIG_FILE', async () => {
    const file = join(home(), 'elsewhere', 'config');
    await writeConfig(file);
    expect(await find({ profile: 'dev' }, { AWS_CONFIG_FILE: file })).toMatchObject({ region: 'eu-west-1' });
  });

  test.each([
    [{ profile: 'nobody' }, /has no profile nobody/],
    [{ profile: 'keys' }, /neither sso_session nor sso_start_url/],
    [{ profile: 'lost' }, /has no \[sso-session nowhere\]/],
  ])('that is not there is told: %j', async (wish, message) => {
    await writeConfig();
    await expect(find(wish)).rejects.toThrow(message);
  });
});

describe('login', () => {
  const registered = {
    clientId: 'c',
    clientSecret: 'client-secret-that-must-not-show',
    clientSecretExpiresAt: 4e9,
  };
  const started = {
    deviceCode: 'device-code-that-must-not-show',
    userCode: 'PMPJ-VZCJ',
    verificationUri: 'https://device.example/',
    verificationUriComplete: 'https://device.example/?user_code=PMPJ-VZCJ',
    expiresIn: 600,
    interval: 1,
  };
  const token = { accessToken: 'the-access-token', tokenType: 'Bearer', expiresIn: 28_800 };
  const steps = () => [json(200, registered), json(200, started), json(200, token)];

  test.each([
    [['--profile=dev'], {}],
    [[], { AWS_PROFILE: 'dev' }],
  ])('by profile writes the cache of that profile: %j %j', async (args, environment) => {
    await writeConfig();
    const { code, err, out, server } = await run(['login', ...args], { steps: steps(), environment });
    expect([code, out]).toEqual([0, '']);
    expect(err).toMatch(/^To sign in/);
    expect(server.received[0]?.url).toBe('https://oidc.eu-west-1.amazonaws.com/client/register');
    expect(JSON.parse(server.received[0]?.body ?? '')).toMatchObject({ scopes });
    expect(err).toContain(join(home(), '.aws', 'sso', 'cache'));
  });

  test('says before the login that no profile will look for its token', async () => {
    await writeConfig();
    const args = [
      'login',
      '--start-url=https://x.example',
      '--region=us-east-1',
      '--session=othre',
      '--write-aws-cache',
    ];
    const { err } = await run(args, { steps: steps() });
    expect(err).toMatch(
      /^No profile in .* will look for this token: none of them names \[sso-session othre\]\.\nTo sign in/,
    );
  });

  test('refuses a client of its own for the cache, and takes AWS_ENDPOINT_URL_SSO_OIDC', async () => {
    await writeConfig();
    const own = await run(['login', '--profile=dev', '--client-id=x'], {
      environment: { CLIENT_SECRET: 's' },
    });
    expect([own.code, own.server.received.length]).toEqual([2, 0]);
    const environment = { AWS_ENDPOINT_URL_SSO_OIDC: 'http://127.0.0.1:4020' };
    const { server } = await run(['login', '--profile=dev'], { steps: steps(), environment });
    expect(server.received[0]?.url).toBe('http://127.0.0.1:4020/client/register');
  });
});
