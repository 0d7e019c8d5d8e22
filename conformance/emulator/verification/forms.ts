// Keeps other sites from deciding in a person's name: a form is good only for the browser and the code
// that it was made for.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { newSecret } from '../codes.ts';

/** The cookie that a form is bound to. */
export const BROWSER_COOKIE = 'devauth_emulator';

/** The browser's name: the one it already has, or a new one. */
export function browserName(cookie: string | undefined): string {
  return cookie !== undefined && /^[\w-]{43}$/.test(cookie) ? cookie : newSecret();
}

/** The token that a form for one code carries in one browser. */
export function formToken(key: Uint8Array, browser: string, userCode: string): string {
  return createHmac('sha256', key).update(`${browser}:${userCode}`).digest('base64url');
}

/** Whether a form that came back is one that this browser was given for this code. */
export function isOwnForm(
  key: Uint8Array,
  browser: string | undefined,
  userCode: string,
  token: string,
): boolean {
  if (browser === undefined) return false;
  const expected = Buffer.from(formToken(key, browser, userCode));
  const got = Buffer.from(token);
  return expected.length === got.length && timingSafeEqual(expected, got);
}
