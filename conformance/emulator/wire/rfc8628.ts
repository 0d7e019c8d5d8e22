// The standard's dialect: forms in, JSON with snake_case members out, client authentication by RFC 6749.
import { errors } from '../../../generated/rfc8628/errors.ts';
import { errorsOf } from '../error-codes.ts';
import { signIdToken } from '../id-token.ts';
import type { JsonValue } from '../messages.ts';
import { type Policy, react } from '../policy/index.ts';
import { conformingStatus, type MetadataPlace, type StatusByCause } from '../policy/responses.ts';
import { type Client, DEVICE_GRANT, REFRESH_GRANT } from '../vocabulary.ts';
import { credentialsOf } from './basic.ts';
import type { Decoded, Demo, EmulatorDialect, SuccessEncoders } from './dialect.ts';
import { type Members, type Received, readMembers } from './request.ts';

/** What HTTP has a status for and OAuth has not. @see RFC 6585 §4 */
const TOO_MANY: StatusByCause = { Throttled: 429, Burst: 429, Full: 429 };

const policy: Partial<Policy> = {
  acceptsContentType: (mediaType) => mediaType === 'application/x-www-form-urlencoded',
  errorStatus: (refusal) => conformingStatus(refusal, TOO_MANY),
  // Every response here is about credentials, so none may be stored. @see RFC 6749 §5.1
  cacheHeaders: ({ operation }) =>
    operation === 'metadata' || operation === 'keys'
      ? {}
      : { 'cache-control': 'no-store', pragma: 'no-cache' },
  defaultScope: 'profile',
  grantTypes: [DEVICE_GRANT, REFRESH_GRANT],
  // @see OpenID Connect Core §11
  issuesRefreshTokens: (scope) => scope?.split(' ').includes('offline_access') ?? false,
  newIdToken: signIdToken,
};

const demo = {
  client: { clientId: 'demo-device' },
  otherClient: { clientId: 'demo-other' },
  unauthorizedClient: { clientId: 'demo-unauthorized' },
  // Each of these characters is lost or misread when it is not form-urlencoded before Base64.
  confidentialClient: { clientId: 'demo-confidential', clientSecret: 'se:cret 100%+sure' },
} as const satisfies Demo;

const GRANTS: readonly string[] = [DEVICE_GRANT, REFRESH_GRANT];

const clients: readonly Client[] = [
  { id: demo.client.clientId, name: 'Demo device', grantTypes: GRANTS },
  { id: demo.otherClient.clientId, name: 'Another demo device', grantTypes: GRANTS },
  { id: demo.unauthorizedClient.clientId, name: 'Demo client without the device grant', grantTypes: [] },
  {
    id: demo.confidentialClient.clientId,
    secret: demo.confidentialClient.clientSecret,
    name: 'Demo device with a secret',
    grantTypes: GRANTS,
  },
];

const text = { kind: 'text' } as const;
const clientMembers = { client_id: text, client_secret: text } as const;
const deviceAuthorizationMembers = { ...clientMembers, scope: { kind: 'text', kept: true } } as const;
const tokenMembers = {
  ...clientMembers,
  grant_type: { kind: 'text', required: true },
  device_code: text,
  refresh_token: text,
} as const;

function decodeDeviceAuthorization(received: Received, decisions: Policy): Decoded {
  const read = readForm(received, deviceAuthorizationMembers, decisions);
  if (!read.ok) return read;
  const { client_id: clientId, client_secret: secret, scope } = read.values;
  const unscoped = scope === undefined ? react(decisions, 'MissingScope') : undefined;
  if (unscoped !== undefined) return { ok: false, refusal: unscoped };
  const credentials = credentialsOf(received.authorization, { clientId, secret }, decisions);
  return {
    ok: true,
    request: { operation: 'device_authorization', credentials, scope, startUrl: undefined },
  };
}

