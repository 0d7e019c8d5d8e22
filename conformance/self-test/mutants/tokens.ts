// Faults of the tokens that approved codes bring.

import { randomUUID } from 'node:crypto';
import { altered, body, header, members, successOf } from '../../emulator/index.ts';
import { both, rfc } from '../../model/dialects.ts';
import type { Mutant } from '../mutant.ts';

const tokens = successOf('token');

const notStored = { 'cache-control': 'no-store', pragma: 'no-cache' };

export const tokenMutants: readonly Mutant[] = [
  {
    name: 'issues empty tokens',
    dialects: both,
    policy: { newAccessToken: () => '' },
    breaks: ['RFC6749-5.1-01', 'SSOOIDC-CreateToken-08', 'CONTRACT-Schema-01'],
  },
  {
    name: 'issues tokens of no type',
    dialects: both,
    policy: { tokenType: '' },
    breaks: ['RFC6749-5.1-02', 'SSOOIDC-CreateToken-09', 'CONTRACT-Schema-01'],
  },
  {
    name: 'does not say how long a token is good for',
    dialects: rfc,
    policy: altered(tokens, members({ expires_in: undefined })),
    breaks: ['RFC6749-5.1-03'],
  },
  {
    name: 'writes the lifetime of a token as text',
    dialects: rfc,
    policy: altered(tokens, members({ expires_in: '3600' })),
    breaks: ['RFC6749-5.1-04', 'CONTRACT-Schema-01'],
  },
  {
    name: 'writes the lifetime of a token with fractions',
    dialects: rfc,
    policy: { tokenSeconds: 3599.5 },
    breaks: ['CONTRACT-Schema-01'],
  },
  {
    name: 'issues refresh tokens that are no strings',
    dialects: rfc,
    policy: altered(tokens, members({ refresh_token: 7 })),
    breaks: ['RFC6749-5.1-05', 'CONTRACT-Schema-01'],
  },
  {
    name: 'separates the scopes of a token by commas and spaces',
    dialects: rfc,
    policy: { grantedScope: () => 'openid,  profile' },
    breaks: ['RFC6749-3.3-02', 'CONTRACT-Schema-01'],
  },
  {
    name: 'issues tokens that cannot stand in a header',
    dialects: rfc,
    policy: { newAccessToken: () => `made up: {not for a header} ${randomUUID()}${randomUUID()}` },
    breaks: ['RFC6750-2.1-01'],
  },
  {
    name: 'lets caches store tokens',
    dialects: rfc,
    policy: {
      cacheHeaders: ({ operation }) => (operation === 'token' ? { pragma: 'no-cache' } : notStored),
    },
    breaks: ['RFC6749-5.1-06'],
  },
  {
    name: 'lets old caches store tokens',
    dialects: rfc,
    policy: {
      cacheHeaders: ({ operation }) => (operation === 'token' ? { 'cache-control': 'no-store' } : notStored),
    },
    breaks: ['RFC6749-5.1-07'],
  },
  {
    name: 'writes tokens as a form',
    dialects: rfc,
    policy: altered(tokens, (response) =>
      header(
        'content-type',
        'application/x-www-form-urlencoded',
      )(body((token) => `access_token=${token.access_token}&token_type=bearer`)(response)),
    ),
    breaks: ['RFC6749-5.1-08', 'CONTRACT-Schema-01'],
  },
  {
    name: 'calls tokens plain text',
    dialects: rfc,
    policy: altered(tokens, header('content-type', 'text/plain')),
    breaks: ['RFC6749-5.1-08'],
  },
];
