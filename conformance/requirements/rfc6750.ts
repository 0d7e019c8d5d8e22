// Requirements of RFC 6750, bearer tokens, on what a server issues.

import type { RequirementRecord } from '../model/requirement.ts';

export const rfc6750 = {
  'RFC6750-2.1-01': {
    side: 'server',
    level: 'MUST',
    dialects: ['rfc8628'],
    ref: 'rfc6750#section-2.1',
    text: 'An access_token of the type Bearer has only characters with which it can stand in an Authorization header: letters, digits, - . _ ~ + / and = at its end.',
  },
} as const satisfies RequirementRecord;
