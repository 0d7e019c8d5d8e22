// Requirements of RFC8628.

import type { RequirementRecord } from './requirement.ts';

export const rfc8628 = {} as const satisfies RequirementRecord;
