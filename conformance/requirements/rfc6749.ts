// Requirements of RFC6749.

import type { RequirementRecord } from './requirement.ts';

export const rfc6749 = {} as const satisfies RequirementRecord;
