// Every sentence of the four documents that this kit was begun from, by a short key, with the requirements that prove it or the
// reason why there is none.

import type { RequirementId } from '../../../conformance/requirements/catalogue.ts';

/** What proves a sentence, or why nothing does. */
export type Proof = readonly [RequirementId, ...RequirementId[]] | { readonly because: string };

const because = (reason: string): Proof => ({ because: reason });

const description: Proof = ['SSOOIDC-StartDeviceAuthorization-01', 'SSOOIDC-StartDeviceAuthorization-09'];
const clientId: Proof = [
  'SSOOIDC-StartDeviceAuthorization-13',
  'SSOOIDC-StartDeviceAuthorization-16',
  'SSOOIDC-StartDeviceAuthorization-24',
  'SSOOIDC-Protocol-15',
];
const clientSecret: Proof = [
  'SSOOIDC-StartDeviceAuthorization-14',
  'SSOOIDC-StartDeviceAuthorization-17',
  'SSOOIDC-StartDeviceAuthorization-25',
  'SSOOIDC-Protocol-15',
];
const persisted: Proof = ['SSOOIDC-StartDeviceAuthorization-27', 'SSOOIDC-StartDeviceAuthorization-29'];
const startUrl: Proof = [
  'SSOOIDC-StartDeviceAuthorization-15',
  'SSOOIDC-StartDeviceAuthorization-19',
  'SSOOIDC-StartDeviceAuthorization-20',
  'SSOOIDC-StartDeviceAuthorization-26',
];
const portalGuide = because('a link to a page for people; the contract leads to the API reference');
const deviceCode: Proof = ['SSOOIDC-StartDeviceAuthorization-02', 'SSOOIDC-StartDeviceAuthorization-10'];
const userCode: Proof = ['SSOOIDC-StartDeviceAuthorization-03', 'SSOOIDC-StartDeviceAuthorization-11'];
const verificationUri: Proof = ['SSOOIDC-StartDeviceAuthorization-04', 'SSOOIDC-StartDeviceAuthorization-32'];
const verificationUriComplete: Proof = [
  'SSOOIDC-StartDeviceAuthorization-05',
  'SSOOIDC-StartDeviceAuthorization-32',
];
const skipsTheStep = because(
  'only a person sees that a page asks for no code; the emulator shows its page so, and a browser tries it in the tests',
);
const expiresIn: Proof = [
  'SSOOIDC-StartDeviceAuthorization-06',
  'SSOOIDC-StartDeviceAuthorization-07',
  'SSOOIDC-StartDeviceAuthorization-37',
];
const interval: Proof = ['SSOOIDC-StartDeviceAuthorization-08', 'SSOOIDC-CreateToken-31'];
const internalServer: Proof = ['SSOOIDC-Protocol-20', 'SSOOIDC-Protocol-32', 'SSOOIDC-Protocol-05'];
const invalidClient: Proof = ['SSOOIDC-StartDeviceAuthorization-16', 'SSOOIDC-StartDeviceAuthorization-17'];
const invalidRequest: Proof = ['SSOOIDC-StartDeviceAuthorization-13', 'SSOOIDC-StartDeviceAuthorization-19'];
const slowDown: Proof = ['SSOOIDC-StartDeviceAuthorization-36', 'SSOOIDC-Protocol-05'];
const unauthorizedClient: Proof = ['SSOOIDC-StartDeviceAuthorization-21'];
const errorCode: Proof = ['SSOOIDC-Protocol-04', 'SSOOIDC-Protocol-06'];
const errorDescription: Proof = ['SSOOIDC-Protocol-09', 'SSOOIDC-Protocol-10'];
const errorStatus: Proof = ['SSOOIDC-Protocol-05'];
const placeholder = because(
  'every other source contradicts it: a placeholder of a mirror, which lint refuses in a contract and no server sends',
);
const python = because('how a library of Python names and types it; nothing goes over the wire for it');
const samePage = because('the same sentence stands above it in the same document');

