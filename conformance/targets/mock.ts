// Our mock as a target. Prism has no state: it knows no client, no code and no time, so some sentences
// cannot hold; each is listed with the reason.

import { serveMock } from '../mock/serve.ts';
import type { DialectName } from '../requirements/requirement.ts';
import type { KnownFailures } from '../runner/known-failures.ts';
import type { KnownTarget } from './known-target.ts';

const knownFailures: Readonly<Record<DialectName, KnownFailures>> = {
  'aws-sso-oidc': {},
  rfc8628: {},
};

/** The mock of a dialect. */
export function mockTarget(dialect: DialectName): KnownTarget {
  return {
    name: `mock-${dialect}`,
    dialect,
    knownFailures: knownFailures[dialect],
    async start() {
      const { url, close } = await serveMock({ dialect, port: 0 });
      return {
        settings: { target: url, client: { clientId: 'mock-client', clientSecret: 'mock-secret' } },
        close,
      };
    },
  };
}
