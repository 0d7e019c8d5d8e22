// Requests of the rfc8628 dialect: forms, with the client authenticated as RFC 6749 has it.

import type { Authentication, Parameters, RequestOptions } from '../model/dialect.ts';
import type { HttpRequest } from '../model/exchange.ts';
import type { Client, Target } from '../model/target.ts';
import { withHeaders } from './headers.ts';

const DEVICE_CODE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code';

export const mediaType = 'application/x-www-form-urlencoded';

/** The parameters as a form. A list repeats its parameter; `undefined` leaves it out. */
export function encode(parameters: Parameters): string {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined) form.append(name, String(one));
    }
  }
  return form.toString();
}

/** A device authorization request. @see RFC 8628 §3.1 */
export function startRequest(target: Target, options: RequestOptions = {}): HttpRequest {
  const { scope } = target;
  return formRequest(
    target.endpoints.deviceAuthorization,
    { ...(scope !== undefined && { scope }) },
    target,
    options,
  );
}

/** A device access token request. @see RFC 8628 §3.4 */
export function pollRequest(target: Target, deviceCode: string, options: RequestOptions = {}): HttpRequest {
  const parameters = { grant_type: DEVICE_CODE_GRANT, device_code: deviceCode };
  return formRequest(target.endpoints.token, parameters, target, options);
}

function formRequest(
  url: string,
  parameters: Parameters,
  target: Target,
  { client = target.clients.main, authentication = 'default', change, headers }: RequestOptions,
): HttpRequest {
  const credentials = credentialsOf(client, wayOf(client, authentication, target));
  const honest = { ...parameters, ...credentials.parameters };
  return {
    method: 'POST',
    url,
    headers: withHeaders(
      // GitHub is known to answer with a form unless it is asked for JSON.
      { 'Content-Type': mediaType, Accept: 'application/json', ...credentials.headers },
      headers,
    ),
    body: encode(change ? change(honest) : honest),
  };
}

type Way = Exclude<Authentication, 'default'>;

/**
 * What the run was told; else Basic, which every server that gives secrets must support, unless the metadata name only
 * the body.
 * @see RFC 6749 §2.3.1
 */
function wayOf(
  client: Client,
  authentication: Authentication,
  { metadata, clientAuthentication }: Target,
): Way {
  if (authentication !== 'default') return authentication;
  if (client.clientSecret === undefined) return 'none';
  if (clientAuthentication) return clientAuthentication === 'client_secret_post' ? 'body' : 'basic';
  const listed = metadata?.document.token_endpoint_auth_methods_supported;
  const onlyBody =
    Array.isArray(listed) && listed.includes('client_secret_post') && !listed.includes('client_secret_basic');
  return onlyBody ? 'body' : 'basic';
}

interface Credentials {
  readonly parameters: Parameters;
  readonly headers: Readonly<Record<string, string>>;
}

function credentialsOf({ clientId, clientSecret = '' }: Client, way: Way): Credentials {
  const inBody = { client_id: clientId, client_secret: clientSecret };
  const inHeader = { Authorization: basic(formEncoded(clientId), formEncoded(clientSecret)) };
  switch (way) {
    case 'none':
      return { parameters: { client_id: clientId }, headers: {} };
    case 'body':
      return { parameters: inBody, headers: {} };
    case 'basic':
      return { parameters: {}, headers: inHeader };
    case 'basic-and-body':
      return { parameters: inBody, headers: inHeader };
  }
}

/** HTTP Basic of a client ID and a secret that are encoded as they are to be sent. @see RFC 7617 §2 */
export function basic(encodedId: string, encodedSecret: string): string {
  return `Basic ${Buffer.from(`${encodedId}:${encodedSecret}`, 'utf8').toString('base64')}`;
}

function formEncoded(value: string): string {
  return new URLSearchParams({ v: value }).toString().slice('v='.length);
}
