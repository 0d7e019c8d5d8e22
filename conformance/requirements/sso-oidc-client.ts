// Requirements of AWS IAM Identity Center OIDC that bind clients: what they send, and how they read errors.
// What they do while they poll stands in sso-oidc-client-polling.ts.

import type { RequirementRecord } from '../model/requirement.ts';

const must = { side: 'client', level: 'MUST', dialects: ['aws-sso-oidc'] } as const;
const should = { side: 'client', level: 'SHOULD', dialects: ['aws-sso-oidc'] } as const;
const advice = { side: 'client', level: 'ADVICE', dialects: ['aws-sso-oidc'] } as const;

export const ssoOidcClient = {
  // RegisterClient.
  'SSOOIDC-RegisterClient-15': {
    ...must,
    sentence: 'RegisterClient, Request Syntax',
    keyword: 'none',
    text: 'A client that registers sends a POST to /client/register.',
  },
  'SSOOIDC-RegisterClient-16': {
    ...must,
    sentence: 'RegisterClient, Request Body, clientName',
    keyword: 'Required: Yes',
    text: 'A registration has clientName, a string that is not empty.',
  },
  'SSOOIDC-RegisterClient-17': {
    ...must,
    sentence: 'RegisterClient, Request Body, clientType',
    keyword: 'Required: Yes',
    text: 'A registration has clientType, and it is public, the only type that the service supports.',
  },
  'SSOOIDC-RegisterClient-18': {
    ...must,
    sentence: 'RegisterClient, Request Body, grantTypes',
    keyword: 'none',
    text: 'grantTypes, where a registration has it, is a list of documented grants with that of the device code among them.',
  },
  'SSOOIDC-RegisterClient-19': {
    ...must,
    sentence: 'RegisterClient, Request Body, scopes',
    keyword: 'none',
    text: 'scopes, where a registration has it, is a list with one string for each scope.',
  },
  'SSOOIDC-RegisterClient-20': {
    ...must,
    sentence: 'RegisterClient, Response Elements, clientSecret',
    keyword: 'none',
    text: 'A client that has registered authenticates by the clientId and clientSecret that it was given, character by character.',
  },
  'SSOOIDC-RegisterClient-21': {
    ...advice,
    sentence: 'RegisterClient, Errors',
    keyword: 'none',
    text: 'A refused registration ends the login with that error; no device authorization request follows.',
  },

  // StartDeviceAuthorization: the request.
  'SSOOIDC-StartDeviceAuthorization-23': {
    ...must,
    sentence: 'StartDeviceAuthorization, Request Syntax',
    keyword: 'none',
    text: 'A device authorization request is a POST to /device_authorization.',
  },
  'SSOOIDC-StartDeviceAuthorization-24': {
    ...must,
    sentence: 'StartDeviceAuthorization, Request Body, clientId',
    keyword: 'Required: Yes',
    text: 'A device authorization request has clientId, the string of the registration.',
  },
  'SSOOIDC-StartDeviceAuthorization-25': {
    ...must,
    sentence: 'StartDeviceAuthorization, Request Body, clientSecret',
    keyword: 'Required: Yes',
    text: 'A device authorization request has clientSecret, the string of the registration.',
  },
  'SSOOIDC-StartDeviceAuthorization-26': {
    ...must,
    sentence: 'StartDeviceAuthorization, Request Body, startUrl',
    keyword: 'Required: Yes',
    text: 'A device authorization request has startUrl, the address of the access portal as the client was given it.',
  },
  'SSOOIDC-StartDeviceAuthorization-27': {
    ...should,
    sentence: 'StartDeviceAuthorization, Request Body, clientId',
    keyword: 'should',
    text: 'A client that was given a registration uses it and registers no other.',
  },
  'SSOOIDC-StartDeviceAuthorization-28': {
    ...should,
    sentence: 'StartDeviceAuthorization, Request Body, clientSecret',
    keyword: 'should',
    text: 'A client registers once for all the requests of a login.',
  },
  'SSOOIDC-StartDeviceAuthorization-29': {
    ...should,
    sentence: 'StartDeviceAuthorization, Request Body, clientId',
    keyword: 'should',
    text: 'A client that has registered keeps the registration for later logins, until it expires.',
    untestable:
      'Each run starts the client anew, against a service of its own, and a client under test needs no file of an earlier run.',
  },
  'SSOOIDC-StartDeviceAuthorization-30': {
    ...must,
    sentence: 'StartDeviceAuthorization, URI Request Parameters',
    keyword: 'none',
    text: 'No request has parameters in its URI; no secret, device code or token stands there.',
  },

  // StartDeviceAuthorization: the response, and the person.
  'SSOOIDC-StartDeviceAuthorization-31': {
    ...advice,
    sentence: 'StartDeviceAuthorization, Response Elements, userCode',
    keyword: 'none',
    text: 'The person is shown the userCode as the service wrote it, also beside verificationUriComplete: it has to be compared.',
  },
  'SSOOIDC-StartDeviceAuthorization-32': {
    ...advice,
    sentence: 'StartDeviceAuthorization, Response Elements, verificationUri',
    keyword: 'none',
    text: 'The person is shown the verificationUri or the verificationUriComplete as the service wrote it, query and fragment included.',
  },
  'SSOOIDC-StartDeviceAuthorization-33': {
    ...advice,
    sentence: 'RFC 8628 §3.3 ¶3',
    keyword: 'none',
    text: 'Neither the deviceCode nor the clientSecret is shown.',
  },
  'SSOOIDC-StartDeviceAuthorization-34': {
    ...advice,
    sentence: 'StartDeviceAuthorization, Response Elements',
    keyword: 'none',
    text: 'A device authorization response without deviceCode, userCode or verificationUri, or with one that is not a string, ends the login with an error; no poll follows.',
  },
  'SSOOIDC-StartDeviceAuthorization-35': {
    ...advice,
    sentence: 'StartDeviceAuthorization, Errors',
    keyword: 'none',
    text: 'A refused device authorization ends the login with that error; no poll follows.',
  },
  'SSOOIDC-StartDeviceAuthorization-36': {
    ...advice,
    sentence: 'StartDeviceAuthorization, Errors, SlowDownException',
    keyword: 'none',
    text: 'After SlowDownException the client does not ask again at once: it gives up, or waits.',
  },

  // The wire protocol: requests.
  'SSOOIDC-Protocol-21': {
    ...must,
    sentence: 'restJson1, Content-Type',
    keyword: 'none',
    text: 'Every request has the media type application/json; parameters such as charset are allowed.',
  },
  'SSOOIDC-Protocol-22': {
    ...must,
    sentence: 'StartDeviceAuthorization, Request Body',
    keyword: 'none',
    text: 'The body of every request is one JSON object with the documented camelCase members, and none of them twice.',
  },

  // The wire protocol: errors. SDKs choose the exception by its name, wherever that stands.
  'SSOOIDC-Protocol-23': {
    ...must,
    sentence: 'restJson1, Operation error serialization',
    keyword: 'MUST',
    text: 'The client tells errors by the header X-Amzn-Errortype.',
  },
  'SSOOIDC-Protocol-24': {
    ...must,
    sentence: 'RFC 9110 §5.1 ¶2',
    keyword: 'none',
    text: 'The header that names the error is found in any case, such as x-amzn-errortype.',
  },
  'SSOOIDC-Protocol-25': {
    ...must,
    sentence: 'restJson1, Operation error serialization',
    keyword: 'MUST',
    text: 'Where there is no such header, the client tells errors by the member __type of the body.',
  },
  'SSOOIDC-Protocol-26': {
    ...must,
    sentence: 'restJson1, Operation error serialization',
    keyword: 'MUST',
    text: 'Where there is no such header, the client tells errors by the member code of the body.',
  },
  'SSOOIDC-Protocol-27': {
    ...should,
    sentence: 'restJson1, Operation error serialization',
    keyword: 'SHOULD',
    text: 'The name of an error ends at the first colon: AWS sends an address after it.',
  },
  'SSOOIDC-Protocol-28': {
    ...should,
    sentence: 'restJson1, Operation error serialization',
    keyword: 'SHOULD',
    text: 'The name of an error begins after the first hash sign: a namespace may stand before it.',
  },
  'SSOOIDC-Protocol-29': {
    ...advice,
    sentence: 'botocore, structure parsing',
    keyword: 'none',
    text: 'A member that is null counts as absent: AWS sends null for endpoints that a registration does not have.',
  },
  'SSOOIDC-Protocol-30': {
    ...advice,
    sentence: 'botocore, structure parsing',
    keyword: 'none',
    text: 'Members that the client does not know change nothing, in success and error responses.',
  },
  'SSOOIDC-Protocol-31': {
    ...advice,
    sentence: 'botocore, error parsing',
    keyword: 'none',
    text: 'A response that is no JSON object, such as HTML, truncated JSON, too much or nothing, is never taken for a success, and the client does not crash.',
  },
} as const satisfies RequirementRecord;
