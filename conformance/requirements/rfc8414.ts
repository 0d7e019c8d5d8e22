// Requirements of RFC8414.

import type { RequirementRecord } from './requirement.ts';

export const rfc8414 = {} as const satisfies RequirementRecord;
