// Bad habits of requests: method, media type, encoding, parameters, credentials.

import { aws, both, rfc } from '../../../model/dialects.ts';
import type { ClientMutant } from '../clients-on-trial.ts';
import type { ClientOperation, Habits, Parameters } from '../habits.ts';

const only =
  <T>(wanted: ClientOperation, value: T, usual: (operation: ClientOperation) => T) =>
  (operation: ClientOperation): T =>
    operation === wanted ? value : usual(operation);

/** Changes the parameters of one operation. */
const parameters = (
  wanted: ClientOperation,
  change: (usual: Parameters) => Parameters,
): Pick<Habits, 'parameters'> => ({
  parameters: (usual, operation) => (operation === wanted ? change(usual) : usual),
});
const without = (wanted: ClientOperation, name: string) =>
  parameters(wanted, (usual) => usual.filter(([other]) => other !== name));
const set = (wanted: ClientOperation, name: string, value: unknown) =>
  parameters(wanted, (usual) => [...usual.filter(([other]) => other !== name), [name, value]]);
const twice = (wanted: ClientOperation, name: string) =>
  parameters(wanted, (usual) => [...usual, ...usual.filter(([other]) => other === name)]);

/** Parameters as they stand in an address. */
const queryOf = (list: Parameters) => new URLSearchParams(list.map(([name, value]) => [name, String(value)]));

