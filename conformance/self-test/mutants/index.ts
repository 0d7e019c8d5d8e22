// Every mutant of the emulator.

import type { Mutant } from '../mutant.ts';
import { awsRegisterMutants } from './aws-register.ts';
import { awsStartMutants } from './aws-start.ts';
import { awsTokenMutants } from './aws-token.ts';
import { awsWireMutants } from './aws-wire.ts';
import { clientMutants } from './clients.ts';
import { codeMutants } from './codes.ts';
import { decisionMutants } from './decisions.ts';
import { malformedMutants } from './malformed.ts';
import { pollingMutants } from './polling.ts';
import { requestMutants } from './requests.ts';
import { rfcClientMutants } from './rfc-clients.ts';
import { rfcErrorMutants } from './rfc-errors.ts';
import { rfcMetadataMutants } from './rfc-metadata.ts';
import { rfcRequestMutants } from './rfc-requests.ts';
import { rfcStartMutants } from './rfc-start.ts';
import { tokenMutants } from './tokens.ts';

export const mutants: readonly Mutant[] = [
  ...awsRegisterMutants,
  ...awsStartMutants,
  ...awsTokenMutants,
  ...awsWireMutants,
  ...rfcMetadataMutants,
  ...rfcStartMutants,
  ...rfcRequestMutants,
  ...rfcClientMutants,
  ...rfcErrorMutants,
  ...requestMutants,
  ...clientMutants,
  ...codeMutants,
  ...pollingMutants,
  ...decisionMutants,
  ...tokenMutants,
  ...malformedMutants,
];
