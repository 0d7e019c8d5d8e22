// Findings about AWS answers that several checks share. An error is known as AWS SDKs know it, by the
// header where the body says nothing, so that a flaw in one place stays the finding of one sentence.

import { exceptionNamed, exceptionOfError } from '../../dialects/aws-exceptions.ts';
import type { Dialect } from '../../dialects/dialect.ts';
import type { Exchange } from '../../runner/exchange.ts';
import type { Finding } from '../check.ts';
import { whatCame } from '../findings.ts';

/** The answer is one of the errors, with the status given. */
export function isRefusedWith(
  dialect: Dialect,
  exchange: Exchange,
  errors: readonly string[],
  status = 400,
): Finding {
  const error = exchange.answer && dialect.errorCode(exchange.answer);
  return {
    holds: exchange.answer?.status === status && error !== undefined && errors.includes(error),
    expected: `status ${status} with error ${errors.join(' or ')}`,
    got: whatCame(exchange),
  };
}

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

/** The answer is a success; what is in it is for other sentences. */
export function succeeds(dialect: Dialect, exchange: Exchange): Finding {
  const { answer } = exchange;
  const isSuccess = answer !== undefined && answer.status >= 200 && answer.status <= 299;
  return {
    holds: isSuccess && dialect.errorCode(answer) === undefined,
    expected: 'a success',
    got: whatCame(exchange),
  };
}
