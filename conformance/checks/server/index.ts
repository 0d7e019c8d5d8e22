// Every check of servers, in the order in which they run within their phase.

import type { Check } from '../check.ts';
import { awsErrorChecks } from './aws-errors.ts';
import { awsRequestChecks } from './aws-requests.ts';
import { awsStartChecks } from './aws-start.ts';
import { awsTokenChecks } from './aws-token.ts';
import { contractChecks } from './contract.ts';
import { malformedChecks } from './malformed.ts';
import { registerClientChecks } from './register-client.ts';

export const serverChecks: readonly Check[] = [
  ...registerClientChecks,
  ...awsStartChecks,
  ...awsRequestChecks,
  ...awsTokenChecks,
  ...malformedChecks,
  ...contractChecks,
  ...awsErrorChecks,
];
