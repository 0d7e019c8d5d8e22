// Requirements of RFC 8414, authorization server metadata, by section. They bind servers that publish them, and
// clients that look for them.

import type { RequirementRecord } from '../model/requirement.ts';

const must = { side: 'server', level: 'MUST', dialects: ['rfc8628'] } as const;
const clientMust = { side: 'client', level: 'MUST', dialects: ['rfc8628'] } as const;

export const rfc8414 = {
  'RFC8414-2-01': {
    ...must,
    sentence: 'RFC 8414 §2, issuer',
    keyword: 'REQUIRED',
    text: 'The metadata have issuer, a URL without query and fragment.',
  },
  'RFC8414-2-02': {
    ...must,
    sentence: 'RFC 8414 §2, token_endpoint',
    keyword: 'REQUIRED',
    text: 'The metadata have token_endpoint, an absolute URL.',
  },
  'RFC8414-3.2-01': {
    ...must,
    sentence: 'RFC 8414 §3.2 ¶1',
    keyword: 'MUST',
    text: 'The metadata come with status 200.',
  },
  'RFC8414-3.2-02': {
    ...must,
    sentence: 'RFC 8414 §3.2 ¶1',
    keyword: 'MUST',
    text: 'The metadata have the media type application/json; parameters such as charset are allowed.',
  },
  'RFC8414-3.2-03': {
    ...must,
    sentence: 'RFC 8414 §3.2 ¶2',
    keyword: 'MUST',
    text: 'The metadata leave out lists that would be empty.',
  },
  'RFC8414-3.3-01': {
    ...must,
    sentence: 'RFC 8414 §3.3 ¶1',
    keyword: 'MUST',
    text: 'issuer in the metadata is identical to the issuer under which they were asked for.',
  },
  'RFC8414-3.1-01': {
    ...clientMust,
    sentence: 'RFC 8414 §3.1 ¶1',
    keyword: 'MUST',
    text: 'A client that looks for the metadata asks for them with GET.',
  },
  'RFC8414-3.1-02': {
    ...clientMust,
    sentence: 'RFC 8414 §3.1 ¶3',
    keyword: 'MUST',
    text: 'A client that looks for the metadata of an issuer with a path inserts /.well-known/oauth-authorization-server between host and path.',
  },
  'RFC8414-3.3-02': {
    ...clientMust,
    sentence: 'RFC 8414 §3.3 ¶1',
    keyword: 'MUST NOT',
    text: 'Metadata whose issuer is not identical to the one that the client asked for are not used: no request reaches the endpoints that they name.',
  },
  'RFC8414-6.1-01': {
    ...clientMust,
    sentence: 'RFC 8414 §6.1 ¶1',
    keyword: 'MUST',
    text: 'A client that looks for the metadata checks the certificate of the server.',
    untestable: 'The run speaks to the client over plain HTTP on the loopback interface.',
  },
} as const satisfies RequirementRecord;
