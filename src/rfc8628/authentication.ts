// How a client proves itself: the same way at both endpoints, and only ever one way at a time.

/** @see RFC 6749 §2.3.1 */
export type ClientAuthentication = 'none' | 'client_secret_basic' | 'client_secret_post';

/** Who the client is. */
export interface ClientCredentials {
  readonly clientId: string;
  /** Makes the client a confidential one. */
  readonly clientSecret?: string | undefined;
  /** How the secret is sent: `client_secret_basic`, unless the server takes no other than `client_secret_post`. */
  readonly clientAuthentication?: ClientAuthentication | undefined;
  /** What the server takes, as its metadata says. */
  readonly clientAuthenticationMethods?: readonly string[] | undefined;
}

/** What a request carries of it. */
export interface Authentication {
  readonly parameters: { readonly client_id?: string; readonly client_secret?: string };
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * What identifies the client in every request.
 * @see RFC 8628 §3.1, RFC 6749 §2.3
 */
export function authenticate(credentials: ClientCredentials): Authentication {
  const { clientId, clientSecret, clientAuthenticationMethods: methods } = credentials;
  const postOnly = methods?.includes('client_secret_post') && !methods.includes('client_secret_basic');
  const { clientAuthentication = postOnly ? 'client_secret_post' : 'client_secret_basic' } = credentials;
  if (!clientSecret || clientAuthentication === 'none')
    return { parameters: { client_id: clientId }, headers: {} };
  return clientAuthentication === 'client_secret_post'
    ? { parameters: { client_id: clientId, client_secret: clientSecret }, headers: {} }
    : {
        parameters: {},
        headers: { authorization: `Basic ${btoa(`${encode(clientId)}:${encode(clientSecret)}`)}` },
      };
}

/** Form encoding, which comes before Base64. @see RFC 6749 §2.3.1, Appendix B */
function encode(value: string): string {
  return new URLSearchParams([['', value]]).toString().slice(1);
}
