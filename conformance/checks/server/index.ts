// Every check of servers, in the order in which they run within their phase.

import { atOnceChecks } from './at-once.ts';
import { awsErrorChecks } from './aws-errors.ts';
import { awsRequestChecks } from './aws-requests.ts';
import { awsStartChecks } from './aws-start.ts';
import { awsTokenChecks } from './aws-token.ts';
import { cachingChecks } from './caching.ts';
import { clientAuthenticationChecks } from './client-authentication.ts';
import { codeChecks } from './codes.ts';
import { contractChecks } from './contract.ts';
import { nearCodeChecks, nearCredentialChecks } from './credentials.ts';
import { decisionChecks } from './decisions.ts';
import { deviceAuthorizationChecks } from './device-authorization.ts';
import { durationChecks } from './durations.ts';
import { errorFormatChecks } from './error-format.ts';
import { expiryChecks } from './expiry.ts';
import { malformedChecks } from './malformed.ts';
import { metadataChecks } from './metadata.ts';
import { otherMethodChecks } from './other-methods.ts';
import { parameterTableChecks } from './parameter-treatments.ts';
import { parameterChecks } from './parameters.ts';
import { polledCodeChecks } from './polled-codes.ts';
import { pollingChecks } from './polling.ts';
import { registerClientChecks } from './register-client.ts';
import type { ServerCheck } from './server-check.ts';
import { tokenErrorChecks } from './token-errors.ts';
import { tokenResponseChecks } from './token-response.ts';
import { verificationPageChecks } from './verification-page.ts';
import { wellFormedRequestChecks } from './well-formed-requests.ts';

export const serverChecks: readonly ServerCheck[] = [
  ...metadataChecks,
  ...registerClientChecks,
  ...deviceAuthorizationChecks,
  ...awsStartChecks,
  ...awsRequestChecks,
  ...parameterChecks,
  ...parameterTableChecks,
  ...clientAuthenticationChecks,
  ...pollingChecks,
  ...tokenErrorChecks,
  ...awsTokenChecks,
  ...verificationPageChecks,
  ...decisionChecks,
  ...nearCodeChecks,
  ...polledCodeChecks,
  ...atOnceChecks,
  ...tokenResponseChecks,
  ...expiryChecks,
  // Those that look at what the run has brought come after all that brings it.
  ...wellFormedRequestChecks,
  ...otherMethodChecks,
  ...malformedChecks,
  ...codeChecks,
  ...cachingChecks,
  ...errorFormatChecks,
  ...durationChecks,
  ...contractChecks,
  ...awsErrorChecks,
  ...nearCredentialChecks,
];
