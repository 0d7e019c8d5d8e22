// Errors that end a login, at the start and while polling, and errors in every form in which AWS sends them.

import type { DialectName } from '../../generated/index.ts';
import type { ErrorMove, ErrorType } from '../emulator/index.ts';
import { aws, both, rfc } from '../model/dialects.ts';
import { approves, first, type Scenario } from './scenario.ts';

/** One poll is pending, the next one and all that follow end so. */
const endsWith = (move: ErrorMove, dialects: readonly DialectName[] = both) => ({
  what: `sends ${move.error} to the second poll`,
  dialects,
  script: { token: ['conforming', move] as const },
  seconds: 15,
});

/** The second poll is refused by an exception in an unusual form, and by nothing else. */
const deniedAs = (what: string, errorType: ErrorType) => ({
  what: `names AccessDeniedException ${what}, and has no other error`,
  dialects: aws,
  script: {
    token: [
      'conforming',
      { error: 'access_denied', members: { error: undefined, error_description: undefined }, errorType },
    ] as const,
  },
  lifetime: 6,
  seconds: 15,
});

export const endingScenarios = {
  denied: {
    what: 'conforms, and the person denies',
    dialects: both,
    person: { does: 'deny', afterPolls: 1 },
    seconds: 10,
  },
  expired: endsWith({ error: 'expired_token' }),
  'invalid-request': endsWith({ error: 'invalid_request' }),
  'invalid-client': endsWith({ error: 'invalid_client' }),
  'invalid-grant': endsWith({ error: 'invalid_grant' }),
  'unauthorized-client': endsWith({ error: 'unauthorized_client' }),
  'unsupported-grant-type': endsWith({ error: 'unsupported_grant_type' }),
  'invalid-scope': endsWith({ error: 'invalid_scope' }),
  'unknown-error': {
    ...endsWith(
      { error: 'gone_fishing', members: { error_description: undefined, pond: { deep: true } } },
      rfc,
    ),
  },
  'unknown-exception': {
    ...endsWith({ error: 'gone_fishing', exception: 'GoneFishingException' }, aws),
  },
  'registration-refused': {
    what: 'refuses the registration with invalid_client_metadata',
    dialects: aws,
    client: 'unregistered',
    script: { register: [{ error: 'invalid_client_metadata' }] },
    seconds: 5,
  },
  'start-refused': {
    what: 'refuses the device authorization request with unauthorized_client',
    dialects: both,
    script: { device_authorization: [{ error: 'unauthorized_client' }] },
    seconds: 5,
  },
  'start-throttled': {
    what: 'sends slow_down to the device authorization request once',
    dialects: aws,
    script: { device_authorization: first({ error: 'slow_down' }) },
    person: approves(1),
    seconds: 20,
  },
  'exception-in-lower-case-header': deniedAs('in the header x-amzn-errortype', {
    in: 'header',
    headerName: 'x-amzn-errortype',
  }),
  'exception-in-capital-header': deniedAs('in the header X-AMZN-ERRORTYPE', {
    in: 'header',
    headerName: 'X-AMZN-ERRORTYPE',
  }),
  'exception-with-address': deniedAs('with an address after it', { in: 'header', written: 'with URI' }),
  'exception-with-namespace': deniedAs('with a namespace before it', {
    in: 'header',
    written: 'with namespace',
  }),
  'exception-with-both': deniedAs('with a namespace before it and an address after it', {
    in: 'header',
    written: 'with namespace and URI',
  }),
  'exception-in-type': deniedAs('in the member __type', { in: '__type' }),
  'exception-in-type-with-namespace': deniedAs('in the member __type, with a namespace', {
    in: '__type',
    written: 'with namespace',
  }),
  'exception-in-code': deniedAs('in the member code', { in: 'code' }),
  'exception-in-code-with-address': deniedAs('in the member code, with an address', {
    in: 'code',
    written: 'with URI',
  }),
} as const satisfies Readonly<Record<string, Scenario>>;
