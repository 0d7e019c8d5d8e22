// Generated from the files of openapi/: do not edit. Change the source and run `make generate`.
// Every contract by the name of its dialect. Loads them all.

import { contract as contractOfAwsSsoOidc } from './aws-sso-oidc/contract.ts';
import { contract as contractOfRfc8628 } from './rfc8628/contract.ts';
import type { Contract } from './contract-shape.ts';
import type { DialectName } from './index.ts';

export const contracts: Readonly<Record<DialectName, Contract>> = {
  "aws-sso-oidc": contractOfAwsSsoOidc,
  "rfc8628": contractOfRfc8628,
};
