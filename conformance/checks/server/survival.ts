// What a server may answer to a hostile request, and whether it still serves an honest one after it.

import type { Fate, HostileRequest } from '../../dialects/hostile.ts';
import type { Exchange } from '../../runner/exchange.ts';
import type { Finding, Trial } from '../check.ts';
import { succeeds, whatCame } from '../findings.ts';

/** What the contracts document for a request that is wrong: its body is a JSON object. */
const DOCUMENTED = [400, 401];

/** What HTTP itself has for too much, for a wrong type and for too often; a proxy may answer it as it likes. */
const OF_HTTP = [413, 414, 415, 429, 431];

const REFUSAL = `status ${DOCUMENTED.join(' or ')} with a JSON body, or ${OF_HTTP.join(', ')}`;

const EXPECTED: Readonly<Record<Fate, string>> = {
  refused: REFUSAL,
  either: `${REFUSAL}; or a success with a JSON body`,
  oversized: `${REFUSAL}; or a success with a JSON body; or a connection that the server closes`,
};

/** Tells whether the server came through a hostile request as it must. */
export function survives({ what, fate }: HostileRequest, exchange: Exchange): Finding {
  return {
    holds: isAllowed(fate, exchange),
    expected: EXPECTED[fate],
    got: `${whatCame(exchange)}, to this: ${what}`,
  };
}

function isAllowed(fate: Fate, { answer, failure }: Exchange): boolean {
  // RFC 9110 §15.5.14: a server may close the connection on too large a request.
  if (failure) return fate === 'oversized' && failure.kind === 'cut';
  if (OF_HTTP.includes(answer.status)) return true;
  if (answer.members === undefined) return false;
  const isSuccess = answer.status >= 200 && answer.status <= 299;
  return DOCUMENTED.includes(answer.status) || (fate !== 'refused' && isSuccess);
}

/** Seconds until a server that was asked too much is asked once more. */
const PATIENCE = 5;

/** Sends an honest request; a server that says that it was asked too often gets a second one later. */
export async function stillServes(trial: Trial): Promise<{ exchange: Exchange; finding: Finding }> {
  let exchange = await trial.send(trial.dialect.startRequest(trial.target));
  if (wasTooMuch(trial, exchange)) {
    await trial.clock.sleep(PATIENCE);
    exchange = await trial.send(trial.dialect.startRequest(trial.target));
  }
  return { exchange, finding: succeeds(trial.dialect, exchange) };
}

function wasTooMuch({ dialect }: Trial, { answer }: Exchange): boolean {
  if (!answer) return false;
  return answer.status === 429 || answer.status === 503 || dialect.errorCode(answer) === 'slow_down';
}
