// The AWS dialect: JSON with camelCase members in, the exception's name in a header out.
import { errors } from '../../../generated/aws-sso-oidc/errors.ts';
import { errorsOf, exceptionOf } from '../error-codes.ts';
import { type Policy, react } from '../policy/index.ts';
import { conformingStatus } from '../policy/responses.ts';
import { type Client, DEVICE_GRANT, REFRESH_GRANT, type Refusal } from '../vocabulary.ts';
import type { Decoded, Demo, EmulatorDialect, SuccessEncoders } from './dialect.ts';
import { type Members, type Received, readMembers } from './request.ts';

/** Exceptions that come from AWS's framework rather than from this service's documentation. */
const FRAMEWORK_EXCEPTIONS: Readonly<Partial<Record<Refusal['cause'], string>>> = {
  UnknownRoute: 'UnknownOperationException',
  WrongMethod: 'UnknownOperationException',
  WrongContentType: 'UnsupportedMediaTypeException',
};

const policy: Partial<Policy> = {
  // What the live service advertises.
  intervalSeconds: 1,
  // AWS's own CLI polls once before it shows the code and again right after.
  pollsWithoutWait: 2,
  // Live AWS reads a body without a content type too; its first CLI sent none.
  acceptsContentType: (mediaType) => mediaType === undefined || mediaType === 'application/json',
  errorStatus: (refusal) => conformingStatus(refusal, { WrongContentType: 415 }),
  exceptionName: (refusal) =>
    (refusal.error === 'invalid_request' ? FRAMEWORK_EXCEPTIONS[refusal.cause] : undefined) ??
    exceptionOf(refusal.error),
  grantTypes: [DEVICE_GRANT, REFRESH_GRANT],
  // The three that RegisterClient documents.
  registrableGrants: ['authorization_code', DEVICE_GRANT, REFRESH_GRANT],
  tokenSeconds: 8 * 3600,
};

const demo = {
  client: { clientId: 'demo-device', clientSecret: 'demo-device-secret' },
  otherClient: { clientId: 'demo-other', clientSecret: 'demo-other-secret' },
  unauthorizedClient: { clientId: 'demo-unauthorized', clientSecret: 'demo-unauthorized-secret' },
  expiredClient: { clientId: 'demo-expired', clientSecret: 'demo-expired-secret' },
} as const satisfies Demo;

const GRANTS: readonly string[] = [DEVICE_GRANT, REFRESH_GRANT];
const SCOPES: readonly string[] = ['sso:account:access'];

const clients: readonly Client[] = [
  client(demo.client, 'Demo device', GRANTS),
  client(demo.otherClient, 'Another demo device', GRANTS),
  client(demo.unauthorizedClient, 'Demo client without the device grant', ['authorization_code']),
  { ...client(demo.expiredClient, 'Demo device with an expired secret', GRANTS), secretExpiresAt: 0 },
];

function client(
  { clientId, clientSecret }: Required<Demo['client']>,
  name: string,
  grantTypes: readonly string[],
): Client {
  return { id: clientId, secret: clientSecret, name, grantTypes, scopes: SCOPES };
}

const text = { kind: 'text' } as const;
const list = { kind: 'list' } as const;
const requiredText = { kind: 'text', required: true } as const;
const keptText = { kind: 'text', kept: true } as const;
const keptList = { kind: 'list', kept: true } as const;

const members = {
  register: {
    clientName: { ...keptText, required: true },
    clientType: requiredText,
    scopes: keptList,
    redirectUris: list,
    grantTypes: list,
    issuerUrl: text,
    entitledApplicationArn: text,
  },
  start: {
    clientId: requiredText,
    clientSecret: requiredText,
    startUrl: { ...keptText, required: true },
  },
  token: {
    clientId: requiredText,
    clientSecret: requiredText,
    grantType: requiredText,
    deviceCode: text,
    code: text,
    refreshToken: text,
    redirectUri: text,
    codeVerifier: text,
    // Checked for its type only: AWS documents that it has no effect.
    scope: list,
  },
} as const;

function decodeRegister(received: Received, decisions: Policy): Decoded {
  const read = readObject(received, members.register, decisions);
  if (!read.ok) return read;
  const { clientName, clientType, scopes, grantTypes, redirectUris } = read.values;
  return {
    ok: true,
    request: {
      operation: 'register',
      name: clientName,
      type: clientType,
      scopes: scopes ?? [],
      grantTypes,
      redirectUris: redirectUris ?? [],
    },
  };
}

