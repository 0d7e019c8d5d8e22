// What tests and scripts do to an emulator from the side: decide grants, look at them, move time, order moves.
import { statusAt } from '../grants.ts';
import type { Move } from '../moves.ts';
import type { Parts } from '../parts.ts';
import type { Order } from '../script.ts';
import type { Decision, Grant, GrantStatus, Operation } from '../vocabulary.ts';

/** One grant as it is shown. It has no device code: whoever holds that gets the token. */
export interface GrantView {
  readonly userCode: string;
  readonly clientId: string;
  readonly scope: string | undefined;
  readonly startUrl: string | undefined;
  readonly status: GrantStatus;
  readonly polls: number;
  /** Seconds between polls that hold for this grant now. */
  readonly interval: number;
  /** Milliseconds since 1970. */
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly lastPollAt: number | undefined;
}

/** What became of a decision. */
export type Decided =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'unknown' | 'expired' | 'decided' };

/** The side door of one emulator. */
export interface Control {
  /** Approves the grant of a user code, as a person would on the verification page. */
  approve(userCode: string): Decided;
  /** Denies it. */
  deny(userCode: string): Decided;
  /** Ends the life of both its codes now. */
  expire(userCode: string): Decided;
  /** Every grant that is remembered, oldest first. */
  grants(): GrantView[];
  /** Forgets grants, registrations, refresh tokens, wrong attempts, orders and script. Time stays where it is. */
  reset(): void;
  /** Moves the emulator's clock forward. @throws RangeError unless `seconds` is a number that is not negative */
  advance(seconds: number): void;
  /**
   * Makes the next `times` requests (1 unless given) meet a move, at one operation or at whichever is next. It goes
   * before the script.
   * @throws RangeError unless `times` is a whole number above 0 and an operation can meet the move
   */
  failNext(move: Move, options?: { readonly times?: number; readonly operation?: Operation }): void;
  /** Why no operation can ever meet an order; `undefined` when one can. */
  whyNever(order: Order): string | undefined;
}

/** The control of an emulator. */
export function createControl(parts: Parts): Control {
  const { state, clock, script, wrongCodes, recorder } = parts;
  const decide = (userCode: string, decision: Decision): Decided => {
    const { found } = state.grants.decide(userCode, decision, clock.now());
    return found === 'open' ? { ok: true } : { ok: false, reason: found };
  };
  return {
    approve: (userCode) => decide(userCode, 'approve'),
    deny: (userCode) => decide(userCode, 'deny'),
    expire: (userCode) =>
      state.grants.expire(userCode, clock.now()) ? { ok: true } : { ok: false, reason: 'unknown' },
    grants: () => {
      const now = clock.now();
      return Array.from(state.grants.all(now), (grant) => viewOf(grant, now));
    },
    reset: () => {
      const forgetful = [
        state.grants,
        state.clients,
        state.tokens,
        state.requests,
        state.starts,
        wrongCodes,
        script,
        recorder,
      ];
      for (const part of forgetful) part.clear();
    },
    advance: (seconds) => {
      if (!(seconds >= 0 && Number.isFinite(seconds))) {
        throw new RangeError('Time moves forward by a number of seconds that is not negative');
      }
      clock.advance(seconds);
    },
    failNext: (move, { times = 1, operation } = {}) => {
      if (!Number.isSafeInteger(times) || times < 1) {
        throw new RangeError('A response fails a whole number of times, at least once');
      }
      const order: Order = { move, ...(operation && { operation }) };
      const why = script.whyNever(order);
      if (why !== undefined) throw new RangeError(why);
      if (typeof move === 'object' && 'fault' in move && move.fault === 'refuse') {
        parts.door.shut(move.seconds);
      } else {
        script.order(order, times);
      }
    },
    whyNever: (order) => script.whyNever(order),
  };
}

function viewOf(grant: Grant, now: number): GrantView {
  const { userCode, clientId, scope, startUrl, polls, interval, issuedAt, expiresAt, lastPollAt } = grant;
  const status = statusAt(grant, now);
  return { userCode, clientId, scope, startUrl, status, polls, interval, issuedAt, expiresAt, lastPollAt };
}
