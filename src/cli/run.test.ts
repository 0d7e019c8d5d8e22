import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { errorResponse, RFC, rfcStarted, rfcToken, run, useEmptyHome } from '../testing/command-line.ts';
import { json, raw, type Step } from '../testing/scripted-server.ts';

const home = useEmptyHome();

describe('login at an RFC 8628 server', () => {
  test('shows what to do on stderr, and gives the token on stdout', async () => {
    const steps = [json(200, rfcStarted), errorResponse('authorization_pending'), json(200, rfcToken)];
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
    const output = join(home(), 'token.json');
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

  test('puts the token beside where it can’t be written after all, and says so', async () => {
    const output = join(home(), 'token.json');
    const appears = () => {
      mkdirSync(output);
      return json(200, rfcToken);
    };
    const { code, out, err } = await run([...RFC, '-o', output], { steps: [json(200, rfcStarted), appears] });
    expect([code, out]).toEqual([1, '']);
    const [, path = ''] =
      /signed in, but the token could not be written \(E\w+\); it is in (.*)\n/.exec(err) ?? [];
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ access_token: 'the-access-token' });
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(err).not.toContain('Signed in');
  });

  test('says so where the token may have been lost on its way', async () => {
    const cut = new Response(new ReadableStream({ pull: (stream) => stream.error(new Error('cut')) }));
    const { code, err } = await run(RFC, {
      steps: [json(200, rfcStarted), cut, errorResponse('invalid_grant')],
    });
    expect(code).toBe(1);
    expect(err).toContain('the response before it was lost, perhaps with the token');
  });

  test('puts up with a provider when told to', async () => {
    const steps = [json(200, rfcStarted), json(200, { error: 'authorization_pending' }), json(200, rfcToken)];
    expect((await run([...RFC, '--leniency=github'], { steps })).code).toBe(0);
  });

  test.each<[string, Step, number, RegExp]>([
    ['refused', errorResponse('access_denied'), 3, /the request was refused: in words/],
    ['expired', errorResponse('expired_token'), 4, /has expired/],
    ['rejected', errorResponse('invalid_grant'), 1, /POST \/token: 400, invalid_grant, in words/],
    ['broken', raw(404, '<html>', 'text/html'), 1, /POST \/token: 404/],
  ])('ends with a reason and an exit code of its own when %s', async (_, step, code, reason) => {
    const result = await run(RFC, { steps: [json(200, rfcStarted), step] });
    expect([result.code, result.out.trim()]).toEqual([code, '']);
    expect(result.err).toMatch(reason);
  });

  test('says what lies behind a connection that fails', async () => {
    const cause = new Error('connect ECONNREFUSED 192.0.2.1:443');
    const { code, err } = await run(RFC, { steps: [new TypeError('fetch failed', { cause })] });
    expect(code).toBe(5);
    expect(err).toBe('devauth: POST /da: no connection; connect ECONNREFUSED 192.0.2.1:443\n');
  });

  test('ends in good order when it is interrupted', async () => {
    const steps = [json(200, rfcStarted), errorResponse('authorization_pending')];
    const { code, out, err, server } = await run(RFC, { steps, abortAfter: 7000 });
    expect([code, out.trim(), server.received.length]).toEqual([130, '', 2]);
    expect(err).toMatch(/devauth: interrupted\n$/);
  });
});

describe('wrong usage has exit code 2 and says what is wrong', () => {
  test.each([
    [['logn'], '(Did you mean login?)'],
    [['--hlep'], '(Did you mean --help?)'],
    [['login'], 'say where to sign in'],
    [['login', '--isuer=x'], '(Did you mean --issuer?)'],
    [['login', '--issuer=example.com', '--client-id=x'], '--issuer is no URL'],
    [['login', '--issuer=https://as.example'], '--client-id'],
    [['login', '--region=us-east-1'], '--start-url'],
    [['login', '--start-url=https://x.example'], '--region'],
    [['login', '--start-url=https://x.example', '--issuer=https://as.example'], 'is not'],
    [[...RFC, '--leniency=githbu'], '--leniency knows auth0, entra, github, google, error-aliases'],
    [[...RFC, '--timeout=soon'], '--timeout'],
    [[...RFC, '--parameter=audience'], 'NAME=VALUE'],
    [[...RFC, '--open', '--no-browser'], 'exclude each other'],
    [[...RFC, '--output='], 'option --output wants a value'],
    [[...RFC, '--max-wait=0'], '--max-wait takes a number of seconds'],
    [['status', '--isuer=x'], 'Try: devauth status --help'],
    [['refresh'], 'say which token'],
    [['logout', '/no/such/file'], 'there is no file /no/such/file'],
    [[...RFC, '--output=/no/such/folder/token'], '/no/such/folder'],
    [[...RFC, '--output=/'], '--output: / is not a file'],
    [[...RFC, '--output=/dev/null'], '/dev/null is not a file'],
    [['login', '--start-url=https://x.example', '--region=mars-north-1'], 'mars-north-1; check --region'],
    [['-v'], "unknown option '-v'"],
    [['help', 'logn'], '(Did you mean login?)'],
    [['logn', '--issuer=x'], 'Try: devauth --help\n'],
    [['login', '--isuer=x'], 'Try: devauth login --help\n'],
    [['login', '--issuer=http://as.example', '--client-id=x'], 'https'],
  ])('%j', async (args, message) => {
    const { code, err, out } = await run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});

test('--no-browser is taken for what is so by itself', async () => {
  const steps = [json(200, rfcStarted), json(200, rfcToken)];
  const { code, err } = await run([...RFC, '--no-browser'], {
    steps,
    environment: { BROWSER: '/no/such/browser' },
  });
  expect([code, err]).toEqual([0, expect.not.stringContaining('browser')]);
});

describe('help and version', () => {
  test.each([[['--help']], [['login', '--help']], [['help', 'login']]])('%j', async (args) => {
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
  ['SIGHUP', 129],
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
