// Who the client is, and where it finds the server.

import { aws, both, rfc } from '../model/dialects.ts';
import { approves, type Scenario } from './scenario.ts';

export const credentialScenarios = {
  confidential: {
    what: 'knows the client by an ID and a secret with special characters',
    dialects: rfc,
    client: 'confidential',
    person: approves(2),
    seconds: 10,
  },
  'device-code-of-special-characters': {
    what: 'hands out a device code of special characters',
    dialects: both,
    deviceCode: 'a+b/c=d&e%20f g"h\\i~.*-_',
    person: approves(1),
    seconds: 10,
  },
  'scope-of-two': {
    what: 'conforms; the client is given a scope of two words',
    dialects: both,
    scope: 'profile email',
    person: approves(1),
    seconds: 10,
  },
  'self-registration': {
    what: 'conforms; the client is given no registration and has to register',
    dialects: aws,
    client: 'unregistered',
    person: approves(2),
    seconds: 10,
  },
  'token-endpoint-with-query': {
    what: 'has a token endpoint with a query',
    dialects: rfc,
    tokenEndpointSuffix: '?tenant=a%20b',
    person: approves(1),
    seconds: 10,
  },
  discovery: {
    what: 'is given by its issuer alone',
    dialects: rfc,
    discovery: true,
    person: approves(1),
    seconds: 10,
  },
  'discovery-below-a-path': {
    what: 'is given by its issuer alone, which has a path',
    dialects: rfc,
    discovery: true,
    issuerPath: '/tenant',
    person: approves(1),
    seconds: 10,
  },
  'metadata-of-another-issuer': {
    what: 'is given by its issuer alone, and its metadata name another issuer',
    dialects: rfc,
    discovery: true,
    person: approves(1),
    seconds: 10,
  },
} as const satisfies Readonly<Record<string, Scenario>>;
