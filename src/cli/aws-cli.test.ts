// AWS's own command line works with the token that `devauth login --profile` has put into AWS's cache.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { useEmptyHome } from '../testing/command-line.ts';
import { type EmulatorProcess, startEmulator } from '../testing/emulator-process.ts';

// Debian's, which runs on the system's Python.
const AWS = '/usr/bin/aws';
const installed = await promisify(execFile)(AWS, ['--version']).then(
  () => true,
  () => false,
);
if (!installed) console.log(`AWS's command line is not tried: there is no ${AWS} (awscli)`);

const home = useEmptyHome();
let emulator: EmulatorProcess;
/** A service of AWS that takes bearer tokens; it keeps those it was sent. */
let service: Server;
let sent: unknown[] = [];

beforeEach(async () => {
  sent = [];
  emulator = await startEmulator('aws-sso-oidc');
  service = createServer((request, response) => {
    sent.push(request.headers.authorization);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ identity: 'somebody' }));
  }).listen(0, '127.0.0.1');
  await once(service, 'listening');
  await mkdir(join(home(), '.aws'), { recursive: true });
  await writeFile(
    join(home(), '.aws', 'config'),
    `[profile dev]
region = us-west-2
sso_session = dev
[sso-session dev]
sso_start_url = https://example.awsapps.com/start
sso_region = us-west-2
sso_registration_scopes = sso:account:access
`,
  );
});
afterEach(() => {
  emulator.stop();
  service.closeAllConnections();
  service.close();
});

/** Signs in by `--profile`, as the person who approves what is shown. */
async function signIn(): Promise<string> {
  const command = fileURLToPath(new URL('main.ts', import.meta.url));
  const child = spawn(process.execPath, [command, 'login', '--profile', 'dev', '--plain'], {
    env: { PATH: process.env.PATH, HOME: home(), AWS_ENDPOINT_URL_SSO_OIDC: emulator.url },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let shown = '';
  let approved: Promise<void> | undefined;
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
    const [, code] = /enter the code (\S+)/.exec(shown) ?? [];
    if (code) approved ??= emulator.control('approve', { user_code: code });
  });
  await once(child, 'close');
  await approved;
  return shown;
}

describe.skipIf(!installed && !process.env.CI)('the aws command', () => {
  test('sends the token of the profile', async () => {
    const shown = await signIn();
    expect(shown).toContain('Signed in.');
    const [, file = ''] = /The token is in (\S+)/.exec(shown) ?? [];
    const { accessToken } = Object(JSON.parse(await readFile(file, 'utf8')));
    const address = service.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const { stdout } = await promisify(execFile)(
      AWS,
      ['codecatalyst', 'verify-session', '--profile', 'dev', '--endpoint-url', `http://127.0.0.1:${port}`],
      { env: { HOME: home(), PATH: '/usr/bin:/bin', AWS_EC2_METADATA_DISABLED: 'true' } },
    );
    expect(JSON.parse(stdout)).toEqual({ identity: 'somebody' });
    expect(sent).toEqual([`Bearer ${accessToken}`]);
  }, 60_000);
});
