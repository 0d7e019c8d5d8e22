// Our mock as a target. Prism has no state: it knows no client, no code and no person, so some sentences
// cannot hold. Each is listed with the reason; the emulator is what they hold for.

import { serveMock } from '../mock/serve.ts';
import type { DialectName } from '../model/requirement.ts';
import type { Client } from '../model/target.ts';
import type { KnownFailures } from '../report/known-failures.ts';
import type { KnownTarget } from './known-target.ts';

const sameExample = 'the mock has no state: it answers every time with the same example';
const anyClient = 'the mock has no state: every client and every secret is as good as another';
const anyCode = 'the mock has no state: every device code gets the example of a token';
const noPortal = 'the mock has no state: it knows no portal';
const noPage = 'the mock has no verification page: its URI is an example';
const schemaOnly = 'the mock validates against a schema, which cannot say that one member depends on another';
const firstExample =
  'the mock answers what the schema refuses with the first documented example, invalid_request';

/** What is declared of the mock of a dialect, and what is known to be broken in it. */
interface MockFacts {
  readonly client: Client;
  readonly knownFailures: KnownFailures;
}

const facts: Readonly<Record<DialectName, MockFacts>> = {
  'aws-sso-oidc': {
    client: { clientId: 'mock-client', clientSecret: 'mock-secret' },
    knownFailures: {
      'SSOOIDC-RegisterClient-09': sameExample,
      'SSOOIDC-RegisterClient-14': 'the contract leaves grantTypes open, since the service may add some',
      'SSOOIDC-StartDeviceAuthorization-10': sameExample,
      'SSOOIDC-StartDeviceAuthorization-11': sameExample,
      'SSOOIDC-StartDeviceAuthorization-16': anyClient,
      'SSOOIDC-StartDeviceAuthorization-17': anyClient,
      'SSOOIDC-StartDeviceAuthorization-20': noPortal,
      'SSOOIDC-CreateToken-01': anyCode,
      'SSOOIDC-CreateToken-14': anyCode,
      'SSOOIDC-CreateToken-16': anyCode,
      'SSOOIDC-CreateToken-17': schemaOnly,
      'SSOOIDC-CreateToken-19': firstExample,
      'SSOOIDC-CreateToken-22': anyClient,
      'SSOOIDC-CreateToken-23': anyClient,
      'SSOOIDC-CreateToken-24': anyCode,
    },
  },
  rfc8628: {
    client: { clientId: 'mock-client' },
    knownFailures: {
      'RFC8628-3.1-02': schemaOnly,
      'RFC8628-3.2-09': sameExample,
      'RFC8628-3.2-10': sameExample,
      'RFC8628-3.3-02': noPage,
      'RFC8628-3.3.1-04': noPage,
      'RFC8628-3.4-01': firstExample,
      'RFC8628-3.4-03': schemaOnly,
      'RFC8628-3.5-02': anyCode,
      'RFC6749-3.2-02': schemaOnly,
      'RFC6749-5.2-07': anyCode,
      'RFC6749-5.2-10': anyClient,
      'CONTRACT-Malformed-01': schemaOnly,
    },
  },
};

/** The mock of a dialect. */
export function mockTarget(dialect: DialectName): KnownTarget {
  const { client, knownFailures } = facts[dialect];
  return {
    name: `mock-${dialect}`,
    dialect,
    knownFailures,
    async start() {
      const { url, close } = await serveMock({ dialect, port: 0 });
      return { settings: { target: url, client }, close };
    },
  };
}
