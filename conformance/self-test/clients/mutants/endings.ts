// Bad habits at the end of a login, of what is shown, and of single calls.

import { both, rfc } from '../../../model/dialects.ts';
import type { ClientMutant } from '../clients-on-trial.ts';

const named = ['RFC8628-3.5-25', 'SSOOIDC-CreateToken-50'] as const;

/** Polls once more after an error that ends the login. */
const pollsOnAfter = (...errors: readonly string[]) => ({
  pollsAfterTheEnd: (error: string) => (errors.includes(error) ? 1 : 0),
});

const hiddenFrom = (what: (secrets: { deviceCode: string; clientSecret: string }) => string) => ({
  tell: ({
    userCode,
    verificationUri,
    verificationUriComplete,
    secrets,
  }: {
    readonly userCode: string;
    readonly verificationUri: string;
    readonly verificationUriComplete: string | undefined;
    readonly secrets: { readonly deviceCode: string; readonly clientSecret: string };
  }) => `${verificationUri} ${userCode} ${verificationUriComplete ?? ''} ${what(secrets)}`,
});

/** The sentences that are proved by the name of a denial. */
const exceptions = [
  'SSOOIDC-Protocol-23',
  'SSOOIDC-Protocol-24',
  'SSOOIDC-Protocol-25',
  'SSOOIDC-Protocol-26',
  'SSOOIDC-Protocol-27',
  'SSOOIDC-Protocol-28',
] as const;

const documented = [
  'invalid_request',
  'invalid_client',
  'invalid_grant',
  'unauthorized_client',
  'unsupported_grant_type',
  'invalid_scope',
];

