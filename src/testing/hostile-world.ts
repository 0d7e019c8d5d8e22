// Test support: a server that keeps the rules, a person who decides or doesn't, and a network that does what it wants.
// It watches the client: when each poll comes, when it must not, and how the login has to end.

import type { Random } from './random.ts';
import { json, raw } from './scripted-server.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** How one dialect writes its responses. */
export interface Responses {
  started(expiresIn: number, interval: number | undefined): Response;
  approved(extra?: object): Response;
  error(error: string, extra?: object): Response;
}

/** Seconds that a timer may be late. */
export const LATEST_TIMER = 2;

/** Seconds before the expiry at which a last poll comes. */
const LAST_POLL_LEAD = 3;

/** How the login has to end: an outcome, or the code of an error. */
export type Ending = 'approved' | 'denied' | 'expired' | `error ${string}`;

/** What the network does to a poll, and how often out of a hundred. */
const FAULTS = { none: 58, slowDown: 8, hang: 5, noConnection: 5, cut: 5, busy: 16, fatal: 3 } as const;

/** What a poll brought that brings the next one later. */
interface Loss {
  /** The code of the error that it is. */
  readonly code: string;
  /** Seconds that the next poll has to wait, and those that it may wait. */
  readonly least: number;
  readonly most: number;
  /** Whether the server forbids to come earlier, even before the expiry. */
  readonly isDemanded: boolean;
}

export class HostileWorld {
  readonly expiresIn: number;
  readonly interval: number | undefined;
  /** What the client did that it must not do. */
  readonly violations: string[] = [];
  polls = 0;

  readonly #random: Random;
  readonly #clock: VirtualClock;
  readonly #responses: Responses;
  readonly #decision: 'approved' | 'denied' | 'never';
  readonly #decidedAt: number;
  /** Seconds that must pass between polls. */
  #demand: number;
  #loss: Loss | undefined;
  #lastWasSlowDown = false;
  #lastEnd = 0;
  #deadline = Number.POSITIVE_INFINITY;
  #ending: Ending | undefined;

  constructor(random: Random, clock: VirtualClock, responses: Responses) {
    this.#random = random;
    this.#clock = clock;
    this.#responses = responses;
    this.expiresIn = random.next() < 0.1 ? random.between(5, 20) : random.between(20, 900);
    this.interval = random.next() < 0.2 ? undefined : random.next() < 0.1 ? 600 : random.between(1, 12);
    this.#demand = this.interval ?? 5;
    this.#decision = random.oneOf('approved', 'approved', 'denied', 'never');
    this.#decidedAt = random.between(0, this.expiresIn);
  }

