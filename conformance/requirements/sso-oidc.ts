// Requirements of AWS IAM Identity Center (SSO OIDC, API version 2019-06-10), by operation.

import type { RequirementRecord } from '../model/requirement.ts';
import { ssoOidcClient } from './sso-oidc-client.ts';
import { ssoOidcClientPolling } from './sso-oidc-client-polling.ts';
import { ssoOidcProtocol } from './sso-oidc-protocol.ts';
import { ssoOidcRegister } from './sso-oidc-register.ts';
import { ssoOidcStart } from './sso-oidc-start.ts';
import { ssoOidcToken } from './sso-oidc-token.ts';

export const ssoOidc = {
  ...ssoOidcRegister,
  ...ssoOidcStart,
  ...ssoOidcToken,
  ...ssoOidcProtocol,
  ...ssoOidcClient,
  ...ssoOidcClientPolling,
} as const satisfies RequirementRecord;
