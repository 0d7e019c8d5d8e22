// Requirements of CreateToken (AWS IAM Identity Center OIDC, API version 2019-06-10), for the device code
// grant and for what a refresh token does without a person.

import type { RequirementRecord } from '../model/requirement.ts';

const must = { side: 'server', level: 'MUST', dialects: ['aws-sso-oidc'] } as const;
const advice = { side: 'server', level: 'ADVICE', dialects: ['aws-sso-oidc'] } as const;

export const ssoOidcToken = {
  // What the flow brings. Needs a person's decision, or time.
  'SSOOIDC-CreateToken-01': {
    ...must,
    sentence: 'CreateToken, Errors, AuthorizationPendingException',
    keyword: 'none',
    text: 'Every poll for a code that nobody has decided on yet, the first and each later one, gets status 400 and error authorization_pending, or slow_down where it came too early.',
  },
  'SSOOIDC-CreateToken-02': {
    ...advice,
    sentence: 'AWS CLI, SSOTokenFetcher',
    keyword: 'none',
    text: 'The first two polls of a code may follow each other without a pause and get no slow_down: the AWS CLI polls once before it shows the code and again right after.',
  },
  'SSOOIDC-CreateToken-03': {
    ...advice,
    sentence: 'CreateToken, Errors, SlowDownException',
    keyword: 'none',
    text: 'A client that waits the interval between two polls never gets slow_down.',
  },
  'SSOOIDC-CreateToken-04': {
    ...advice,
    sentence: 'CreateToken, Errors, SlowDownException',
    keyword: 'none',
    text: 'A client that got slow_down and then waits 5 seconds more than the interval before each poll gets the responses it would get had it never been early.',
  },
  'SSOOIDC-CreateToken-05': {
    ...must,
    sentence: 'CreateToken, Errors, AccessDeniedException',
    keyword: 'none',
    text: 'Once the person has denied the request, a poll gets status 400 and error access_denied, whether or not the code was polled before.',
  },
  'SSOOIDC-CreateToken-06': {
    ...must,
    sentence: 'CreateToken, Errors, ExpiredTokenException',
    keyword: 'none',
    text: 'Once expiresIn seconds have passed, a poll gets status 400 and error expired_token.',
  },
  'SSOOIDC-CreateToken-07': {
    ...must,
    sentence: 'CreateToken, Response Syntax',
    keyword: 'none',
    text: 'Once the person has approved the request, a poll gets status 200, exactly, whether or not the code was polled before.',
  },
  'SSOOIDC-CreateToken-08': {
    ...must,
    sentence: 'CreateToken, Response Elements, accessToken',
    keyword: 'none',
    text: 'A token response has accessToken, a string that is not empty.',
  },
  'SSOOIDC-CreateToken-09': {
    ...must,
    sentence: 'CreateToken, Response Elements, tokenType',
    keyword: 'none',
    text: 'A token response has tokenType, and it is Bearer, compared without regard to case.',
  },
  'SSOOIDC-CreateToken-10': {
    ...must,
    sentence: 'CreateToken, Response Elements, expiresIn',
    keyword: 'none',
    text: 'A token response has expiresIn, a JSON integer greater than 0: the seconds until the token expires. The AWS CLI stops without it.',
  },
  'SSOOIDC-CreateToken-11': {
    ...must,
    sentence: 'CreateToken, Response Elements, expiresIn',
    keyword: 'none',
    text: 'The expiresIn of a token is a number of seconds from now, not a moment in time: a value above 1,000,000,000 is a date by mistake.',
  },
  'SSOOIDC-CreateToken-12': {
    ...must,
    sentence: 'CreateToken, Response Elements, refreshToken',
    keyword: 'none',
    text: 'refreshToken, where a token response has it, is a string that is not empty, or null, which counts as absent.',
  },
  'SSOOIDC-CreateToken-13': {
    ...advice,
    sentence: 'AWS CLI, SSOTokenFetcher',
    keyword: 'none',
    text: 'A deviceCode that has brought a token brings no second one: it gets status 400 and error invalid_grant or expired_token.',
  },
  'SSOOIDC-CreateToken-14': {
    ...must,
    sentence: 'CreateToken, Errors, InvalidGrantException',
    keyword: 'none',
    text: 'A deviceCode that was given to another client is refused with status 400 and error invalid_grant, or invalid_request, or unauthorized_client; the source does not say which.',
  },
  'SSOOIDC-CreateToken-15': {
    ...must,
    sentence: 'StartDeviceAuthorization, Response Elements, userCode',
    keyword: 'none',
    text: 'Approving one userCode approves no other: the deviceCode of another request stays undecided.',
  },

  // Without a person.
  'SSOOIDC-CreateToken-16': {
    ...must,
    sentence: 'CreateToken, Errors, InvalidGrantException',
    keyword: 'none',
    text: 'A deviceCode that the service has never issued gets status 400 and error invalid_grant or invalid_request; the source does not say which.',
  },
  'SSOOIDC-CreateToken-17': {
    ...must,
    sentence: 'CreateToken, Errors, InvalidRequestException',
    keyword: 'none',
    text: 'A device code request without deviceCode gets status 400 and error invalid_request.',
  },
  'SSOOIDC-CreateToken-18': {
    ...must,
    sentence: 'CreateToken, Request Body, grantType',
    keyword: 'Required: Yes',
    text: 'A request without grantType gets status 400 and error invalid_request.',
  },
  'SSOOIDC-CreateToken-19': {
    ...must,
    sentence: 'CreateToken, Errors, UnsupportedGrantTypeException',
    keyword: 'none',
    text: 'A grantType that the service does not have gets status 400 and error unsupported_grant_type or invalid_grant; the source describes it under both.',
  },
  'SSOOIDC-CreateToken-20': {
    ...must,
    sentence: 'CreateToken, Request Body, clientId',
    keyword: 'Required: Yes',
    text: 'A request without clientId gets status 400 and error invalid_request.',
  },
  'SSOOIDC-CreateToken-21': {
    ...must,
    sentence: 'CreateToken, Request Body, clientSecret',
    keyword: 'Required: Yes',
    text: 'A request without clientSecret gets status 400 and error invalid_request.',
  },
  'SSOOIDC-CreateToken-22': {
    ...must,
    sentence: 'CreateToken, Errors, InvalidClientException',
    keyword: 'none',
    text: 'A clientId that no registration has returned gets status 401 and error invalid_client.',
  },
  'SSOOIDC-CreateToken-23': {
    ...must,
    sentence: 'CreateToken, Errors, InvalidClientException',
    keyword: 'none',
    text: 'A clientSecret that is not the one of the client gets status 401 and error invalid_client.',
  },
  'SSOOIDC-CreateToken-24': {
    ...must,
    sentence: 'CreateToken, Errors, InvalidGrantException',
    keyword: 'none',
    text: 'A refreshToken that the service has never issued gets status 400 and error invalid_grant, or unsupported_grant_type where the service does not refresh.',
  },
  'SSOOIDC-CreateToken-25': {
    ...must,
    sentence: 'CreateToken, Request Body, refreshToken',
    keyword: 'none',
    text: 'A refreshToken that the service has issued brings a new accessToken with status 200.',
  },
  'SSOOIDC-CreateToken-53': {
    ...advice,
    sentence: 'CreateToken, Errors, AccessDeniedException',
    keyword: 'none',
    text: 'A denial is final: once its client was told of it, approving the userCode later brings no token.',
  },
  'SSOOIDC-CreateToken-54': {
    ...advice,
    sentence: 'AWS CLI, SSOTokenFetcher',
    keyword: 'none',
    text: 'Approving a userCode again, after its deviceCode has brought a token, brings no second token.',
  },
  'SSOOIDC-CreateToken-55': {
    ...advice,
    sentence: 'AWS CLI, SSOTokenFetcher',
    keyword: 'none',
    text: 'Two polls of an approved code at the same time bring one token.',
  },
  'SSOOIDC-CreateToken-56': {
    ...must,
    sentence: 'CreateToken, Errors, AuthorizationPendingException',
    keyword: 'none',
    text: 'An approval that falls while a poll is under way is not lost: that poll or a later one gets the token.',
  },
  'SSOOIDC-CreateToken-57': {
    ...must,
    sentence: 'CreateToken, Errors, InvalidGrantException',
    keyword: 'none',
    text: 'A deviceCode that is nearly one that was issued (a part of it, a character more, less or in another case, encoded once more) is as good as any other wrong one: it gets neither a token nor authorization_pending.',
  },
  'SSOOIDC-CreateToken-58': {
    ...must,
    sentence: 'CreateToken, Errors, InvalidClientException',
    keyword: 'none',
    text: 'A clientId or clientSecret that is nearly right (a part of it, a character more, less or in another case, encoded once more), or a clientSecret of another client, gets neither a token nor authorization_pending.',
  },
  'SSOOIDC-CreateToken-59': {
    ...advice,
    sentence: 'CreateToken, Response Elements, accessToken',
    keyword: 'none',
    text: 'An accessToken cannot be guessed: each is new, and what differs from one to the next allows for 128 bits of entropy or more, and does not count up.',
  },
} as const satisfies RequirementRecord;
