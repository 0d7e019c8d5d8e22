// A finding about AWS answers that several checks share.

import { exceptionNamed, exceptionOfError } from '../../dialects/aws-exceptions.ts';
import type { Exchange } from '../../runner/exchange.ts';
import type { Finding } from '../check.ts';
import { whatCame } from '../findings.ts';

/** The answer has status 400 and comes from the service itself or from the wire protocol before it. */
export function isRefusedAsMalformed(exchange: Exchange, exceptions: readonly string[]): Finding {
  const { answer } = exchange;
  const error = answer?.members?.error;
  const named =
    answer && (exceptionNamed(answer) ?? (typeof error === 'string' ? exceptionOfError(error) : undefined));
  return {
    // An answer that names no exception at all is the finding of another sentence.
    holds: answer?.status === 400 && (named === undefined || exceptions.includes(named)),
    expected: `status 400 with ${exceptions.join(' or ')}`,
    got: named === undefined ? whatCame(exchange) : `${whatCame(exchange)}, ${named}`,
  };
}
