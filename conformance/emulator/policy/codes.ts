// Decisions about the codes: how long they live, what they look like, what is advertised about them.
import { newSecret, newUserCode, normalizeUserCode } from '../codes.ts';
import type { StoredStatus } from '../vocabulary.ts';

/** How codes are made, compared, decided and forgotten. All times in seconds. */
export interface CodePolicy {
  /** How long both codes are good for. */
  readonly lifetimeSeconds: number;
  /** What `expires_in` says, given the true lifetime. */
  readonly advertisedLifetime: (lifetimeSeconds: number) => number;
  /** The pause that is enforced between polls. */
  readonly intervalSeconds: number;
  /** What `interval` says, given the true interval; `undefined` leaves it out. */
  readonly advertisedInterval: (intervalSeconds: number) => number | undefined;
  readonly newDeviceCode: () => string;
  /** A user code; `isTaken` tells which ones outstanding grants have. */
  readonly newUserCode: (isTaken: (userCode: string) => boolean) => string;
  /** Two user codes are the same when this makes them equal. */
  readonly normalizeUserCode: (typed: string) => string;
  /** The verification URI that is handed out, given the address of the page. */
  readonly verificationUri: (page: string, userCode: string) => string;
  /** The complete verification URI; `undefined` leaves it out. */
  readonly verificationUriComplete: (page: string, userCode: string) => string | undefined;
  /** How long an expired grant is remembered, so that its client can be told that it expired. */
  readonly graceSeconds: number;
  /** How many grants are held, those in their grace included, before new ones are refused. */
  readonly maxGrants: number;
  /** How many device authorizations one client may ask for within one second. */
  readonly startsPerSecond: number;
  /** Whether a person can still approve or deny a code that has expired, which gives it a second life. */
  readonly expiredCodesCanBeDecided: boolean;
  /** The decided codes that a person can decide once more; all others refuse it. */
  readonly decidableAgain: readonly Exclude<StoredStatus, 'pending'>[];
  /** Which grants a person's decision changes. */
  readonly decisionsReach: 'the grant' | 'grants of the client' | 'every grant';
  /** The grants that a decision misses: those that were polled before it, or polled too early. */
  readonly decisionsMiss: 'none' | 'polled grants' | 'slowed grants';
  /** Seconds that it takes until polls see a decision. */
  readonly decisionsSeenAfterSeconds: number;
  /** What a denied grant becomes once its client has been told. */
  readonly toldDenialBecomes: StoredStatus;
  /** Which grants end when a client is given a new one. */
  readonly newGrantEnds: 'none' | 'undecided grants of the client';
  /** What a grant becomes when it is approved. */
  readonly approvalBecomes: StoredStatus;
  /** What a grant becomes when it is denied. */
  readonly denialBecomes: StoredStatus;
}

/** What the conforming emulator decides about codes. */
export const conformingCodes: CodePolicy = {
  lifetimeSeconds: 600,
  advertisedLifetime: (lifetimeSeconds) => lifetimeSeconds,
  intervalSeconds: 5,
  advertisedInterval: (intervalSeconds) => intervalSeconds,
  newDeviceCode: newSecret,
  newUserCode,
  normalizeUserCode,
  verificationUri: (page) => page,
  verificationUriComplete: (page, userCode) => `${page}?user_code=${encodeURIComponent(userCode)}`,
  graceSeconds: 600,
  maxGrants: 150_000,
  startsPerSecond: 50_000,
  expiredCodesCanBeDecided: false,
  decidableAgain: [],
  decisionsReach: 'the grant',
  decisionsMiss: 'none',
  decisionsSeenAfterSeconds: 0,
  toldDenialBecomes: 'denied',
  newGrantEnds: 'none',
  approvalBecomes: 'approved',
  denialBecomes: 'denied',
};
