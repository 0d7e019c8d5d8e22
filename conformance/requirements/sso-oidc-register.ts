// Requirements of RegisterClient (AWS IAM Identity Center OIDC, API version 2019-06-10).

import type { RequirementRecord } from '../model/requirement.ts';

const must = { side: 'server', level: 'MUST', dialects: ['aws-sso-oidc'] } as const;
const advice = { side: 'server', level: 'ADVICE', dialects: ['aws-sso-oidc'] } as const;

export const ssoOidcRegister = {
  'SSOOIDC-RegisterClient-01': {
    ...must,
    sentence: 'RegisterClient, Response Syntax',
    keyword: 'none',
    text: 'A POST to /client/register with a clientName and the clientType public gets status 200, exactly.',
  },
  'SSOOIDC-RegisterClient-02': {
    ...must,
    sentence: 'RegisterClient, Response Elements, clientId',
    keyword: 'none',
    text: 'The response has clientId, a string that is not empty.',
  },
  'SSOOIDC-RegisterClient-03': {
    ...must,
    sentence: 'RegisterClient, Response Elements, clientSecret',
    keyword: 'none',
    text: 'The response has clientSecret, a string that is not empty.',
  },
  'SSOOIDC-RegisterClient-04': {
    ...must,
    sentence: 'RegisterClient, Response Elements, clientIdIssuedAt',
    keyword: 'none',
    text: 'clientIdIssuedAt, where the response has it, is a JSON integer: seconds since 1970; or null, which counts as absent.',
  },
  'SSOOIDC-RegisterClient-05': {
    ...must,
    sentence: 'RegisterClient, Response Elements, clientSecretExpiresAt',
    keyword: 'none',
    text: 'The response has clientSecretExpiresAt, a JSON integer: seconds since 1970. The AWS CLI stops without it.',
  },
  'SSOOIDC-RegisterClient-06': {
    ...must,
    sentence: 'RegisterClient, Response Elements, clientSecretExpiresAt',
    keyword: 'none',
    text: 'clientIdIssuedAt and clientSecretExpiresAt count seconds, not milliseconds.',
  },
  'SSOOIDC-RegisterClient-07': {
    ...must,
    sentence: 'RegisterClient, Response Elements, clientSecretExpiresAt',
    keyword: 'none',
    text: 'clientSecretExpiresAt is later than clientIdIssuedAt.',
  },
  'SSOOIDC-RegisterClient-08': {
    ...must,
    sentence: 'RegisterClient, Response Elements, clientSecret',
    keyword: 'none',
    text: 'The returned clientId and clientSecret are accepted by StartDeviceAuthorization.',
  },
  'SSOOIDC-RegisterClient-09': {
    ...must,
    sentence: 'RegisterClient, Response Elements, clientId',
    keyword: 'none',
    text: 'Every registration returns a clientId of its own.',
  },
  'SSOOIDC-RegisterClient-10': {
    ...must,
    sentence: 'RegisterClient, Request Body, clientType',
    keyword: 'none',
    text: 'A clientType other than public is rejected with status 400; the source does not name the error, so invalid_client_metadata and invalid_request both do.',
  },
  'SSOOIDC-RegisterClient-11': {
    ...must,
    sentence: 'RegisterClient, Request Body, clientName',
    keyword: 'Required: Yes',
    text: 'A request without clientName gets status 400 and error invalid_request, or invalid_client_metadata, which the source describes as invalid client information.',
  },
  'SSOOIDC-RegisterClient-12': {
    ...must,
    sentence: 'RegisterClient, Request Body, clientType',
    keyword: 'Required: Yes',
    text: 'A request without clientType gets status 400 and error invalid_request, or invalid_client_metadata, which the source describes as invalid client information.',
  },
  'SSOOIDC-RegisterClient-13': {
    ...must,
    sentence: 'RegisterClient, Request Body, grantTypes',
    keyword: 'none',
    text: 'A request that lists the device code grant and the refresh token grant in grantTypes gets status 200.',
  },
  'SSOOIDC-RegisterClient-14': {
    ...advice,
    sentence: 'RegisterClient, Request Body, grantTypes',
    keyword: 'none',
    text: 'A grant type that the service does not have is refused at registration, with status 400 and error unsupported_grant_type, invalid_client_metadata or invalid_request.',
  },
} as const satisfies RequirementRecord;
