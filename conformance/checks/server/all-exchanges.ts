// For checks that look at every exchange of the run: which of them belong to an operation, and one
// judgement for each.

import type { RequirementId } from '../../requirements/catalogue.ts';
import type { Answer, Exchange } from '../../runner/exchange.ts';
import type { Endpoints, Target } from '../../runner/target.ts';
import type { Finding, Trial } from '../check.ts';

/** An exchange that brought an answer, and the endpoint that gave it. */
export interface Answered {
  readonly exchange: Exchange;
  readonly answer: Answer;
  readonly endpoint: keyof Endpoints;
}

/** Every answer of the run so far to a POST to one of the target's endpoints. */
export function answersOfOperations({ target, exchanges }: Pick<Trial, 'target' | 'exchanges'>): Answered[] {
  return exchanges.flatMap((exchange) => {
    const endpoint = endpointOf(target, exchange);
    return endpoint && exchange.answer ? [{ exchange, answer: exchange.answer, endpoint }] : [];
  });
}

function endpointOf({ endpoints }: Target, { request }: Exchange): keyof Endpoints | undefined {
  if (request.method !== 'POST') return undefined;
  const names = ['deviceAuthorization', 'token', 'register'] as const;
  return names.find((name) => {
    const url = endpoints[name];
    return url !== undefined && withoutQuery(url) === withoutQuery(request.url);
  });
}

function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/s, '');
}

/** Judges every answer that the sentence is about; says that it does not apply where the run met none. */
export function judgeEach(
  trial: Trial,
  id: RequirementId,
  about: readonly Answered[],
  finding: (answered: Answered) => Finding,
  none: string,
): void {
  if (about.length === 0) trial.notApplicable(id, none);
  for (const answered of about) trial.judge(id, answered.exchange, finding(answered));
}
