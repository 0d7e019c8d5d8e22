// What checks of servers are: the requirements that they can prove, what a server may have to declare for
// them, and what they have in their hands while they run.

import type { Check, Trial } from '../../model/check.ts';
import type { TrialClock } from '../../model/clock.ts';
import type { DeviceAuthorization, Dialect, RequestOptions } from '../../model/dialect.ts';
import type { Exchange, HttpRequest } from '../../model/exchange.ts';
import type { Secret } from '../../model/secret.ts';
import type { Target } from '../../model/target.ts';
import type { RequirementId } from '../../requirements/catalogue.ts';

/** What a server must declare before a check can run; each absent one makes its requirements `na`. */
export type ServerCapability =
  | 'approve'
  | 'deny'
  | 'other-client'
  | 'unauthorized-client'
  | 'confidential-client'
  | 'public-client'
  | 'metadata'
  | 'registration';

/** A started flow: the codes, the exchange that brought them, and when (clock seconds) it ended. */
export interface Flow extends DeviceAuthorization {
  readonly exchange: Exchange;
  readonly startedAt: number;
}

/** What a running check of a server has in its hands. */
export interface ServerTrial extends Trial<RequirementId> {
  readonly target: Target;
  readonly dialect: Dialect;
  readonly clock: TrialClock;
  /** Seed of generated inputs. */
  readonly seed: number;
  /** Every exchange of the run so far, of all checks. */
  readonly exchanges: readonly Exchange[];
  /** Sends a request, again if it is throttled; a missing response is part of the exchange. Throws `Blocked` where patience ends. */
  send(request: HttpRequest): Promise<Exchange>;
  /** Keeps a value that the check made up, and that gives a secret away, out of everything that is shown. */
  conceal(secret: Secret): void;
  /** Setup: a conforming device authorization. Throws `Blocked` when the server gives no usable codes. */
  start(options?: RequestOptions): Promise<Flow>;
  /** One poll for a flow. */
  poll(flow: Flow, options?: RequestOptions): Promise<Exchange>;
  /** Sleeps until the flow's interval has passed since the given clock second, so that a poll is never early. */
  waitInterval(flow: Flow, since: number): Promise<void>;
  /** Setup: the person approves. Throws `Blocked` when the command fails. */
  approve(flow: Flow): Promise<void>;
  /** Setup: the person denies. */
  deny(flow: Flow): Promise<void>;
}

/** Code that proves requirements of servers. */
export type ServerCheck = Check<ServerTrial, RequirementId, ServerCapability>;
