// Requirements of AWS IAM Identity Center (SSO OIDC, API version 2019-06-10).

import type { RequirementRecord } from './requirement.ts';

export const ssoOidc = {} as const satisfies RequirementRecord;
