import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { json, raw, type Step, scripted } from '../testing/scripted-server.ts';
import { VirtualClock } from '../testing/virtual-clock.ts';
import { runCommand } from './run.ts';

const rfcStarted = {
  device_code: 'device-code-that-must-not-show',
  user_code: 'WDJB-MJHT',
  verification_uri: 'https://as.example/device',
  expires_in: 600,
};
const rfcToken = {
  access_token: 'the-access-token',
  token_type: 'Bearer',
  expires_in: 3600,
  refresh_token: 'again',
};
const refused = (error: string) => json(400, { error, error_description: 'in words' });
const RFC = [
  'login',
  '--device-authorization-endpoint=https://as.example/da',
  '--token-endpoint=https://as.example/token',
  '--client-id=tv',
];

let folder = '';
const home = process.env.HOME;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'devauth-'));
  process.env.HOME = folder;
});
afterEach(async () => {
  process.env.HOME = home;
  await rm(folder, { recursive: true });
});

interface Run {
  readonly steps?: readonly Step[];
  readonly environment?: Record<string, string>;
  readonly abortAfter?: number;
}

async function run(args: readonly string[], { steps = [], environment = {}, abortAfter }: Run = {}) {
  const clock = new VirtualClock();
  const server = scripted(...steps);
  const written = { out: '', err: '' };
  const stderr = new PassThrough({ encoding: 'utf8' }).on('data', (text: string) => {
    written.err += text;
  });
  const controller = new AbortController();
  if (abortAfter !== undefined)
    clock.sleep(abortAfter).then(() => controller.abort(new Error('interrupted')));
  const code = await clock.run(
    runCommand(args, {
      stdout: {
        write(text) {
          written.out += text;
        },
      },
      stderr,
      environment,
      signal: controller.signal,
      http: { fetch: server.fetch, clock },
    }),
  );
  const { out, err } = written;
  expect(out + err).not.toContain('must-not-show');
  return { code, out, err, server, clock };
}

