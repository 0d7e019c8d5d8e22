// Which dialects something is about, by a word each.

import type { DialectName } from '../../generated/index.ts';

export const aws = ['aws-sso-oidc'] as const satisfies readonly DialectName[];
export const rfc = ['rfc8628'] as const satisfies readonly DialectName[];
export const both = ['aws-sso-oidc', 'rfc8628'] as const satisfies readonly DialectName[];
