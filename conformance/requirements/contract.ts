// Requirements of the contract in openapi/ as a whole: what a documented status carries, and that a server
// keeps to it whatever it is sent. They hold for every dialect.

import type { RequirementRecord } from './requirement.ts';

const must = { side: 'server', level: 'MUST', dialects: ['aws-sso-oidc', 'rfc8628'] } as const;

export const contract = {
  'CONTRACT-Schema-01': {
    ...must,
    ref: 'contract#success',
    text: 'The body of every success answer of a documented operation matches the schema of the contract.',
  },
  'CONTRACT-Schema-02': {
    ...must,
    ref: 'contract#errors',
    text: 'The body of every error answer with a documented status matches the schema of the contract for that status.',
  },
  'CONTRACT-Malformed-01': {
    ...must,
    ref: 'rfc6749#section-5.2',
    text: 'A malformed request is answered in time with a 4xx status and a JSON error; it never ends in a 5xx, a hang or a cut connection.',
  },
  'CONTRACT-Malformed-02': {
    ...must,
    ref: 'rfc6749#section-5.2',
    text: 'A well-formed request with unusual values is answered in time with a JSON answer: a success where the values are allowed, else a 4xx.',
  },
  'CONTRACT-Malformed-03': {
    ...must,
    ref: 'rfc9110#section-15.5.14',
    text: 'A request of 1 MiB is answered in time with a 4xx status, 413, 414 and 431 included, or with a success where the extra bytes carry no meaning; it never ends in a 5xx or a hang.',
  },
  'CONTRACT-Malformed-04': {
    ...must,
    ref: 'contract#generated-requests',
    text: 'Generated requests, malformed in random ways, are each answered in time with a JSON answer below status 500.',
  },
  'CONTRACT-Malformed-05': {
    ...must,
    ref: 'contract#generated-requests',
    text: 'After malformed requests an honest request still succeeds.',
  },
} as const satisfies RequirementRecord;
