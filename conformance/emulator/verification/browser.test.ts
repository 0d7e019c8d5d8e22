// The verification page in real Chromium, by mouse and by keyboard. Skipped where Chromium is not
// installed, but in CI.
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ServedEmulator, serveEmulator } from '../listen.ts';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What the device authorization endpoint responded, as far as these tests use it. */
interface Codes {
  readonly device_code: string;
  readonly user_code: string;
  readonly verification_uri: string;
  readonly verification_uri_complete: string;
}

describe.skipIf(!existsSync(CHROMIUM) && !process.env.CI)('the verification page in Chromium', () => {
  let browser: Browser;
  let served: ServedEmulator;
  let context: BrowserContext;
  let page: Page;
  let codes: Codes;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    served = await serveEmulator({ dialect: 'rfc8628', host: '127.0.0.1', port: 0 });
    return async () => {
      await browser.close();
      await served.close();
    };
  });
  beforeEach(async () => {
    served.control.reset();
    // The page has to do without scripts, so it is given none.
    context = await browser.newContext({ javaScriptEnabled: false });
    context.setDefaultTimeout(5000);
    page = await context.newPage();
    codes = JSON.parse(await post('/device_authorization', { client_id: 'demo-device', scope: 'a b' }));
  });
  afterEach(() => context.close());

  async function post(path: string, fields: Record<string, string>): Promise<string> {
    const response = await fetch(`${served.url}${path}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
    });
    return response.text();
  }

  async function outcome(): Promise<string> {
    const answer: { error?: string } = JSON.parse(
      await post('/token', {
        client_id: 'demo-device',
        grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
        device_code: codes.device_code,
      }),
    );
    return answer.error ?? 'token';
  }

  const heading = () => page.getByRole('heading', { level: 1 }).textContent();

  it('takes a typed code, shows who asks for what, and approves', async () => {
    await page.goto(codes.verification_uri);
    expect(await heading()).toBe('Connect a device');
    await page.getByLabel('Code').fill(codes.user_code.toLowerCase().replace('-', ' '));
    await page.getByRole('button', { name: 'Continue' }).click();
    expect(await heading()).toBe('Allow this device?');
    expect(await page.locator('dl').textContent()).toMatch(
      /Application\s*Demo device \(demo-device\)\s*Access to\s*a\s*b/,
    );
    await page.getByRole('button', { name: 'Allow' }).click();
    expect(await heading()).toBe('Device allowed');
    expect(await outcome()).toBe('token');
  });

  it('shows the code to compare to those who come with it, and denies', async () => {
    await page.goto(codes.verification_uri_complete);
    expect(await page.getByText('Compare this code').isVisible()).toBe(true);
    expect(await page.getByText(codes.user_code, { exact: true }).isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Deny' }).click();
    expect(await heading()).toBe('Device denied');
    expect(await outcome()).toBe('access_denied');
  });

  it('is used with the keyboard alone', async () => {
    await page.goto(codes.verification_uri);
    // The field has the focus from the start.
    await page.keyboard.type(codes.user_code);
    await page.keyboard.press('Enter');
    await page.waitForSelector('text=Allow this device?');
    await page.keyboard.press('Tab');
    expect(
      await page.getByRole('button', { name: 'Allow' }).evaluate((node) => node.matches(':focus-visible')),
    ).toBe(true);
    await page.keyboard.press('Tab');
    expect(
      await page.getByRole('button', { name: 'Deny' }).evaluate((node) => node.matches(':focus-visible')),
    ).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForSelector('text=Device denied');
    expect(await outcome()).toBe('access_denied');
  });

  it('explains a wrong code, and repeats it as text', async () => {
    await page.goto(codes.verification_uri);
    await page.getByLabel('Code').fill('<b>wrong</b>');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('alert').textContent()).toMatch(/“<b>wrong<\/b>” is not recognized/);
    const field = page.getByLabel('Code');
    expect(await field.inputValue()).toBe('');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.getAttribute('aria-describedby')).toBe('problem hint');
    expect(await page.title()).toMatch(/^Code not recognized/);
  });

  it('explains an expired code and a used one, and leads back to the form', async () => {
    served.control.expire(codes.user_code);
    await page.goto(codes.verification_uri_complete);
    expect(await heading()).toBe('This code has expired');
    await page.getByRole('link', { name: 'Enter a code' }).click();
    expect(await heading()).toBe('Connect a device');
    const second = JSON.parse(await post('/device_authorization', { client_id: 'demo-device' }));
    served.control.approve(second.user_code);
    await page.goto(second.verification_uri_complete);
    expect(await heading()).toBe('This code has already been used');
  });

  it('stops guessing', async () => {
    for (let i = 0; i < 5; i += 1) await page.goto(`${codes.verification_uri}?user_code=wrong`);
    const response = await page.goto(codes.verification_uri_complete);
    expect(response?.status()).toBe(429);
    expect(await heading()).toBe('Too many attempts');
  });

  it('lets no other site decide for the person', async () => {
    await page.goto(codes.verification_uri_complete);
    const token = await page.locator('input[name=form_token]').getAttribute('value');
    // Another site knows all fields, but its post comes without the cookie.
    await page.route('http://evil.example/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<form method="post" action="${codes.verification_uri}">
          <input name="user_code" value="${codes.user_code}"><input name="form_token" value="${token}">
          <button name="decision" value="approve">Win</button></form>`,
      }),
    );
    await page.goto('http://evil.example/');
    await page.getByRole('button').click();
    expect(await heading()).toBe('Nothing was changed');
    expect(await outcome()).toBe('authorization_pending');
  });

  it.each([
    { width: 1280, colorScheme: 'light' },
    { width: 320, colorScheme: 'dark' },
  ] as const)('fits $width pixels and keeps its contrast in $colorScheme', async ({ width, colorScheme }) => {
    const sized = await browser.newContext({ viewport: { width, height: 640 }, colorScheme });
    const view = await sized.newPage();
    for (const url of [`${codes.verification_uri}?user_code=wrong`, codes.verification_uri_complete]) {
      await view.goto(url);
      const measured = await view.evaluate(measure);
      expect(measured.overflow).toBe(0);
      expect(measured.contrast).toBeGreaterThanOrEqual(4.5);
      expect(measured.smallestTarget).toBeGreaterThanOrEqual(44);
    }
    await sized.close();
  });
});

/** Runs in the page: how far it overflows, its lowest text contrast, and its lowest control. */
function measure() {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
      const value = Number(part) / 255;
      return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const groundOf = (element: Element | null): string => {
    for (let node = element; node !== null; node = node.parentElement) {
      const { backgroundColor } = getComputedStyle(node);
      if (!/, 0\)$/.test(backgroundColor)) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  const texts = [
    ...document.querySelectorAll('h1, p, label, dt, dd, button, footer, .code, input:not([type=hidden])'),
  ];
  const ratios = texts.map((element) => {
    const [a, b] = [luminance(getComputedStyle(element).color), luminance(groundOf(element))];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  });
  const targets = [...document.querySelectorAll('button, input:not([type=hidden]), .button')];
  return {
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    contrast: Math.min(...ratios),
    smallestTarget: Math.min(...targets.map((element) => element.getBoundingClientRect().height)),
  };
}
