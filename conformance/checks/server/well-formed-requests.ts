// What comes back to requests that can be read, whatever they ask for: no failure of the server, and no refusal
// that a client of OAuth cannot understand. Looks at every response of the run up to the malformed requests.

import { both } from '../../model/dialects.ts';
import { describeResponse, type HttpRequest } from '../../model/exchange.ts';
import { judgeEach, type Received, responsesOfOperations } from './all-exchanges.ts';
import { OAUTH_ERRORS } from './oauth-errors.ts';
import type { ServerCheck, ServerTrial } from './server-check.ts';

/** By these a server, or what stands before it, asks for patience. */
const TOO_MANY = 429;
const UNAVAILABLE = 503;

/** Whether the body of a request is what its media type says, with members that are texts or lists of them. */
function isWellFormed({ dialect }: ServerTrial, { headers, body }: HttpRequest): boolean {
  const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  if (type?.toLowerCase() !== dialect.mediaType || typeof body !== 'string') return false;
  // Any text is a form.
  if (dialect.mediaType !== 'application/json') return true;
  try {
    const members: unknown = JSON.parse(body);
    return isObject(members) && Object.values(members).every((member) => isText(member) || isTexts(member));
  } catch {
    return false;
  }
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown) => typeof value === 'string';
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText);

/** Whether the response refuses in a way that other sentences say more about: with an error of OAuth, or its status. */
function isErrorOfOAuth({ response }: Received): boolean {
  const error = response.members?.error;
  return (
    response.status === 400 ||
    response.status === 401 ||
    (typeof error === 'string' && OAUTH_ERRORS.includes(error))
  );
}

export const wellFormedRequestChecks: readonly ServerCheck[] = [
  {
    id: 'does-not-fail-at-what-it-can-read',
    proves: ['RFC6749-5.2-15', 'RFC6749-5.2-16', 'SSOOIDC-Protocol-32'],
    dialects: both,
    phase: 'last',
    async run(trial) {
      const wellFormed = responsesOfOperations(trial).filter(({ exchange }) =>
        isWellFormed(trial, exchange.request),
      );
      const none = 'the run met no response to a well-formed request';
      for (const id of ['RFC6749-5.2-15', 'SSOOIDC-Protocol-32'] as const) {
        judgeEach(
          trial,
          id,
          wellFormed,
          ({ exchange, response: { status } }) => ({
            holds: status < 500 || status === UNAVAILABLE,
            expected: 'a status below 500 to a request that is well formed',
            actual: describeResponse(exchange),
          }),
          none,
        );
      }
      judgeEach(
        trial,
        'RFC6749-5.2-16',
        wellFormed,
        (received) => {
          const { status } = received.response;
          const refuses = status >= 300 && status <= 499 && status !== TOO_MANY;
          return {
            holds: !refuses || isErrorOfOAuth(received),
            expected: 'an error response: status 400, or 401, with error',
            actual: describeResponse(received.exchange),
          };
        },
        none,
      );
    },
  },
];
