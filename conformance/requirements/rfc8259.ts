// Requirements of RFC 8259, JSON, on what leads the parsers of clients astray.

import type { RequirementRecord } from '../model/requirement.ts';

export const rfc8259 = {
  'RFC8259-4-01': {
    side: 'server',
    level: 'SHOULD',
    dialects: ['aws-sso-oidc'],
    sentence: 'RFC 8259 §4 ¶1',
    keyword: 'SHOULD',
    text: 'No response has a member twice: which of the two a client reads depends on its parser.',
  },
} as const satisfies RequirementRecord;
