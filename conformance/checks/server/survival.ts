// What a server may answer to a malformed request, and whether it still serves an conforming one after it.

import type { Exchange } from '../../model/exchange.ts';
import { describeResponse } from '../../model/exchange.ts';
import type { Finding } from '../../model/finding.ts';
import type { ExpectedOutcome, MalformedRequest } from '../../model/malformed.ts';
import { succeeds } from '../findings.ts';
import type { ServerTrial } from './server-check.ts';

/** What the contracts document for a request that is wrong: its body is a JSON object. */
const DOCUMENTED = [400, 401];

/** What HTTP itself has for too much, for a wrong type and for too often; a proxy may answer it as it likes. */
const OF_HTTP = [413, 414, 415, 429, 431];

const REFUSAL = `status ${DOCUMENTED.join(' or ')} with a JSON body, or ${OF_HTTP.join(', ')}`;

const EXPECTED: Readonly<Record<ExpectedOutcome, string>> = {
  refused: REFUSAL,
  either: `${REFUSAL}; or a success with a JSON body`,
  oversized: `${REFUSAL}; or a success with a JSON body; or a connection that the server closes`,
};

/** Tells whether the server came through a malformed request as it must. */
export function survives({ what, expected }: MalformedRequest, exchange: Exchange): Finding {
  return {
    holds: isAllowed(expected, exchange),
    expected: EXPECTED[expected],
    actual: `${describeResponse(exchange)}, to this: ${what}`,
  };
}

function isAllowed(expected: ExpectedOutcome, { response, failure }: Exchange): boolean {
  // RFC 9110 §15.5.14: a server may close the connection on too large a request.
  if (failure) return expected === 'oversized' && failure.kind === 'cut';
  if (OF_HTTP.includes(response.status)) return true;
  if (response.members === undefined) return false;
  const isSuccess = response.status >= 200 && response.status <= 299;
  return DOCUMENTED.includes(response.status) || (expected !== 'refused' && isSuccess);
}

/** Seconds until a server that was asked too much is asked once more. */
const PATIENCE = 5;

/** Sends an conforming request; a server that says that it was asked too often gets a second one later. */
export async function stillServes(trial: ServerTrial): Promise<{ exchange: Exchange; finding: Finding }> {
  let exchange = await trial.send(trial.dialect.startRequest(trial.target));
  if (wasTooMuch(trial, exchange)) {
    await trial.clock.sleep(PATIENCE);
    exchange = await trial.send(trial.dialect.startRequest(trial.target));
  }
  return { exchange, finding: succeeds(trial.dialect, exchange) };
}

function wasTooMuch({ dialect }: ServerTrial, { response }: Exchange): boolean {
  if (!response) return false;
  return response.status === 429 || response.status === 503 || dialect.errorCode(response) === 'slow_down';
}
