// Steps of an conforming flow that checks share.

import { Blocked } from '../../model/blocked.ts';
import { DEFAULT_INTERVAL, type PollOutcome } from '../../model/dialect.ts';
import type { Exchange } from '../../model/exchange.ts';
import { describeResponse } from '../../model/exchange.ts';
import type { Finding } from '../../model/finding.ts';
import type { Flow, ServerTrial } from './server-check.ts';

/** Without SLOW=1 no check waits longer than this, in seconds. */
export const PATIENCE = 30;

/** RFC 8628 §3.5: what each `slow_down` adds to the interval, in seconds. */
const SLOW_DOWN_STEP = 5;

/** How often a client obeys before a check gives up on it. */
const MOST_SLOW_DOWNS = 3;

/** The seconds that a client waits between two polls of a flow after so many responses of `slow_down`. */
export function intervalOf(flow: Flow, slowDowns = 0): number {
  return (flow.interval ?? DEFAULT_INTERVAL) + slowDowns * SLOW_DOWN_STEP;
}

/** Sleeps until the next poll is due for a client that obeys. */
export function waitObediently(trial: ServerTrial, flow: Flow, slowDowns: number): Promise<void> {
  return trial.waitInterval({ ...flow, interval: intervalOf(flow, slowDowns) }, trial.clock.now());
}

/** Polls, and obeys `slow_down` where it is the response: for sentences about what comes once it is not. */
export async function pollObediently(trial: ServerTrial, flow: Flow): Promise<Exchange> {
  let exchange = await trial.poll(flow);
  for (let slowDowns = 1; slowDowns <= MOST_SLOW_DOWNS; slowDowns += 1) {
    if (trial.dialect.readPoll(exchange).kind !== 'slow_down') break;
    await waitObediently(trial, flow, slowDowns);
    exchange = await trial.poll(flow);
  }
  return exchange;
}

/** Setup: a flow that was approved and has brought its token. */
export async function redeemedFlow(trial: ServerTrial): Promise<Flow> {
  const flow = await trial.start();
  await trial.approve(flow);
  const token = await pollObediently(trial, flow);
  if (trial.dialect.readPoll(token).kind !== 'approved') {
    throw new Blocked(`an approved code brought no token: ${describeResponse(token)}`, token);
  }
  return flow;
}

/** The poll came to something else than these. */
export function isNone(
  trial: ServerTrial,
  exchange: Exchange,
  kinds: readonly PollOutcome['kind'][],
  expected: string,
): Finding {
  return {
    holds: !kinds.includes(trial.dialect.readPoll(exchange).kind),
    expected,
    actual: describeResponse(exchange),
  };
}

/** Two polls came to the same, or the second came too early for it. */
export function isStill(trial: ServerTrial, before: Exchange, after: Exchange): Finding {
  const { kind } = trial.dialect.readPoll(after);
  return {
    holds: kind === 'slow_down' || kind === trial.dialect.readPoll(before).kind,
    expected: `the same response as before (${describeResponse(before)})`,
    actual: describeResponse(after),
  };
}
