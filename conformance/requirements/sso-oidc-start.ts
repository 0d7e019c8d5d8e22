// Requirements of StartDeviceAuthorization (AWS IAM Identity Center OIDC, API version 2019-06-10).

import type { RequirementRecord } from '../model/requirement.ts';

const must = { side: 'server', level: 'MUST', dialects: ['aws-sso-oidc'] } as const;
const advice = { side: 'server', level: 'ADVICE', dialects: ['aws-sso-oidc'] } as const;

export const ssoOidcStart = {
  'SSOOIDC-StartDeviceAuthorization-01': {
    ...must,
    sentence: 'StartDeviceAuthorization, Response Syntax',
    keyword: 'none',
    text: 'A POST to /device_authorization with the clientId and clientSecret of a registered client and a startUrl gets status 200, exactly.',
  },
  'SSOOIDC-StartDeviceAuthorization-02': {
    ...must,
    sentence: 'StartDeviceAuthorization, Response Elements, deviceCode',
    keyword: 'none',
    text: 'The response has deviceCode, a string that is not empty.',
  },
  'SSOOIDC-StartDeviceAuthorization-03': {
    ...must,
    sentence: 'StartDeviceAuthorization, Response Elements, userCode',
    keyword: 'none',
    text: 'The response has userCode, a string that is not empty.',
  },
  'SSOOIDC-StartDeviceAuthorization-04': {
    ...must,
    sentence: 'StartDeviceAuthorization, Response Elements, verificationUri',
    keyword: 'none',
    text: 'The response has verificationUri, an absolute http or https URI.',
  },
  'SSOOIDC-StartDeviceAuthorization-05': {
    ...must,
    sentence: 'StartDeviceAuthorization, Response Elements, verificationUriComplete',
    keyword: 'none',
    text: 'The response has verificationUriComplete, an absolute http or https URI; the AWS CLI stops without it.',
  },
  'SSOOIDC-StartDeviceAuthorization-06': {
    ...must,
    sentence: 'StartDeviceAuthorization, Response Elements, expiresIn',
    keyword: 'none',
    text: 'The response has expiresIn, a JSON integer greater than 0: the seconds until the code becomes invalid.',
  },
  'SSOOIDC-StartDeviceAuthorization-07': {
    ...must,
    sentence: 'StartDeviceAuthorization, Response Elements, expiresIn',
    keyword: 'none',
    text: 'expiresIn is a number of seconds from now, not a moment in time: a value above 1,000,000,000 is a date by mistake.',
  },
  'SSOOIDC-StartDeviceAuthorization-08': {
    ...advice,
    sentence: 'StartDeviceAuthorization, Response Elements, interval',
    keyword: 'none',
    text: 'The response has interval, a JSON integer of at least 1: the seconds that a client waits between two polls. Where it is absent, clients have to guess.',
  },
  'SSOOIDC-StartDeviceAuthorization-09': {
    ...must,
    sentence: 'StartDeviceAuthorization, Description',
    keyword: 'none',
    text: 'The response has a pair of codes: deviceCode and userCode differ.',
  },
  'SSOOIDC-StartDeviceAuthorization-10': {
    ...must,
    sentence: 'StartDeviceAuthorization, Response Elements, deviceCode',
    keyword: 'none',
    text: 'Every request brings a new deviceCode.',
  },
  'SSOOIDC-StartDeviceAuthorization-11': {
    ...must,
    sentence: 'StartDeviceAuthorization, Response Elements, userCode',
    keyword: 'none',
    text: 'Every request brings a new userCode: the code is for one use only.',
  },
  'SSOOIDC-StartDeviceAuthorization-12': {
    ...advice,
    sentence: 'StartDeviceAuthorization, Response Syntax',
    keyword: 'none',
    text: 'The members have their documented camelCase names only; the snake_case names of RFC 8628 are no part of this service.',
  },
  'SSOOIDC-StartDeviceAuthorization-13': {
    ...must,
    sentence: 'StartDeviceAuthorization, Request Body, clientId',
    keyword: 'Required: Yes',
    text: 'A request without clientId gets status 400 and error invalid_request.',
  },
  'SSOOIDC-StartDeviceAuthorization-14': {
    ...must,
    sentence: 'StartDeviceAuthorization, Request Body, clientSecret',
    keyword: 'Required: Yes',
    text: 'A request without clientSecret gets status 400 and error invalid_request.',
  },
  'SSOOIDC-StartDeviceAuthorization-15': {
    ...must,
    sentence: 'StartDeviceAuthorization, Request Body, startUrl',
    keyword: 'Required: Yes',
    text: 'A request without startUrl gets status 400 and error invalid_request.',
  },
  'SSOOIDC-StartDeviceAuthorization-16': {
    ...must,
    sentence: 'StartDeviceAuthorization, Errors, InvalidClientException',
    keyword: 'none',
    text: 'A clientId that no registration has returned gets status 401 and error invalid_client.',
  },
  'SSOOIDC-StartDeviceAuthorization-17': {
    ...must,
    sentence: 'StartDeviceAuthorization, Errors, InvalidClientException',
    keyword: 'none',
    text: 'A clientSecret that is not the one of the client gets status 401 and error invalid_client.',
  },
  'SSOOIDC-StartDeviceAuthorization-18': {
    ...must,
    sentence: 'StartDeviceAuthorization, Errors, InvalidClientException',
    keyword: 'none',
    text: 'A clientSecret that has expired gets status 401 and error invalid_client.',
    untestable: 'A registration outlives any run by weeks, and nothing in the interface shortens it.',
  },
  'SSOOIDC-StartDeviceAuthorization-19': {
    ...must,
    sentence: 'StartDeviceAuthorization, Errors, InvalidRequestException',
    keyword: 'none',
    text: 'A startUrl that is no URL is out of range and gets status 400 and error invalid_request.',
  },
  'SSOOIDC-StartDeviceAuthorization-20': {
    ...advice,
    sentence: 'StartDeviceAuthorization, Request Body, startUrl',
    keyword: 'none',
    text: 'A startUrl of a portal that does not exist is refused at once, with status 400 and error invalid_request, and not only later in the browser.',
  },
  'SSOOIDC-StartDeviceAuthorization-21': {
    ...must,
    sentence: 'StartDeviceAuthorization, Errors, UnauthorizedClientException',
    keyword: 'none',
    text: 'A client that is not authorized to make the request gets status 400 and error unauthorized_client.',
  },
  'SSOOIDC-StartDeviceAuthorization-22': {
    ...advice,
    sentence: 'StartDeviceAuthorization, Request Syntax',
    keyword: 'none',
    text: 'A GET of the path starts no device authorization: the operation is a POST.',
  },
  'SSOOIDC-StartDeviceAuthorization-37': {
    ...must,
    sentence: 'StartDeviceAuthorization, Response Elements, expiresIn',
    keyword: 'none',
    text: 'A deviceCode works until shortly before expiresIn seconds have passed: it is pending, and can be approved.',
  },
  'SSOOIDC-StartDeviceAuthorization-38': {
    ...must,
    sentence: 'StartDeviceAuthorization, Errors, InvalidClientException',
    keyword: 'none',
    text: 'A clientId or clientSecret that is nearly right (a part of it, a character more, less or in another case, encoded once more), or a clientSecret of another client, gets no device authorization.',
  },
  'SSOOIDC-StartDeviceAuthorization-39': {
    ...advice,
    sentence: 'StartDeviceAuthorization, Response Elements, deviceCode',
    keyword: 'none',
    text: 'A deviceCode cannot be guessed: what differs from one to the next allows for 128 bits of entropy or more, and does not count up.',
  },
  'SSOOIDC-StartDeviceAuthorization-40': {
    ...advice,
    sentence: 'StartDeviceAuthorization, Response Elements, userCode',
    keyword: 'none',
    text: 'A userCode cannot be guessed in its lifetime: what differs from one to the next allows for a billion possibilities or more, and does not count up.',
  },
  'SSOOIDC-StartDeviceAuthorization-41': {
    ...must,
    sentence: 'StartDeviceAuthorization, Response Elements, userCode',
    keyword: 'none',
    text: 'A userCode that is nearly the one issued, with a letter or digit left out or changed, approves nothing.',
  },
} as const satisfies RequirementRecord;
