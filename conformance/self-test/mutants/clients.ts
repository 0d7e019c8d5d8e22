// Faults in who may ask: clients that are unknown, that may not use the grant, or that prove nothing.

import { aws, both, rfc } from '../../model/dialects.ts';
import type { Mutant } from '../mutant.ts';

export const clientMutants: readonly Mutant[] = [
  {
    name: 'serves clients that it does not know',
    dialects: aws,
    policy: { onUnknownClient: 'accept' },
    breaks: ['SSOOIDC-StartDeviceAuthorization-16', 'SSOOIDC-CreateToken-22'],
  },
  {
    name: 'serves clients that it does not know, by whatever is left of a broken form too',
    dialects: rfc,
    policy: { onUnknownClient: 'accept' },
    breaks: ['RFC6749-5.2-10', 'CONTRACT-Malformed-01'],
  },
  {
    name: 'takes an unknown client for a bad code',
    dialects: both,
    policy: { onUnknownClient: 'invalid_grant' },
    breaks: [
      'RFC6749-5.2-10',
      'SSOOIDC-StartDeviceAuthorization-16',
      'SSOOIDC-CreateToken-22',
      'SSOOIDC-Protocol-11',
    ],
  },
  {
    name: 'does not look at client secrets',
    dialects: both,
    policy: { onWrongSecret: 'accept' },
    breaks: [
      'RFC8628-3.1-07',
      'RFC8628-3.4-05',
      'RFC6749-5.2-11',
      'RFC6749-5.2-12',
      'SSOOIDC-StartDeviceAuthorization-17',
      'SSOOIDC-CreateToken-23',
    ],
  },
  {
    name: 'authenticates no client that asks for codes',
    dialects: both,
    policy: { authenticatesAt: (operation) => operation !== 'device_authorization' },
    breaks: [
      'RFC8628-3.1-06',
      'RFC8628-3.1-07',
      'RFC6749-5.2-11',
      'RFC6749-5.2-12',
      'SSOOIDC-StartDeviceAuthorization-17',
    ],
  },
  {
    name: 'authenticates no client that asks for a token',
    dialects: both,
    policy: { authenticatesAt: (operation) => operation !== 'token' },
    breaks: [
      'RFC8628-3.4-04',
      'RFC8628-3.4-05',
      'RFC6749-5.2-11',
      'RFC6749-5.2-12',
      'SSOOIDC-CreateToken-23',
    ],
  },
  {
    name: 'lets every client use the device grant',
    dialects: both,
    policy: { onUnauthorizedClient: 'accept' },
    breaks: ['RFC6749-5.2-09', 'SSOOIDC-StartDeviceAuthorization-21'],
  },
  {
    name: 'takes a client that may not use the grant for a broken request',
    dialects: both,
    policy: { onUnauthorizedClient: 'invalid_request' },
    breaks: ['RFC6749-5.2-09', 'SSOOIDC-StartDeviceAuthorization-21'],
  },
  {
    name: 'asks whether a client may use the grant only when it polls',
    dialects: aws,
    policy: { authorizesAt: (operation) => operation === 'token' },
    breaks: ['SSOOIDC-StartDeviceAuthorization-21'],
  },
  {
    name: 'takes a client that may not use the grant for an unknown one',
    dialects: aws,
    policy: { onUnauthorizedClient: 'invalid_client' },
    breaks: ['SSOOIDC-StartDeviceAuthorization-21'],
  },
];
