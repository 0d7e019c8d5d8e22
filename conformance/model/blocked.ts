// Thrown by a setup that failed: what was to be proved could not be reached.

import type { Evidence } from './evidence.ts';
import { UserError } from './user-error.ts';

/** The setup of a proof failed; `evidence` is what showed it. */
export class Blocked extends UserError {
  override readonly name = 'Blocked';
  readonly evidence: Evidence | undefined;
  constructor(message: string, evidence?: Evidence, options?: ErrorOptions) {
    super(message, options);
    this.evidence = evidence;
  }
}