  readonly fetch = async (request: Request, { signal }: RequestInit): Promise<Response> => {
    if (!request.url.endsWith('/token')) {
      const requestedAt = this.#seconds();
      await this.#clock.sleep(this.#random.between(0, 3000));
      this.#deadline = requestedAt + this.expiresIn;
      this.#lastEnd = this.#seconds();
      return this.#responses.started(this.expiresIn, this.interval);
    }
    this.#watch();
    signal?.addEventListener('abort', () => this.#lose('timeout'));
    const response = await this.#respond();
    if (!signal?.aborted) this.#lastEnd = this.#seconds();
    return response;
  };

  /** How the login has to end by now. Without a final response: with the last loss, or with the time of the codes. */
  get ending(): Ending {
    if (this.#ending) return this.#ending;
    if (this.#loss) return `error ${this.#loss.code}`;
    return this.#lastWasSlowDown && this.#lastEnd + this.#demand >= this.#deadline ? 'error busy' : 'expired';
  }

  /** What is wrong with giving up now, if anything. */
  get givenUpTooSoon(): string | undefined {
    if (this.#ending) return undefined;
    if (this.ending === 'expired' && this.#seconds() < this.#deadline)
      return 'said that codes expired that live';
    return this.#due() + LATEST_TIMER < this.#deadline ? 'gave up although another poll was due' : undefined;
  }

  /** When the next poll comes at the latest, timers aside. */
  #due(): number {
    const lead = Math.min(LAST_POLL_LEAD, (this.#deadline - this.#lastEnd) / 2);
    if (this.polls === 0) return Math.min(this.#lastEnd + this.#demand, this.#deadline - lead);
    if (!this.#loss) return this.#lastEnd + this.#demand;
    const { most, isDemanded } = this.#loss;
    if (isDemanded) return this.#lastEnd + most;
    return Math.min(this.#lastEnd + most, Math.max(this.#lastEnd + this.#demand + 1, this.#deadline - lead));
  }

  #seconds(): number {
    return this.#clock.now() / 1000;
  }

  #watch(): void {
    this.polls++;
    const now = this.#seconds();
    const gap = now - this.#lastEnd;
    const least = this.#least(now);
    if (gap < least - 1e-6) this.violations.push(`poll ${this.polls} after ${gap} s, not ${least} s`);
    if (now >= this.#deadline) this.violations.push(`poll ${this.polls} after the expiry`);
    if (this.#ending) this.violations.push(`poll ${this.polls} after the end (${this.#ending})`);
  }

  /** Seconds that a poll now has to have waited. Just before the expiry a last one may come sooner after a loss. */
  #least(now: number): number {
    const isLast = now >= this.#deadline - LAST_POLL_LEAD - 1e-6;
    if (this.polls === 1) return Math.min(this.#demand, (this.#deadline - this.#lastEnd) / 2 - 1e-6);
    if (!this.#loss) return this.#demand;
    return isLast && !this.#loss.isDemanded ? this.#demand + 1 : this.#loss.least;
  }

  /** The client has got no response. It has to halve its pace at least. */
  #lose(code: string): void {
    this.#lastEnd = this.#seconds();
    this.#lastWasSlowDown = false;
    const [least, most] = [this.#demand * 2, Math.max(60, this.#demand * 8)];
    this.#loss = { code, least, most, isDemanded: false };
  }

  #arrive(): void {
    this.#loss = undefined;
    this.#lastWasSlowDown = false;
  }

  async #respond(): Promise<Response> {
    let roll = this.#random.next() * 100;
    const is = (share: number) => {
      roll -= share;
      return roll < 0;
    };
    await this.#clock.sleep(this.#random.between(0, 4000));
    if (is(FAULTS.none)) return this.#conform();
    if (is(FAULTS.slowDown)) return this.#slowDown();
    if (is(FAULTS.hang)) return new Promise(() => {});
    if (is(FAULTS.noConnection)) return this.#disconnect();
    if (is(FAULTS.cut)) return this.#cut();
    return is(FAULTS.busy) ? this.#busy() : this.#fatal();
  }

  /** What optional members are worth: nothing that ends a login. */
  #nulls(): object {
    return this.#random.oneOf(
      {},
      { error: null, error_uri: null, refresh_token: null, refreshToken: null, scope: null },
    );
  }

  #conform(): Response {
    this.#arrive();
    const decided = this.#decision !== 'never' && this.#seconds() >= this.#decidedAt;
    if (this.#seconds() >= this.#deadline) {
      this.#ending = 'expired';
      return this.#responses.error('expired_token');
    }
    if (!decided) return this.#responses.error('authorization_pending', { interval: null });
    this.#ending = this.#decision === 'approved' ? 'approved' : 'denied';
    return this.#ending === 'approved'
      ? this.#responses.approved(this.#nulls())
      : this.#responses.error('access_denied');
  }

  #slowDown(): Response {
    this.#arrive();
    this.#lastWasSlowDown = true;
    const interval = this.#random.oneOf(undefined, undefined, this.#random.between(1, 40));
    this.#demand = Math.max(this.#demand + 5, interval ?? 0);
    const { status, headers } = this.#random.oneOf(
      { status: 400, headers: {} },
      { status: 429, headers: { 'retry-after': '1' } },
      { status: 503, headers: {} },
    );
    const body = { error: 'slow_down', error_description: 'slow down', interval };
    return json(status, body, headers);
  }

  /** A network, or a proxy, that ends the connection. */
  #disconnect(): never {
    this.#lose('connection_failed');
    const code = this.#random.oneOf('ECONNRESET', 'ECONNREFUSED', 'ENOTFOUND', 'UND_ERR_SOCKET');
    throw new TypeError('fetch failed', { cause: Object.assign(new Error('other side closed'), { code }) });
  }

  #cut(): Response {
    this.#lose('truncated');
    const body = new ReadableStream({
      start: (stream) => stream.enqueue(new TextEncoder().encode('{"access')),
      pull: (stream) => stream.error(new TypeError('terminated')),
    });
    return new Response(body, { headers: { 'content-type': 'application/json' } });
  }

  #busy(): Response {
    this.#lose('busy');
    const status = this.#random.oneOf(408, 425, 429, 500, 502, 503, 504, 520);
    const seconds = this.#random.oneOf(undefined, this.#random.between(1, 90));
    if (seconds === undefined) return raw(status, '<html>busy</html>', 'text/html');
    const least = Math.max(this.#demand, seconds);
    // An interval that is demanded anyway is no reason to come earlier, and a loss none to come as often as before.
    this.#loss = { code: 'busy', least, most: least + 1, isDemanded: true };
    const date = new Date(1_700_000_000_000);
    const until = new Date(date.getTime() + seconds * 1000).toUTCString();
    return json(
      status,
      {},
      { date: date.toUTCString(), 'retry-after': this.#random.oneOf(String(seconds), until) },
    );
  }

  #fatal(): Response {
    this.#arrive();
    const [code, response] = this.#random.oneOf<[string, (() => Response) | Error]>(
      ['unexpected_status', () => raw(404, '<html>Not found</html>', 'text/html')],
      ['not_json', () => raw(200, '{"access_token":"the-access-to', 'application/json')],
      ['missing_member', () => json(200, {})],
      ['error_in_success', () => json(200, { error: 'authorization_pending' })],
      ['rejected', () => this.#responses.error('invalid_grant')],
      ['rejected', () => this.#responses.error('surprise')],
      ['redirect_refused', () => new Response(null, { status: 302, headers: { location: '/login' } })],
      [
        'connection_impossible',
        Object.assign(new Error('self-signed certificate'), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }),
      ],
      ['connection_impossible', new Error('Proxy response (407) !== 200 when HTTP Tunneling')],
    );
    this.#ending = `error ${code}`;
    if (response instanceof Error) throw new TypeError('fetch failed', { cause: response });
    return response();
  }
}
