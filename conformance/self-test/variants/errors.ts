// Unusual errors, where the sources leave the choice open.

import type { PlainResponse } from '../../emulator/index.ts';
import { altered, type Change, header, html, members, refusalFor, refusalOf } from '../../emulator/index.ts';
import { aws, both, rfc } from '../../model/dialects.ts';
import type { Variant } from '../mutant.ts';

/** An error of the wire protocol: the service itself has not seen the request, so its members are absent. */
const frameworkError =
  (exception: string): Change =>
  (response) =>
    header(
      'x-amzn-errortype',
      exception,
    )(members({ error: undefined, error_description: undefined, message: 'Unreadable' })(response));

/** What the header of a response says. */
function exceptionOf({ headers }: PlainResponse): string | undefined {
  return Object.entries(headers).find(([name]) => name.toLowerCase() === 'x-amzn-errortype')?.[1];
}

export const errorVariants: readonly Variant[] = [
  {
    name: 'hides a value that is too long behind the page of a firewall',
    dialects: rfc,
    policy: altered(refusalFor('LongValue'), html(403)),
  },
  {
    name: 'asks whether a client may use the grant only when it polls',
    dialects: rfc,
    policy: { authorizesAt: (operation) => operation === 'token' },
  },
  {
    name: "cuts nothing off the name of an exception, as AWS's older services",
    dialects: aws,
    policy: {
      exceptionHeader: (exception) => `${exception}:http://internal.amazon.com/coral/com.amazonaws.ssooidc/`,
    },
  },
  {
    name: 'names exceptions with their namespace',
    dialects: aws,
    policy: { exceptionHeader: (exception) => `com.amazonaws.ssooidc#${exception}` },
  },
  {
    name: 'names the exception in the body too, with its namespace',
    dialects: aws,
    policy: altered(refusalOf(), (response) =>
      members({ __type: `com.amazonaws.ssooidc#${exceptionOf(response)}` })(response),
    ),
  },
  {
    name: 'names the exception in a member code, as older SDKs expect it',
    dialects: aws,
    policy: altered(refusalOf(), (response) => members({ code: exceptionOf(response) })(response)),
  },
  {
    name: 'gives reasons for its errors',
    dialects: aws,
    policy: altered(refusalOf(), members({ reason: 'KMS_ACCESS_DENIED' })),
  },
  {
    name: 'refuses by its framework what is not JSON',
    dialects: aws,
    policy: altered(refusalFor('MalformedBody'), frameworkError('SerializationException')),
  },
  {
    name: 'refuses by its framework members of another type',
    dialects: aws,
    policy: altered(refusalFor('WrongType'), frameworkError('ValidationException')),
  },
  {
    name: 'takes null for a value of another type',
    dialects: aws,
    policy: { nullMeansOmitted: false },
  },
  {
    name: 'has no refresh tokens at all',
    dialects: aws,
    policy: { grantTypes: ['urn:ietf:params:oauth:grant-type:device_code'] },
  },
  {
    name: 'takes an unknown grant for a bad one',
    dialects: aws,
    policy: { onUnsupportedGrant: 'invalid_grant' },
  },
  {
    name: 'takes an unknown device code for a broken request',
    dialects: aws,
    policy: { onUnknownCode: 'invalid_request' },
  },
  {
    name: 'takes the device code of another client for a broken request',
    dialects: aws,
    policy: { onForeignCode: 'invalid_request' },
  },
  {
    name: 'calls a client that has the device code of another unauthorized',
    dialects: aws,
    policy: { onForeignCode: 'unauthorized_client' },
  },
  {
    name: 'takes a client type that it does not have for a broken request',
    dialects: aws,
    policy: { onClientType: 'invalid_request' },
  },
  {
    name: 'takes a registration without a name for bad metadata',
    dialects: aws,
    policy: {
      onMissingParameter: (name) =>
        name === 'clientName' || name === 'clientType' ? 'invalid_client_metadata' : 'invalid_request',
    },
  },
  {
    name: 'calls a code that was used expired',
    dialects: both,
    policy: { onUsedCode: 'expired_token' },
  },
  {
    name: 'answers failed authentication in the body with 400',
    dialects: rfc,
    policy: {
      errorStatus: ({ error }, { usedAuthorizationHeader }) =>
        error === 'invalid_client' && usedAuthorizationHeader ? 401 : 400,
    },
  },
  {
    name: 'challenges every client whose authentication failed, with more than one scheme',
    dialects: rfc,
    policy: {
      challenge: ({ outcome }) =>
        outcome === 'invalid_client' ? 'Bearer realm="api", basic realm="a, b"' : undefined,
    },
  },
  {
    name: 'takes a request that names no client for a failed authentication',
    dialects: rfc,
    policy: { onMissingClient: 'invalid_client' },
  },
  {
    name: 'takes authentication in two ways for a failed one',
    dialects: rfc,
    policy: { onTwoAuthMethods: 'invalid_client' },
  },
  {
    name: 'does not mind a secret of a client that has none',
    dialects: rfc,
    policy: { onUnexpectedSecret: 'accept' },
  },
  {
    name: 'has no default scope',
    dialects: rfc,
    policy: { onMissingScope: 'invalid_scope' },
  },
  {
    name: 'does not describe its errors',
    dialects: rfc,
    policy: { errorDescription: () => undefined },
  },
  {
    name: 'describes its errors with nothing',
    dialects: rfc,
    policy: { errorDescription: () => '' },
  },
  {
    name: 'points to a page about each error',
    dialects: rfc,
    policy: altered(refusalOf(), members({ error_uri: '/docs/errors#general' })),
  },
  {
    name: 'says which interval holds now, with each error of a poll',
    dialects: both,
    policy: { pollErrorMembers: (_, interval) => ({ interval }) },
  },
];
