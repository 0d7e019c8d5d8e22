// What a check of a server has in its hands while it runs.

import type { Flow, ServerTrial } from '../../checks/server/server-check.ts';
import { Blocked } from '../../model/blocked.ts';
import type { Trial } from '../../model/check.ts';
import type { TrialClock } from '../../model/clock.ts';
import { DEFAULT_INTERVAL, type Dialect, type RequestOptions } from '../../model/dialect.ts';
import { describeResponse, type Exchange, type Send } from '../../model/exchange.ts';
import type { Secret } from '../../model/secret.ts';
import type { Decide, Target } from '../../model/target.ts';

/**
 * Seconds added to each wait, so that a poll is not early by the server's clock when it is not by ours:
 * a server may count from the end of its response, which reaches us later, and in whole milliseconds.
 */
const MARGIN = 0.25;

/** What trials of one run share. */
export interface TrialContext {
  readonly target: Target;
  readonly dialect: Dialect;
  readonly clock: TrialClock;
  readonly seed: number;
  readonly exchanges: readonly Exchange[];
  readonly send: Send;
  /** Hears of secrets that a check made up. */
  readonly onSecret?: (secret: Secret) => void;
}

/** Makes the trial of one check, whose judgements go into `records`. */
export function createTrial(records: Trial, context: TrialContext): ServerTrial {
  const { target, dialect, clock, send } = context;

  const decideBy = async (variable: string, decide: Decide | undefined, flow: Flow) => {
    if (!decide) throw new Blocked(`${variable} is not set`);
    try {
      await decide(flow);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Blocked(`${variable} failed: ${reason}`, undefined, { cause: error });
    }
  };

  return {
    target,
    dialect,
    clock,
    seed: context.seed,
    exchanges: context.exchanges,
    send,
    conceal: (secret) => context.onSecret?.(secret),
    async start(options?: RequestOptions) {
      const exchange = await send(dialect.startRequest(target, options));
      const codes = exchange.response && dialect.readStart(exchange.response);
      if (!codes) {
        throw new Blocked(`no device authorization to go on with: ${describeResponse(exchange)}`, exchange);
      }
      return { ...codes, exchange, startedAt: clock.now() };
    },
    poll(flow, options) {
      return send(dialect.pollRequest(target, flow.deviceCode, options));
    },
    async waitInterval(flow, since) {
      const due = since + (flow.interval ?? DEFAULT_INTERVAL) + MARGIN;
      const rest = due - clock.now();
      if (rest > 0) await clock.sleep(rest);
    },
    approve: (flow) => decideBy('APPROVE', target.approve, flow),
    deny: (flow) => decideBy('DENY', target.deny, flow),
    judge: (ids, evidence, ...findings) => records.judge(ids, evidence, ...findings),
    notApplicable: (ids, reason) => records.notApplicable(ids, reason),
  };
}
