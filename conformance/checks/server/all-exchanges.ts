// For checks that look at every exchange of the run: which of them belong to an operation, and one
// judgement for each.

import type { Exchange, HttpResponse } from '../../model/exchange.ts';
import type { Finding } from '../../model/finding.ts';
import { notSeen } from '../../model/reasons.ts';
import type { Endpoints, Target } from '../../model/target.ts';
import type { RequirementId } from '../../requirements/catalogue.ts';
import type { ServerTrial } from './server-check.ts';

/** An exchange that brought a response, and the endpoint that gave it. */
export interface Received {
  readonly exchange: Exchange;
  readonly response: HttpResponse;
  readonly endpoint: keyof Endpoints;
}

/** Every response of the run so far to a POST to one of the target's endpoints. */
export function responsesOfOperations({
  target,
  exchanges,
}: Pick<ServerTrial, 'target' | 'exchanges'>): Received[] {
  return exchanges.flatMap((exchange) => {
    const endpoint = endpointOf(target, exchange);
    return endpoint && exchange.response ? [{ exchange, response: exchange.response, endpoint }] : [];
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

/** Judges every response that the sentence is about; says that it does not apply where the run met none. */
export function judgeEach(
  trial: ServerTrial,
  id: RequirementId,
  about: readonly Received[],
  finding: (received: Received) => Finding,
  none: string,
): void {
  if (about.length === 0) trial.notApplicable(id, notSeen(none));
  for (const received of about) trial.judge(id, received.exchange, finding(received));
}
