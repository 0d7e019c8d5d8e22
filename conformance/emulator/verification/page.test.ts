// The verification page as bytes: what it says, what it never lets through, and how often one may guess.
import { describe, expect, it } from 'vitest';
import type { Emulator } from '../emulator.ts';
import { bothDialects, TestClient } from '../testing/test-client.ts';

const PAGE = 'http://127.0.0.1:4020/device';

/** A browser with a cookie jar for one cookie, and no more. */
class Browser {
  readonly #emulator: Emulator;
  cookie = '';
  constructor(emulator: Emulator) {
    this.#emulator = emulator;
  }

  async open(url: string): Promise<Response> {
    const response = await this.#emulator.fetch(new Request(url, { headers: { cookie: this.cookie } }));
    this.cookie = response.headers.get('set-cookie')?.split(';')[0] ?? this.cookie;
    return response;
  }

  submit(fields: Readonly<Record<string, string>>, headers: Record<string, string> = {}) {
    return this.#emulator.fetch(
      new Request(PAGE, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { cookie: this.cookie, ...headers },
      }),
    );
  }

  /** Opens a code's page and gives the fields of its form. */
  async formFor(userCode: string): Promise<Record<string, string>> {
    const html = await (await this.open(`${PAGE}?user_code=${userCode}`)).text();
    const fields = html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g);
    return Object.fromEntries([...fields].map(([, name = '', value = '']) => [name, value]));
  }
}

async function flow(dialect: (typeof bothDialects)[number] = 'rfc8628', policy = {}) {
  const client = new TestClient(dialect, policy);
  return { client, codes: await client.start(), browser: new Browser(client.emulator) };
}

describe('the verification page', () => {
  it.each(bothDialects)('of %s shows who asks for what, and takes the decision', async (dialect) => {
    const { client, codes, browser } = await flow(dialect);
    const html = await (await browser.open(`${PAGE}?user_code=${codes.userCode}`)).text();
    expect(html).toContain('Demo device');
    expect(html).toContain(dialect === 'rfc8628' ? 'profile' : 'sso:account:access');
    expect(html).not.toContain(codes.deviceCode);
    const form = await browser.formFor(codes.userCode);
    const response = await browser.submit({ ...form, decision: 'approve' });
    expect(response.status).toBe(200);
    expect(await client.outcome(codes)).toBe('token');
    expect((await browser.open(`${PAGE}?user_code=${codes.userCode}`)).status).toBe(409);
    expect((await browser.submit({ ...form, decision: 'deny' })).status).toBe(409);
  });

  it('says how the emulator was started, and which settings change that', async () => {
    const policy = { intervalSeconds: 7 };
    const { emulator } = new TestClient('rfc8628', policy, { profile: 'entra', baseUrl: 'https://a.test/b' });
    const html = await (await new Browser(emulator).open('https://a.test/b/device')).text();
    for (const said of [
      'entra',
      '(PROFILE)',
      '7 <',
      '(INTERVAL)',
      '900 <',
      '/b/.well-known/openid-configuration',
    ]) {
      expect(html).toContain(said);
    }
    const { emulator: conforming } = new TestClient('aws-sso-oidc');
    expect(await (await new Browser(conforming).open(PAGE)).text()).not.toContain('PROFILE');
  });

  it('denies', async () => {
    const { client, codes, browser } = await flow();
    await browser.submit({ ...(await browser.formFor(codes.userCode)), decision: 'deny' });
    expect(await client.outcome(codes)).toBe('access_denied');
  });

  it('says that a code has expired, also when it does so between form and decision', async () => {
    const { client, codes, browser } = await flow();
    const form = await browser.formFor(codes.userCode);
    client.clock.advance(600);
    expect((await browser.open(`${PAGE}?user_code=${codes.userCode}`)).status).toBe(410);
    expect((await browser.submit({ ...form, decision: 'approve' })).status).toBe(410);
    expect(await client.outcome(codes)).toBe('expired_token');
  });

  it('refuses a decision that did not come from its own form', async () => {
    const { client, codes, browser } = await flow();
    const form = await browser.formFor(codes.userCode);
    const other = new Browser(client.emulator);
    const approve = { ...form, decision: 'approve' };
    expect((await other.submit(approve)).status).toBe(403);
    await other.formFor(codes.userCode);
    expect((await other.submit(approve)).status).toBe(403);
    expect((await browser.submit({ ...approve, form_token: '' })).status).toBe(403);
    expect((await browser.submit(approve, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    const second = await client.start();
    expect((await browser.submit({ ...approve, user_code: second.userCode })).status).toBe(403);
    expect((await browser.submit({ ...form, decision: 'whatever' })).status).toBe(403);
    expect(await client.outcome(codes)).toBe('authorization_pending');
    expect((await browser.submit(approve, { 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });

  it('escapes everything that it repeats', async () => {
    const hostile = `"><script>alert(1)</script><b x='`;
    const client = new TestClient('aws-sso-oidc');
    const registered = await client.post('/client/register', { clientName: hostile, clientType: 'public' });
    const { clientId, clientSecret } = registered.members;
    const { userCode } = await client.start({
      clientId: String(clientId),
      clientSecret: String(clientSecret),
    });
    const browser = new Browser(client.emulator);
    const pages = [
      await browser.open(`${PAGE}?user_code=${userCode}`),
      await browser.open(`${PAGE}?user_code=${encodeURIComponent(hostile)}`),
    ];
    for (const page of pages) {
      const html = await page.text();
      expect(html).toContain('&lt;script&gt;');
      expect(html).not.toContain('<script');
      expect(html).not.toContain('<b x');
    }
  });

  it('sends headers that forbid scripts, frames, referrers and caches', async () => {
    const { codes, browser } = await flow();
    for (const url of [PAGE, `${PAGE}?user_code=${codes.userCode}`, `${PAGE}?user_code=wrong`]) {
      const { headers } = await browser.open(url);
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.*frame-ancestors 'none'/);
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });

  it('names the browser in a cookie that only this page gets', async () => {
    const { client, codes, browser } = await flow();
    const { headers } = await browser.open(`${PAGE}?user_code=${codes.userCode}`);
    expect(headers.get('set-cookie')).toMatch(
      /^devauth_emulator=[\w-]{43}; Path=\/device; HttpOnly; SameSite=Strict$/,
    );
    const { cookie } = browser;
    await browser.open(`${PAGE}?user_code=${codes.userCode}`);
    expect(browser.cookie).toBe(cookie);
    expect((await new Browser(client.emulator).open(PAGE)).headers.has('set-cookie')).toBe(false);
  });

  it('refuses to look at more codes after five wrong ones, until a minute has passed', async () => {
    const { client, codes, browser } = await flow();
    const guess = (code: string) => browser.open(`${PAGE}?user_code=${code}`);
    for (let i = 0; i < 5; i += 1) expect((await guess('BBBB-BBBB')).status).toBe(400);
    const limited = await guess(codes.userCode);
    expect(limited.status).toBe(429);
    expect(limited.headers.get('retry-after')).toBe('60');
    client.clock.advance(59.5);
    expect((await guess(codes.userCode)).headers.get('retry-after')).toBe('1');
    client.clock.advance(0.5);
    expect((await guess(codes.userCode)).status).toBe(200);
  });

  it('does not count right codes as guesses', async () => {
    const { codes, browser } = await flow();
    for (let i = 0; i < 10; i += 1) {
      expect((await browser.open(`${PAGE}?user_code=${codes.userCode}`)).status).toBe(200);
    }
  });
});
