// Networks as people have them: a real proxy that alone knows the name, and a certificate of one's own.
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rfcStarted, rfcToken } from '../testing/command-line.ts';

const NAME = 'only-the-proxy-knows.example';
let folder = '';
let ca = '';
let site: Server;
let proxy: Server;
const tunnels: string[] = [];

const portOf = (server: Server) => {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'devauth-'));
  ca = join(folder, 'ca.pem');
  const altNames = [{ type: 2 as const, value: NAME }];
  const made = await generate([{ name: 'commonName', value: NAME }], {
    extensions: [{ name: 'subjectAltName', altNames }],
  });
  await writeFile(ca, made.cert);
  site = createTlsServer({ key: made.private, cert: made.cert }, (request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/token' ? rfcToken : { ...rfcStarted, interval: 1 }));
  }).listen(0, '127.0.0.1');
  await once(site, 'listening');
  proxy = createServer((_, response) => response.writeHead(405).end()).listen(0, '127.0.0.1');
  proxy.on('connect', (request, client) => {
    tunnels.push(request.url ?? '');
    if (request.headers['proxy-authorization'] === undefined && request.url?.startsWith('closed.'))
      return client.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
    const upstream = connect(portOf(site), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
    return undefined;
  });
  await once(proxy, 'listening');
});

afterAll(async () => {
  site.closeAllConnections();
  site.close();
  proxy.closeAllConnections();
  proxy.close();
  await rm(folder, { recursive: true });
});

/** The real command, with nothing of this machine's own networks in its environment. */
async function login(environment: Readonly<Record<string, string>>, host = NAME) {
  const main = fileURLToPath(new URL('./main.ts', import.meta.url));
  const endpoints = [
    `--device-authorization-endpoint=https://${host}/da`,
    `--token-endpoint=https://${host}/token`,
  ];
  const env = { PATH: process.env.PATH, HOME: folder, ...environment };
  const work = promisify(execFile)(
    process.execPath,
    [main, 'login', ...endpoints, '--client-id=tv', '--timeout=10'],
    { env },
  );
  return work.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
}

describe('the command, without further switches', () => {
  test.each([
    ['HTTPS_PROXY', 'SSL_CERT_FILE'],
    ['https_proxy', 'AWS_CA_BUNDLE'],
    ['ALL_PROXY', 'NODE_EXTRA_CA_CERTS'],
  ])('signs in through %s, with a certificate from %s', async (variable, bundle) => {
    tunnels.length = 0;
    const { code, stdout, stderr } = await login({
      [variable]: `http://127.0.0.1:${portOf(proxy)}`,
      [bundle]: ca,
    });
    expect([code, stderr]).toEqual([0, expect.stringContaining('Signed in.')]);
    expect(JSON.parse(stdout)).toMatchObject({ access_token: 'the-access-token' });
    expect(tunnels).toContain(`${NAME}:443`);
  });

  test('names the proxy, without its password, and the variable for the certificate', async () => {
    const HTTPS_PROXY = `http://user:password-that-must-not-show@127.0.0.1:${portOf(proxy)}`;
    const { code, stderr } = await login({ HTTPS_PROXY });
    expect(code).toBe(5);
    expect(stderr).toContain(`by way of the proxy http://127.0.0.1:${portOf(proxy)}`);
    expect(stderr).toContain('NODE_EXTRA_CA_CERTS');
    expect(stderr).not.toContain('must-not-show');
  });

  test('says that the proxy wants a password', async () => {
    const HTTPS_PROXY = `http://127.0.0.1:${portOf(proxy)}`;
    const { code, stderr } = await login({ HTTPS_PROXY }, 'closed.example');
    expect(code).toBe(5);
    expect(stderr).toContain('the proxy wants a name and a password');
  });

  test('goes past the proxy for NO_PROXY', async () => {
    tunnels.length = 0;
    const HTTPS_PROXY = `http://127.0.0.1:${portOf(proxy)}`;
    const { stderr } = await login({ HTTPS_PROXY, NO_PROXY: '.invalid' }, 'nowhere.invalid');
    expect(stderr).toContain('ENOTFOUND');
    expect(stderr).not.toContain('proxy');
    expect(tunnels).toEqual([]);
  });

  test.each([
    [{ SSL_CERT_FILE: '/no/such/file' }, "SSL_CERT_FILE: /no/such/file can't be read"],
    [{ HTTPS_PROXY: 'socks5://127.0.0.1:1' }, 'is no http(s) URL: see HTTPS_PROXY'],
  ])('says what is wrong with a variable: %j', async (environment, message) => {
    const { code, stderr } = await login(environment);
    expect(stderr).toContain(message);
    expect(code).not.toBe(0);
  });
});