describe('login at an RFC 8628 server', () => {
  test('shows what to do on stderr, and gives the token on stdout', async () => {
    const steps = [json(200, rfcStarted), refused('authorization_pending'), json(200, rfcToken)];
    const { code, out, err, clock } = await run([...RFC, '--scope=openid'], { steps });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      access_token: 'the-access-token',
      expires_in: 3600,
      refresh_token: 'again',
    });
    expect(out.endsWith('}\n')).toBe(true);
    expect(err).toBe(
      'To sign in, open https://as.example/device\nand enter the code WDJB-MJHT\n' +
        'The code is good for 10 minutes.\nSigned in.\n',
    );
    expect(clock.now()).toBe(10_000);
  });

  test('finds the server by its issuer', async () => {
    const metadata = {
      issuer: 'https://as.example',
      device_authorization_endpoint: 'https://as.example/da',
      token_endpoint: 'https://as.example/token',
    };
    const steps = [json(200, metadata), json(200, rfcStarted), json(200, rfcToken)];
    const { code } = await run(['login', '--issuer=https://as.example', '--client-id=tv'], { steps });
    expect(code).toBe(0);
  });

  test('writes the token to a file that nobody else reads', async () => {
    const output = join(folder, 'token.json');
    const { code, out, err } = await run([...RFC, '-o', output], {
      steps: [json(200, rfcStarted), json(200, rfcToken)],
    });
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain(`The token is in ${output}`);
    expect(JSON.parse(await readFile(output, 'utf8'))).toMatchObject({ access_token: 'the-access-token' });
    expect((await stat(output)).mode & 0o777).toBe(0o600);
  });

  test('authenticates with the secret of the environment, and sends further parameters', async () => {
    const args = [
      ...RFC,
      '--parameter=audience=https://api.example',
      '--client-authentication=client_secret_post',
    ];
    const environment = { CLIENT_SECRET: 'client-secret-that-must-not-show' };
    const { server } = await run(args, { steps: [json(200, rfcStarted), json(200, rfcToken)], environment });
    expect(Object.fromEntries(new URLSearchParams(server.received[0]?.body))).toEqual({
      audience: 'https://api.example',
      client_id: 'tv',
      client_secret: 'client-secret-that-must-not-show',
    });
  });

  test('says that the token is lost where it can’t be written after all', async () => {
    const output = join(folder, 'token.json');
    const appears = async () => {
      await mkdir(output);
      return json(200, rfcToken);
    };
    const { code, out, err } = await run([...RFC, '-o', output], { steps: [json(200, rfcStarted), appears] });
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/devauth: signed in, but the token could not be written, and is lost: E\w+/);
  });

  test('says so where the token may have been lost on its way', async () => {
    const cut = new Response(new ReadableStream({ pull: (stream) => stream.error(new Error('cut')) }));
    const { code, err } = await run(RFC, { steps: [json(200, rfcStarted), cut, refused('invalid_grant')] });
    expect(code).toBe(1);
    expect(err).toContain('the answer before it was lost, perhaps with the token');
  });

  test('puts up with a provider when told to', async () => {
    const steps = [json(200, rfcStarted), json(200, { error: 'authorization_pending' }), json(200, rfcToken)];
    expect((await run([...RFC, '--leniency=github'], { steps })).code).toBe(0);
  });

  test.each<[string, Step, number, RegExp]>([
    ['refused', refused('access_denied'), 3, /the request was refused: in words/],
    ['expired', refused('expired_token'), 4, /has expired/],
    ['rejected', refused('invalid_grant'), 1, /POST \/token: 400, invalid_grant, in words/],
    ['broken', raw(502, '<html>', 'text/html'), 1, /POST \/token: 502/],
  ])('ends with a reason and an exit code of its own when %s', async (_, step, code, reason) => {
    const result = await run(RFC, { steps: [json(200, rfcStarted), step] });
    expect([result.code, result.out]).toEqual([code, '']);
    expect(result.err).toMatch(reason);
  });

  test('says what lies behind a connection that fails', async () => {
    const cause = new Error('connect ECONNREFUSED 192.0.2.1:443');
    const { code, err } = await run(RFC, { steps: [new TypeError('fetch failed', { cause })] });
    expect(code).toBe(5);
    expect(err).toBe('devauth: POST /da: no connection; connect ECONNREFUSED 192.0.2.1:443\n');
  });

  test('ends in good order when it is interrupted', async () => {
    const steps = [json(200, rfcStarted), refused('authorization_pending')];
    const { code, out, err, server } = await run(RFC, { steps, abortAfter: 7000 });
    expect([code, out, server.received.length]).toEqual([130, '', 2]);
    expect(err).toMatch(/devauth: interrupted\n$/);
  });
});

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
    expect(await readdir(folder)).toEqual([]);
  });

  test('writes the cache that aws reads, and registers once for two logins', async () => {
    const first = await run(CACHE, { steps: [json(200, registered), ...flow()] });
    expect([first.code, first.out]).toEqual([0, '']);
    const second = await run(CACHE, { steps: flow() });
    expect(second.code).toBe(0);
    expect(paths(second.server.received)).toEqual(['/device_authorization', '/token']);
    const cache = join(folder, '.aws', 'sso', 'cache');
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
    const cache = join(folder, '.aws', 'sso', 'cache');
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

describe('a client under test', () => {
  const environment = {
    DIALECT: 'rfc8628',
    TARGET: 'https://as.example',
    DEVICE_AUTHORIZATION_ENDPOINT: 'https://as.example/da',
    TOKEN_ENDPOINT: 'https://as.example/token',
    CLIENT_ID: 'tv',
  };
  const login = ['login', '--from-environment'];

  test('answers with one line of JSON', async () => {
    const { code, out, err } = await run(login, {
      environment,
      steps: [json(200, rfcStarted), json(200, rfcToken)],
    });
    expect([code, out]).toEqual([
      0,
      '{"outcome":"success","access_token":"the-access-token","token_type":"Bearer"}\n',
    ]);
    expect(err).toContain('WDJB-MJHT');
  });

  test.each<[Step, string]>([
    [refused('access_denied'), 'access_denied'],
    [refused('expired_token'), 'expired_token'],
    [refused('invalid_grant'), 'invalid_grant'],
    [json(200, {}), 'missing_member'],
  ])('names the error', async (step, error) => {
    const { code, out } = await run(login, { environment, steps: [json(200, rfcStarted), step] });
    expect([code, out]).toEqual([1, `{"outcome":"error","error":"${error}"}\n`]);
  });

  test('needs to know the dialect', async () => {
    const { code, err } = await run(login, { environment: { ...environment, DIALECT: 'oauth' } });
    expect(code).toBe(2);
    expect(err).toContain('DIALECT');
  });
});

describe('wrong usage has exit code 2 and says what is wrong', () => {
  test.each([
    [['logn'], 'did you mean login?'],
    [['--hlep'], 'did you mean --help?'],
    [['login'], 'say where to sign in'],
    [['login', '--isuer=x'], 'did you mean --issuer?'],
    [['login', '--issuer=example.com', '--client-id=x'], '--issuer is no URL'],
    [['login', '--issuer=https://as.example'], '--client-id'],
    [['login', '--region=us-east-1'], '--start-url'],
    [['login', '--start-url=https://x.example'], '--region'],
    [['login', '--start-url=https://x.example', '--issuer=https://as.example'], 'is not'],
    [[...RFC, '--leniency=githbu'], 'did you mean github?'],
    [[...RFC, '--timeout=soon'], '--timeout'],
    [[...RFC, '--parameter=audience'], 'NAME=VALUE'],
    [[...RFC, '--parameter=a=1', '--parameter=a=2'], 'twice'],
    [[...RFC, '--output=/no/such/folder/token'], '/no/such/folder'],
    [[...RFC, '--output=/'], '--output: / is not a file'],
    [[...RFC, '--output=/dev/null'], '/dev/null is not a file'],
    [['login', '--start-url=https://x.example', '--region=mars-north-1'], 'mars-north-1; check --region'],
    [['-v'], 'did you mean --version?'],
    [['help', 'logn'], 'did you mean login?'],
    [['logn', '--issuer=x'], 'Try: devauth --help\n'],
    [['login', '--isuer=x'], 'Try: devauth login --help\n'],
    [['login', '--issuer=http://as.example', '--client-id=x'], 'https'],
    [['mock', '--prot=1'], 'did you mean --port?'],
  ])('%j', async (args, message) => {
    const { code, err, out } = await run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});

describe('help and version', () => {
  test.each([
    [['--help']],
    [['login', '--help']],
    [['mock', '-h']],
    [['emulator', '--help']],
    [['conformance', '--help']],
    [['help', 'login']],
  ])('%j', async (args) => {
    const { code, out } = await run(args);
    expect(code).toBe(0);
    expect(out).toMatch(/^devauth|^Sign in/);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(110);
  });

  test('the version is that of the package', async () => {
    const manifest: unknown = JSON.parse(
      await readFile(new URL('../../package.json', import.meta.url), 'utf8'),
    );
    expect(manifest).toMatchObject({ version: (await run(['--version'])).out.trim() });
  });
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends the real process with %d, at once', async (signal, expected) => {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify(rfcStarted));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address: AddressInfo | string | null = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const main = fileURLToPath(new URL('./main.ts', import.meta.url));
  const args = [
    'login',
    `--device-authorization-endpoint=${url}/da`,
    `--token-endpoint=${url}/token`,
    '--client-id=tv',
  ];
  const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (!err.includes('good for') && `${err}${text}`.includes('good for')) child.kill(signal);
    err += text;
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  server.close();
  expect(code).toBe(expected);
  expect(err).toMatch(/devauth: interrupted\n$/);
});