export const endingMutants: readonly ClientMutant[] = [
  {
    name: 'polls once more after it was denied',
    dialects: both,
    habits: pollsOnAfter('access_denied'),
    breaks: ['RFC8628-3.5-21', 'SSOOIDC-CreateToken-46'],
  },
  {
    name: 'polls once more after its codes have expired',
    dialects: both,
    habits: pollsOnAfter('expired_token'),
    breaks: ['RFC8628-3.5-22', 'SSOOIDC-CreateToken-47'],
  },
  {
    name: 'polls once more after an error that the standard documents',
    dialects: both,
    habits: pollsOnAfter(...documented),
    breaks: ['RFC8628-3.5-23', 'SSOOIDC-CreateToken-48'],
  },
  {
    name: 'polls once more after invalid_grant alone',
    dialects: both,
    habits: pollsOnAfter('invalid_grant'),
    breaks: ['RFC8628-3.5-23', 'SSOOIDC-CreateToken-48'],
  },
  {
    name: 'polls once more after an error that it does not know',
    dialects: both,
    habits: pollsOnAfter('gone_fishing'),
    breaks: ['RFC8628-3.5-24', 'SSOOIDC-CreateToken-49'],
  },
  {
    name: 'says of every error that it was unknown',
    dialects: both,
    habits: { errorSaid: () => 'unknown' },
    breaks: [
      ...named,
      'RFC8628-3.2-22',
      'SSOOIDC-StartDeviceAuthorization-35',
      'SSOOIDC-RegisterClient-21',
      ...exceptions,
    ],
  },
  {
    name: 'says of a denial that the codes have expired',
    dialects: both,
    habits: { errorSaid: (error) => (error === 'access_denied' ? 'expired_token' : error) },
    breaks: [...named, ...exceptions],
  },
  {
    name: 'starts anew by itself once its codes have expired',
    dialects: both,
    habits: { startsAnewAfter: (error) => error === 'expired_token' },
    breaks: ['RFC8628-3.5-26', 'SSOOIDC-CreateToken-51', 'RFC8628-3.5-22', 'SSOOIDC-CreateToken-47'],
  },
  {
    name: 'starts anew by itself once it was denied',
    dialects: rfc,
    habits: { startsAnewAfter: (error) => error === 'access_denied' },
    breaks: ['RFC8628-3.1-19', 'RFC8628-3.5-21', 'RFC8628-3.5-25', 'CONTRACT-Client-01'],
  },
  {
    name: 'ends without a word',
    dialects: both,
    habits: {
      errorSaid: (error) => {
        if (error === 'access_denied') throw new TypeError('nobody expected a denial');
        return error;
      },
    },
    breaks: [...named, ...exceptions, 'CONTRACT-Client-02', 'RFC8628-3.5-30'],
  },
  {
    name: 'hangs once it was denied',
    dialects: both,
    habits: { sleepsForeverAfter: (error) => error === 'access_denied' },
    breaks: [...named, ...exceptions, 'CONTRACT-Client-01'],
  },

  // What a person sees.
  {
    name: 'shows no user code',
    dialects: both,
    habits: {
      tell: ({ verificationUri, verificationUriComplete }) =>
        `${verificationUri} ${verificationUriComplete ?? ''}`,
    },
    breaks: ['RFC8628-3.3-05', 'RFC8628-3.3.1-03', 'SSOOIDC-StartDeviceAuthorization-31'],
  },
  {
    name: 'shows the user code in small letters',
    dialects: both,
    habits: { tell: ({ userCode, verificationUri }) => `${verificationUri} ${userCode.toLowerCase()}` },
    breaks: ['RFC8628-3.3-05', 'RFC8628-3.3.1-03', 'SSOOIDC-StartDeviceAuthorization-31'],
  },
  {
    name: 'shows nothing but the complete address where there is one',
    dialects: both,
    habits: {
      tell: ({ userCode, verificationUri, verificationUriComplete }) =>
        verificationUriComplete ?? `${verificationUri} ${userCode}`,
    },
    breaks: ['RFC8628-3.3.1-02', 'RFC8628-3.3.1-03', 'SSOOIDC-StartDeviceAuthorization-31'],
  },
  {
    name: 'shows the code with the complete address alone',
    dialects: rfc,
    habits: {
      tell: ({ userCode, verificationUri, verificationUriComplete }) =>
        `${verificationUriComplete ?? verificationUri} ${userCode}`,
    },
    breaks: ['RFC8628-3.3.1-02'],
  },
  {
    name: 'shows no address',
    dialects: both,
    habits: { tell: ({ userCode }) => userCode },
    breaks: ['RFC8628-3.3-06', 'RFC8628-3.3.1-02', 'SSOOIDC-StartDeviceAuthorization-32'],
  },
  {
    name: 'shows addresses without their fragment',
    dialects: both,
    habits: {
      tell: ({ userCode, verificationUri, verificationUriComplete = '' }) =>
        `${verificationUri.replace(/#.*/, '')} ${userCode} ${verificationUriComplete.replace(/#.*/, '')}`,
    },
    breaks: ['RFC8628-3.3-06', 'SSOOIDC-StartDeviceAuthorization-32'],
  },
  {
    name: 'shows the device code',
    dialects: both,
    habits: hiddenFrom(({ deviceCode }) => deviceCode),
    breaks: ['RFC8628-3.3-08', 'SSOOIDC-StartDeviceAuthorization-33'],
  },
  {
    name: 'shows the device code in an address',
    dialects: both,
    habits: hiddenFrom(({ deviceCode }) => `https://app.example/?code=${encodeURIComponent(deviceCode)}`),
    breaks: ['RFC8628-3.3-08', 'SSOOIDC-StartDeviceAuthorization-33'],
  },
  {
    name: 'shows the client secret',
    dialects: both,
    habits: hiddenFrom(({ clientSecret }) => clientSecret),
    breaks: ['RFC6749-2.3.1-07', 'SSOOIDC-StartDeviceAuthorization-33'],
  },
  {
    name: 'shows the access token',
    dialects: both,
    habits: { tellToken: true },
    breaks: ['RFC6749-10.3-01', 'SSOOIDC-CreateToken-52'],
  },
  {
    name: 'sends the token to its maker',
    dialects: rfc,
    habits: { reportsToken: true },
    breaks: ['RFC6750-5.3-01'],
  },

  // Single calls.
  {
    name: 'sends two requests for each call',
    dialects: both,
    calls: 'single',
    habits: { requestsPerCall: (operation) => (operation === 'device_authorization' ? 2 : 1) },
    breaks: ['CONTRACT-Client-04'],
  },
];
