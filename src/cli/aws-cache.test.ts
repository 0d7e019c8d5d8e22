import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pythonWithBotocore } from '../testing/botocore.ts';
import {
  type AwsSession,
  readRegistration,
  registrationPath,
  tokenPath,
  writeRegistration,
  writeToken,
} from './aws-cache.ts';

const now = new Date('2026-01-02T03:04:05.678Z');
const registration = { clientId: 'id', clientSecret: 'secret', clientSecretExpiresAt: 1_800_000_000 };
const token = { accessToken: 'access', tokenType: 'Bearer', expiresIn: 28_800, refreshToken: 'refresh' };
const session: AwsSession = {
  startUrl: 'https://example.awsapps.com/start',
  region: 'us-west-2',
  sessionName: 'dev',
  scopes: ['sso:account:access'],
};

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'devauth-'));
});
afterEach(() => rm(folder, { recursive: true }));

const contentOf = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));

describe('the token', () => {
  test('has AWS’s members, with dates to the second', async () => {
    await writeToken(folder, session, registration, token, now);
    expect(await contentOf(tokenPath(folder, session))).toEqual({
      startUrl: 'https://example.awsapps.com/start',
      region: 'us-west-2',
      accessToken: 'access',
      expiresAt: '2026-01-02T11:04:05Z',
      clientId: 'id',
      clientSecret: 'secret',
      registrationExpiresAt: '2027-01-15T08:00:00Z',
      refreshToken: 'refresh',
    });
  });

  test('has no refreshToken where there is none', async () => {
    await writeToken(folder, session, registration, { ...token, refreshToken: undefined }, now);
    expect(await contentOf(tokenPath(folder, session))).not.toHaveProperty('refreshToken');
  });

  // Worked out with Python's hashlib.
  test('is found by the name of the session, or else by the start URL', () => {
    expect(tokenPath('', session)).toBe('34c6fceca75e456f25e7e99531e2425c6c1de443.json');
    const legacy = { ...session, sessionName: undefined };
    expect(tokenPath('', legacy)).toBe('e8be5486177c5b5392bd9aa76563515b29358e6e.json');
  });
});

describe('the registration', () => {
  test('is found again', async () => {
    await writeRegistration(folder, session, registration);
    expect(await readRegistration(folder, session, now)).toEqual(registration);
  });

  test.each([
    { region: 'eu-west-1' },
    { startUrl: 'https://other.awsapps.com/start' },
    { sessionName: undefined },
    { scopes: undefined },
  ])('is not found for another session: %j', async (other) => {
    await writeRegistration(folder, session, registration);
    expect(await readRegistration(folder, { ...session, ...other }, now)).toBeUndefined();
  });

  test('is not used in its last 15 minutes', async () => {
    await writeRegistration(folder, session, registration);
    const end = registration.clientSecretExpiresAt * 1000;
    const minutes = (count: number) => new Date(end - count * 60_000);
    expect(await readRegistration(folder, session, minutes(15.1))).toEqual(registration);
    expect(await readRegistration(folder, session, minutes(14.9))).toBeUndefined();
    expect(await readRegistration(folder, session, minutes(-1))).toBeUndefined();
  });

  test.each([
    '',
    '{"clientId": "id"',
    '[]',
    '{"clientId": "id", "clientSecret": "s", "expiresAt": "some day"}',
    '{"clientId": "id", "clientSecret": "s", "expiresAt": "2020-01-01T00:00:00UTC"}',
    '{"clientId": 1, "clientSecret": "s", "expiresAt": "2099-01-01T00:00:00Z"}',
    '{"clientId": "id", "clientSecret": "s", "expiresAt": "2099-01-01T00:00:00Z", "grantTypes": ["authorization_code"]}',
  ])('is not used when it is damaged or for another grant: %s', async (content) => {
    await writeFile(registrationPath(folder, session), content);
    expect(await readRegistration(folder, session, now)).toBeUndefined();
  });
});

const python = await pythonWithBotocore();

