// A check: code that proves requirements, declared before it runs.

import type { RequirementId } from '../requirements/catalogue.ts';
import type { TrialClock } from './clock.ts';
import type { DeviceAuthorization, Dialect, RequestOptions } from './dialect.ts';
import type { Exchange, HttpRequest } from './exchange.ts';
import type { Finding } from './finding.ts';
import type { Target } from './target.ts';

/** What a target must declare before a check can run; each absent one makes its requirements `na`. */
export type Capability =
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

/** What a running check has in its hands. */
export interface Trial {
  readonly target: Target;
  readonly dialect: Dialect;
  readonly clock: TrialClock;
  /** Seed of generated inputs. */
  readonly seed: number;
  /** Every exchange of the run so far, of all checks. */
  readonly exchanges: readonly Exchange[];
  /** Sends a request; never throws, a missing answer is part of the exchange. */
  send(request: HttpRequest): Promise<Exchange>;
  /** Setup: an conforming device authorization. Throws `Blocked` when the server gives no usable codes. */
  start(options?: RequestOptions): Promise<Flow>;
  /** One poll for a flow. */
  poll(flow: Flow, options?: RequestOptions): Promise<Exchange>;
  /** Sleeps until the flow's interval has passed since the given clock second, so that a poll is never early. */
  waitInterval(flow: Flow, since: number): Promise<void>;
  /** Setup: the person approves. Throws `Blocked` when the command fails. */
  approve(flow: Flow): Promise<void>;
  /** Setup: the person denies. */
  deny(flow: Flow): Promise<void>;
  /**
   * Records whether a sentence holds. IDs of other dialects than the target's are dropped, so that one
   * check serves both. May be called often: one finding that does not hold is enough to break it.
   */
  judge(
    ids: RequirementId | readonly RequirementId[],
    exchange: Exchange | undefined,
    ...findings: readonly Finding[]
  ): void;
  /** Says that a sentence does not apply to this target, and why. */
  notApplicable(ids: RequirementId | readonly RequirementId[], reason: string): void;
}

/** When a check runs: alone and in order, side by side with all others that wait, or after all others. */
export type Phase = 'in-order' | 'side-by-side' | 'last';

/** Code that proves requirements. */
export interface Check {
  /** Kebab-case slug in the present tense that says what a conforming server does. */
  readonly id: string;
  readonly proves: readonly RequirementId[];
  readonly needs?: readonly Capability[];
  /** `in-order` unless said; a check that waits for the clock is `side-by-side`; one that looks at all exchanges or sends bursts is `last`. */
  readonly phase?: Phase;
  run(trial: Trial): Promise<void>;
}
