// Decisions about polling: the order of the checks, when a poll is early, and what follows from that.
import type { ErrorCode } from '../vocabulary.ts';

/** Checks of the token endpoint on a device code that exists, named by what they look at. */
export type TokenCheck =
  | 'owner'
  | 'used'
  | 'expired'
  | 'denied'
  | 'approved'
  | 'pace'
  | 'repeated'
  | 'pending';

/** One poll as the pacing decisions see it: times in milliseconds since 1970, `interval` in seconds. */
export interface PollTimes {
  readonly now: number;
  readonly previous: number | undefined;
  readonly interval: number;
  readonly early: boolean;
}

/** How polls are paced and in which order a device code is examined. */
export interface PollingPolicy {
  /** The order of the checks. One that is left out is not made; a code that passes all gets a token. */
  readonly tokenChecks: readonly TokenCheck[];
  /** How many polls at the start of a grant are never early. */
  readonly pollsWithoutWait: number;
  /** Seconds by which a poll may come early, for clocks and networks that are not exact. */
  readonly pollToleranceSeconds: number;
  /** The interval that a grant has after a poll. */
  readonly nextInterval: (poll: PollTimes) => number;
  /** From when the next interval is counted. */
  readonly nextIntervalFrom: (poll: PollTimes) => number | undefined;
  /** Members to add to the body of a polling error, such as the interval that now holds. */
  readonly pollErrorMembers: (error: ErrorCode, interval: number) => Readonly<Record<string, number>>;
  /** Whether a poll by another client ends the grant. */
  readonly foreignPollsEndTheGrant: boolean;
  /** Whether a device code is no longer known after a poll that came early. */
  readonly earlyPollsLoseTheCode: boolean;
  /**
   * What slips through while two things happen at once: a second token for a poll that comes while another one is
   * given its token, or a decision that is made while a poll is under way.
   */
  readonly pollsLetSlip: 'nothing' | 'a second token' | 'a decision';
}

/** What the conforming emulator decides about polls. */
export const conformingPolling: PollingPolicy = {
  // `slow_down` says that the request is still pending (RFC 8628 §3.5), so pace comes after the decision.
  tokenChecks: ['owner', 'used', 'expired', 'denied', 'approved', 'pace', 'repeated', 'pending'],
  pollsWithoutWait: 1,
  pollToleranceSeconds: 0.1,
  nextInterval: ({ interval, early }) => (early ? interval + 5 : interval),
  // Counted from the poll itself: a client that waits the raised interval is never early again.
  nextIntervalFrom: ({ now }) => now,
  pollErrorMembers: () => ({}),
  foreignPollsEndTheGrant: false,
  earlyPollsLoseTheCode: false,
  pollsLetSlip: 'nothing',
};
