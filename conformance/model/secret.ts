// A value that must not be shown anywhere, as a run came to know it.

import type { HttpRequest } from './exchange.ts';

/** A client secret, a device code or a token. */
export interface Secret {
  readonly value: string;
  /** The shell variable that stands for it in replay commands, such as `DEVICE_CODE`. */
  readonly variable: string;
  /** The request that was answered with it; without one it was in the settings of the run. */
  readonly from?: HttpRequest;
}
