// Faults in how AWS answers travel and how its requests are read: what leads SDKs astray.

import {
  altered,
  body,
  header,
  members,
  refusalFor,
  refusalOf,
  status,
  successOf,
} from '../../emulator/index.ts';
import { aws } from '../../model/dialects.ts';
import type { Mutant } from '../mutant.ts';

const json = 'application/json';

export const awsWireMutants: readonly Mutant[] = [
  {
    name: 'calls its successes plain text',
    dialects: aws,
    policy: altered(successOf(), header('content-type', 'text/plain')),
    breaks: ['SSOOIDC-Protocol-01'],
  },
  {
    name: 'calls its errors plain text',
    dialects: aws,
    policy: altered(refusalOf(), header('content-type', 'text/plain; charset=utf-8')),
    breaks: ['SSOOIDC-Protocol-02'],
  },
  {
    name: 'names its exceptions in no header',
    dialects: aws,
    policy: { exceptionHeader: () => undefined },
    breaks: ['SSOOIDC-Protocol-03'],
  },
  {
    name: 'names the same exception in the header of every error',
    dialects: aws,
    policy: { exceptionName: () => 'InvalidRequestException' },
    breaks: ['SSOOIDC-Protocol-04'],
  },
  {
    name: 'has another name for a denial in the body than SDKs know',
    dialects: aws,
    policy: { errorMember: ({ error }) => (error === 'access_denied' ? 'authorization_declined' : error) },
    breaks: ['SSOOIDC-Protocol-04', 'SSOOIDC-CreateToken-05'],
  },
  {
    name: 'answers an early poll with 429',
    dialects: aws,
    policy: altered(refusalFor('EarlyPoll'), status(429)),
    breaks: ['SSOOIDC-Protocol-05'],
  },
  {
    name: 'answers that a code is pending with 403',
    dialects: aws,
    policy: altered(refusalFor('PendingCode'), status(403)),
    breaks: ['SSOOIDC-Protocol-05', 'SSOOIDC-CreateToken-01'],
  },
  {
    name: 'answers a client that it does not know with 400',
    dialects: aws,
    policy: altered(refusalFor('UnknownClient'), status(400)),
    breaks: ['SSOOIDC-Protocol-05', 'SSOOIDC-StartDeviceAuthorization-16', 'SSOOIDC-CreateToken-22'],
  },
  {
    name: 'answers a wrong secret with 403',
    dialects: aws,
    policy: altered(refusalFor('WrongSecret'), status(403)),
    breaks: ['SSOOIDC-Protocol-05', 'SSOOIDC-StartDeviceAuthorization-17', 'SSOOIDC-CreateToken-23'],
  },
  {
    name: 'names errors in the header only',
    dialects: aws,
    policy: altered(refusalOf(), members({ error: undefined })),
    breaks: ['SSOOIDC-Protocol-06'],
  },
  {
    name: 'names the error in a member code too, in another spelling than the exception',
    dialects: aws,
    policy: altered(
      refusalOf(),
      members(({ error }) => ({ code: error })),
    ),
    breaks: ['SSOOIDC-Protocol-07'],
  },
  {
    name: 'puts the type of its general exception into every error body',
    dialects: aws,
    policy: altered(refusalOf(), members({ __type: 'com.amazonaws.ssooidc#InternalServerException' })),
    breaks: ['SSOOIDC-Protocol-07'],
  },
  {
    name: 'does not number its responses',
    dialects: aws,
    policy: { newRequestId: () => undefined },
    breaks: ['SSOOIDC-Protocol-08'],
  },
  {
    name: 'describes errors with an object',
    dialects: aws,
    policy: altered(refusalOf(), members({ error_description: { en: 'Something is wrong' } })),
    breaks: ['SSOOIDC-Protocol-09', 'CONTRACT-Schema-02'],
  },
  {
    name: 'does not describe its errors',
    dialects: aws,
    policy: { errorDescription: () => undefined },
    breaks: ['SSOOIDC-Protocol-10'],
  },
  {
    name: 'describes its errors in a member called message',
    dialects: aws,
    policy: altered(
      refusalOf(),
      members(({ error_description: message }) => ({ error_description: undefined, message })),
    ),
    breaks: ['SSOOIDC-Protocol-10'],
  },
  {
    name: 'blames the scope for a startUrl that is too long',
    dialects: aws,
    policy: { onLongValue: 'invalid_scope' },
    breaks: ['SSOOIDC-Protocol-11'],
  },
  {
    name: 'denies access to portals that do not exist',
    dialects: aws,
    policy: { onUnknownPortal: 'access_denied' },
    breaks: ['SSOOIDC-Protocol-11', 'SSOOIDC-StartDeviceAuthorization-20'],
  },
  {
    name: 'takes a grant type that nobody can register for a bad grant',
    dialects: aws,
    policy: { onRegisteredGrant: 'invalid_grant' },
    breaks: ['SSOOIDC-Protocol-11', 'SSOOIDC-RegisterClient-14'],
  },
  {
    name: 'takes a grant type that it does not have for bad metadata of the client',
    dialects: aws,
    policy: { onUnsupportedGrant: 'invalid_client_metadata' },
    breaks: ['SSOOIDC-Protocol-11', 'SSOOIDC-CreateToken-19'],
  },
  {
    name: 'blames the client for a body that is not JSON',
    dialects: aws,
    policy: { onMalformedBody: (what) => (what === 'not JSON' ? 'unauthorized_client' : 'invalid_request') },
    breaks: ['SSOOIDC-Protocol-12'],
  },
  {
    name: 'blames the client for JSON that is no object',
    dialects: aws,
    policy: {
      onMalformedBody: (what) => (what === 'not a JSON object' ? 'unauthorized_client' : 'invalid_request'),
    },
    breaks: ['SSOOIDC-Protocol-13'],
  },
  {
    name: 'blames the client for a clientId that is no string',
    dialects: aws,
    policy: { onWrongType: (name) => (name === 'clientId' ? 'unauthorized_client' : 'invalid_request') },
    breaks: ['SSOOIDC-Protocol-15'],
  },
  {
    name: 'refuses JSON with a charset',
    dialects: aws,
    policy: { acceptsContentType: (_, sent) => sent === '' || sent.toLowerCase() === json },
    breaks: ['SSOOIDC-Protocol-16'],
  },
  {
    name: 'refuses JSON without a content type',
    dialects: aws,
    policy: { acceptsContentType: (mediaType) => mediaType === json },
    breaks: ['SSOOIDC-Protocol-17'],
  },
  {
    name: 'reads a body of any media type as JSON',
    dialects: aws,
    policy: { acceptsContentType: () => true },
    breaks: ['SSOOIDC-Protocol-18'],
  },
  {
    name: 'refuses a query',
    dialects: aws,
    policy: { onQuery: 'invalid_request' },
    breaks: ['SSOOIDC-Protocol-19'],
  },
  {
    name: 'leaves it to its framework to refuse what is not JSON, in HTML',
    dialects: aws,
    policy: altered(refusalFor('MalformedBody'), (response) =>
      header('content-type', 'text/html')(body(() => '<h1>Bad Request</h1>')(response)),
    ),
    breaks: ['SSOOIDC-Protocol-02', 'SSOOIDC-Protocol-06'],
  },
  {
    name: 'numbers its exceptions in the reason of an error',
    dialects: aws,
    policy: altered(refusalOf(), members({ reason: 7 })),
    breaks: ['CONTRACT-Schema-02'],
  },
  {
    name: 'says in a number where tokens come from',
    dialects: aws,
    policy: altered(successOf('register'), members({ tokenEndpoint: 443 })),
    breaks: ['CONTRACT-Schema-01'],
  },
  {
    name: 'writes a member of its responses twice',
    dialects: aws,
    policy: altered(
      successOf('device_authorization'),
      body((codes) => JSON.stringify(codes).replace('{', '{"interval":30,')),
    ),
    breaks: ['RFC8259-4-01'],
  },
  {
    name: 'puts its successes into an envelope, as a mirror of its documentation has it',
    dialects: aws,
    policy: altered(
      successOf('device_authorization'),
      body((codes) => ({ success: codes })),
    ),
    breaks: [
      'SSOOIDC-StartDeviceAuthorization-02',
      'SSOOIDC-StartDeviceAuthorization-03',
      'SSOOIDC-StartDeviceAuthorization-04',
      'SSOOIDC-StartDeviceAuthorization-05',
      'SSOOIDC-StartDeviceAuthorization-06',
      'SSOOIDC-StartDeviceAuthorization-08',
      'CONTRACT-Schema-01',
    ],
  },
];
