// The conforming requests before all checks: does the target speak the dialect at all?

import { Blocked } from '../../model/blocked.ts';
import type { Dialect } from '../../model/dialect.ts';
import type { Exchange } from '../../model/exchange.ts';
import { describeResponse } from '../../model/exchange.ts';
import type { TrialContext } from './trial.ts';

/** The part of a run that is needed to speak to the target. */
type SpeakingContext = Pick<TrialContext, 'dialect' | 'target' | 'send'>;

/** Statuses by which a server says that it has no such endpoint, or cannot read such a request. */
const NOT_SPOKEN_HERE: readonly number[] = [404, 405, 415];

/**
 * Errors by which a token endpoint turns away the client that the run was given, or the grant itself. Whatever
 * comes after that is about the door, and says nothing of what the checks ask for.
 */
const REFUSED_AT_THE_DOOR: readonly string[] = [
  'unsupported_grant_type',
  'invalid_client',
  'unauthorized_client',
];

/**
 * Starts one flow and polls for it once: a target that refuses the start, that turns the client or the grant
 * away at the token endpoint, or that does not speak the dialect at one of its endpoints, gets one clear
 * sentence and not a red line for each requirement. Any other response goes on, for the checks to judge.
 * @throws Blocked with that sentence.
 */
export async function preflight(context: SpeakingContext): Promise<void> {
  const { dialect, target, send } = context;
  const start = await send(dialect.startRequest(target));
  assertStartIsUnderstood(context, start);
  const codes = start.response && dialect.readStart(start.response);
  if (codes) assertPollIsRead(context, await send(dialect.pollRequest(target, codes.deviceCode)));
}

function assertStartIsUnderstood({ dialect }: SpeakingContext, exchange: Exchange): void {
  const { response, failure } = exchange;
  if (failure) {
    throw new Blocked(
      `the conforming request to ${exchange.request.url} got no response: ${failure.message}`,
      exchange,
    );
  }
  const isSuccess = response.status >= 200 && response.status < 300;
  // Every dialect answers in JSON: a page or a form is no response that checks could look into.
  if (isSuccess && response.members) return;
  const error = dialect.errorCode(response);
  throw new Blocked(
    error
      ? `the conforming request was refused with status ${response.status}, error ${JSON.stringify(error)}: ` +
          'check the client that the run was given, and what this server wants of it'
      : notSpoken(dialect, exchange),
    exchange,
  );
}

/** A poll may be refused in many ways that checks have to judge, but not for want of an endpoint, a client or a grant. */
function assertPollIsRead({ dialect }: SpeakingContext, exchange: Exchange): void {
  const { response } = exchange;
  if (!response) return;
  const error = dialect.errorCode(response);
  if (error !== undefined && REFUSED_AT_THE_DOOR.includes(error)) {
    throw new Blocked(
      `${exchange.request.url} refuses the conforming poll of the client that the run was given: ` +
        `status ${response.status}, error ${JSON.stringify(error)}`,
      exchange,
    );
  }
  if (error !== undefined || !NOT_SPOKEN_HERE.includes(response.status)) return;
  throw new Blocked(notSpoken(dialect, exchange), exchange);
}

function notSpoken(dialect: Dialect, exchange: Exchange): string {
  const why = exchange.response?.status === 415 ? ` (it does not take ${dialect.mediaType})` : '';
  return `${exchange.request.url} does not speak ${dialect.name}${why}: the conforming request got ${describeResponse(exchange)}`;
}
