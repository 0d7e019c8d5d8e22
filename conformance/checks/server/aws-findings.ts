// A finding about AWS answers that several checks share.

import { exceptionNamed, exceptionOfError } from '../../dialects/aws-exceptions.ts';
import type { Exchange } from '../../model/exchange.ts';
import { describeResponse } from '../../model/exchange.ts';
import type { Finding } from '../../model/finding.ts';

/** The response has status 400 and comes from the service itself or from the wire protocol before it. */
export function isRefusedAsMalformed(exchange: Exchange, exceptions: readonly string[]): Finding {
  const { response } = exchange;
  const error = response?.members?.error;
  const named =
    response &&
    (exceptionNamed(response) ?? (typeof error === 'string' ? exceptionOfError(error) : undefined));
  return {
    // A response that names no exception at all is the finding of another sentence.
    holds: response?.status === 400 && (named === undefined || exceptions.includes(named)),
    expected: `status 400 with ${exceptions.join(' or ')}`,
    actual: named === undefined ? describeResponse(exchange) : `${describeResponse(exchange)}, ${named}`,
  };
}
