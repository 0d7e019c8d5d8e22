// The honest requests before all checks: does the target speak the dialect at all?

import { Blocked } from '../checks/check.ts';
import { whatCame } from '../checks/findings.ts';
import type { Dialect } from '../dialects/dialect.ts';
import type { Exchange } from './exchange.ts';
import type { TrialContext } from './trial.ts';

/** The part of a run that is needed to speak to the target. */
type SpeakingContext = Pick<TrialContext, 'dialect' | 'target' | 'send'>;

/** Statuses by which a server says that it has no such endpoint, or cannot read such a request. */
const NOT_SPOKEN_HERE: readonly number[] = [404, 405, 415];

/**
 * Starts one flow and polls for it once: a target that refuses the start, or that does not speak the
 * dialect at one of its endpoints, gets one clear sentence and not a red line for each requirement. Any
 * other answer goes on, for the checks to judge.
 * @throws Blocked with that sentence.
 */
export async function assertDialectIsUnderstood(context: SpeakingContext): Promise<void> {
  const { dialect, target, send } = context;
  const start = await send(dialect.startRequest(target));
  assertStartIsUnderstood(context, start);
  const codes = start.answer && dialect.readStart(start.answer);
  if (codes) assertPollIsRead(context, await send(dialect.pollRequest(target, codes.deviceCode)));
}

function assertStartIsUnderstood({ dialect }: SpeakingContext, exchange: Exchange): void {
  const { answer, failure } = exchange;
  if (failure) {
    throw new Blocked(
      `the honest request to ${exchange.request.url} got no answer: ${failure.message}`,
      exchange,
    );
  }
  const isSuccess = answer.status >= 200 && answer.status < 300;
  // Every dialect answers in JSON: a page or a form is no answer that checks could look into.
  if (isSuccess && answer.members) return;
  const error = dialect.errorCode(answer);
  throw new Blocked(
    error
      ? `the honest request was refused with status ${answer.status}, error ${JSON.stringify(error)}: ` +
          'check the client that the run was given, and what this server wants of it'
      : notSpoken(dialect, exchange),
    exchange,
  );
}

/** A poll may be refused in many ways that checks have to judge, but not for want of an endpoint. */
function assertPollIsRead({ dialect }: SpeakingContext, exchange: Exchange): void {
  const { answer } = exchange;
  if (!answer || !NOT_SPOKEN_HERE.includes(answer.status) || dialect.errorCode(answer)) return;
  throw new Blocked(notSpoken(dialect, exchange), exchange);
}

function notSpoken(dialect: Dialect, exchange: Exchange): string {
  const why = exchange.answer?.status === 415 ? ` (it does not take ${dialect.mediaType})` : '';
  return `${exchange.request.url} does not speak ${dialect.name}${why}: the honest request got ${whatCame(exchange)}`;
}
