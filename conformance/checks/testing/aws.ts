// A made-up AWS target and responses from it, for tests of checks.

import type { Exchange } from '../../model/exchange.ts';
import type { Endpoints, Target } from '../../model/target.ts';

/** The target; its timeout is short, because tests of hanging servers wait for it. */
export const awsTarget = {
  dialect: 'aws-sso-oidc',
  url: 'https://oidc.test',
  endpoints: {
    deviceAuthorization: 'https://oidc.test/device_authorization',
    token: 'https://oidc.test/token',
    register: 'https://oidc.test/client/register',
  },
  clients: { main: { clientId: 'an-id', clientSecret: 'a-secret' } },
  startUrl: 'https://example.awsapps.com/start',
  timeout: 0.05,
  slow: false,
} as const satisfies Target;

/** One response of an operation; headers that every response has are there unless they are overridden. */
export function awsExchange(
  endpoint: keyof Endpoints,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string | undefined>> = {},
): Exchange {
  const all = { 'content-type': 'application/json', 'x-amzn-RequestId': 'an-id', ...headers };
  const given = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    kind: 'exchange',
    request: { method: 'POST', url: awsTarget.endpoints[endpoint], headers: {} },
    sentAt: 0,
    endedAt: 1,
    response: {
      status,
      headers: new Headers(given),
      text: JSON.stringify(body),
      json: body,
      members: typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body } : undefined,
    },
  };
}