function decodeToken(received: Received, decisions: Policy): Decoded {
  const read = readForm(received, tokenMembers, decisions);
  if (!read.ok) return read;
  const { client_id: clientId, client_secret: secret, grant_type: grantType } = read.values;
  const { device_code: deviceCode, refresh_token: refreshToken } = read.values;
  const credentials = credentialsOf(received.authorization, { clientId, secret }, decisions);
  return {
    ok: true,
    request: { operation: 'token', credentials, grantType, deviceCode, refreshToken },
  };
}

/**
 * Reads the parameters of a form. Only parameters of the operation must not repeat: others, such as
 * `resource` of RFC 8707, may, and are ignored.
 * @see RFC 8628 §3.1
 */
function readForm<M extends Members>(received: Received, members: M, decisions: Policy) {
  const sent = new Map<string, string>();
  const sources = received.method === 'GET' ? [] : [new URLSearchParams(received.body)];
  if (received.method === 'GET' || decisions.readsQuery) sources.push(new URLSearchParams(received.query));
  for (const source of sources) {
    for (const [name, value] of source) {
      if (sent.has(name) && Object.hasOwn(members, name)) {
        const refusal = react(decisions, 'RepeatedParameter', name);
        if (refusal !== undefined) return { ok: false, refusal } as const;
      }
      sent.set(name, value);
    }
  }
  return readMembers(sent, members, decisions);
}

const encode: SuccessEncoders = {
  authorized: ({ grant, verificationUri, verificationUriComplete, expiresIn, interval }) => ({
    device_code: grant.deviceCode,
    user_code: grant.userCode,
    verification_uri: verificationUri,
    verification_uri_complete: verificationUriComplete,
    expires_in: expiresIn,
    interval,
  }),
  token: ({ token }) => ({
    access_token: token.accessToken,
    token_type: token.tokenType,
    expires_in: token.expiresIn,
    refresh_token: token.refreshToken,
    scope: token.scope,
    id_token: token.idToken,
  }),
};

/**
 * What is published, under either name. Members that only OpenID Connect has are in its document only: there
 * `response_types_supported` would be an empty list, and RFC 8414 §3.2 leaves those out.
 */
function metadata(
  issuer: string,
  { acceptsBasic, acceptsSecretInBody, grantTypes }: Policy,
  name: MetadataPlace['name'],
): Readonly<Record<string, JsonValue>> {
  const common = {
    issuer,
    device_authorization_endpoint: `${issuer}/device_authorization`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    grant_types_supported: grantTypes,
    token_endpoint_auth_methods_supported: [
      'none',
      ...(acceptsBasic ? ['client_secret_basic'] : []),
      ...(acceptsSecretInBody ? ['client_secret_post'] : []),
    ],
  };
  if (name === 'oauth-authorization-server') return common;
  return {
    ...common,
    // Clients stop without these, though the device grant uses neither. The page asks for a user code.
    authorization_endpoint: `${issuer}/device`,
    response_types_supported: ['none'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid', 'profile', 'offline_access'],
  };
}

function examples(baseUrl: string) {
  const post = (path: string, ...parameters: readonly string[]) =>
    ['curl', `${baseUrl}${path}`, ...parameters.map((parameter) => `-d ${parameter}`)].join(' ');
  const client = `client_id=${demo.client.clientId}`;
  return {
    start: post('/device_authorization', client, 'scope=profile'),
    poll: post('/token', client, `grant_type=${DEVICE_GRANT}`, 'device_code=DEVICE_CODE'),
  };
}

/** OAuth 2.0 Device Authorization Grant. @see RFC 8628 */
export const rfc8628: EmulatorDialect = {
  name: 'rfc8628',
  operations: {
    device_authorization: {
      path: '/device_authorization',
      errors: errorsOf(errors, 'requestDeviceAuthorization'),
      decode: decodeDeviceAuthorization,
    },
    token: { path: '/token', errors: errorsOf(errors, 'requestToken'), decode: decodeToken },
  },
  policy,
  demo,
  clients,
  encode,
  headers: (refusal) =>
    refusal !== undefined && refusal.cause in TOO_MANY
      ? { 'retry-after': String(refusal.retryAfterSeconds ?? 1) }
      : {},
  examples,
  metadata,
};
