// What a check has in its hands while it runs, and the book in which its judgements are kept.

import { Blocked } from '../../model/blocked.ts';
import type { Check, Flow, Trial } from '../../model/check.ts';
import type { TrialClock } from '../../model/clock.ts';
import { DEFAULT_INTERVAL, type Dialect, type RequestOptions } from '../../model/dialect.ts';
import type { Exchange, Send } from '../../model/exchange.ts';
import { describeResponse } from '../../model/exchange.ts';
import type { Decide, Target } from '../../model/target.ts';
import type { Judgement } from '../../model/verdict.ts';
import { type RequirementId, requirement } from '../../requirements/catalogue.ts';

/** Seconds added to each wait, so that a poll is not early by the server's clock when it is not by ours. */
const MARGIN = 0.25;

/** All judgements of a run, by requirement. */
export type Book = Map<RequirementId, Judgement[]>;

/** What trials of one run share. */
export interface TrialContext {
  readonly target: Target;
  readonly dialect: Dialect;
  readonly clock: TrialClock;
  readonly seed: number;
  readonly exchanges: readonly Exchange[];
  readonly send: Send;
  readonly book: Book;
}

/** Enters a judgement for those requirements of the list that bind servers of the target's dialect. */
export function enter(
  context: Pick<TrialContext, 'book' | 'dialect'>,
  ids: RequirementId | readonly RequirementId[],
  judgement: Judgement,
): void {
  for (const id of typeof ids === 'string' ? [ids] : ids) {
    if (!requirement(id).dialects.includes(context.dialect.name)) continue;
    const entries = context.book.get(id);
    if (entries) entries.push(judgement);
    else context.book.set(id, [judgement]);
  }
}

/** Makes the trial of one check. A judgement of what the check does not claim to prove is the suite's error. */
export function createTrial(check: Check, context: TrialContext): Trial {
  const { target, dialect, clock, send } = context;

  const claimed = (ids: RequirementId | readonly RequirementId[]) => {
    const list = typeof ids === 'string' ? [ids] : ids;
    const stray = list.find((id) => !check.proves.includes(id));
    if (stray) throw new Error(`check ${check.id} judges ${stray}, which it does not claim to prove`);
    return list;
  };

  const decideBy = async (what: string, decide: Decide | undefined, flow: Flow) => {
    if (!decide) throw new Blocked(`nothing stands in for a person who would ${what}`);
    try {
      await decide(flow);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Blocked(`the person's ${what} could not be had: ${reason}`, undefined, { cause: error });
    }
  };

  return {
    target,
    dialect,
    clock,
    seed: context.seed,
    exchanges: context.exchanges,
    send,
    async start(options?: RequestOptions) {
      const exchange = await send(dialect.startRequest(target, options));
      const codes = exchange.response && dialect.readStart(exchange.response);
      if (!codes) throw new Blocked(`no usable codes to go on with: ${describeResponse(exchange)}`, exchange);
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
    approve: (flow) => decideBy('approval', target.approve, flow),
    deny: (flow) => decideBy('denial', target.deny, flow),
    judge(ids, exchange, ...findings) {
      const list = claimed(ids);
      const broken = findings.filter((finding) => !finding.holds);
      for (const finding of broken) enter(context, list, { kind: 'broken', finding, exchange });
      if (broken.length === 0) enter(context, list, { kind: 'holds' });
    },
    notApplicable(ids, reason) {
      enter(context, claimed(ids), { kind: 'not-applicable', reason });
    },
  };
}