export const requestMutants: readonly ClientMutant[] = [
  // RFC 8628 and RFC 6749.
  {
    name: 'sends its device authorization request with PUT',
    dialects: both,
    habits: { method: only('device_authorization', 'PUT', () => 'POST') },
    breaks: ['RFC8628-3.1-11', 'SSOOIDC-StartDeviceAuthorization-23'],
  },
  {
    name: 'sends its polls with PUT',
    dialects: both,
    habits: { method: only('token', 'PUT', () => 'POST') },
    breaks: ['RFC6749-3.2-07', 'SSOOIDC-CreateToken-26'],
  },
  {
    name: 'calls the form of its device authorization request something else',
    dialects: rfc,
    habits: {
      mediaType: (usual, operation) => (operation === 'device_authorization' ? 'text/plain' : usual),
    },
    breaks: ['RFC8628-3.1-12'],
  },
  {
    name: 'calls the form of its polls something else',
    dialects: rfc,
    habits: { mediaType: (usual, operation) => (operation === 'token' ? 'text/plain' : usual) },
    breaks: ['RFC6749-3.2-09'],
  },
  {
    name: 'does not encode the spaces of a form',
    dialects: rfc,
    habits: {
      write: (usual, operation) =>
        operation === 'device_authorization' ? usual.replaceAll('+', ' ') : usual,
    },
    breaks: ['RFC8628-3.1-12', 'RFC8628-3.1-13'],
  },
  {
    name: 'does not name itself in the device authorization request',
    dialects: rfc,
    habits: without('device_authorization', 'client_id'),
    breaks: ['RFC8628-3.1-14', 'RFC8628-3.1-13'],
  },
  {
    name: 'does not name itself in its polls',
    dialects: rfc,
    habits: without('token', 'client_id'),
    breaks: ['RFC8628-3.4-08'],
  },
  {
    name: 'sends its ID in capital letters',
    dialects: rfc,
    habits: parameters('device_authorization', (usual) =>
      usual.map(([name, value]) => [name, name === 'client_id' ? String(value).toUpperCase() : value]),
    ),
    breaks: ['RFC8628-3.1-14', 'RFC8628-3.1-13'],
  },
  {
    name: 'sends its ID twice in the device authorization request',
    dialects: rfc,
    habits: twice('device_authorization', 'client_id'),
    breaks: ['RFC8628-3.1-17'],
  },
  {
    name: 'sends its device code twice',
    dialects: rfc,
    habits: twice('token', 'device_code'),
    breaks: ['RFC6749-3.2-08'],
  },
  {
    name: 'asks for the grant type by its short name',
    dialects: both,
    habits: (dialect) => set('token', dialect === 'rfc8628' ? 'grant_type' : 'grantType', 'device_code'),
    breaks: ['RFC8628-3.4-06', 'SSOOIDC-CreateToken-29'],
  },
  {
    name: 'leaves the grant type out',
    dialects: both,
    habits: (dialect) => without('token', dialect === 'rfc8628' ? 'grant_type' : 'grantType'),
    breaks: ['RFC8628-3.4-06', 'SSOOIDC-CreateToken-29'],
  },
  {
    name: 'decodes a device code before it sends it',
    dialects: both,
    habits: {
      deviceCode: (issued) => issued.replaceAll('+', ' ').replaceAll('%20', ' '),
    },
    breaks: ['RFC8628-3.4-07', 'SSOOIDC-CreateToken-30'],
  },
  {
    name: 'repeats a parameter of the token request that the server does not know',
    dialects: rfc,
    habits: parameters('token', (usual) => [...usual, ['audience', 'a'], ['audience', 'b']]),
    breaks: ['RFC6749-3.2-08'],
  },
  {
    name: 'repeats a parameter of the device authorization request that the server does not know',
    dialects: rfc,
    habits: parameters('device_authorization', (usual) => [...usual, ['audience', 'a'], ['audience', 'b']]),
    breaks: ['RFC8628-3.1-17'],
  },
  {
    name: 'puts its parameters into the address of the device authorization request as well',
    dialects: rfc,
    habits: {
      address: (url, operation, list) =>
        operation === 'device_authorization' ? `${url}?${queryOf(list)}` : url,
    },
    breaks: ['RFC8628-3.1-12'],
  },
  {
    name: 'puts its parameters into the address of the token request as well',
    dialects: rfc,
    habits: {
      address: (url, operation, list) =>
        operation === 'token' ? `${url}${url.includes('?') ? '&' : '?'}${queryOf(list)}` : url,
    },
    breaks: ['RFC6749-3.2-09'],
  },
  {
    name: 'loses the query of the token endpoint',
    dialects: rfc,
    habits: { address: (url, operation) => (operation === 'token' ? (url.split('?')[0] ?? url) : url) },
    breaks: ['RFC6749-3.2-06'],
  },
  {
    name: 'joins its scopes by commas',
    dialects: rfc,
    habits: parameters('device_authorization', (usual) =>
      usual.map(([name, value]) => [name, name === 'scope' ? String(value).replaceAll(' ', ',') : value]),
    ),
    breaks: ['RFC8628-3.1-13'],
  },
  {
    name: 'joins its scopes by two spaces',
    dialects: rfc,
    habits: parameters('device_authorization', (usual) =>
      usual.map(([name, value]) => [name, name === 'scope' ? String(value).replaceAll(' ', '  ') : value]),
    ),
    breaks: ['RFC8628-3.1-13', 'RFC6749-3.3-03'],
  },
  {
    name: 'leaves its secret out of the device authorization request',
    dialects: rfc,
    habits: { authentication: only('device_authorization', 'none', () => 'basic') },
    breaks: ['RFC8628-3.1-18'],
  },
  {
    name: 'leaves its secret out of its polls',
    dialects: rfc,
    habits: { authentication: only('token', 'none', () => 'basic') },
    breaks: ['RFC8628-3.4-09', 'RFC8628-3.1-18'],
  },
  {
    name: 'authenticates in another way at the device authorization endpoint than at the token endpoint',
    dialects: rfc,
    habits: { authentication: only('token', 'body', () => 'basic') },
    breaks: ['RFC8628-3.1-18', 'RFC6749-2.3.1-05'],
  },
  {
    name: 'sends its secret in the body',
    dialects: rfc,
    habits: { authentication: () => 'body' },
    breaks: ['RFC6749-2.3.1-05'],
  },
  {
    name: 'sends its secret in a header and in the body',
    dialects: rfc,
    habits: { authentication: () => 'both' },
    breaks: ['RFC6749-2.3-02'],
  },
  {
    name: 'does not encode its ID and its secret for HTTP Basic',
    dialects: rfc,
    habits: { basic: (id, secret) => `${id.replaceAll(':', '%3A')}:${secret}` },
    breaks: ['RFC6749-2.3.1-04'],
  },
  {
    name: 'puts its secret into the address',
    dialects: rfc,
    habits: {
      address: (url, operation, list) => {
        const secret = list.find(([name]) => name === 'client_secret')?.[1];
        const key = new URLSearchParams({ key: String(secret) });
        return operation === 'token' && secret !== undefined ? `${url}?${key}` : url;
      },
      authentication: () => 'both',
    },
    breaks: ['RFC6749-2.3.1-06', 'RFC6749-2.3-02'],
  },
  {
    name: 'names another client in its polls than in the device authorization request',
    dialects: rfc,
    habits: parameters('token', (usual) =>
      usual.map(([name, value]) => [name, name === 'client_id' ? 'another-client' : value]),
    ),
    breaks: ['RFC8628-3.4-08'],
  },
  {
    name: 'asks for metadata with POST',
    dialects: rfc,
    habits: { metadataMethod: 'POST' },
    breaks: ['RFC8414-3.1-01'],
  },
  {
    name: 'puts the well-known path behind the path of the issuer',
    dialects: rfc,
    habits: {
      metadataUrl: ({ origin, pathname }) =>
        `${origin}${pathname.replace(/\/$/, '')}/.well-known/oauth-authorization-server`,
    },
    breaks: ['RFC8414-3.1-02'],
  },
  {
    name: 'uses the metadata of another issuer',
    dialects: rfc,
    habits: { checksIssuer: false },
    breaks: ['RFC8414-3.3-02'],
  },

  // AWS.
  {
    name: 'registers with PUT',
    dialects: aws,
    habits: { method: only('register', 'PUT', () => 'POST') },
    breaks: ['SSOOIDC-RegisterClient-15'],
  },
  {
    name: 'sends JSON as text',
    dialects: aws,
    habits: { mediaType: () => 'text/plain' },
    breaks: ['SSOOIDC-Protocol-21'],
  },
  {
    name: 'calls the JSON of its polls by the media type of older AWS protocols',
    dialects: aws,
    habits: {
      mediaType: (usual, operation) => (operation === 'token' ? 'application/x-amz-json-1.1' : usual),
    },
    breaks: ['SSOOIDC-Protocol-21'],
  },
  {
    name: 'does not name itself in the device authorization request',
    dialects: aws,
    habits: without('device_authorization', 'clientId'),
    breaks: ['SSOOIDC-StartDeviceAuthorization-24', 'SSOOIDC-RegisterClient-20'],
  },
  {
    name: 'sends no secret in the device authorization request',
    dialects: aws,
    habits: without('device_authorization', 'clientSecret'),
    breaks: ['SSOOIDC-StartDeviceAuthorization-25', 'SSOOIDC-RegisterClient-20'],
  },
  {
    name: 'names no portal',
    dialects: aws,
    habits: without('device_authorization', 'startUrl'),
    breaks: ['SSOOIDC-StartDeviceAuthorization-26'],
  },
  {
    name: 'does not name itself in its polls',
    dialects: aws,
    habits: without('token', 'clientId'),
    breaks: ['SSOOIDC-CreateToken-27', 'SSOOIDC-RegisterClient-20'],
  },
  {
    name: 'sends no secret in its polls',
    dialects: aws,
    habits: without('token', 'clientSecret'),
    breaks: ['SSOOIDC-CreateToken-28', 'SSOOIDC-RegisterClient-20'],
  },
  {
    name: 'registers without a name',
    dialects: aws,
    habits: without('register', 'clientName'),
    breaks: ['SSOOIDC-RegisterClient-16'],
  },
  {
    name: 'registers its scopes in one string, and no list',
    dialects: aws,
    habits: set('register', 'scopes', 'sso:account:access'),
    breaks: ['SSOOIDC-RegisterClient-19'],
  },
  {
    name: 'sends two media types',
    dialects: aws,
    habits: { mediaType: (usual) => `${usual}, ${usual}` },
    breaks: ['SSOOIDC-Protocol-21'],
  },
  {
    name: 'repeats a member of its polls',
    dialects: aws,
    habits: {
      write: (usual, operation) =>
        operation === 'token' ? usual.replace('{', '{"scope":["a"],"scope":["a"],') : usual,
    },
    breaks: ['SSOOIDC-Protocol-22'],
  },
  {
    name: 'registers as a confidential client',
    dialects: aws,
    habits: set('register', 'clientType', 'confidential'),
    breaks: ['SSOOIDC-RegisterClient-17'],
  },
  {
    name: 'registers under an empty name',
    dialects: aws,
    habits: set('register', 'clientName', ''),
    breaks: ['SSOOIDC-RegisterClient-16'],
  },
  {
    name: 'registers for a grant that is not documented',
    dialects: aws,
    habits: set('register', 'grantTypes', ['urn:ietf:params:oauth:grant-type:device_code', 'password']),
    breaks: ['SSOOIDC-RegisterClient-18'],
  },
  {
    name: 'registers its scopes as one string',
    dialects: aws,
    habits: set('register', 'scopes', ['sso:account:access sso:other']),
    breaks: ['SSOOIDC-RegisterClient-19'],
  },
  {
    name: 'registers though it was given a registration',
    dialects: aws,
    habits: { registersThoughGiven: true },
    breaks: ['SSOOIDC-StartDeviceAuthorization-27'],
  },
  {
    name: 'registers twice',
    dialects: aws,
    habits: { registrations: 2 },
    breaks: ['SSOOIDC-StartDeviceAuthorization-28'],
  },
  {
    name: 'adds a query to its addresses',
    dialects: aws,
    habits: { address: (url) => `${url}?sdk=1` },
    breaks: ['SSOOIDC-StartDeviceAuthorization-30'],
  },
  {
    name: 'asks for another portal than it was given',
    dialects: aws,
    habits: parameters('device_authorization', (usual) =>
      usual.map(([name, value]) => [name, name === 'startUrl' ? `${String(value)}/` : value]),
    ),
    breaks: ['SSOOIDC-StartDeviceAuthorization-26'],
  },
  {
    name: 'sends its polls with the secret in other letters',
    dialects: aws,
    habits: {
      registered: ({ id, secret }, operation) => ({
        id,
        secret: operation === 'token' ? secret?.toUpperCase() : secret,
      }),
    },
    breaks: ['SSOOIDC-CreateToken-28', 'SSOOIDC-RegisterClient-20'],
  },

  // Both.
  {
    name: 'follows a redirect to another origin with all that it has',
    dialects: both,
    habits: { followsRedirects: true },
    breaks: ['RFC9110-15.4-01'],
  },
];
