// Faults of CreateToken that only the AWS dialect can have or be blamed for.

import { altered, members, successOf } from '../../emulator/index.ts';
import { aws } from '../../model/dialects.ts';
import type { Mutant } from '../mutant.ts';

const tokens = successOf('token');

export const awsTokenMutants: readonly Mutant[] = [
  {
    name: 'takes a missing clientId for an unknown client',
    dialects: aws,
    policy: { onMissingParameter: (name) => (name === 'clientId' ? 'invalid_client' : 'invalid_request') },
    breaks: [
      'SSOOIDC-StartDeviceAuthorization-13',
      'SSOOIDC-CreateToken-20',
      // It counts null as missing, which is right, and answers it as wrong as that.
      'SSOOIDC-Protocol-14',
    ],
  },
  {
    name: 'takes a missing clientSecret for a wrong one',
    dialects: aws,
    policy: {
      onMissingParameter: (name) => (name === 'clientSecret' ? 'invalid_client' : 'invalid_request'),
    },
    breaks: ['SSOOIDC-StartDeviceAuthorization-14', 'SSOOIDC-CreateToken-21', 'SSOOIDC-Protocol-14'],
  },
  {
    name: 'starts flows without a startUrl that no client may have',
    dialects: aws,
    policy: {
      onMissingParameter: (name) => (name === 'startUrl' ? 'unauthorized_client' : 'invalid_request'),
    },
    breaks: ['SSOOIDC-StartDeviceAuthorization-15', 'SSOOIDC-Protocol-14'],
  },
  {
    name: 'takes a missing grantType for one that it does not have',
    dialects: aws,
    policy: {
      onMissingParameter: (name) => (name === 'grantType' ? 'unsupported_grant_type' : 'invalid_request'),
    },
    breaks: ['SSOOIDC-CreateToken-18', 'SSOOIDC-Protocol-14'],
  },
  {
    name: 'slows down the second of the two polls that the AWS CLI sends at once',
    dialects: aws,
    policy: { pollsWithoutWait: 1 },
    breaks: ['SSOOIDC-CreateToken-02'],
  },
  {
    name: 'issues tokens of a type that AWS does not have',
    dialects: aws,
    policy: { tokenType: 'DPoP' },
    breaks: ['SSOOIDC-CreateToken-09', 'CONTRACT-Schema-01'],
  },
  {
    name: 'leaves expiresIn of a token out',
    dialects: aws,
    policy: altered(tokens, members({ expiresIn: undefined })),
    breaks: ['SSOOIDC-CreateToken-10', 'CONTRACT-Schema-01'],
  },
  {
    name: 'issues tokens that are good for no time at all',
    dialects: aws,
    policy: { tokenSeconds: 0 },
    breaks: ['SSOOIDC-CreateToken-10', 'CONTRACT-Schema-01'],
  },
  {
    name: 'says when a token expires instead of in how many seconds',
    dialects: aws,
    policy: { tokenSeconds: 1_893_456_000 },
    breaks: ['SSOOIDC-CreateToken-11'],
  },
  {
    name: 'adds a refresh token that is empty',
    dialects: aws,
    policy: altered(tokens, members({ refreshToken: '' })),
    breaks: ['SSOOIDC-CreateToken-12', 'CONTRACT-Schema-01'],
  },
  {
    name: 'tells the grant types that it has by whether the client asks for its own',
    dialects: aws,
    policy: { onUnsupportedGrant: 'unauthorized_client' },
    breaks: ['SSOOIDC-CreateToken-19'],
  },
  {
    name: 'refreshes with any refresh token',
    dialects: aws,
    policy: { onUnknownRefreshToken: 'accept' },
    breaks: ['SSOOIDC-CreateToken-24'],
  },
  {
    name: 'takes an unknown refresh token for a broken request',
    dialects: aws,
    policy: { onUnknownRefreshToken: 'invalid_request' },
    breaks: ['SSOOIDC-CreateToken-24'],
  },
  {
    name: 'forgets every refresh token that it issues',
    dialects: aws,
    policy: { maxRefreshTokens: 0 },
    breaks: ['SSOOIDC-CreateToken-25'],
  },
];
