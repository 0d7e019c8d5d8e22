// Sends no faster than a server bears: what it throttles is sent again later, and no check sees it. Each request has
// a turn; turns follow each other at the pace of RATE, or at the one that throttling has shown.

import { isThrottled, retryAfter } from '../../dialects/throttling.ts';
import { Blocked } from '../../model/blocked.ts';
import type { TrialClock } from '../../model/clock.ts';
import type { Exchange, HttpRequest, Send } from '../../model/exchange.ts';
import { describeResponse } from '../../model/exchange.ts';

/** Seconds that are spent on one request that is throttled again and again. */
const PATIENCE = 120;

/**
 * Seconds between two requests once a server has throttled one. Each further time widens them, and each request that
 * is taken narrows them a little, so that the pace settles near the one that the server bears.
 */
const FIRST_GAP = 0.25;
const WIDEST_GAP = 16;
const WIDENING = 1.5;
const NARROWING = 0.9;

/** What a patient sender needs. */
export interface PatientSendOptions {
  readonly send: Send;
  readonly clock: TrialClock;
  /** Requests a second, where the operator has set it. */
  readonly rate?: number;
  /** Whether a request is one of the token endpoint, where `slow_down` is for the checks. */
  readonly isPoll: (request: HttpRequest) => boolean;
  /** Hears of every exchange that checks may judge. */
  readonly onExchange: (exchange: Exchange) => void;
}

/** A sender that waits. */
export interface PatientSend {
  /** @throws Blocked when the server throttles a request for too long: from then on nothing is waited for. */
  readonly send: Send;
  /** How many requests were throttled so far. */
  throttled(): number;
}

/** Makes a sender that repeats what a server throttled. */
export function createPatientSend(options: PatientSendOptions): PatientSend {
  const { clock, isPoll, onExchange } = options;
  const ownGap = options.rate === undefined ? 0 : 1 / options.rate;
  let gap = ownGap;
  let nextTurn = clock.now();
  let throttled = 0;
  let exhausted: Blocked | undefined;

  const turn = async () => {
    const at = Math.max(nextTurn, clock.now());
    nextTurn = at + gap;
    if (at > clock.now()) await clock.sleep(at - clock.now());
  };

  const send: Send = async (request) => {
    let waited = 0;
    for (;;) {
      await turn();
      const gapBefore = gap;
      const exchange = await options.send(request);
      if (!exchange.response || !isThrottled(exchange.response, isPoll(request))) {
        if (throttled > 0) gap = Math.max(ownGap, FIRST_GAP, gap * NARROWING);
        onExchange(exchange);
        return exchange;
      }
      throttled += 1;
      // Of requests that were under way together one widens the gap.
      if (gap === gapBefore) gap = Math.min(WIDEST_GAP, Math.max(FIRST_GAP, gap * WIDENING));
      const wait = retryAfter(exchange.response) ?? gap;
      waited += Math.max(wait, gap);
      if (exhausted || waited > PATIENCE) {
        exhausted ??= new Blocked(
          `the server limits its rate: ${throttled} requests were throttled, the last with ${describeResponse(exchange)}; ` +
            'set RATE to the requests a second that it allows',
          exchange,
        );
        throw exhausted;
      }
      nextTurn = Math.max(nextTurn, clock.now() + wait);
    }
  };
  return { send, throttled: () => throttled };
}