/** By the document, then by the sentence. */
export const sentences: Readonly<Record<string, Readonly<Record<string, Proof>>>> = {
  'the documentation of boto3': {
    'start_device_authorization: initiates device authorization': description,
    'see also: the API documentation of the version sso-oidc-2019-06-10': because(
      "the name of AWS's version; the side of upstream holds info.version against AWS's SDK",
    ),
    'request syntax: clientId, clientSecret, startUrl': ['SSOOIDC-StartDeviceAuthorization-01'],
    'clientId: required, a string, the unique identifier of the registered client': clientId,
    'clientId: should come from the persisted result of RegisterClient': persisted,
    'clientSecret: required, a string, generated for the client': clientSecret,
    'clientSecret: should come from the persisted result of RegisterClient': persisted,
    'startUrl: required, a string, the URL of the access portal': startUrl,
    'startUrl: see the user guide': portalGuide,
    'response syntax: six members': ['SSOOIDC-StartDeviceAuthorization-12', 'CONTRACT-Schema-01'],
    'returns a dict': python,
    'deviceCode: a string, the short-lived code that the device polls with': deviceCode,
    'userCode: a string, a one-time code that authorizes a device in use': userCode,
    'verificationUri: a string, the page that takes the userCode': verificationUri,
    'verificationUriComplete: a string, an alternate URL to launch a browser with': verificationUriComplete,
    'verificationUriComplete: skips the manual step': skipsTheStep,
    'expiresIn: an integer, the seconds until the code becomes invalid': expiresIn,
    'interval: an integer, the seconds that the client must wait between attempts': interval,
    'exceptions: InvalidRequestException': invalidRequest,
    'exceptions: InvalidClientException': invalidClient,
    'exceptions: UnauthorizedClientException': unauthorizedClient,
    'exceptions: SlowDownException': slowDown,
    'exceptions: InternalServerException': internalServer,
  },
  "AWS's API reference": {
    'StartDeviceAuthorization: initiates device authorization': description,
    'request syntax: POST /device_authorization': [
      'SSOOIDC-StartDeviceAuthorization-22',
      'SSOOIDC-StartDeviceAuthorization-23',
    ],
    'request syntax: Content-type: application/json': ['SSOOIDC-Protocol-18', 'SSOOIDC-Protocol-21'],
    'the request does not use any URI parameters': [
      'SSOOIDC-Protocol-19',
      'SSOOIDC-StartDeviceAuthorization-30',
    ],
    'the request accepts data in JSON': ['SSOOIDC-Protocol-12', 'SSOOIDC-Protocol-13', 'SSOOIDC-Protocol-22'],
    'clientId: a string, required, the unique identifier of the registered client': clientId,
    'clientId: should come from the persisted result of RegisterClient': persisted,
    'clientSecret: a string, required, generated for the client': clientSecret,
    'clientSecret: should come from the persisted result of RegisterClient': persisted,
    'startUrl: a string, required, the URL of the access portal': startUrl,
    'startUrl: see the user guide': portalGuide,
    'response syntax: HTTP 200': ['SSOOIDC-StartDeviceAuthorization-01'],
    'response syntax: Content-type: application/json': ['SSOOIDC-Protocol-01', 'SSOOIDC-Protocol-02'],
    'the data are returned in JSON': ['SSOOIDC-StartDeviceAuthorization-12', 'CONTRACT-Schema-01'],
    'deviceCode: a string, the short-lived code that the device polls with': deviceCode,
    'expiresIn: an integer, the seconds until the code becomes invalid': expiresIn,
    'interval: an integer, the seconds that the client must wait between attempts': interval,
    'userCode: a string, a one-time code that authorizes a device in use': userCode,
    'verificationUri: a string, the page that takes the userCode': verificationUri,
    'verificationUriComplete: a string, an alternate URL to launch a browser with': verificationUriComplete,
    'verificationUriComplete: skips the manual step': skipsTheStep,
    'errors: for those common to all actions, see Common Errors': ['SSOOIDC-Protocol-11'],
    'InternalServerException: an error of the service': internalServer,
    'InternalServerException: error is server_error': errorCode,
    'InternalServerException: error_description': errorDescription,
    'InternalServerException: status 500': errorStatus,
    'InvalidClientException: clientId or clientSecret is invalid': invalidClient,
    'InvalidClientException: an incorrect clientId, for example': [
      'SSOOIDC-StartDeviceAuthorization-16',
      'SSOOIDC-StartDeviceAuthorization-38',
    ],
    'InvalidClientException: an expired clientSecret, for example': because(
      'nobody can make a registration expire from outside; SSOOIDC-StartDeviceAuthorization-18 says so, and tests of the emulator do it with its clock',
    ),
    'InvalidClientException: error is invalid_client': errorCode,
    'InvalidClientException: error_description': errorDescription,
    'InvalidClientException: status 401': errorStatus,
    'InvalidRequestException: something is wrong with the input': invalidRequest,
    'InvalidRequestException: a required parameter is missing or out of range, for example': invalidRequest,
    'InvalidRequestException: error is invalid_request': errorCode,
    'InvalidRequestException: error_description': errorDescription,
    'InvalidRequestException: status 400': errorStatus,
    'SlowDownException: requests are made too frequently': slowDown,
    'SlowDownException: more than the service can handle': because(
      'a suite that asks until a service can bear no more would be an attack; where a run meets SlowDownException it is judged',
    ),
    'SlowDownException: error is slow_down': errorCode,
    'SlowDownException: error_description': errorDescription,
    'SlowDownException: status 400': errorStatus,
    'UnauthorizedClientException: the client is not authorized to make the request': unauthorizedClient,
    'UnauthorizedClientException: a clientId that is not issued for a public client': unauthorizedClient,
    'UnauthorizedClientException: error is unauthorized_client': errorCode,
    'UnauthorizedClientException: error_description': errorDescription,
    'UnauthorizedClientException: status 400': errorStatus,
    'see also: the SDKs of each language': because(
      "links; AWS's SDKs for JavaScript and Python are tried in the tests, as they are",
    ),
  },
  "a mirror of AWS's documentation": {
    'the address http://oidc.{region}.amazonaws.com/device_authorization': because(
      "AWS's endpoint rules have https; the side of upstream holds the hosts, and lint refuses http",
    ),
    'initiates device authorization': description,
    'clientId: the unique identifier of the registered client': clientId,
    'clientId: should come from the persisted result of RegisterClient': persisted,
    'startUrl: the URL of the access portal': startUrl,
    'startUrl: see the user guide': portalGuide,
    'clientSecret: generated for the client': clientSecret,
    'clientSecret: should come from the persisted result of RegisterClient': persisted,
    'an envelope with success true and data': placeholder,
    'an envelope with success false and the code VALIDATION_ERROR': placeholder,
    'curl: POST with accept and content-type application/json': [
      'SSOOIDC-StartDeviceAuthorization-22',
      'SSOOIDC-Protocol-21',
    ],
    'the same response in the example': placeholder,
  },
  'the documentation of py-identity-model': {
    'the grant of RFC 8628, for devices with limited input': ['RFC8628-3.2-01', 'RFC8628-3.5-01'],
    'request: address, the device authorization endpoint': ['RFC8628-3.1-11'],
    'request: client_id': ['RFC8628-3.1-02', 'RFC8628-3.1-14'],
    'request: scope, separated by spaces': ['RFC6749-3.3-01', 'RFC6749-3.3-03'],
    'request: the default of scope is openid': because(
      "a library's choice: RFC 8628 §3.1 has scope optional, and our library asks for none that nobody named",
    ),
    'request: client_secret, optional for public clients': [
      'RFC8628-3.1-06',
      'RFC8628-3.1-10',
      'RFC8628-3.1-18',
    ],
    'poll: address, the token endpoint': ['RFC8628-3.5-01'],
    'poll: client_id': ['RFC8628-3.4-03', 'RFC8628-3.4-08'],
    'poll: device_code': ['RFC8628-3.4-02', 'RFC8628-3.4-07'],
    'poll: client_secret, optional for public clients': ['RFC8628-3.4-04', 'RFC8628-3.4-09'],
    'response: device_code': ['RFC8628-3.2-03', 'RFC8628-3.2-18'],
    'response: user_code': ['RFC8628-3.2-04', 'RFC8628-3.2-19'],
    'response: verification_uri': ['RFC8628-3.2-05', 'RFC8628-3.2-20'],
    'response: verification_uri_complete': ['RFC8628-3.2-06', 'RFC8628-3.2-17'],
    'response: expires_in': ['RFC8628-3.2-07', 'RFC8628-3.2-21'],
    'response: interval': ['RFC8628-3.2-08', 'RFC8628-3.2-16'],
    'response: check is_successful before the fields': python,
    'response: display user_code and verification_uri, then poll': ['RFC8628-3.3-05', 'RFC8628-3.5-12'],
    'token response: token': ['RFC8628-3.5-11'],
    'token response: check is_successful before the token': ['RFC8628-3.5-30'],
    'authorization_pending: the person has not authorized yet, poll again': [
      'RFC8628-3.5-02',
      'RFC8628-3.5-12',
    ],
    'slow_down: increase the polling interval, see interval': ['RFC8628-3.5-16', 'RFC8628-3.5-31'],
    'expired_token: the device code expired, restart the flow': ['RFC8628-3.5-05', 'RFC8628-3.5-26'],
    'access_denied: the person denied': ['RFC8628-3.5-03', 'RFC8628-3.5-21'],
    'error_code and interval can always be read': because(
      "a library's choice of fields; ours has the interval where the server sent one, and the error where there is one",
    ),
    'request_device_authorization: requests a device authorization': ['RFC8628-3.1-11', 'RFC8628-3.2-01'],
    'a managed HTTP client may be given': python,
    'poll_device_token: makes a single attempt': because(
      "a library's choice; our library has it as pollToken, and the generated clients have nothing else",
    ),
    'poll_device_token: authorization_pending, poll again after interval seconds': [
      'RFC8628-3.5-12',
      'RFC8628-3.5-14',
    ],
    'poll_device_token: slow_down, poll again after the increased interval': [
      'RFC8628-3.5-16',
      'RFC8628-3.5-17',
    ],
    'poll_device_token: expired_token and access_denied, stop polling': ['RFC8628-3.5-21', 'RFC8628-3.5-22'],
    'what it returns': samePage,
  },
};
