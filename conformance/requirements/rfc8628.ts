// Requirements of RFC 8628, the OAuth 2.0 Device Authorization Grant, on both sides.

import type { RequirementRecord } from '../model/requirement.ts';
import { rfc8628Authorization } from './rfc8628-authorization.ts';
import { rfc8628Client } from './rfc8628-client.ts';
import { rfc8628Token } from './rfc8628-token.ts';

export const rfc8628 = {
  ...rfc8628Authorization,
  ...rfc8628Token,
  ...rfc8628Client,
} as const satisfies RequirementRecord;
