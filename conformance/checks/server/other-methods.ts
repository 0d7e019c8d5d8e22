// Requests with another method than POST, as browsers, probes and link checkers send them: no endpoint of the
// flow has one, and none falls over it.

import { both } from '../../model/dialects.ts';
import type { HttpRequest } from '../../model/exchange.ts';
import { describeResponse } from '../../model/exchange.ts';
import type { Target } from '../../model/target.ts';
import type { ServerCheck } from './server-check.ts';

const METHODS = ['GET', 'PUT', 'DELETE'];

/** Each costs the timeout; what has been shown twice needs no third proof. */
const MOST_FAILURES = 2;

/** Bare requests: what a server does with parameters that come with another method is judged elsewhere. */
function requestsOf({ endpoints }: Target): readonly HttpRequest[] {
  return Object.values(endpoints).flatMap((url: string) =>
    METHODS.map((method) => ({ method, url, headers: {} })),
  );
}

export const otherMethodChecks: readonly ServerCheck[] = [
  {
    id: 'has-an-answer-to-other-methods',
    proves: ['CONTRACT-Malformed-06'],
    dialects: both,
    phase: 'last',
    async run(trial) {
      let failures = 0;
      for (const request of requestsOf(trial.target)) {
        if (failures === MOST_FAILURES) break;
        const exchange = await trial.send(request);
        const { response } = exchange;
        trial.judge('CONTRACT-Malformed-06', exchange, {
          // RFC 9110 §15.6.2: 501 is for a method that a server has for nothing that it serves.
          holds: response !== undefined && (response.status < 500 || response.status === 501),
          expected: `any status below 500, or 501, to ${request.method}`,
          actual: describeResponse(exchange),
        });
        if (exchange.failure) failures += 1;
      }
    },
  },
];
