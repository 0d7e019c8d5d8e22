// Faults that only requests bring out that no conforming client sends.

import type { Policy } from '../../emulator/index.ts';
import { altered, html, refusalFor } from '../../emulator/index.ts';
import { aws, both, rfc } from '../../model/dialects.ts';
import type { Mutant } from '../mutant.ts';

export const malformedMutants: readonly Mutant[] = [
  {
    name: 'fails at a body that is no JSON object',
    dialects: aws,
    policy: { onMalformedBody: 'server_error' },
    breaks: [
      'SSOOIDC-Protocol-12',
      'SSOOIDC-Protocol-13',
      'CONTRACT-Malformed-01',
      'CONTRACT-Malformed-02',
      'CONTRACT-Malformed-04',
    ],
  },
  {
    name: 'takes a list of one startUrl for the startUrl',
    dialects: aws,
    policy: { onWrongType: (name) => (name === 'startUrl' ? 'accept' : 'invalid_request') },
    breaks: ['CONTRACT-Malformed-01'],
  },
  {
    name: 'fails at members that have another type',
    dialects: aws,
    policy: { onWrongType: 'server_error' },
    breaks: ['SSOOIDC-Protocol-15', 'CONTRACT-Malformed-01', 'CONTRACT-Malformed-04'],
  },
  {
    name: 'fails at bytes that are not UTF-8',
    dialects: rfc,
    policy: { onMalformedBody: 'server_error' },
    breaks: ['CONTRACT-Malformed-01', 'CONTRACT-Malformed-04'],
  },
  {
    name: 'fails at a value that is too long',
    dialects: both,
    policy: { onLongValue: 'server_error' },
    breaks: ['CONTRACT-Malformed-02'],
  },
  {
    name: 'fails at a scope that is not well formed',
    dialects: rfc,
    policy: { onBadScope: 'server_error' },
    breaks: ['CONTRACT-Malformed-02', 'CONTRACT-Malformed-04'],
  },
  {
    name: 'fails at a request of 1 MiB',
    dialects: both,
    policy: { onOversizedBody: 'server_error' },
    breaks: ['CONTRACT-Malformed-03'],
  },
  {
    name: 'breaks down at a request of 1 MiB, so that the proxy before it answers',
    dialects: both,
    policy: altered(refusalFor('OversizedBody'), html(502)),
    breaks: ['CONTRACT-Malformed-03'],
  },
  {
    name: 'fails at a media type that it does not know',
    dialects: aws,
    policy: { onWrongContentType: 'server_error' },
    breaks: ['SSOOIDC-Protocol-18', 'CONTRACT-Malformed-04'],
  },
  {
    name: 'fails at any other method than POST',
    dialects: both,
    policy: { onWrongMethod: 'server_error' },
    breaks: ['CONTRACT-Malformed-06'],
  },
  {
    name: 'breaks down at any other method than POST, so that the proxy before it answers',
    dialects: both,
    policy: altered(refusalFor('WrongMethod'), html(502)),
    breaks: ['CONTRACT-Malformed-06'],
  },
  {
    name: 'fails at the first conforming request after one of 1 MiB',
    dialects: both,
    policy: failsAfterOversized,
    breaks: ['CONTRACT-Malformed-05'],
  },
];

/** Remembers from one request to the next, as a process that ran out of memory does. */
function failsAfterOversized(): Pick<Policy, 'present'> {
  let isExhausted = false;
  return {
    present(response, { operation, outcome, cause }) {
      if (cause === 'OversizedBody') isExhausted = true;
      if (!isExhausted || operation !== 'device_authorization' || outcome !== 'success') return response;
      isExhausted = false;
      return html(502)(response);
    },
  };
}
