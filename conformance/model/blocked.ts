// Thrown by a setup that failed: what was to be proved could not be reached.

import type { Exchange } from './exchange.ts';
import { UserError } from './user-error.ts';

/** The setup of a proof failed; `exchange` is the one that showed it. */
export class Blocked extends UserError {
  override readonly name = 'Blocked';
  readonly exchange: Exchange | undefined;
  constructor(message: string, exchange?: Exchange, options?: ErrorOptions) {
    super(message, options);
    this.exchange = exchange;
  }
}
