// Finds a server's endpoints by its issuer.
import { createRfc8628Client, type Metadata } from '../../generated/rfc8628/client.ts';
import { ConnectionError, DeviceAuthError, InvalidResponseError } from '../errors.ts';
import { checkUrl, type HttpOptions, nameOf } from '../http.ts';
import type { CallOptions } from '../model.ts';
import { successOf, transportOf } from '../response.ts';
import type { ClientCredentials } from './authentication.ts';
import type { Endpoints } from './client.ts';
import { rfc8628Wording as wording } from './wording.ts';

/** What a server's metadata says of the device flow: spread it into the options of `createClient`. */
export interface Discovered extends Endpoints, Pick<ClientCredentials, 'clientAuthenticationMethods'> {
  /** Where tokens are revoked, where the server says. @see https://www.rfc-editor.org/rfc/rfc7009 */
  readonly revocationEndpoint: string | undefined;
}

/** Endpoints that are given by hand: they go before those of the metadata, each by itself. */
type Given = { readonly [Name in keyof Endpoints]?: Endpoints[Name] | undefined };

/**
 * Reads the metadata of an issuer: at RFC 8414's place or else at OpenID Connect's, and for an issuer with a path also
 * with the well-known part where the other of the two has it.
 * @param issuer exactly as the server spells it
 * @example
 * const client = createClient({ ...(await discover('https://login.example.com')), clientId: 'my-tool' });
 * @throws ConfigurationError `invalid_url`, `insecure_url`; InvalidResponseError `no_metadata`, or `issuer_mismatch`
 * and `unsupported_server` where there is but one place to look; ConnectionError
 * @see https://www.rfc-editor.org/rfc/rfc8414#section-3
 */
export async function discover(
  issuer: string,
  options: HttpOptions & CallOptions & Given = {},
): Promise<Discovered> {
  const faults: DeviceAuthError[] = [];
  for (const place of placesOf(checkUrl('issuer', issuer, options))) {
    try {
      return readEndpoints(issuer, await read(place, options), options);
    } catch (error) {
      // Without a connection no other place would do better. Anything else is a reason to look there.
      const ends = error instanceof ConnectionError && error.code !== 'busy';
      if (ends || !(error instanceof DeviceAuthError)) throw error;
      faults.push(error);
    }
  }
  const told = `${issuer}: ${faults.map(({ message }) => message).join('; ')}`;
  // A busy server may have them later, and a document that says too little tells more than one that is not there.
  const cause =
    faults.find((fault) => fault instanceof ConnectionError) ?? faults.find(isOfDocument) ?? faults[0];
  if (cause instanceof ConnectionError) throw new ConnectionError('busy', told, { ...cause, cause });
  throw new InvalidResponseError(isOfDocument(cause) ? cause.code : 'no_metadata', told, { cause });
}

function isOfDocument(fault: unknown): fault is InvalidResponseError {
  return fault instanceof InvalidResponseError && /issuer|server/.test(fault.code);
}

function placesOf(issuer: string): readonly string[] {
  const { origin, pathname } = new URL(issuer);
  const path = pathname.replace(/\/$/, '');
  const [oauth, openid] = ['/.well-known/oauth-authorization-server', '/.well-known/openid-configuration'];
  return [
    ...new Set([oauth + path, path + openid, openid + path, path + oauth].map((place) => origin + place)),
  ];
}

async function read(place: string, options: HttpOptions & CallOptions): Promise<Metadata> {
  const api = createRfc8628Client({ ...transportOf(options, wording), metadataEndpoint: place });
  return successOf(await api.getMetadata(options), { what: nameOf('GET', place), wording, secrets: [] });
}

function readEndpoints(issuer: string, metadata: Metadata, given: Given): Discovered {
  if (metadata.issuer !== issuer) {
    throw new InvalidResponseError('issuer_mismatch', `they call the issuer ${metadata.issuer}`);
  }
  const deviceAuthorizationEndpoint =
    given.deviceAuthorizationEndpoint ?? metadata.device_authorization_endpoint;
  if (!deviceAuthorizationEndpoint) {
    throw new InvalidResponseError('unsupported_server', 'they have no device_authorization_endpoint');
  }
  const revocation = 'revocation_endpoint' in metadata ? metadata.revocation_endpoint : undefined;
  return {
    deviceAuthorizationEndpoint,
    tokenEndpoint: given.tokenEndpoint ?? metadata.token_endpoint,
    clientAuthenticationMethods: metadata.token_endpoint_auth_methods_supported,
    revocationEndpoint: typeof revocation === 'string' ? revocation : undefined,
  };
}
