// Requirements of RFC 9110, HTTP semantics, on what hurts a device grant.

import type { RequirementRecord } from '../model/requirement.ts';

const advice = { side: 'client', level: 'ADVICE', dialects: ['aws-sso-oidc', 'rfc8628'] } as const;

const must = { side: 'server', level: 'MUST', dialects: ['rfc8628'] } as const;

export const rfc9110 = {
  // What binds servers.
  'RFC9110-9.2.1-01': {
    ...must,
    sentence: 'RFC 9110 §9.2.1 ¶6',
    keyword: 'MUST',
    text: 'A GET of verification_uri_complete, where there is one, decides nothing: the code is pending after it. Link previews and mail scanners open addresses.',
  },
  'RFC9110-11.1-01': {
    ...must,
    sentence: 'RFC 9110 §11.1 ¶1',
    keyword: 'none',
    text: 'The name of the authentication scheme is read in any case: basic is Basic.',
  },

  // What binds clients.
  'RFC9110-10.2.3-01': {
    ...advice,
    sentence: 'RFC 9110 §10.2.3 ¶1',
    keyword: 'none',
    text: 'After a 429 or a 503 with Retry-After in seconds, no request reaches the endpoint before they have passed.',
  },
  'RFC9110-10.2.3-02': {
    ...advice,
    sentence: 'RFC 9110 §10.2.3 ¶1',
    keyword: 'none',
    text: 'After a 429 or a 503 with Retry-After as a date, no request reaches the endpoint before that date.',
  },
  'RFC9110-15.4-01': {
    ...advice,
    sentence: 'RFC 9110 §15.4 ¶2',
    keyword: 'none',
    text: 'No secret, device code or token follows a redirect to another origin.',
  },
} as const satisfies RequirementRecord;
