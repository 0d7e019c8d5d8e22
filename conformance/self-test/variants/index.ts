// Every conforming variant of the emulator.

import type { Variant } from '../mutant.ts';
import { answerVariants } from './answers.ts';
import { errorVariants } from './errors.ts';
import { flowVariants } from './flows.ts';
import { throttlingVariants } from './throttling.ts';

export const variants: readonly Variant[] = [
  ...answerVariants,
  ...errorVariants,
  ...flowVariants,
  ...throttlingVariants,
];
