// What tests and scripts do to an emulator from the side: decide flows, look at them, move time, break answers.
import type { Engine } from '../engine.ts';
import type { Fault } from '../faults.ts';
import { type Decision, type FlowStatus, type Grant, statusAt } from '../grants.ts';

/** One flow as it is shown. It has no device code: whoever holds that gets the token. */
export interface Flow {
  readonly userCode: string;
  readonly clientId: string;
  readonly scope: string | undefined;
  readonly startUrl: string | undefined;
  readonly status: FlowStatus;
  readonly polls: number;
  /** Seconds between polls that hold for this flow now. */
  readonly interval: number;
  /** Milliseconds since 1970. */
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly lastPollAt: number | undefined;
}

/** What became of an order. */
export type Ordered =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'unknown' | 'expired' | 'decided' };

/** The side door of one emulator. */
export interface Control {
  /** Approves the flow of a user code, as a person would on the verification page. */
  approve(userCode: string): Ordered;
  /** Denies it. */
  deny(userCode: string): Ordered;
  /** Ends the life of both its codes now. */
  expire(userCode: string): Ordered;
  /** Every flow that is remembered, oldest first. */
  flows(): Flow[];
  /** Forgets flows, registrations, refresh tokens, wrong attempts and faults. Time stays where it is. */
  reset(): void;
  /** Moves the emulator's clock forward. @throws RangeError unless `seconds` is a number that is not negative */
  advance(seconds: number): void;
  /**
   * Makes the next `times` answers (1 unless given) fail.
   * @throws RangeError unless `times` is a whole number above 0 and an operation can meet the fault
   */
  failNext(fault: Fault, times?: number): void;
}

/** The control of an engine. */
export function createControl(engine: Engine): Control {
  const { state, clock, faults, wrongCodes } = engine;
  const decide = (userCode: string, decision: Decision): Ordered => {
    const { found } = state.grants.decide(userCode, decision, clock.now());
    return found === 'open' ? { ok: true } : { ok: false, reason: found };
  };
  return {
    approve: (userCode) => decide(userCode, 'approve'),
    deny: (userCode) => decide(userCode, 'deny'),
    expire: (userCode) =>
      state.grants.expire(userCode, clock.now()) ? { ok: true } : { ok: false, reason: 'unknown' },
    flows: () => {
      const now = clock.now();
      return [...state.grants.all(now)].map((grant) => flowOf(grant, now));
    },
    reset: () => {
      for (const part of [state.grants, state.clients, state.tokens, state.starts, wrongCodes, faults]) {
        part.clear();
      }
    },
    advance: (seconds) => {
      if (!(seconds >= 0 && Number.isFinite(seconds))) {
        throw new RangeError('Time moves forward by a number of seconds that is not negative');
      }
      clock.advance(seconds);
    },
    failNext: (fault, times = 1) => {
      if (!Number.isSafeInteger(times) || times < 1) {
        throw new RangeError('An answer fails a whole number of times, at least once');
      }
      const why = faults.whyNever(fault);
      if (why !== undefined) throw new RangeError(why);
      faults.add(fault, times);
    },
  };
}

function flowOf(grant: Grant, now: number): Flow {
  const { userCode, clientId, scope, startUrl, polls, interval, issuedAt, expiresAt, lastPollAt } = grant;
  const status = statusAt(grant, now);
  return { userCode, clientId, scope, startUrl, status, polls, interval, issuedAt, expiresAt, lastPollAt };
}
