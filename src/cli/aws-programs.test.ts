// One token that several programs keep: devauth, botocore and the AWS SDK for JavaScript each find it in the cache,
// renew it and write it back, and the next one goes on with what it finds.
import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pythonWithBotocore } from '../testing/botocore.ts';
import { useEmptyHome } from '../testing/command-line.ts';
import { type AwsSession, tokenPath, writeToken } from './aws-cache.ts';

const home = useEmptyHome();
const python = await pythonWithBotocore();
const session: AwsSession = {
  startUrl: 'https://example.awsapps.com/start',
  region: 'us-west-2',
  sessionName: 'dev',
  scopes: ['sso:account:access'],
};
const registration = { clientId: 'id', clientSecret: 'secret', clientSecretExpiresAt: 4_000_000_000 };

let server: Server;
let service = '';
/** The refresh tokens that were exchanged, in order. Each exchange gives the next ones. */
let exchanged: unknown[] = [];

beforeEach(async () => {
  exchanged = [];
  server = createServer(async (request, response) => {
    const body: unknown = JSON.parse(await text(request));
    const { grantType, refreshToken, clientId, clientSecret } = Object(body);
    exchanged.push([request.url, grantType, refreshToken, clientId, clientSecret]);
    const number = exchanged.length;
    const token = { accessToken: `access-${number}`, refreshToken: `refresh-${number}` };
    response.setHeader('content-type', 'application/json');
    // So short a life that whoever comes next renews it again.
    response.end(JSON.stringify({ ...token, tokenType: 'Bearer', expiresIn: 60 }));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  service = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const config = `
[profile dev]
sso_session = dev
[sso-session dev]
sso_start_url = ${session.startUrl}
sso_region = ${session.region}
`;
  await mkdir(join(home(), '.aws'), { recursive: true });
  await writeFile(join(home(), '.aws', 'config'), config);
  const token = { accessToken: 'access-0', tokenType: 'Bearer', expiresIn: 60, refreshToken: 'refresh-0' };
  await writeToken(cache(), session, registration, token, new Date());
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const cache = () => join(home(), '.aws', 'sso', 'cache');
const environment = () => ({
  HOME: home(),
  AWS_PROFILE: 'dev',
  AWS_ENDPOINT_URL_SSO_OIDC: service,
  AWS_EC2_METADATA_DISABLED: 'true',
});

async function output(file: string, ...args: readonly string[]): Promise<string> {
  const env = { PATH: process.env.PATH, ...environment() };
  return (await promisify(execFile)(file, args, { env })).stdout;
}

async function tokenOf(file: string, ...args: readonly string[]): Promise<unknown> {
  return JSON.parse(await output(file, ...args));
}

const devauth = (command: string) =>
  output(process.execPath, fileURLToPath(new URL('main.ts', import.meta.url)), command);

/** Each renews the token, and gives the access token that it works with. */
const programs = {
  devauth: async () => {
    await devauth('refresh');
    return Object(JSON.parse(await readFile(tokenPath(cache(), session), 'utf8'))).accessToken;
  },
  botocore: () =>
    tokenOf(
      python ?? '',
      '-c',
      `
import json, os, botocore.session
from botocore import UNSIGNED
from botocore.config import Config
from botocore.tokens import SSOTokenProvider
session = botocore.session.Session(profile='dev')
provider = SSOTokenProvider(session)
# Older versions do not read the variable.
provider.__dict__['_client'] = session.create_client('sso-oidc', region_name='${session.region}',
    endpoint_url=os.environ['AWS_ENDPOINT_URL_SSO_OIDC'], config=Config(signature_version=UNSIGNED))
print(json.dumps(provider.load_token().get_frozen_token().token))
`,
    ),
  'the AWS SDK for JavaScript': () =>
    tokenOf(
      process.execPath,
      '--input-type=module',
      '-e',
      `
import { fromSso } from '${import.meta.resolve('@aws-sdk/token-providers')}';
console.log(JSON.stringify((await fromSso({ profile: 'dev' })()).token));
`,
    ),
} as const;

describe.skipIf(!python && !process.env.CI)('a token in AWS’s cache', () => {
  test.each([
    ['devauth', 'botocore', 'the AWS SDK for JavaScript', 'devauth'],
    ['the AWS SDK for JavaScript', 'devauth', 'botocore', 'the AWS SDK for JavaScript'],
  ] as const)('goes from %s to %s to %s to %s', async (...names) => {
    const seen: unknown[] = [];
    for (const name of names) seen.push(await programs[name]());
    expect(seen).toEqual(['access-1', 'access-2', 'access-3', 'access-4']);
    expect(exchanged).toEqual(
      [0, 1, 2, 3].map((number) => ['/token', 'refresh_token', `refresh-${number}`, 'id', 'secret']),
    );
    expect(await devauth('status')).toContain('and can be renewed');
  });
});
