// Requirements of this kit itself, in every dialect: that a server keeps the contract in openapi/ whatever it is
// sent, and that a client under test ends as the suite has to rely on.

import type { RequirementRecord } from '../model/requirement.ts';

const kit = { side: 'server', level: 'KIT', dialects: ['aws-sso-oidc', 'rfc8628'] } as const;

const kitClient = { side: 'client', level: 'KIT', dialects: ['aws-sso-oidc', 'rfc8628'] } as const;

export const contract = {
  'CONTRACT-Schema-01': {
    ...kit,
    sentence: 'Contract of this kit, success',
    keyword: 'none',
    text: 'The body of every success response of a documented operation matches the schema of the contract.',
  },
  'CONTRACT-Schema-02': {
    ...kit,
    sentence: 'Contract of this kit, errors',
    keyword: 'none',
    text: 'The body of every error response with a documented status matches the schema of the contract for that status.',
  },
  'CONTRACT-Malformed-01': {
    ...kit,
    sentence: 'Contract of this kit, malformed requests',
    keyword: 'none',
    text: 'A request that cannot be understood is refused in time, with any status from 400 to 499. It never ends in a success, a 5xx, a hang or a cut connection.',
  },
  'CONTRACT-Malformed-02': {
    ...kit,
    sentence: 'Contract of this kit, malformed requests',
    keyword: 'none',
    text: 'A request that is unusual but may be understood gets a response in time: a success, or a refusal with any status from 400 to 499. It never ends in a 5xx, a hang or a cut connection.',
  },
  'CONTRACT-Malformed-03': {
    ...kit,
    sentence: 'Contract of this kit, malformed requests',
    keyword: 'none',
    text: 'A request of 1 MiB gets a response in time: a success, or a refusal with any status from 400 to 499; or the server closes the connection. It never ends in a 5xx or a hang.',
  },
  'CONTRACT-Malformed-04': {
    ...kit,
    sentence: 'Contract of this kit, malformed requests',
    keyword: 'none',
    text: 'Generated requests, malformed at random, each get a response in time: a success, or a refusal with any status from 400 to 499. None ends in a 5xx, a hang or a cut connection.',
  },
  'CONTRACT-Malformed-05': {
    ...kit,
    sentence: 'Contract of this kit, malformed requests',
    keyword: 'none',
    text: 'After malformed requests a conforming request still succeeds.',
  },
  'CONTRACT-Malformed-06': {
    ...kit,
    sentence: 'Contract of this kit, malformed requests',
    keyword: 'none',
    text: 'A request of an endpoint with another method than POST gets a response in time: with any status below 500, or with 501. It never ends in another 5xx, a hang or a cut connection.',
  },
  'CONTRACT-Client-01': {
    ...kitClient,
    sentence: 'Contract of this kit, clients',
    keyword: 'none',
    text: 'Whatever it meets, the client ends by itself, and in time.',
  },
  'CONTRACT-Client-02': {
    ...kitClient,
    sentence: 'Contract of this kit, clients',
    keyword: 'none',
    text: 'A client that ends has said how: one line of JSON with its outcome and, for a success, the token; as a process with exit code 0 for a success, and 1 for an error.',
  },
  'CONTRACT-Client-03': {
    ...kitClient,
    sentence: 'Contract of this kit, clients',
    keyword: 'none',
    text: 'No process that the client has started outlives it.',
  },
  'CONTRACT-Client-04': {
    ...kitClient,
    sentence: 'py-identity-model, poll_device_token',
    keyword: 'none',
    text: 'A client of single calls sends one request for each call.',
  },
} as const satisfies RequirementRecord;
