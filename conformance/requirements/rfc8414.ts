// Requirements of RFC 8414, authorization server metadata, by section. They bind servers that publish them.

import type { RequirementRecord } from '../model/requirement.ts';

const must = { side: 'server', level: 'MUST', dialects: ['rfc8628'] } as const;

export const rfc8414 = {
  'RFC8414-2-01': {
    ...must,
    ref: 'rfc8414#section-2',
    text: 'The metadata have issuer, a URL without query and fragment.',
  },
  'RFC8414-2-02': {
    ...must,
    ref: 'rfc8414#section-2',
    text: 'The metadata have token_endpoint, an absolute URL.',
  },
  'RFC8414-3.2-01': {
    ...must,
    ref: 'rfc8414#section-3.2',
    text: 'The metadata are answered with status 200.',
  },
  'RFC8414-3.2-02': {
    ...must,
    ref: 'rfc8414#section-3.2',
    text: 'The metadata have the media type application/json; parameters such as charset are allowed.',
  },
  'RFC8414-3.2-03': {
    ...must,
    ref: 'rfc8414#section-3.2',
    text: 'The metadata leave out lists that would be empty.',
  },
  'RFC8414-3.3-01': {
    ...must,
    ref: 'rfc8414#section-3.3',
    text: 'issuer in the metadata is identical to the issuer under which they were asked for.',
  },
} as const satisfies RequirementRecord;
