// The client side on trial in the standard's dialect. One file for each dialect, so that both run at once.

import { describeTrial } from '../trial-of-the-suite.ts';
import { clientsOnTrial } from './clients-on-trial.ts';
import { clientMutants } from './mutants/index.ts';
import { inProcess } from './not-in-process.ts';
import { clientVariants } from './variants.ts';

describeTrial(
  {
    ...clientsOnTrial({ mutants: clientMutants, variants: clientVariants }),
    provedElsewhere: inProcess.provedElsewhere,
  },
  'rfc8628',
  inProcess.notExercised,
);
