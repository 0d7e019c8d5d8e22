// Test support: a server that keeps the rules, a person who decides or doesn't, and a network that does what it wants.
// It watches the client: when each poll comes, when it must not, and how the login has to end.

import type { Random } from './random.ts';
import { json, raw } from './scripted-server.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** How one dialect writes its answers. */
export interface Pen {
  started(expiresIn: number, interval: number | undefined): Response;
  approved(): Response;
  refused(error: string, extra?: object): Response;
}

/** Seconds that a timer may be late. */
export const LATEST_TIMER = 2;

/** How the login has to end: an outcome, or the code of an error. */
export type Ending = 'approved' | 'denied' | 'expired' | `error ${string}`;

/** What the network does to a poll, and how often out of a hundred. */
const WEATHER = { clear: 62, slowDown: 8, hang: 5, noConnection: 5, cut: 5, busy: 12, fatal: 3 } as const;

export class HostileWorld {
  readonly expiresIn: number;
  readonly interval: number | undefined;
  /** What the client did that it must not do. */
  readonly offences: string[] = [];
  polls = 0;
  /** How it ended, once an answer that ends it was delivered. */
  ending: Ending | undefined;

  readonly #random: Random;
  readonly #clock: VirtualClock;
  readonly #pen: Pen;
  readonly #decision: 'approved' | 'denied' | 'never';
  readonly #decidedAt: number;
  /** Seconds that must pass between polls. */
  #demand: number;
  /** Seconds that a lost or busy answer adds to that; nothing where the last one arrived. */
  #penance: { readonly least: number; readonly most: number } | undefined;
  #lastEnd = 0;
  #deadline = Number.POSITIVE_INFINITY;

  constructor(random: Random, clock: VirtualClock, pen: Pen) {
    this.#random = random;
    this.#clock = clock;
    this.#pen = pen;
    this.expiresIn = random.between(20, 900);
    this.interval = random.next() < 0.2 ? undefined : random.between(1, 12);
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
      return this.#pen.started(this.expiresIn, this.interval);
    }
    this.#watch();
    signal?.addEventListener('abort', () => this.#lost());
    const answer = await this.#weather();
    if (!signal?.aborted) this.#lastEnd = this.#seconds();
    return answer;
  };

  /** Whether another poll was due before the expiry, late timers allowed for: then the client gave up too soon. */
  get overdue(): boolean {
    const due = this.#lastEnd + (this.#penance?.most ?? this.#demand) + LATEST_TIMER;
    return due < this.#deadline;
  }

  #seconds(): number {
    return this.#clock.now() / 1000;
  }

  #watch(): void {
    this.polls++;
    const now = this.#seconds();
    const gap = now - this.#lastEnd;
    const least = this.#penance?.least ?? this.#demand;
    if (gap < least - 1e-6) this.offences.push(`poll ${this.polls} after ${gap} s, not ${least} s`);
    if (now >= this.#deadline) this.offences.push(`poll ${this.polls} after the expiry`);
    if (this.ending) this.offences.push(`poll ${this.polls} after the end (${this.ending})`);
  }

  /** The client has got no answer. It has to halve its pace at least. */
  #lost(): void {
    this.#lastEnd = this.#seconds();
    this.#penance = { least: this.#demand * 2, most: Math.max(60, this.#demand * 8) };
  }

  #arrived(): void {
    this.#penance = undefined;
  }

  async #weather(): Promise<Response> {
    let roll = this.#random.next() * 100;
    const is = (share: number) => {
      roll -= share;
      return roll < 0;
    };
    await this.#clock.sleep(this.#random.between(0, 4000));
    if (is(WEATHER.clear)) return this.#honest();
    if (is(WEATHER.slowDown)) return this.#slowDown();
    if (is(WEATHER.hang)) return new Promise(() => {});
    if (is(WEATHER.noConnection)) {
      this.#lost();
      throw new TypeError('fetch failed');
    }
    if (is(WEATHER.cut)) return this.#cut();
    return is(WEATHER.busy) ? this.#busy() : this.#fatal();
  }

  #honest(): Response {
    this.#arrived();
    const decided = this.#decision !== 'never' && this.#seconds() >= this.#decidedAt;
    if (this.#seconds() >= this.#deadline) {
      this.ending = 'expired';
      return this.#pen.refused('expired_token');
    }
    if (!decided) return this.#pen.refused('authorization_pending');
    this.ending = this.#decision === 'approved' ? 'approved' : 'denied';
    return this.ending === 'approved' ? this.#pen.approved() : this.#pen.refused('access_denied');
  }

  #slowDown(): Response {
    this.#arrived();
    const interval = this.#random.oneOf(undefined, undefined, this.#random.between(1, 40));
    this.#demand = Math.max(this.#demand + 5, interval ?? 0);
    return this.#pen.refused('slow_down', { interval });
  }

  #cut(): Response {
    this.#lost();
    const body = new ReadableStream({
      start: (stream) => stream.enqueue(new TextEncoder().encode('{"access')),
      pull: (stream) => stream.error(new TypeError('terminated')),
    });
    return new Response(body, { headers: { 'content-type': 'application/json' } });
  }

  #busy(): Response {
    this.#lost();
    const status = this.#random.oneOf(429, 503);
    const seconds = this.#random.oneOf(undefined, this.#random.between(0, 90));
    if (seconds === undefined) return raw(status, '<html>busy</html>', 'text/html');
    const least = Math.max(this.#demand, seconds);
    this.#penance = { least, most: least };
    const date = new Date(1_700_000_000_000);
    const until = new Date(date.getTime() + seconds * 1000).toUTCString();
    return json(
      status,
      {},
      { date: date.toUTCString(), 'retry-after': this.#random.oneOf(String(seconds), until) },
    );
  }

  #fatal(): Response {
    this.#arrived();
    const [code, answer] = this.#random.oneOf<[string, Response]>(
      ['unexpected_status', raw(502, '<html>Bad gateway</html>', 'text/html')],
      ['not_json', raw(200, '{"access_token":"the-access-to', 'application/json')],
      ['missing_member', json(200, {})],
      ['error_in_success', json(200, { error: 'authorization_pending' })],
      ['rejected', this.#pen.refused('invalid_grant')],
      ['rejected', this.#pen.refused('surprise')],
      ['redirect_refused', new Response(null, { status: 302, headers: { location: '/login' } })],
    );
    this.ending = `error ${code}`;
    return answer;
  }
}