// CI has it, and fails where it has not.
describe.skipIf(!python && !process.env.CI)('botocore', () => {
  /** Runs Python with `folder` as home, and gives what it prints as JSON. */
  async function ask(script: string): Promise<unknown> {
    const env = { ...process.env, HOME: folder, AWS_CONFIG_FILE: join(folder, 'config'), AWS_PROFILE: 'dev' };
    const { stdout } = await promisify(execFile)(python ?? '', ['-c', script], { env });
    return JSON.parse(stdout);
  }
  const cache = () => join(folder, '.aws', 'sso', 'cache');
  const config = `
[profile dev]
sso_session = dev
[profile old]
sso_start_url = https://example.awsapps.com/start
sso_region = us-west-2
[sso-session dev]
sso_start_url = https://example.awsapps.com/start
sso_region = us-west-2
`;

  test('finds the token of a session by itself', async () => {
    await writeFile(join(folder, 'config'), config);
    await writeToken(cache(), session, registration, token, new Date());
    const script = `
import json, botocore.session
from botocore.tokens import SSOTokenProvider
frozen = SSOTokenProvider(botocore.session.Session(profile='dev')).load_token().get_frozen_token()
print(json.dumps([frozen.token, frozen.expiration.tzname()]))
`;
    expect(await ask(script)).toEqual(['access', 'UTC']);
  });

  test('finds the token of a legacy profile', async () => {
    await writeToken(cache(), { ...session, sessionName: undefined }, registration, token, new Date());
    const script = `
import json, os
from botocore.utils import JSONFileCache, SSOTokenLoader
cache = JSONFileCache(os.path.expanduser('~/.aws/sso/cache'))
print(json.dumps(SSOTokenLoader(cache=cache)('${session.startUrl}')['accessToken']))
`;
    expect(await ask(script)).toBe('access');
  });

  test('has everything it needs to refresh the token', async () => {
    await writeFile(join(folder, 'config'), config);
    await writeToken(cache(), session, registration, { ...token, expiresIn: 60 }, new Date());
    // Refreshes with what is in the file, against a client that only notes what it is asked.
    const script = `
import json, botocore.session
from botocore.tokens import SSOTokenProvider
asked = {}
class Client:
    def create_token(self, **kwargs):
        asked.update(kwargs)
        return {'accessToken': 'fresh', 'expiresIn': 60}
provider = SSOTokenProvider(botocore.session.Session(profile='dev'))
provider.__dict__['_client'] = Client()
token = provider.load_token().get_frozen_token().token
print(json.dumps([token, asked['clientId'], asked['clientSecret'], asked['refreshToken']]))
`;
    expect(await ask(script)).toEqual(['fresh', 'id', 'secret', 'refresh']);
  });

  test('writes dates that are understood here', async () => {
    const script = `
import datetime, json, os
from botocore.utils import JSONFileCache
cache = JSONFileCache('${folder}')
end = datetime.datetime(2027, 1, 15, 8, tzinfo=datetime.timezone.utc)
cache['${basename(registrationPath('', session), '.json')}'] = {'clientId': 'id', 'clientSecret': 'secret', 'expiresAt': end}
print('null')
`;
    await ask(script);
    expect(await readRegistration(folder, session, now)).toEqual(registration);
  });

  test('calls the registration by the same name', async () => {
    for (const one of [
      session,
      { ...session, sessionName: undefined, scopes: undefined },
      { ...session, sessionName: 'dév "1"\u007f😀' },
    ]) {
      const key = {
        tool: 'botocore',
        ...one,
        session_name: one.sessionName ?? null,
        scopes: one.scopes ?? null,
      };
      const { sessionName: _, ...args } = key;
      const script = `
import hashlib, json
print(json.dumps(hashlib.sha1(json.dumps(json.loads(${JSON.stringify(JSON.stringify(args))}), sort_keys=True).encode('utf-8')).hexdigest()))
`;
      expect(`${await ask(script)}.json`).toBe(registrationPath('', one));
    }
  });
});
