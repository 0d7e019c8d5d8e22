// Requirements of RFC 6750, bearer tokens, on what a server issues and on what a client does with it.

import type { RequirementRecord } from '../model/requirement.ts';

export const rfc6750 = {
  'RFC6750-2.1-01': {
    side: 'server',
    level: 'MUST',
    dialects: ['rfc8628'],
    sentence: 'RFC 6750 §2.1 ¶3',
    keyword: 'none',
    text: 'An access_token of the type Bearer has only characters with which it can stand in an Authorization header: letters, digits, - . _ ~ + / and = at its end.',
  },
  'RFC6750-5.3-01': {
    side: 'client',
    level: 'MUST',
    dialects: ['rfc8628'],
    sentence: 'RFC 6750 §5.3, Safeguard bearer tokens',
    keyword: 'MUST',
    text: 'The access token is sent to nobody: no request of a login carries it, and no address that is shown or opened.',
  },
} as const satisfies RequirementRecord;
