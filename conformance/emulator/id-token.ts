// ID tokens, signed with a key that this process makes when it first needs one.
// Signed at once rather than by a promise: a response must not depend on how long a signature takes in real time.
// @see OpenID Connect Core §2, RFC 7515 §7.1
import { createPublicKey, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import type { JsonValue, Members } from './messages.ts';

interface Key {
  readonly id: string;
  readonly private: KeyObject;
}

let made: Key | undefined;

function key(): Key {
  made ??= { id: randomUUID(), private: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey };
  return made;
}

/** The public half of the key, as a JSON Web Key Set. @see RFC 7517 §5 */
export function publicKeys(): Members {
  const { id, private: secret } = key();
  const { kty = '', n = '', e = '' } = createPublicKey(secret).export({ format: 'jwk' });
  return { keys: [{ kty, n, e, kid: id, use: 'sig', alg: 'RS256' }] };
}

/** A signed token with these claims. */
export function signIdToken(claims: Members): string {
  const { id, private: secret } = key();
  const part = (value: JsonValue) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'RS256', typ: 'JWT', kid: id })}.${part(claims)}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), secret).toString('base64url')}`;
}
