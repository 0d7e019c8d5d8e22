// How a client proves itself: the same way at both endpoints, and only ever one way at a time.
import { ConfigurationError } from '../errors.ts';

/** @see https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1 */
export type ClientAuthentication = 'none' | 'client_secret_basic' | 'client_secret_post';

/** Who the client is. */
export interface ClientCredentials {
  readonly clientId: string;
  /** Makes the client a confidential one. */
  readonly clientSecret?: string | undefined;
  /** How the secret is sent: `client_secret_basic`, unless the server takes no other than `client_secret_post`. */
  readonly clientAuthentication?: ClientAuthentication | undefined;
  /** What the server takes, as its metadata says. A secret is sent in no other way. */
  readonly clientAuthenticationMethods?: readonly string[] | undefined;
}

/** What a request carries of it. */
export interface Authentication {
  readonly parameters: { readonly client_id?: string; readonly client_secret?: string };
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * How the client authenticates.
 * @throws ConfigurationError `unsupported_authentication` where the server offers no way to send a secret, or not this
 */
export function methodOf(credentials: ClientCredentials): ClientAuthentication {
  const { clientSecret, clientAuthentication, clientAuthenticationMethods: methods } = credentials;
  if (!clientSecret || clientAuthentication === 'none') return 'none';
  const known = ['client_secret_basic', 'client_secret_post'] as const;
  const offered = known.filter((method) => methods?.includes(method) ?? true);
  const method = clientAuthentication ?? offered[0];
  if (method && offered.includes(method)) return method;
  throw new ConfigurationError(
    'unsupported_authentication',
    `the secret is not sent: the server offers ${methods?.join(', ')}, not ${method ?? known.join(' or ')}`,
  );
}

/**
 * What identifies the client in every request.
 * @throws ConfigurationError `unsupported_authentication`
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-2.3
 */
export function authenticate(credentials: ClientCredentials): Authentication {
  const { clientId: client_id, clientSecret: client_secret = '' } = credentials;
  switch (methodOf(credentials)) {
    case 'none':
      return { parameters: { client_id }, headers: {} };
    case 'client_secret_post':
      return { parameters: { client_id, client_secret }, headers: {} };
    case 'client_secret_basic':
      return {
        parameters: {},
        headers: { authorization: `Basic ${btoa(`${encode(client_id)}:${encode(client_secret)}`)}` },
      };
  }
}

/** Form encoding, which comes before Base64. @see https://www.rfc-editor.org/rfc/rfc6749#appendix-B */
function encode(value: string): string {
  return new URLSearchParams([['', value]]).toString().slice(1);
}
