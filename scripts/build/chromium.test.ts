// The library as it is published, in a real browser: a whole login under a policy that forbids eval, and the two
// things that browsers do otherwise than Node, redirects and aborts. Skipped where Chromium is not installed, but in CI.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildLibrary } from './library.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FLAGS =
  '--no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update --disable-sync';
const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'";

let dist = '';
let emulator = '';
let origin = '';
let stopEmulator: () => void;
let server: Server;
let browser: Browser;
let page: Page;

async function startEmulator(): Promise<void> {
  const env = { ...process.env, DIALECT: 'aws-sso-oidc', PORT: '0' };
  const child = spawn(process.execPath, [join(root, 'conformance/emulator/main.ts')], { env });
  stopEmulator = () => child.kill();
  emulator = await new Promise((resolve) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (found) resolve(found);
    });
  });
}

/** An empty page, the library, a redirect, a request that hangs, and the emulator behind it all. */
async function startSite(): Promise<void> {
  server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    response.setHeader('content-security-policy', POLICY);
    if (path === '/')
      return response.setHeader('content-type', 'text/html').end('<!doctype html><title>t</title>');
    if (path.startsWith('/lib/')) {
      return response
        .setHeader('content-type', 'text/javascript')
        .end(await readFile(join(dist, path.slice(5))));
    }
    if (path === '/redirect') return response.writeHead(307, { location: '/elsewhere' }).end();
    if (path === '/hang') return response;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const headers = { 'content-type': request.headers['content-type'] ?? '' };
    const answer = await fetch(emulator + path, { method: 'POST', headers, body: Buffer.concat(chunks) });
    return response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}

/** Runs the body of an async function in the page, with the library at hand. */
function inPage(body: string): Promise<unknown> {
  return page.evaluate(`(async () => { ${body} })()`);
}

const RFC_CLIENT = (path: string) => `
  const { createClient } = await import('/lib/rfc8628.js');
  const endpoint = location.origin + '${path}';
  const client = createClient({ deviceAuthorizationEndpoint: endpoint, tokenEndpoint: endpoint, clientId: 'tv' });
`;

describe.skipIf(!existsSync(CHROMIUM) && !process.env.CI)('the library in Chromium', () => {
  beforeAll(async () => {
    dist = await mkdtemp(join(tmpdir(), 'devauth-dist-'));
    await buildLibrary(root, dist);
    await startEmulator();
    await startSite();
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS.split(' ') });
    page = await browser.newPage();
    await page.goto(origin);
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
    stopEmulator?.();
    await rm(dist, { recursive: true, force: true });
  });

  test('a login, from registration to token, of which the console shows no secret', async () => {
    const shown: string[] = [];
    const session = await page.context().newCDPSession(page);
    await session.send('Runtime.enable');
    session.on('Runtime.consoleAPICalled', ({ args }) => shown.push(JSON.stringify(args)));

    const userCode = new Promise<string>((resolve) =>
      page.once('console', (message) => resolve(message.text())),
    );
    const login = inPage(`
    const { createClient, login, registerClient } = await import('/lib/aws-sso-oidc.js');
    const service = { baseUrl: location.origin };
    const { clientId, clientSecret } = await registerClient(service, { clientName: 'browser' });
    const startUrl = 'https://example.awsapps.com/start';
    const result = await login(createClient({ ...service, clientId, clientSecret, startUrl }), {
      onPrompt: ({ userCode }) => console.log(userCode),
    });
    console.log(result.token);
    return [result.outcome, result.token.accessToken];
  `);
    await fetch(`${emulator}/_emulator/approve?user_code=${await userCode}`, { method: 'POST' });
    const [outcome, token] = String(await login).split(',');
    expect([outcome, token]).toEqual(['approved', expect.stringMatching(/\S{20}/)]);
    expect(shown.join()).toContain('tokenType');
    expect(shown.join()).not.toContain(token);
  });

  test('a redirect, which a browser shows with status 0, is refused', async () => {
    const code = await inPage(`${RFC_CLIENT('/redirect')}
    return client.requestDeviceAuthorization().catch((error) => error.code);`);
    expect(code).toBe('redirect_refused');
  });

  test('a request that hangs is aborted with the reason', async () => {
    const message = await inPage(`${RFC_CLIENT('/hang')}
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('enough')), 50);
    return client.pollToken({ deviceCode: 'd' }, { signal: controller.signal }).catch((error) => error.message);`);
    expect(message).toBe('enough');
  });
});
