// Client credentials as RFC 6749 §2.3.1 sends them: in the Authorization header, or in the form.
import type { Policy } from '../policy/index.ts';
import type { Credentials } from '../vocabulary.ts';

interface InForm {
  readonly clientId: string | undefined;
  readonly secret: string | undefined;
}

type InHeader =
  | { readonly readable: true; readonly clientId: string; readonly secret: string | undefined }
  | { readonly readable: false };

/**
 * The credentials of a request. What is wrong with the way they were sent becomes `problem`.
 * @see RFC 6749 §2.3.1
 */
export function credentialsOf(authorization: string | undefined, form: InForm, policy: Policy): Credentials {
  if (authorization === undefined) {
    const secret = policy.acceptsSecretInBody ? form.secret : undefined;
    return { method: secret === undefined ? 'none' : 'body', clientId: form.clientId, secret };
  }
  const header = readBasic(authorization, policy);
  if (!header.readable) return { method: 'basic', ...form, problem: 'BadAuthorization' };
  const { clientId, secret } = header;
  const found: Credentials = { method: 'basic', clientId, secret };
  if (form.secret !== undefined) return { ...found, problem: 'TwoAuthMethods' };
  if (form.clientId !== undefined && form.clientId !== clientId)
    return { ...found, problem: 'OtherClientId' };
  return found;
}

function readBasic(authorization: string, policy: Policy): InHeader {
  const isNamed = policy.readsSchemeInAnyCase || authorization.startsWith('Basic ');
  const encoded = /^basic +([A-Za-z0-9+/]+={0,2})$/i.exec(authorization)?.[1];
  if (encoded === undefined || !isNamed || !policy.acceptsBasic) return { readable: false };
  try {
    const pair = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(encoded, 'base64'));
    const colon = pair.indexOf(':');
    if (colon < 0) return { readable: false };
    const secret = policy.decodeBasic(pair.slice(colon + 1));
    const clientId = policy.decodeBasic(pair.slice(0, colon));
    // An empty secret may be left out, and in this header it can only be left out by being empty.
    return { readable: true, clientId, secret: secret === '' ? undefined : secret };
  } catch {
    return { readable: false };
  }
}
