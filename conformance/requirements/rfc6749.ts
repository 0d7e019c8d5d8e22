// Requirements of RFC 6749, the OAuth 2.0 framework, that RFC 8628 inherits, on both sides.

import type { RequirementRecord } from '../model/requirement.ts';
import { rfc6749Client } from './rfc6749-client.ts';
import { rfc6749Server } from './rfc6749-server.ts';

export const rfc6749 = {
  ...rfc6749Server,
  ...rfc6749Client,
} as const satisfies RequirementRecord;
