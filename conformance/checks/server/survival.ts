// What a server may answer to a malformed request, and whether it still serves an conforming one after it.

import type { Exchange } from '../../model/exchange.ts';
import { describeResponse } from '../../model/exchange.ts';
import type { Finding } from '../../model/finding.ts';
import type { ExpectedOutcome, MalformedRequest } from '../../model/malformed.ts';
import { succeeds } from '../findings.ts';
import type { ServerTrial } from './server-check.ts';

const REFUSAL = 'a refusal with a status from 400 to 499';

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
  const { status, members } = response;
  // A framework or a proxy may refuse what never reaches the service, in its own words.
  if (status >= 400 && status <= 499) return true;
  return expected !== 'refused' && status >= 200 && status <= 299 && members !== undefined;
}

/** Sends a conforming request. */
export async function stillServes(trial: ServerTrial): Promise<{ exchange: Exchange; finding: Finding }> {
  const exchange = await trial.send(trial.dialect.startRequest(trial.target));
  return { exchange, finding: succeeds(trial.dialect, exchange) };
}
