// Requirements of the contract in openapi/ as a whole: what a documented status carries, and that a server
// keeps to it whatever it is sent. They hold for every dialect.

import type { RequirementRecord } from '../model/requirement.ts';

const must = { side: 'server', level: 'MUST', dialects: ['aws-sso-oidc', 'rfc8628'] } as const;

export const contract = {
  'CONTRACT-Schema-01': {
    ...must,
    sentence: 'Contract of this kit, success',
    keyword: 'none',
    text: 'The body of every success response of a documented operation matches the schema of the contract.',
  },
  'CONTRACT-Schema-02': {
    ...must,
    sentence: 'Contract of this kit, errors',
    keyword: 'none',
    text: 'The body of every error response with a documented status matches the schema of the contract for that status.',
  },
  'CONTRACT-Malformed-01': {
    ...must,
    sentence: 'RFC 6749 §5.2 ¶1',
    keyword: 'none',
    text: 'A request that cannot be understood is refused in time: with status 400 or 401 and a JSON object, or with what HTTP itself has for it (413, 414, 415, 429, 431). It never ends in a success, a 5xx, a hang or a cut connection.',
  },
  'CONTRACT-Malformed-02': {
    ...must,
    sentence: 'RFC 6749 §5.2 ¶1',
    keyword: 'none',
    text: 'A request that is unusual but may be understood gets a response in time: with a success, or refused like a malformed one. It never ends in a 5xx, a hang or a cut connection.',
  },
  'CONTRACT-Malformed-03': {
    ...must,
    sentence: 'RFC 9110 §15.5.14 ¶1',
    keyword: 'none',
    text: 'A request of 1 MiB gets a response in time: with a success, or refused like a malformed one, or the server closes the connection. It never ends in a 5xx or a hang.',
  },
  'CONTRACT-Malformed-04': {
    ...must,
    sentence: 'Contract of this kit, generated requests',
    keyword: 'none',
    text: 'Generated requests, malformed at random, each get a response in time: with a success, or refused like a malformed one. None ends in a 5xx, a hang or a cut connection.',
  },
  'CONTRACT-Malformed-05': {
    ...must,
    sentence: 'Contract of this kit, generated requests',
    keyword: 'none',
    text: 'After malformed requests a conforming request still succeeds.',
  },
  'CONTRACT-Malformed-06': {
    ...must,
    sentence: 'RFC 9110 §15.5.6 ¶1',
    keyword: 'none',
    text: 'A request of an endpoint with another method than POST gets a response in time: with any status below 500, or with 501. It never ends in another 5xx, a hang or a cut connection.',
  },
} as const satisfies RequirementRecord;
