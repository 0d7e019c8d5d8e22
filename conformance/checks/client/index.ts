// Every check of clients.

import { awsRequestChecks } from './aws-requests.ts';
import { behaviourChecks } from './behaviour.ts';
import type { ClientCheck } from './client-check.ts';
import { credentialChecks } from './credentials.ts';
import { endingChecks } from './endings.ts';
import { clientMetadataChecks } from './metadata.ts';
import { outcomeChecks } from './outcomes.ts';
import { personChecks } from './person.ts';
import { rfcRequestChecks } from './rfc-requests.ts';
import { timingChecks } from './timing.ts';

export const clientChecks: readonly ClientCheck[] = [
  ...timingChecks,
  ...outcomeChecks,
  ...endingChecks,
  ...personChecks,
  ...credentialChecks,
  ...clientMetadataChecks,
  ...rfcRequestChecks,
  ...awsRequestChecks,
  ...behaviourChecks,
];
