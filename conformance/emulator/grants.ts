// The grants themselves: one record each, found by device code or user code, in bounded memory.
// A grant goes pending -> approved | denied -> used; expiry is a matter of the clock, not a stored state.
import type { Policy } from './policy/index.ts';
import type { Decision, Grant, GrantStatus, Lookup } from './vocabulary.ts';

/** The status of a grant at `now`. A used code stays used: its session ended before its time did. */
export function statusAt(grant: Grant, now: number): GrantStatus {
  return grant.status !== 'used' && now >= grant.expiresAt ? 'expired' : grant.status;
}

/** All grants that the emulator remembers. */
export class Grants {
  readonly #policy: Policy;
  readonly #byDeviceCode = new Map<string, Grant>();
  readonly #byUserCode = new Map<string, Grant>();

  constructor(policy: Policy) {
    this.#policy = policy;
  }

  /** Every grant that is remembered at `now`, oldest first. */
  all(now: number): IterableIterator<Grant> {
    this.#forget(now);
    return this.#byDeviceCode.values();
  }

  /** Whether as many grants are remembered at `now` as the policy allows. */
  isFull(now: number): boolean {
    this.#forget(now);
    return this.#byDeviceCode.size >= this.#policy.maxGrants;
  }

  /** The grants of a client that nobody has decided and that have not expired. */
  undecided(clientId: string, now: number): readonly Grant[] {
    return [...this.#byDeviceCode.values()].filter(
      (grant) => grant.clientId === clientId && grant.status === 'pending' && now < grant.expiresAt,
    );
  }

  /** Opens a grant. @see RFC 8628 §3.2 */
  open(request: Pick<Grant, 'clientId' | 'scope' | 'startUrl'>, now: number): Grant {
    if (this.#policy.newGrantEnds === 'undecided grants of the client') {
      for (const grant of this.undecided(request.clientId, now)) grant.expiresAt = now;
    }
    const userCode = this.#policy.newUserCode((code) => this.#byUserCode.has(this.#key(code)));
    const grant: Grant = {
      deviceCode: this.#policy.newDeviceCode(),
      userCode,
      clientId: request.clientId,
      scope: request.scope,
      startUrl: request.startUrl,
      issuedAt: now,
      expiresAt: now + this.#policy.lifetimeSeconds * 1000,
      status: 'pending',
      interval: this.#policy.intervalSeconds,
      lastPollAt: undefined,
      polls: 0,
      decisionSeenFrom: 0,
      isLost: false,
    };
    this.#byDeviceCode.set(this.#deviceKey(grant.deviceCode), grant);
    this.#byUserCode.set(this.#key(userCode), grant);
    return grant;
  }

  /** The grant of a device code, unless it was forgotten: its grace after expiry has passed. */
  byDeviceCode(deviceCode: string, now: number): Grant | undefined {
    const grant = this.#byDeviceCode.get(this.#deviceKey(deviceCode));
    return grant === undefined || grant.isLost || this.#isForgotten(grant, now) ? undefined : grant;
  }

  /** What a typed user code stands for. */
  byUserCode(typed: string, now: number): Lookup {
    const grant = this.#byUserCode.get(this.#key(typed));
    if (grant === undefined || this.#isForgotten(grant, now)) return { found: 'unknown' };
    if (statusAt(grant, now) === 'expired' && !this.#policy.expiredCodesCanBeDecided)
      return { found: 'expired', grant };
    const open = grant.status === 'pending' || this.#policy.decidableAgain.includes(grant.status);
    return { found: open ? 'open' : 'decided', grant };
  }

  /** Decides the grant of a user code, if it is open. */
  decide(typed: string, decision: Decision, now: number): Lookup {
    const lookup = this.byUserCode(typed, now);
    if (lookup.found !== 'open') return lookup;
    const becomes = decision === 'approve' ? this.#policy.approvalBecomes : this.#policy.denialBecomes;
    for (const grant of this.#reachedBy(lookup.grant)) {
      grant.status = becomes;
      grant.decisionSeenFrom = now + this.#policy.decisionsSeenAfterSeconds * 1000;
    }
    if (now >= lookup.grant.expiresAt) lookup.grant.expiresAt = now + this.#policy.lifetimeSeconds * 1000;
    return lookup;
  }

  /** Ends the life of both codes now, whatever was decided. Returns whether the code is known. */
  expire(typed: string, now: number): boolean {
    const grant = this.#byUserCode.get(this.#key(typed));
    if (grant === undefined || this.#isForgotten(grant, now)) return false;
    grant.expiresAt = Math.min(grant.expiresAt, now);
    return true;
  }

  /** Drops a grant at once. */
  remove(grant: Grant): void {
    this.#byDeviceCode.delete(this.#deviceKey(grant.deviceCode));
    const key = this.#key(grant.userCode);
    // A later grant may have been given the same user code, by a policy that does not keep them apart.
    if (this.#byUserCode.get(key) === grant) this.#byUserCode.delete(key);
  }

  /** Forgets every grant. */
  clear(): void {
    this.#byDeviceCode.clear();
    this.#byUserCode.clear();
  }

  #deviceKey(deviceCode: string): string {
    return this.#policy.normalizeCredential('device_code', deviceCode);
  }

  #key(userCode: string): string {
    return this.#policy.normalizeUserCode(userCode);
  }

  #isForgotten(grant: Grant, now: number): boolean {
    return now >= grant.expiresAt + this.#policy.graceSeconds * 1000;
  }

  /** Maps keep the order of insertion, so the grants that can be forgotten stand at the front. */
  #forget(now: number): void {
    for (const grant of this.#byDeviceCode.values()) {
      if (!this.#isForgotten(grant, now)) return;
      this.remove(grant);
    }
  }

  #reachedBy(decided: Grant): readonly Grant[] {
    const { decisionsReach, decisionsMiss, intervalSeconds } = this.#policy;
    const reached =
      decisionsReach === 'the grant'
        ? [decided]
        : [...this.#byDeviceCode.values()].filter(
            (grant) => decisionsReach === 'every grant' || grant.clientId === decided.clientId,
          );
    if (decisionsMiss === 'none') return reached;
    return reached.filter(({ polls, interval }) =>
      decisionsMiss === 'polled grants' ? polls === 0 : interval === intervalSeconds,
    );
  }
}
