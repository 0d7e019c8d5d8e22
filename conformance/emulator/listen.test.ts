// The emulator behind a port: real sockets, the faults that only they can show, and `make emulator` itself.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeCertificate } from './certificate.ts';
import { type ServedEmulator, serveEmulator } from './listen.ts';

describe('over HTTP', () => {
  let served: ServedEmulator;
  beforeAll(async () => {
    served = await serveEmulator({ dialect: 'rfc8628' });
  });
  afterAll(() => served.close());

  const start = (init: RequestInit = {}) =>
    fetch(`${served.url}/device_authorization`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: 'demo-device' }),
      ...init,
    });

  it('hands out URLs of the address it listens on', async () => {
    const codes: unknown = await (await start()).json();
    expect(codes).toMatchObject({ verification_uri: `${served.url}/device` });
    const metadata: unknown = await (
      await fetch(`${served.url}/.well-known/oauth-authorization-server`)
    ).json();
    expect(metadata).toMatchObject({ issuer: served.url, token_endpoint: `${served.url}/token` });
  });

  it('sends people from the root to the verification page', async () => {
    const response = await fetch(served.url);
    expect(response.url).toBe(`${served.url}/device`);
  });

  it('leaves the connection open and silent', async () => {
    served.control.failNext({ fault: 'hang' });
    await expect(start({ signal: AbortSignal.timeout(100) })).rejects.toThrow(/timeout/);
    expect((await start()).status).toBe(200);
  });

  it('cuts the connection', async () => {
    served.control.failNext({ fault: 'cut' });
    await expect(start()).rejects.toThrow('fetch failed');
    expect((await start()).status).toBe(200);
  });

  it('stops half way through the body', async () => {
    served.control.failNext({ fault: 'truncate' });
    const response = await start();
    expect(response.status).toBe(200);
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(100);
    await expect(response.text()).rejects.toThrow('terminated');
    expect((await start()).status).toBe(200);
  });

  it('refuses bodies that are too large, whether their length is declared or not', async () => {
    const large = 'x'.repeat(200_000);
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await start({ body: large, headers })).status).toBe(400);
    const stream = new Blob([large]).stream();
    expect((await start({ body: stream, headers, duplex: 'half' } as RequestInit)).status).toBe(400);
    expect((await start()).status).toBe(200);
  });

  it.each([
    'GET / HTTP/1.1\r\n\r\n',
    'GET /%zz HTTP/1.1\r\nHost: [bad\r\n\r\n',
    'POST http://[/ HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n',
    'POST /token HTTP/1.1\r\nHost: x\r\nContent-Length: nonsense\r\n\r\n',
    'POST /token HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
    'GARBAGE\r\n\r\n',
    '\0\0\0\0',
  ])('responds to %j like any other bad request', async (bytes) => {
    const response = await speak(served.url, bytes);
    expect(response).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(response).not.toMatch(/node:|\.ts\b|\n\s+at /);
    expect((await start()).status).toBe(200);
  });

  it('serves many at once, each on a port of its own that is free again afterwards', async () => {
    const many = await Promise.all(Array.from({ length: 20 }, () => serveEmulator({ dialect: 'rfc8628' })));
    expect(new Set(many.map(({ url }) => url)).size).toBe(20);
    const responses = await Promise.all(many.map(({ url }) => fetch(`${url}/device`)));
    expect(responses.map(({ status }) => status)).toEqual(many.map(() => 200));
    await Promise.all(many.map(({ close }) => close()));
    const [first] = many;
    const again = await serveEmulator({ dialect: 'rfc8628', port: Number(new URL(first?.url ?? '').port) });
    expect(again.url).toBe(first?.url);
    await again.close();
  });

  it('closes with hung connections open', async () => {
    const other = await serveEmulator({ dialect: 'rfc8628' });
    other.control.failNext({ fault: 'hang' });
    const hung = fetch(`${other.url}/token`, { method: 'POST' }).catch((error: unknown) => error);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await other.close();
    expect(await hung).toBeInstanceOf(TypeError);
  });
});

/** Sends bytes and gives what comes back until the other end closes. */
async function speak(url: string, bytes: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  let received = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    received += chunk;
    if (received.includes('\r\n\r\n')) socket.end();
  });
  socket.write(bytes);
  await once(socket, 'close');
  return received;
}

