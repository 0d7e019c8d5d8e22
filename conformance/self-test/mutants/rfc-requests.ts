// Faults in how forms are read.

import { rfc } from '../../model/dialects.ts';
import type { Mutant } from '../mutant.ts';

export const rfcRequestMutants: readonly Mutant[] = [
  {
    name: 'serves clients that do not say who they are',
    dialects: rfc,
    policy: { onMissingClient: 'accept' },
    breaks: ['RFC8628-3.1-02', 'RFC8628-3.4-03', 'CONTRACT-Malformed-01'],
  },
  {
    name: 'calls a client that does not say who it is unauthorized',
    dialects: rfc,
    policy: { onMissingClient: 'unauthorized_client' },
    breaks: ['RFC8628-3.1-02', 'RFC8628-3.4-03'],
  },
  {
    name: 'takes an empty parameter for a value',
    dialects: rfc,
    policy: { emptyMeansOmitted: false },
    breaks: ['RFC8628-3.1-03', 'RFC6749-3.2-02'],
  },
  {
    name: 'refuses parameters that it does not know',
    dialects: rfc,
    policy: { onUnknownParameter: 'invalid_request' },
    breaks: ['RFC8628-3.1-04', 'RFC6749-3.2-03'],
  },
  {
    name: 'lets clients repeat client_id',
    dialects: rfc,
    policy: { onRepeatedParameter: (name) => (name === 'client_id' ? 'accept' : 'invalid_request') },
    breaks: ['RFC8628-3.1-05', 'RFC6749-3.2-04'],
  },
  {
    name: 'lets clients repeat device_code',
    dialects: rfc,
    policy: { onRepeatedParameter: (name) => (name === 'device_code' ? 'accept' : 'invalid_request') },
    breaks: ['RFC6749-3.2-04'],
  },
  {
    name: 'takes a repeated device_code for a bad one',
    dialects: rfc,
    policy: { onRepeatedParameter: (name) => (name === 'device_code' ? 'invalid_grant' : 'invalid_request') },
    breaks: ['RFC6749-3.2-04'],
  },
  {
    name: 'takes a missing grant type for one that it does not have',
    dialects: rfc,
    policy: {
      onMissingParameter: (name) => (name === 'grant_type' ? 'unsupported_grant_type' : 'invalid_request'),
    },
    breaks: ['RFC6749-5.2-13'],
  },
  {
    name: 'knows the device grant with a hyphen too',
    dialects: rfc,
    policy: {
      grantTypes: [
        'urn:ietf:params:oauth:grant-type:device_code',
        'urn:ietf:params:oauth:grant-type:device-code',
      ],
    },
    breaks: ['RFC8628-3.4-01'],
  },
  {
    name: 'takes a missing scope for a broken request',
    dialects: rfc,
    policy: { onMissingScope: 'invalid_request' },
    breaks: ['RFC6749-3.3-01'],
  },
  {
    name: 'lets clients repeat any parameter',
    dialects: rfc,
    policy: { onRepeatedParameter: 'accept' },
    breaks: ['RFC8628-3.1-05', 'RFC6749-3.2-04'],
  },
  {
    name: 'takes no form whose media type has a charset',
    dialects: rfc,
    policy: { acceptsContentType: (_, header) => header === 'application/x-www-form-urlencoded' },
    breaks: ['RFC8628-3.1-22', 'RFC6749-3.2-12'],
  },
];
