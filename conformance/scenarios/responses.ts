// Responses that are unusual but conform, and responses that no client can use.

import type { AlterationData } from '../emulator/index.ts';
import { aws, both, rfc } from '../model/dialects.ts';
import { approves, first, type Scenario } from './scenario.ts';

/** Seconds that codes live in scenarios whose only other end is their expiry. */
const SHORT_LIFETIME = 6;

/** Every device authorization response is altered so. */
const start = (what: string, alter: AlterationData) => ({
  what,
  dialects: both,
  script: { device_authorization: [{ alter }] as const },
  person: approves(1),
  seconds: 12,
});

/** Every token response is altered so, the person having approved after one poll. */
const token = (what: string, alter: AlterationData) => ({
  what,
  dialects: both,
  lifetime: SHORT_LIFETIME,
  script: { token: ['conforming', { alter }] as const },
  person: approves(1),
  seconds: 20,
});

const extra = { 'devauth.example/unknown': { nested: [1, null] } };
const html = '<!doctype html><title>Welcome</title><h1>Welcome</h1>';
const asHtml = { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: html };
const charset = { headers: { 'content-type': 'application/json; charset=UTF-8' } };

export const responseScenarios = {
  // Unusual, but to be taken.
  'no-complete-address': {
    ...start('hands out no complete verification address', {
      members: { verificationUriComplete: undefined },
    }),
    // AWS documents the complete address without exception.
    dialects: rfc,
  },
  'address-with-query-and-fragment': start('has a verification address with query and fragment', {
    members: {
      verificationUri: 'https://portal.example/start/?lang=en#/device',
      verificationUriComplete: 'https://portal.example/start/?lang=en#/device?user_code=WDJB-MJHT',
    },
  }),
  'unknown-members-at-the-start': start(
    'adds members that no client knows to the device authorization response',
    {
      members: extra,
    },
  ),
  'unknown-members-in-errors': {
    what: 'adds members that no client knows to its error responses',
    dialects: both,
    script: { token: first({ alter: { members: extra } }, { alter: { members: extra } }) },
    person: approves(2),
    seconds: 12,
  },
  'unknown-members-in-the-token': token('adds members that no client knows to the token response', {
    members: extra,
  }),
  'null-members': {
    what: 'sends null for members that it has no value for',
    dialects: aws,
    client: 'unregistered',
    script: {
      register: [{ alter: { members: { authorizationEndpoint: null, tokenEndpoint: null } } }],
      token: [{ alter: { members: { refreshToken: null, idToken: null, error_description: null } } }],
    },
    person: approves(2),
    seconds: 12,
  },
  'charset-and-order': {
    what: 'adds a charset to the media type, and turns the order of members round',
    dialects: both,
    script: {
      register: [{ alter: charset }],
      device_authorization: [{ alter: charset }],
      token: [{ alter: charset }],
    },
    person: approves(2),
    seconds: 12,
  },
  'minimal-token': token('sends a token response with nothing but the token and its type', {
    members: { refreshToken: undefined, idToken: undefined, scope: undefined },
  }),
  'no-token-lifetime': token('sends a token response without a lifetime', {
    members: { expiresIn: undefined },
  }),
  'long-token': token('sends a token of 8,000 characters', {
    members: { accessToken: `${'abcdefgh.'.repeat(888)}_~+/=-` },
  }),
  'token-type-in-another-case': token('calls the type of the token BEARER', {
    members: { tokenType: 'BEARER' },
  }),
  'byte-order-mark': token('begins its token response with a byte order mark', { before: '\ufeff' }),
  'redirect-to-another-origin': {
    what: 'redirects polls to another origin with 307',
    dialects: both,
    lifetime: SHORT_LIFETIME,
    script: {
      token: ['conforming', { alter: { status: 307, headers: { location: 'OTHER-ORIGIN/token' } } }],
    },
    seconds: 20,
  },

  // Not to be taken.
  'other-token-type': token('sends a token of type DPoP, which nobody has asked for', {
    members: { tokenType: 'DPoP' },
  }),
  'no-access-token': token('sends a token response without a token', { members: { accessToken: undefined } }),
  'access-token-is-a-number': token('sends a number as token', { members: { accessToken: 42 } }),
  'success-with-error': {
    ...token('sends an error with status 200', {
      body: '{"error":"access_denied","error_description":"Not today"}',
    }),
    dialects: rfc,
  },
  'empty-token-response': token('sends an empty token response with status 200', { body: '' }),
  'html-token-response': token('sends a page in place of the token response', asHtml),
  'truncated-token-response': token('sends half of the token response', { share: 0.5 }),
  'oversized-token-response': token('sends a token response of 2 MiB, most of it in one unknown member', {
    body: '{"padding":"',
    after: 'x',
    bytes: 2 * 2 ** 20,
  }),
  'empty-start': start('sends an empty device authorization response', { body: '' }),
  'html-start': start('sends a page in place of the device authorization response', asHtml),
  'truncated-start': start('sends half of the device authorization response', { share: 0.5 }),
  'no-device-code': start('hands out no device code', { members: { deviceCode: undefined } }),
  'device-code-is-a-number': start('hands out a number as device code', { members: { deviceCode: 42 } }),
  'no-user-code': start('hands out no user code', { members: { userCode: undefined } }),
  'user-code-is-an-object': start('hands out an object as user code', { members: { userCode: {} } }),
  'no-address': start('hands out no verification address', { members: { verificationUri: undefined } }),
  'address-is-a-number': start('hands out a number as verification address', {
    members: { verificationUri: 42 },
  }),
  'no-lifetime': {
    what: 'does not say how long its codes live, and is pending for ever',
    dialects: rfc,
    script: {
      device_authorization: [{ alter: { members: { expiresIn: undefined } } }],
      token: [{ error: 'authorization_pending' }],
    },
    interval: 60,
    needsLoop: true,
    virtualTime: true,
    seconds: 7200,
  },
} as const satisfies Readonly<Record<string, Scenario>>;