describe('make emulator', () => {
  const running: ChildProcess[] = [];
  afterEach(() => {
    for (const child of running.splice(0)) child.kill('SIGKILL');
  });

  function run(environment: Readonly<Record<string, string>>) {
    const main = fileURLToPath(new URL('./main.ts', import.meta.url));
    const child = spawn(process.execPath, [main], {
      env: { ...process.env, DIALECT: '', HOST: '', ...environment },
    });
    running.push(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk;
      });
    }
    return { child, output: () => output, exit: once(child, 'exit').then(([code]) => Number(code)) };
  }

  it.each(['aws-sso-oidc', 'rfc8628'])('greets with all that %s takes to get a token', async (dialect) => {
    const { child, output, exit } = run({ DIALECT: dialect, PORT: '0' });
    await once(child.stdout, 'data');
    const url = /at (http:\S+)/.exec(output())?.[1] ?? '';
    const commands = output().match(/curl .*/g) ?? [];
    const [startCommand = '', approveCommand = '', pollCommand = ''] = commands;
    const codes = await shell(startCommand);
    const userCode = /[A-Z]{4}-[A-Z]{4}/.exec(codes)?.[0] ?? '';
    const deviceCode = /device_?[cC]ode":"([^"]+)/.exec(codes)?.[1] ?? '';
    expect(await shell(pollCommand.replace('DEVICE_CODE', deviceCode))).toContain('authorization_pending');
    await shell(approveCommand.replace('XXXX-XXXX', userCode));
    expect(await shell(pollCommand.replace('DEVICE_CODE', deviceCode))).toMatch(/access_?[tT]oken/);
    expect((await fetch(`${url}/device`)).status).toBe(200);
    child.kill('SIGINT');
    expect(await exit).toBe(0);
  });

  it('serves HTTPS with a certificate that clients can trust, and takes it away at the end', async () => {
    const { child, output, exit } = run({ TLS: '1', DIALECT: 'rfc8628', PORT: '0' });
    await once(child.stdout, 'data');
    const url = /at (https:\S+)/.exec(output())?.[1] ?? '';
    const path = /made for this run: (\S+)/.exec(output())?.[1] ?? '';
    const trusting = { ca: await readFile(path, 'utf8') };
    expect(await getOverTls(`${url}/.well-known/oauth-authorization-server`, trusting)).toContain(
      `"issuer":"${url}"`,
    );
    await expect(getOverTls(url, {})).rejects.toThrow(/certificate/i);
    child.kill('SIGTERM');
    await exit;
    await expect(readFile(path)).rejects.toThrow('ENOENT');
  });

  it('serves HTTPS with the certificate that it is given', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'emulator-test-'));
    const { cert, key } = await makeCertificate('127.0.0.1');
    await writeFile(join(folder, 'cert.pem'), cert);
    await writeFile(join(folder, 'key.pem'), key);
    const files = { CERT: join(folder, 'cert.pem'), KEY: join(folder, 'key.pem') };
    const { child, output } = run({ ...files, DIALECT: 'rfc8628', PORT: '0' });
    await once(child.stdout, 'data');
    const url = /at (https:\S+)/.exec(output())?.[1] ?? '';
    expect(output()).not.toContain('made for this run');
    expect(await getOverTls(`${url}/device`, { ca: cert })).toContain('<html');
    await rm(folder, { recursive: true });
  });

  it('takes the interval, the lifetime of codes, a client, and a profile', async () => {
    const settings = { INTERVAL: '0.5', CODE_LIFETIME: '20', CLIENT_ID: 'built-in', CLIENT_SECRET: 'known' };
    const { child, output } = run({ ...settings, PROFILE: 'google', PORT: '0' });
    await once(child.stdout, 'data');
    const url = /rfc8628 at (http:\S+)/.exec(output())?.[1] ?? '';
    const start = async (fields: Record<string, string>) =>
      fetch(`${url}/device/code`, { method: 'POST', body: new URLSearchParams(fields) });
    const response = await start({ client_id: 'built-in', client_secret: 'known' });
    expect(await response.json()).toMatchObject({
      interval: 0.5,
      expires_in: 20,
      verification_url: `${url}/device`,
    });
    expect((await start({ client_id: 'built-in', client_secret: 'guessed' })).status).toBe(401);
    expect((await start({ client_id: 'another' })).status).toBe(401);
  });

  it('takes any client, where it is told so', async () => {
    const { child, output } = run({ CLIENT_ID: '*', DIALECT: 'rfc8628', PORT: '0' });
    await once(child.stdout, 'data');
    const url = /at (http:\S+)/.exec(output())?.[1] ?? '';
    const body = new URLSearchParams({ client_id: 'whoever', client_secret: 'whatever' });
    expect((await fetch(`${url}/device_authorization`, { method: 'POST', body })).status).toBe(200);
  });

  it('says what is wrong and what to do', async () => {
    const taken = await serveEmulator({ dialect: 'rfc8628' });
    const cases = [
      [{ PORT: new URL(taken.url).port }, 1, /EADDRINUSE.*PORT=/],
      [{ DIALECT: 'esperanto' }, 2, /DIALECT=esperanto.*aws-sso-oidc, rfc8628/],
      [{ PORT: '99999' }, 2, /PORT=99999/],
      [{ START_URL: 'nowhere' }, 2, /START_URL=nowhere.*https:/],
      [{ EMULATOR_URL: 'ftp://x', PORT: '0' }, 2, /ftp:/],
      [{ PROFILE: 'gitlab' }, 2, /PROFILE=gitlab.*github, google, entra, auth0/],
      [{ PROFILE: 'github', DIALECT: 'aws-sso-oidc' }, 2, /PROFILE=github.*DIALECT=rfc8628/],
      [{ CERT: 'cert.pem' }, 2, /CERT and KEY/],
      [{ CERT: 'no-such.pem', KEY: 'no-such.pem' }, 2, /CERT=no-such.pem cannot be read/],
    ] as const;
    for (const [environment, code, message] of cases) {
      const { output, exit } = run(environment);
      expect(await exit).toBe(code);
      expect(output()).toMatch(message);
      expect(output()).not.toMatch(/\bat .*\.ts/);
    }
    await taken.close();
  });
});

/** The body of a resource over HTTPS. */
function getOverTls(url: string, options: { readonly ca?: string }): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = get(url, { ...options, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve(text));
    });
    request.on('error', reject);
  });
}

async function shell(command: string): Promise<string> {
  const child = spawn('sh', ['-c', `${command} --silent`]);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
  });
  await once(child, 'close');
  return output;
}
