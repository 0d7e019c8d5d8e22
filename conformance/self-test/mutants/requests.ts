// Faults in how requests are read, whatever they ask for.

import { both } from '../../model/dialects.ts';
import type { Mutant } from '../mutant.ts';

export const requestMutants: readonly Mutant[] = [
  {
    name: 'issues codes and tokens on GET',
    dialects: both,
    policy: { allowedMethods: ['POST', 'GET'] },
    breaks: ['RFC8628-3.1-01', 'RFC6749-3.2-01', 'SSOOIDC-StartDeviceAuthorization-22'],
  },
  {
    name: 'looks for a code that is missing among those that it has issued',
    dialects: both,
    policy: { onMissingParameter: (name) => (name === 'the device code' ? 'accept' : 'invalid_request') },
    breaks: ['RFC8628-3.4-02', 'SSOOIDC-CreateToken-17'],
  },
  {
    name: 'takes every grant type for the device grant',
    dialects: both,
    policy: { onUnsupportedGrant: 'accept' },
    breaks: ['RFC8628-3.4-01', 'SSOOIDC-CreateToken-19'],
  },
  {
    name: 'takes a grant type that it does not have for a broken request',
    dialects: both,
    policy: { onUnsupportedGrant: 'invalid_request' },
    breaks: ['RFC8628-3.4-01', 'SSOOIDC-CreateToken-19'],
  },
  {
    name: 'reads parameters in the URI too',
    dialects: both,
    policy: { readsQuery: true },
    breaks: ['RFC8628-3.1-20', 'RFC6749-2.3.1-08', 'RFC6749-3.2-10', 'SSOOIDC-Protocol-33'],
  },
];
