// Requirements of CreateToken that bind clients: polling, and how it ends. The service implements RFC 8628 as
// far as its sign-on needs it; what the AWS reference leaves open is cited from there.

import type { RequirementRecord } from '../model/requirement.ts';

const must = { side: 'client', level: 'MUST', dialects: ['aws-sso-oidc'] } as const;
const should = { side: 'client', level: 'SHOULD', dialects: ['aws-sso-oidc'] } as const;
const advice = { side: 'client', level: 'ADVICE', dialects: ['aws-sso-oidc'] } as const;

export const ssoOidcClientPolling = {
  // The request.
  'SSOOIDC-CreateToken-26': {
    ...must,
    sentence: 'CreateToken, Request Syntax',
    keyword: 'none',
    text: 'A token request is a POST to /token.',
  },
  'SSOOIDC-CreateToken-27': {
    ...must,
    sentence: 'CreateToken, Request Body, clientId',
    keyword: 'Required: Yes',
    text: 'A poll has clientId, the one of the device authorization request.',
  },
  'SSOOIDC-CreateToken-28': {
    ...must,
    sentence: 'CreateToken, Request Body, clientSecret',
    keyword: 'Required: Yes',
    text: 'A poll has clientSecret, the one of the device authorization request.',
  },
  'SSOOIDC-CreateToken-29': {
    ...must,
    sentence: 'CreateToken, Request Body, grantType',
    keyword: 'Required: Yes',
    text: 'A poll has grantType, and it is urn:ietf:params:oauth:grant-type:device_code.',
  },
  'SSOOIDC-CreateToken-30': {
    ...must,
    sentence: 'CreateToken, Request Body, deviceCode',
    keyword: 'none',
    text: 'A poll has the deviceCode of the device authorization response, character by character.',
  },

  // Waiting.
  'SSOOIDC-CreateToken-31': {
    ...must,
    sentence: 'StartDeviceAuthorization, Response Elements, interval',
    keyword: 'must',
    text: 'Between two polls the client waits at least interval seconds; only the second may follow the first at once, as it does in the AWS CLI.',
  },
  'SSOOIDC-CreateToken-32': {
    ...advice,
    sentence: 'AWS CLI, SSOTokenFetcher',
    keyword: 'none',
    text: 'Where the response has no interval, or null, the client waits at least 5 seconds between two polls.',
  },
  'SSOOIDC-CreateToken-33': {
    ...should,
    sentence: 'RFC 8628 §3.5, authorization_pending',
    keyword: 'SHOULD',
    text: 'After AuthorizationPendingException the client polls again.',
  },
  'SSOOIDC-CreateToken-34': {
    ...should,
    sentence: 'RFC 8628 §3.5, authorization_pending',
    keyword: 'SHOULD',
    text: 'After SlowDownException, a variant of AuthorizationPendingException, the client polls again, as often as it comes.',
  },
  'SSOOIDC-CreateToken-35': {
    ...must,
    sentence: 'RFC 8628 §3.5, slow_down',
    keyword: 'MUST',
    text: 'After SlowDownException the client waits at least 5 seconds more than before, for the next poll already.',
  },
  'SSOOIDC-CreateToken-36': {
    ...must,
    sentence: 'RFC 8628 §3.5, slow_down',
    keyword: 'MUST',
    text: 'The 5 seconds more that SlowDownException demands hold for all later polls of the login.',
  },
  'SSOOIDC-CreateToken-37': {
    ...must,
    sentence: 'RFC 8628 §3.5, slow_down',
    keyword: 'MUST',
    text: 'Every further SlowDownException adds 5 seconds more.',
  },
  'SSOOIDC-CreateToken-38': {
    ...must,
    sentence: 'RFC 8628 §3.5 ¶4',
    keyword: 'MUST',
    text: 'After a connection timeout the client polls less often than before, if it polls on.',
  },
  'SSOOIDC-CreateToken-39': {
    ...should,
    sentence: 'RFC 8628 §3.5 ¶4',
    keyword: 'RECOMMENDED',
    text: 'With each further connection timeout the client waits longer, such as twice as long.',
  },
  'SSOOIDC-CreateToken-40': {
    ...must,
    sentence: 'RFC 8628 §3.5, authorization_pending',
    keyword: 'MUST',
    text: 'The client waits at least interval seconds, too, after a poll that failed otherwise: with a 5xx, a cut or a refused connection.',
  },
  'SSOOIDC-CreateToken-41': {
    ...advice,
    sentence: 'StartDeviceAuthorization, Response Elements, expiresIn',
    keyword: 'none',
    text: 'The client stops polling once expiresIn seconds have passed, also where the service never says that the code has expired.',
  },

  // The end.
  'SSOOIDC-CreateToken-42': {
    ...must,
    sentence: 'CreateToken, Response Elements, accessToken',
    keyword: 'none',
    text: 'A success response ends the polling: the client has the accessToken that it was given, whatever its length and characters.',
  },
  'SSOOIDC-CreateToken-43': {
    ...advice,
    sentence: 'CreateToken, Response Elements, tokenType',
    keyword: 'none',
    text: 'tokenType is compared with Bearer without regard to case, and a token of another type is not taken for a success.',
  },
  'SSOOIDC-CreateToken-44': {
    ...advice,
    sentence: 'CreateToken, Response Elements, refreshToken',
    keyword: 'none',
    text: 'A token response without refreshToken and idToken, or with null for them, is a success.',
  },
  'SSOOIDC-CreateToken-45': {
    ...advice,
    sentence: 'CreateToken, Response Elements, accessToken',
    keyword: 'none',
    text: 'A response of status 200 without accessToken, or with one that is not a string, is never taken for a success.',
  },
  'SSOOIDC-CreateToken-46': {
    ...must,
    sentence: 'RFC 8628 §3.5 ¶3',
    keyword: 'MUST',
    text: 'After AccessDeniedException the client stops polling.',
  },
  'SSOOIDC-CreateToken-47': {
    ...must,
    sentence: 'RFC 8628 §3.5 ¶3',
    keyword: 'MUST',
    text: 'After ExpiredTokenException the client stops polling.',
  },
  'SSOOIDC-CreateToken-48': {
    ...must,
    sentence: 'RFC 8628 §3.5 ¶3',
    keyword: 'MUST',
    text: 'After every other documented exception with status 400 or 401 the client stops polling.',
  },
  'SSOOIDC-CreateToken-49': {
    ...must,
    sentence: 'RFC 8628 §3.5 ¶3',
    keyword: 'MUST',
    text: 'After an exception that the client does not know, of status 400, it stops polling.',
  },
  'SSOOIDC-CreateToken-50': {
    ...should,
    sentence: 'RFC 8628 §3.5 ¶3',
    keyword: 'SHOULD',
    text: 'The client reacts to the error that ended the polling: it ends as failed and names the error.',
  },
  'SSOOIDC-CreateToken-51': {
    ...should,
    sentence: 'RFC 8628 §3.5, expired_token',
    keyword: 'SHOULD',
    text: 'After ExpiredTokenException the client starts no new device authorization before the person asks for it.',
  },
  'SSOOIDC-CreateToken-52': {
    ...advice,
    sentence: 'RFC 6749 §10.3 ¶1',
    keyword: 'none',
    text: 'The access token is not shown.',
  },
} as const satisfies RequirementRecord;