function decodeStart(received: Received, decisions: Policy): Decoded {
  const read = readObject(received, members.start, decisions);
  if (!read.ok) return read;
  const { startUrl } = read.values;
  const credentials = credentialsOf(read.values);
  return {
    ok: true,
    request: { operation: 'device_authorization', credentials, scope: undefined, startUrl },
  };
}

function decodeToken(received: Received, decisions: Policy): Decoded {
  const read = readObject(received, members.token, decisions);
  if (!read.ok) return read;
  const { grantType, deviceCode, refreshToken } = read.values;
  const credentials = credentialsOf(read.values);
  return { ok: true, request: { operation: 'token', credentials, grantType, deviceCode, refreshToken } };
}

function credentialsOf({ clientId, clientSecret }: { clientId: string; clientSecret: string }) {
  return { method: 'body', clientId, secret: clientSecret } as const;
}

/** Reads the members of a JSON object, or those of the query where there is no body. */
function readObject<M extends Members>(received: Received, expected: M, decisions: Policy) {
  const sent = new Map<string, unknown>();
  if (received.method === 'GET' || decisions.readsQuery) {
    for (const [name, value] of new URLSearchParams(received.query)) sent.set(name, value);
  }
  if (received.method !== 'GET') {
    const body = parseObject(received.body);
    if (typeof body === 'string') {
      const refusal = react(decisions, 'MalformedBody', body);
      if (refusal !== undefined) return { ok: false, refusal } as const;
    } else {
      for (const [name, value] of Object.entries(body)) sent.set(name, value);
    }
  }
  return readMembers(sent, expected, decisions);
}

/** The object that a body holds, or what it is not. */
function parseObject(body: string): object | 'not JSON' | 'not a JSON object' {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : 'not a JSON object';
  } catch {
    return 'not JSON';
  }
}

const encode: SuccessEncoders = {
  registered: ({ client: { id }, secret, issuedAt, expiresAt }) => ({
    clientId: id,
    clientSecret: secret,
    clientIdIssuedAt: issuedAt,
    clientSecretExpiresAt: expiresAt,
  }),
  authorized: ({ grant, verificationUri, verificationUriComplete, expiresIn, interval }) => ({
    deviceCode: grant.deviceCode,
    expiresIn,
    interval,
    userCode: grant.userCode,
    verificationUri,
    verificationUriComplete,
  }),
  token: ({ token: { accessToken, expiresIn, refreshToken, tokenType } }) => ({
    accessToken,
    expiresIn,
    refreshToken,
    tokenType,
  }),
};

const EXCEPTION_HEADER = 'x-amzn-ErrorType';

function headers(refusal: Refusal | undefined, decisions: Policy): Readonly<Record<string, string>> {
  const requestId = decisions.newRequestId();
  const exception =
    refusal === undefined ? undefined : decisions.exceptionHeader(decisions.exceptionName(refusal));
  return {
    ...(requestId === undefined ? {} : { 'x-amzn-RequestId': requestId }),
    ...(exception === undefined ? {} : { [EXCEPTION_HEADER]: exception }),
  };
}

function examples(baseUrl: string, startUrl: string) {
  const { clientId, clientSecret } = demo.client;
  const post = (path: string, body: object) =>
    `curl ${baseUrl}${path} -H 'content-type: application/json' -d '${JSON.stringify(body)}'`;
  return {
    start: post('/device_authorization', { clientId, clientSecret, startUrl }),
    poll: post('/token', { clientId, clientSecret, grantType: DEVICE_GRANT, deviceCode: 'DEVICE_CODE' }),
  };
}

/** AWS IAM Identity Center's dialect. @see AWS SSO OIDC, API version 2019-06-10 */
export const awsSsoOidc: EmulatorDialect = {
  name: 'aws-sso-oidc',
  operations: {
    register: {
      path: '/client/register',
      errors: errorsOf(errors, 'RegisterClient'),
      decode: decodeRegister,
    },
    device_authorization: {
      path: '/device_authorization',
      errors: errorsOf(errors, 'StartDeviceAuthorization'),
      decode: decodeStart,
    },
    token: { path: '/token', errors: errorsOf(errors, 'CreateToken'), decode: decodeToken },
  },
  policy,
  demo,
  clients,
  encode,
  exceptionHeader: EXCEPTION_HEADER,
  headers,
  examples,
};
