// Steps of an conforming flow that checks share.

import { Blocked } from '../../model/blocked.ts';
import { DEFAULT_INTERVAL, type PollOutcome } from '../../model/dialect.ts';
import type { Exchange } from '../../model/exchange.ts';
import { describeResponse } from '../../model/exchange.ts';
import type { Finding } from '../../model/finding.ts';
import { notSeen } from '../../model/reasons.ts';
import type { RequirementId } from '../../requirements/catalogue.ts';
import { gravityOf } from '../findings.ts';
import type { Flow, ServerTrial } from './server-check.ts';

/** Without SLOW=1 no check waits longer than this, in seconds. */
export const PATIENCE = 30;

/** With SLOW=1 no check waits longer than this: what takes a day is nothing to wait for. */
export const MOST_PATIENCE = 3600;

/** RFC 8628 §3.5: what each `slow_down` adds to the interval, in seconds. */
const SLOW_DOWN_STEP = 5;

/** How often a client obeys before a check gives up on it. */
const MOST_SLOW_DOWNS = 3;

/** The seconds that a client waits between two polls of a flow after so many responses of `slow_down`. */
export function intervalOf(flow: Flow, slowDowns = 0): number {
  return (flow.interval ?? DEFAULT_INTERVAL) + slowDowns * SLOW_DOWN_STEP;
}

/** Says that the sentences do not apply where proving them takes longer than the run may. */
export function takesTooLong(trial: ServerTrial, ids: readonly RequirementId[], flow: Flow): boolean {
  const interval = intervalOf(flow);
  if (interval > MOST_PATIENCE) {
    trial.notApplicable(ids, notSeen(`a client waits ${interval} s between two polls; no run waits so long`));
    return true;
  }
  if (trial.target.slow || interval <= PATIENCE) return false;
  trial.notApplicable(ids, { because: 'slow', what: `a client waits ${interval} s between two polls` });
  return true;
}

/**
 * Tells whether the codes surely live, by the server's clock too, which may count from the moment in which
 * their request came in.
 */
export function surelyLives(trial: ServerTrial, { exchange, startedAt, expiresIn }: Flow): boolean {
  const startTook = (exchange.endedAt - exchange.sentAt) / 1000;
  return trial.clock.now() - startedAt + startTook < expiresIn - 1;
}

/**
 * Setup: one poll for a flow that nobody has decided on.
 * @throws Blocked when it comes to anything else than pending or slow_down: that is for another sentence.
 */
export async function pollUndecided(trial: ServerTrial, flow: Flow): Promise<Exchange> {
  const exchange = await trial.poll(flow);
  if (isNone(trial, exchange, ['pending', 'slow_down'], '').holds) {
    throw new Blocked(`the code does not stay undecided: ${describeResponse(exchange)}`, exchange);
  }
  return exchange;
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

/** A code that cannot be approved any more is what a sentence wants, and no failure of the setup. */
export async function tryToApprove(trial: ServerTrial, flow: Flow): Promise<void> {
  try {
    await trial.approve(flow);
  } catch (error) {
    if (!(error instanceof Blocked)) throw error;
  }
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
    ...gravityOf(trial.dialect, exchange),
  };
}

/** Two polls came to the same; `slow_down` says that the code is pending, as RFC 8628 §3.5 has it. */
export function isStill(trial: ServerTrial, before: Exchange, after: Exchange): Finding {
  const then = trial.dialect.readPoll(before).kind;
  const now = trial.dialect.readPoll(after).kind;
  return {
    holds: now === 'slow_down' || now === then || (then === 'slow_down' && now === 'pending'),
    expected: `the same response as before (${describeResponse(before)})`,
    actual: describeResponse(after),
  };
}
