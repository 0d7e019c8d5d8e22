// What a device authorization server does, in as few words as it takes: written from RFC 8628 §3.2 to §3.5 and from
// AWS's CreateToken, not from the emulator, which is held against it. Times in seconds.

/** How a poll ends: with a token, or with an error code. */
export type PollOutcome =
  | 'token'
  | 'authorization_pending'
  | 'slow_down'
  | 'access_denied'
  | 'expired_token'
  | 'invalid_grant';

/** What becomes of a decision. */
export type DecisionOutcome = 'ok' | 'decided' | 'expired' | 'unknown';

/** What the sources leave to a server. */
export interface ModelSettings {
  /** Least time between two polls; 5 for the standard's dialect where nothing else is said. @see RFC 8628 §3.2 */
  readonly interval: number;
  /** Polls at the start that are never too early: no sentence says that the first one has to wait. */
  readonly freePolls: number;
  /** `expires_in`. */
  readonly lifetime: number;
  /** How long a code that expired is still called expired, rather than unknown. */
  readonly memory: number;
}

interface Authorization {
  readonly client: number;
  readonly expiresAt: number;
  state: 'pending' | 'approved' | 'denied' | 'used';
  interval: number;
  polls: number;
  lastPoll: number;
}

/** Any number of device authorizations. */
export class Model {
  readonly #settings: ModelSettings;
  readonly #authorizations: Authorization[] = [];
  #now = 0;

  constructor(settings: ModelSettings) {
    this.#settings = settings;
  }

  get size(): number {
    return this.#authorizations.length;
  }

  wait(seconds: number): void {
    this.#now += seconds;
  }

  start(client: number): void {
    const { interval, lifetime } = this.#settings;
    const times = { expiresAt: this.#now + lifetime, lastPoll: this.#now };
    this.#authorizations.push({ client, state: 'pending', interval, polls: 0, ...times });
  }

  /** A user code can be decided once, and in its time. @see RFC 8628 §3.3 */
  decide(index: number, decision: 'approved' | 'denied'): DecisionOutcome {
    const one = this.#authorizations[index];
    if (one === undefined || this.#isForgotten(one)) return 'unknown';
    if (this.#isExpired(one)) return 'expired';
    if (one.state !== 'pending') return 'decided';
    one.state = decision;
    return 'ok';
  }

  /** @see RFC 8628 §3.5, RFC 6749 §5.2 */
  poll(index: number, client: number): PollOutcome {
    const one = this.#authorizations[index];
    // "invalid, expired, revoked … or was issued to another client"
    if (one === undefined || this.#isForgotten(one) || one.client !== client) return 'invalid_grant';
    if (one.state === 'used') return 'invalid_grant';
    if (this.#isExpired(one)) return 'expired_token';
    if (one.state === 'denied') return 'access_denied';
    if (one.state === 'approved') {
      one.state = 'used';
      return 'token';
    }
    const early = one.polls >= this.#settings.freePolls && this.#now - one.lastPoll < one.interval;
    one.polls += 1;
    one.lastPoll = this.#now;
    // "the interval MUST be increased by 5 seconds for this and all subsequent requests"
    if (early) one.interval += 5;
    return early ? 'slow_down' : 'authorization_pending';
  }

  #isExpired({ expiresAt, state }: Authorization): boolean {
    return state !== 'used' && this.#now >= expiresAt;
  }

  #isForgotten({ expiresAt }: Authorization): boolean {
    return this.#now >= expiresAt + this.#settings.memory;
  }
}
