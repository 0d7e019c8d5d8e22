// Finds a server's endpoints by its issuer.
import { createRfc8628Client, type Metadata } from '../../generated/rfc8628/client.ts';
import { InvalidAnswerError } from '../errors.ts';
import { createFetch, type HttpOptions, nameOf } from '../http.ts';
import { complaint, succeeded } from '../judge.ts';
import type { CallOptions } from '../model.ts';
import type { ClientCredentials } from './authentication.ts';
import type { Endpoints } from './client.ts';
import { rfc8628Wording } from './wording.ts';

/** What a server's metadata says of the device flow: spread it into the options of `createClient`. */
export type Discovered = Endpoints & Required<Pick<ClientCredentials, 'clientAuthenticationMethods'>>;

/** What counts where the metadata says nothing. @see RFC 8414 §2 */
const DEFAULT_METHODS = ['client_secret_basic'];

/**
 * Reads the metadata of an issuer: RFC 8414's, or else OpenID Connect's. One or two requests.
 * @param issuer exactly as the server spells it
 * @throws InvalidAnswerError `no_metadata`, `issuer_mismatch`, `unsupported_server`; else as any call does
 * @see RFC 8414 §3
 */
export async function discover(issuer: string, options: HttpOptions & CallOptions = {}): Promise<Discovered> {
  const { origin, pathname } = new URL(issuer);
  const path = pathname.replace(/\/$/, '');
  const oauth = `${origin}/.well-known/oauth-authorization-server${path}`;
  const openid = `${origin}${path}/.well-known/openid-configuration`;
  const metadata = await read(oauth, options).catch((error: unknown) => {
    // Only "nothing of use here" is a reason to look elsewhere.
    if (!(error instanceof InvalidAnswerError)) throw error;
    return read(openid, options).catch((cause: unknown) => {
      if (!(cause instanceof InvalidAnswerError)) throw cause;
      throw new InvalidAnswerError('no_metadata', `no metadata at ${oauth} nor at ${openid}`, { cause });
    });
  });
  if (metadata.issuer !== issuer) {
    throw new InvalidAnswerError('issuer_mismatch', `${issuer}: its metadata calls it ${metadata.issuer}`);
  }
  const { device_authorization_endpoint: deviceAuthorizationEndpoint, token_endpoint: tokenEndpoint } =
    metadata;
  if (!deviceAuthorizationEndpoint) {
    throw new InvalidAnswerError(
      'unsupported_server',
      `${issuer}: its metadata has no device_authorization_endpoint`,
    );
  }
  const { token_endpoint_auth_methods_supported: clientAuthenticationMethods = DEFAULT_METHODS } = metadata;
  return { deviceAuthorizationEndpoint, tokenEndpoint, clientAuthenticationMethods };
}

async function read(metadataEndpoint: string, options: HttpOptions & CallOptions): Promise<Metadata> {
  const api = createRfc8628Client({ metadataEndpoint, fetch: createFetch(options) });
  const answer = await api.getMetadata(options.signal && { signal: options.signal });
  if (succeeded(answer)) return answer.body;
  const what = nameOf({ method: 'GET', url: metadataEndpoint });
  throw complaint(answer, { what, wording: rfc8628Wording, secrets: [] });
}
