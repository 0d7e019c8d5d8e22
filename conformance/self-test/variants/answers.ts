// Unusual ways in which answers look on the wire.

import { randomUUID } from 'node:crypto';
import type { JsonValue } from '../../emulator/index.ts';
import {
  altered,
  body,
  everyResponse,
  header,
  html,
  members,
  refusalFor,
  successOf,
} from '../../emulator/index.ts';
import { aws, both, rfc } from '../../model/dialects.ts';
import type { Variant } from '../mutant.ts';

type Members = Readonly<Record<string, JsonValue | undefined>>;

const reversed = (sent: Members): Members => Object.fromEntries(Object.entries(sent).reverse());

/** The members of a response of AWS's, and null for those that it may leave out. */
function withNulls(sent: Members): Members {
  if ('error' in sent) return { ...sent, reason: null };
  if ('clientId' in sent) return { ...sent, authorizationEndpoint: null, tokenEndpoint: null };
  return 'accessToken' in sent ? { ...sent, refreshToken: null, idToken: null } : sent;
}

export const answerVariants: readonly Variant[] = [
  {
    name: 'adds members of its own to every response',
    dialects: both,
    policy: altered(everyResponse, members({ 'x-trace': { spans: [1, null, { ok: true }] }, Header: null })),
  },
  {
    name: 'sends null for what it does not tell, as AWS registers clients',
    dialects: aws,
    policy: altered(everyResponse, members(withNulls)),
  },
  {
    name: 'orders the members of its responses the other way round',
    dialects: both,
    policy: altered(everyResponse, body(reversed)),
  },
  {
    name: 'writes its responses in many lines',
    dialects: both,
    policy: altered(
      everyResponse,
      body((sent) => `\n${JSON.stringify(sent, null, '\t')}\r\n`),
    ),
  },
  {
    name: 'escapes the slashes in its responses',
    dialects: both,
    policy: altered(
      everyResponse,
      body((sent) => JSON.stringify(sent).replaceAll('/', '\\/')),
    ),
  },
  {
    name: 'names the charset of its JSON',
    dialects: both,
    policy: { contentType: 'application/json;charset=UTF-8' },
  },
  {
    name: 'writes media types in capitals',
    dialects: both,
    policy: { contentType: 'Application/JSON ; Charset=utf-8' },
  },
  {
    name: 'sends headers of its own',
    dialects: both,
    policy: altered(everyResponse, (response) => ({
      ...response,
      headers: {
        ...response.headers,
        server: 'unusual/1.0',
        'set-cookie': 'session=1; HttpOnly',
        'strict-transport-security': 'max-age=63072000',
        vary: 'Accept, Origin',
        'x-ratelimit-remaining': '0',
      },
    })),
  },
  {
    name: 'asks caches for more than it has to',
    dialects: rfc,
    policy: {
      cacheHeaders: () => ({
        'cache-control': 'private, No-Store, max-age=0',
        pragma: 'No-Cache',
        expires: '0',
      }),
    },
  },
  {
    name: 'lets caches store errors',
    dialects: rfc,
    policy: {
      cacheHeaders: ({ outcome }) =>
        outcome === 'success' ? { 'cache-control': 'no-store', pragma: 'no-cache' } : {},
    },
  },
  {
    name: 'calls the token type bearer in small letters',
    dialects: both,
    policy: { tokenType: 'bearer' },
  },
  { name: 'calls the token type BEARER', dialects: both, policy: { tokenType: 'BEARER' } },
  {
    name: 'issues tokens that are bound to a key, with characters that Bearer does not have',
    dialects: rfc,
    policy: {
      tokenType: 'urn:example:bound',
      newAccessToken: () => `made up: {not for a header} ${randomUUID()}${randomUUID()}`,
    },
  },
  { name: 'does not say which scope a token has', dialects: rfc, policy: { grantedScope: () => undefined } },
  {
    name: 'grants less than was asked for, and says so',
    dialects: rfc,
    policy: { grantedScope: () => 'openid' },
  },
  {
    name: 'issues an ID token beside the token',
    dialects: rfc,
    policy: altered(successOf('token'), members({ id_token: 'e30.e30.', scope: 'openid' })),
  },
  {
    name: 'issues refresh tokens',
    dialects: rfc,
    policy: altered(successOf('token'), members({ refresh_token: 'made-up-refresh-token' })),
  },
  { name: 'issues no refresh tokens', dialects: aws, policy: { issuesRefreshTokens: () => false } },
  { name: 'keeps a refresh token when it is used', dialects: aws, policy: { rotatesRefreshTokens: false } },
  {
    name: 'says nothing of when it registered a client',
    dialects: aws,
    policy: altered(successOf('register'), members({ clientIdIssuedAt: undefined })),
  },
  {
    name: 'says after a registration where the other endpoints are',
    dialects: aws,
    policy: altered(
      successOf('register'),
      members({
        authorizationEndpoint: 'https://example.com/authorize',
        tokenEndpoint: 'https://example.com/token',
      }),
    ),
  },
  { name: 'publishes no metadata', dialects: rfc, policy: { metadata: () => undefined } },
  {
    name: 'publishes metadata for more than the device grant',
    dialects: rfc,
    policy: {
      metadata: ({ grant_types_supported: grants, ...others }) => ({
        ...others,
        grant_types_supported: ['authorization_code', ...(Array.isArray(grants) ? grants : [])],
        response_types_supported: ['code'],
        require_pushed_authorization_requests: false,
      }),
    },
  },
  {
    name: 'refuses a request of 1 MiB as HTTP does, with a page',
    dialects: both,
    policy: altered(refusalFor('OversizedBody'), html(413)),
  },
  {
    name: 'refuses a media type that it does not know as HTTP does, with a page',
    dialects: both,
    policy: altered(refusalFor('WrongContentType'), html(415)),
  },
  {
    name: 'refuses a value that is too long as HTTP does',
    dialects: both,
    policy: altered(refusalFor('LongValue'), html(431)),
  },
  {
    name: 'refuses other methods with a page',
    dialects: both,
    policy: altered(refusalFor('WrongMethod'), (response) => header('allow', 'POST')(html(405)(response))),
  },
  {
    name: 'implements no other method for anything that it serves',
    dialects: both,
    policy: altered(refusalFor('WrongMethod'), html(501)),
  },
];
