// Every client with one bad habit.

import type { ClientMutant } from '../clients-on-trial.ts';
import { endingMutants } from './endings.ts';
import { outcomeMutants } from './outcomes.ts';
import { pollingMutants } from './polling.ts';
import { requestMutants } from './requests.ts';

export const clientMutants: readonly ClientMutant[] = [
  ...requestMutants,
  ...pollingMutants,
  ...outcomeMutants,
  ...endingMutants,
];
