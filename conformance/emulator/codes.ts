// Codes and secrets from the operating system's random source, and how people's typing is read back.
// Device codes carry 256 bits, well over what RFC 6749 asks of credentials; user codes are for people.
import { randomFillSync, randomInt } from 'node:crypto';

/** The letters of RFC 8628's example set: no vowels, so no words; nothing that looks like a digit. */
export const USER_CODE_LETTERS = 'BCDFGHJKLMNPQRSTVWXZ';

const HALF = 4;
const OUTSIDE_THE_SET = new RegExp(`[^${USER_CODE_LETTERS}]`, 'g');
const TYPED_AT_MOST = 64;
const TRIES = 1000;

const SECRET_BYTES = 32;

/** Random bytes for the secrets to come: asked for many at once, they cost a fifth less of a whole request. */
const pool = Buffer.alloc(128 * SECRET_BYTES);
let used = pool.length;

/** A secret for machines: 256 random bits in base64url, 43 characters. */
export function newSecret(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const start = used;
  used += SECRET_BYTES;
  const secret = pool.toString('base64url', start, used);
  pool.fill(0, start, used);
  return secret;
}

/** Eight letters as `XXXX-XXXX`, uniformly drawn: about 34.5 bits. */
export function randomUserCode(): string {
  let code = '';
  for (let i = 0; i < 2 * HALF; i += 1) code += USER_CODE_LETTERS.charAt(randomInt(USER_CODE_LETTERS.length));
  return `${code.slice(0, HALF)}-${code.slice(HALF)}`;
}

/**
 * A user code that no outstanding grant has.
 * @throws when a thousand draws in a row are taken, which only a broken `isTaken` can bring about
 */
export function newUserCode(isTaken: (userCode: string) => boolean): string {
  for (let i = 0; i < TRIES; i += 1) {
    const code = randomUserCode();
    if (!isTaken(code)) return code;
  }
  throw new Error('every user code drawn is already taken');
}

/**
 * What a person typed, reduced to the letters of the set: case, dashes, spaces and strays do not matter.
 * @see RFC 8628 §6.1
 */
export function normalizeUserCode(typed: string): string {
  return typed.slice(0, TYPED_AT_MOST).toUpperCase().replace(OUTSIDE_THE_SET, '');
}
