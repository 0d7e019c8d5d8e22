// What the contract of aws-sso-oidc says, element by element, and what proves each: requirements, or one of the reasons.
// A change of the contract is made here as well, and by that its proof is thought of.

import type { CoverageTable } from './coverage.ts';

export const awsSsoOidc: CoverageTable = {
  version: {
    says: ['2019-06-10'],
    because: 'version',
  },
  'server ^(?:us|eu|ap|sa|ca|me|af|il|mx)-\\w+-\\d+$': {
    says: ['https://oidc.{region}.amazonaws.com', 'default us-east-1'],
    because: 'address',
  },
  'server ^cn-\\w+-\\d+$': {
    says: ['https://oidc.{region}.amazonaws.com.cn', 'default cn-north-1'],
    because: 'address',
  },
  'server ^us-gov-\\w+-\\d+$': {
    says: ['https://oidc.{region}.amazonaws.com', 'default us-gov-west-1'],
    because: 'address',
  },
  'server ^eusc-de-\\w+-\\d+$': {
    says: ['https://oidc.{region}.amazonaws.eu', 'default eusc-de-east-1'],
    because: 'address',
  },
  'server ^us-iso-\\w+-\\d+$': {
    says: ['https://oidc.{region}.c2s.ic.gov', 'default us-iso-east-1'],
    because: 'address',
  },
  'server ^us-isob-\\w+-\\d+$': {
    says: ['https://oidc.{region}.sc2s.sgov.gov', 'default us-isob-east-1'],
    because: 'address',
  },
  'server ^eu-isoe-\\w+-\\d+$': {
    says: ['https://oidc.{region}.cloud.adc-e.uk', 'default eu-isoe-west-1'],
    because: 'address',
  },
  'server ^us-isof-\\w+-\\d+$': {
    says: ['https://oidc.{region}.csp.hci.ic.gov', 'default us-isof-south-1'],
    because: 'address',
  },
  RegisterClient: {
    says: ['POST /client/register'],
    by: [
      'SSOOIDC-RegisterClient-01',
      'SSOOIDC-RegisterClient-15',
      'SSOOIDC-Protocol-06',
      'SSOOIDC-Protocol-07',
      'SSOOIDC-Protocol-16',
      'SSOOIDC-Protocol-17',
      'SSOOIDC-Protocol-19',
      'SSOOIDC-RegisterClient-20',
      'SSOOIDC-RegisterClient-21',
      'SSOOIDC-Protocol-22',
      'SSOOIDC-Protocol-23',
      'SSOOIDC-Protocol-24',
      'SSOOIDC-Protocol-25',
      'SSOOIDC-Protocol-26',
      'SSOOIDC-Protocol-27',
      'SSOOIDC-Protocol-28',
      'SSOOIDC-Protocol-29',
      'SSOOIDC-Protocol-30',
      'SSOOIDC-Protocol-31',
      'RFC9110-15.4-01',
      'CONTRACT-Malformed-01',
      'CONTRACT-Malformed-02',
      'CONTRACT-Malformed-03',
      'CONTRACT-Malformed-04',
      'CONTRACT-Malformed-05',
      'CONTRACT-Malformed-06',
    ],
  },
  'RegisterClient security': {
    says: [],
    because: 'unsigned',
  },
  'RegisterClient request': {
    says: ['application/json', 'required'],
    by: ['SSOOIDC-Protocol-18', 'SSOOIDC-Protocol-21'],
  },
  'RegisterClient request clientName': {
    says: ['required', 'string', 'minLength 1'],
    by: ['SSOOIDC-RegisterClient-11', 'SSOOIDC-RegisterClient-16'],
  },
  'RegisterClient request clientType': {
    says: ['required', 'string', 'enum ["public"]'],
    by: [
      'SSOOIDC-RegisterClient-01',
      'SSOOIDC-RegisterClient-10',
      'SSOOIDC-RegisterClient-12',
      'SSOOIDC-RegisterClient-17',
    ],
  },
  'RegisterClient request scopes': {
    says: ['array of string'],
    by: ['SSOOIDC-RegisterClient-19'],
  },
  'RegisterClient request redirectUris': {
    says: ['array of string'],
    because: 'model',
  },
  'RegisterClient request grantTypes': {
    says: ['array of string'],
    by: ['SSOOIDC-RegisterClient-13', 'SSOOIDC-RegisterClient-18'],
  },
  'RegisterClient request issuerUrl': {
    says: ['string'],
    because: 'model',
  },
  'RegisterClient request entitledApplicationArn': {
    says: ['string'],
    because: 'model',
  },
  'RegisterClient request examples': {
    says: ['deviceClient'],
    because: 'shown',
  },
  'RegisterClient 200': {
    says: ['application/json'],
    by: ['SSOOIDC-RegisterClient-01', 'SSOOIDC-Protocol-01'],
  },
  'RegisterClient 200 header x-amzn-RequestId': {
    says: ['string', 'minLength 1'],
    by: ['SSOOIDC-Protocol-08'],
  },
  'RegisterClient 200 clientId': {
    says: ['required', 'string', 'minLength 1'],
    by: [
      'SSOOIDC-RegisterClient-02',
      'SSOOIDC-RegisterClient-08',
      'SSOOIDC-RegisterClient-09',
      'CONTRACT-Schema-01',
    ],
  },
  'RegisterClient 200 clientSecret': {
    says: ['required', 'string', 'format password', 'minLength 1', 'credential'],
    by: ['SSOOIDC-RegisterClient-03', 'SSOOIDC-RegisterClient-08', 'CONTRACT-Schema-01'],
  },
  'RegisterClient 200 clientIdIssuedAt': {
    says: ['integer or null', 'format int64', 'minimum 0'],
    by: [
      'SSOOIDC-RegisterClient-04',
      'SSOOIDC-RegisterClient-06',
      'SSOOIDC-RegisterClient-07',
      'CONTRACT-Schema-01',
    ],
  },
  'RegisterClient 200 clientSecretExpiresAt': {
    says: ['required', 'integer', 'format int64', 'minimum 0'],
    by: [
      'SSOOIDC-RegisterClient-05',
      'SSOOIDC-RegisterClient-06',
      'SSOOIDC-RegisterClient-07',
      'CONTRACT-Schema-01',
    ],
  },
  'RegisterClient 200 authorizationEndpoint': {
    says: ['string or null'],
    by: ['CONTRACT-Schema-01'],
  },
  'RegisterClient 200 tokenEndpoint': {
    says: ['string or null'],
    by: ['CONTRACT-Schema-01'],
  },
  'RegisterClient 200 examples': {
    says: ['registered'],
    because: 'shown',
  },
  'RegisterClient 400': {
    says: ['application/json'],
    by: ['SSOOIDC-Protocol-02', 'SSOOIDC-Protocol-05'],
  },
  'RegisterClient 400 header x-amzn-RequestId': {
    says: ['string', 'minLength 1'],
    by: ['SSOOIDC-Protocol-08'],
  },
  'RegisterClient 400 header x-amzn-ErrorType': {
    says: [
      'required',
      'names the error',
      'string',
      'pattern ^(?:[^#:,]*#)?(?:InvalidRequest|InvalidClientMetadata|InvalidRedirectUri|InvalidScope|SlowDown|UnsupportedGrantType)Exception(?:[:,].*)?$',
    ],
    by: ['SSOOIDC-Protocol-03', 'SSOOIDC-Protocol-04'],
  },
  'RegisterClient 400 errors': {
    says: [
      'invalid_client_metadata',
      'invalid_redirect_uri',
      'invalid_request',
      'invalid_scope',
      'slow_down',
      'unsupported_grant_type',
    ],
    by: ['SSOOIDC-Protocol-05', 'SSOOIDC-Protocol-11'],
  },
  'RegisterClient 400 examples': {
    says: [
      'invalid_client_metadata',
      'invalid_redirect_uri',
      'invalid_request',
      'invalid_scope',
      'slow_down',
      'unsupported_grant_type',
    ],
    because: 'shown',
  },
  'RegisterClient 403': {
    says: ['application/json'],
    by: ['SSOOIDC-Protocol-02', 'SSOOIDC-Protocol-11'],
  },
  'RegisterClient 403 header x-amzn-RequestId': {
    says: ['string', 'minLength 1'],
    by: ['SSOOIDC-Protocol-08'],
  },
  'RegisterClient 403 header x-amzn-ErrorType': {
    says: ['required', 'string', 'pattern ^(?:[^#:,]*#)?(?:OptInRequired|InvalidClientTokenId)(?:[:,].*)?$'],
    by: ['SSOOIDC-Protocol-03', 'SSOOIDC-Protocol-11'],
  },
  'RegisterClient 403 message': {
    says: ['string or null'],
    by: ['CONTRACT-Schema-02'],
  },
  'RegisterClient 403 examples': {
    says: ['opt_in_required'],
    because: 'shown',
  },
  'RegisterClient 500': {
    says: ['application/json'],
    by: ['SSOOIDC-Protocol-02', 'SSOOIDC-Protocol-03'],
  },
  'RegisterClient 500 header x-amzn-RequestId': {
    says: ['string', 'minLength 1'],
    by: ['SSOOIDC-Protocol-08'],
  },
  'RegisterClient 500 header x-amzn-ErrorType': {
    says: [
      'required',
      'names the error',
      'string',
      'pattern ^(?:[^#:,]*#)?InternalServerException(?:[:,].*)?$',
    ],
    by: ['SSOOIDC-Protocol-03', 'SSOOIDC-Protocol-04'],
  },
  'RegisterClient 500 errors': {
    says: ['server_error'],
    by: ['SSOOIDC-Protocol-05', 'SSOOIDC-Protocol-11'],
  },
  'RegisterClient 500 examples': {
    says: ['server_error'],
    because: 'shown',
  },
  'RegisterClient 503': {
    says: ['no body described'],
    by: ['RFC9110-10.2.3-01', 'RFC9110-10.2.3-02'],
  },
  'RegisterClient 503 header Retry-After': {
    says: ['string', 'pattern ^(?:[0-9]+|[A-Z][a-z]{2}, .+ GMT)$'],
    by: ['RFC9110-10.2.3-01', 'RFC9110-10.2.3-02'],
  },
  StartDeviceAuthorization: {
    says: ['POST /device_authorization'],
    by: [
      'SSOOIDC-StartDeviceAuthorization-01',
      'SSOOIDC-StartDeviceAuthorization-23',
      'SSOOIDC-StartDeviceAuthorization-12',
      'SSOOIDC-StartDeviceAuthorization-22',
      'SSOOIDC-Protocol-06',
      'SSOOIDC-Protocol-07',
      'SSOOIDC-Protocol-16',
      'SSOOIDC-Protocol-17',
      'SSOOIDC-Protocol-19',
      'SSOOIDC-StartDeviceAuthorization-27',
      'SSOOIDC-StartDeviceAuthorization-28',
      'SSOOIDC-StartDeviceAuthorization-29',
      'SSOOIDC-StartDeviceAuthorization-30',
      'SSOOIDC-StartDeviceAuthorization-31',
      'SSOOIDC-StartDeviceAuthorization-32',
      'SSOOIDC-StartDeviceAuthorization-34',
      'SSOOIDC-StartDeviceAuthorization-35',
      'SSOOIDC-Protocol-22',
      'SSOOIDC-Protocol-23',
      'SSOOIDC-Protocol-24',
      'SSOOIDC-Protocol-25',
      'SSOOIDC-Protocol-26',
      'SSOOIDC-Protocol-27',
      'SSOOIDC-Protocol-28',
      'SSOOIDC-Protocol-29',
      'SSOOIDC-Protocol-30',
      'SSOOIDC-Protocol-31',
      'RFC9110-15.4-01',
      'CONTRACT-Malformed-01',
      'CONTRACT-Malformed-02',
      'CONTRACT-Malformed-03',
      'CONTRACT-Malformed-04',
      'CONTRACT-Malformed-05',
      'CONTRACT-Malformed-06',
    ],
  },
  'StartDeviceAuthorization security': {
    says: [],
    because: 'unsigned',
  },
  'StartDeviceAuthorization request': {
    says: ['application/json', 'required'],
    by: ['SSOOIDC-Protocol-18', 'SSOOIDC-Protocol-21', 'SSOOIDC-Protocol-33'],
  },
  'StartDeviceAuthorization request clientId': {
    says: ['required', 'string', 'minLength 1'],
    by: [
      'SSOOIDC-StartDeviceAuthorization-13',
      'SSOOIDC-StartDeviceAuthorization-24',
      'SSOOIDC-StartDeviceAuthorization-38',
    ],
  },
  'StartDeviceAuthorization request clientSecret': {
    says: ['required', 'string', 'format password', 'minLength 1', 'credential'],
    by: [
      'SSOOIDC-StartDeviceAuthorization-14',
      'SSOOIDC-StartDeviceAuthorization-25',
      'SSOOIDC-StartDeviceAuthorization-33',
      'SSOOIDC-StartDeviceAuthorization-38',
    ],
  },
  'StartDeviceAuthorization request startUrl': {
    says: ['required', 'string', 'format uri', 'minLength 1'],
    by: [
      'SSOOIDC-StartDeviceAuthorization-01',
      'SSOOIDC-StartDeviceAuthorization-15',
      'SSOOIDC-StartDeviceAuthorization-19',
      'SSOOIDC-StartDeviceAuthorization-20',
      'SSOOIDC-StartDeviceAuthorization-26',
    ],
  },
  'StartDeviceAuthorization request examples': {
    says: ['start'],
    because: 'shown',
  },
  'StartDeviceAuthorization 200': {
    says: ['application/json'],
    by: ['SSOOIDC-StartDeviceAuthorization-01', 'SSOOIDC-Protocol-01', 'RFC8259-4-01'],
  },
  'StartDeviceAuthorization 200 header x-amzn-RequestId': {
    says: ['string', 'minLength 1'],
    by: ['SSOOIDC-Protocol-08'],
  },
  'StartDeviceAuthorization 200 deviceCode': {
    says: ['required', 'string', 'format password', 'minLength 1', 'credential'],
    by: [
      'SSOOIDC-StartDeviceAuthorization-02',
      'SSOOIDC-StartDeviceAuthorization-09',
      'SSOOIDC-StartDeviceAuthorization-10',
      'CONTRACT-Schema-01',
      'SSOOIDC-StartDeviceAuthorization-39',
    ],
  },
  'StartDeviceAuthorization 200 userCode': {
    says: ['required', 'string', 'minLength 1'],
    by: [
      'SSOOIDC-StartDeviceAuthorization-03',
      'SSOOIDC-StartDeviceAuthorization-09',
      'SSOOIDC-StartDeviceAuthorization-11',
      'CONTRACT-Schema-01',
      'SSOOIDC-StartDeviceAuthorization-40',
      'SSOOIDC-StartDeviceAuthorization-41',
    ],
  },
  'StartDeviceAuthorization 200 verificationUri': {
    says: ['required', 'string', 'format uri', 'minLength 1'],
    by: ['SSOOIDC-StartDeviceAuthorization-04', 'CONTRACT-Schema-01'],
  },
  'StartDeviceAuthorization 200 verificationUriComplete': {
    says: ['required', 'string', 'format uri', 'minLength 1'],
    by: ['SSOOIDC-StartDeviceAuthorization-05', 'CONTRACT-Schema-01'],
  },
  'StartDeviceAuthorization 200 expiresIn': {
    says: ['required', 'integer', 'format int32', 'minimum 1'],
    by: [
      'SSOOIDC-StartDeviceAuthorization-06',
      'SSOOIDC-StartDeviceAuthorization-07',
      'CONTRACT-Schema-01',
      'SSOOIDC-StartDeviceAuthorization-37',
    ],
  },
  'StartDeviceAuthorization 200 interval': {
    says: ['required', 'integer', 'format int32', 'minimum 1'],
    by: ['SSOOIDC-StartDeviceAuthorization-08', 'CONTRACT-Schema-01'],
  },
  'StartDeviceAuthorization 200 examples': {
    says: ['started'],
    because: 'shown',
  },
  'StartDeviceAuthorization 400': {
    says: ['application/json'],
    by: ['SSOOIDC-Protocol-02', 'SSOOIDC-Protocol-05'],
  },
  'StartDeviceAuthorization 400 header x-amzn-RequestId': {
    says: ['string', 'minLength 1'],
    by: ['SSOOIDC-Protocol-08'],
  },
  'StartDeviceAuthorization 400 header x-amzn-ErrorType': {
    says: [
      'required',
      'names the error',
      'string',
      'pattern ^(?:[^#:,]*#)?(?:InvalidRequest|SlowDown|UnauthorizedClient)Exception(?:[:,].*)?$',
    ],
    by: ['SSOOIDC-Protocol-03', 'SSOOIDC-Protocol-04'],
  },
  'StartDeviceAuthorization 400 errors': {
    says: ['invalid_request', 'slow_down', 'unauthorized_client'],
    by: ['SSOOIDC-Protocol-05', 'SSOOIDC-Protocol-11'],
  },
  'StartDeviceAuthorization 400 examples': {
    says: ['invalid_request', 'slow_down', 'unauthorized_client'],
    because: 'shown',
  },
  'StartDeviceAuthorization 401': {
    says: ['application/json'],
    by: ['SSOOIDC-Protocol-02', 'SSOOIDC-Protocol-05'],
  },
  'StartDeviceAuthorization 401 header x-amzn-RequestId': {
    says: ['string', 'minLength 1'],
    by: ['SSOOIDC-Protocol-08'],
  },
  'StartDeviceAuthorization 401 header x-amzn-ErrorType': {
    says: [
      'required',
      'names the error',
      'string',
      'pattern ^(?:[^#:,]*#)?InvalidClientException(?:[:,].*)?$',
    ],
    by: ['SSOOIDC-Protocol-03', 'SSOOIDC-Protocol-04'],
  },
  'StartDeviceAuthorization 401 errors': {
    says: ['invalid_client'],
    by: ['SSOOIDC-Protocol-05', 'SSOOIDC-Protocol-11'],
  },
  'StartDeviceAuthorization 401 examples': {
    says: ['invalid_client'],
    because: 'shown',
  },
  'StartDeviceAuthorization 403': {
    says: ['application/json'],
    by: ['SSOOIDC-Protocol-02', 'SSOOIDC-Protocol-11'],
  },
  'StartDeviceAuthorization 403 header x-amzn-RequestId': {
    says: ['string', 'minLength 1'],
    by: ['SSOOIDC-Protocol-08'],
  },
  'StartDeviceAuthorization 403 header x-amzn-ErrorType': {
    says: ['required', 'string', 'pattern ^(?:[^#:,]*#)?(?:OptInRequired|InvalidClientTokenId)(?:[:,].*)?$'],
    by: ['SSOOIDC-Protocol-03', 'SSOOIDC-Protocol-11'],
  },
  'StartDeviceAuthorization 403 message': {
    says: ['string or null'],
    by: ['CONTRACT-Schema-02'],
  },
  'StartDeviceAuthorization 403 examples': {
    says: ['opt_in_required'],
    because: 'shown',
  },
  'StartDeviceAuthorization 500': {
    says: ['application/json'],
    by: ['SSOOIDC-Protocol-02', 'SSOOIDC-Protocol-03', 'SSOOIDC-Protocol-32'],
  },
  'StartDeviceAuthorization 500 header x-amzn-RequestId': {
    says: ['string', 'minLength 1'],
    by: ['SSOOIDC-Protocol-08'],
  },
  'StartDeviceAuthorization 500 header x-amzn-ErrorType': {
    says: [
      'required',
      'names the error',
      'string',
      'pattern ^(?:[^#:,]*#)?InternalServerException(?:[:,].*)?$',
    ],
    by: ['SSOOIDC-Protocol-03', 'SSOOIDC-Protocol-04'],
  },
  'StartDeviceAuthorization 500 errors': {
    says: ['server_error'],
    by: ['SSOOIDC-Protocol-05', 'SSOOIDC-Protocol-11'],
  },
  'StartDeviceAuthorization 500 examples': {
    says: ['server_error'],
    because: 'shown',
  },
  'StartDeviceAuthorization 503': {
    says: ['no body described'],
    by: ['RFC9110-10.2.3-01', 'RFC9110-10.2.3-02'],
  },
  'StartDeviceAuthorization 503 header Retry-After': {
    says: ['string', 'pattern ^(?:[0-9]+|[A-Z][a-z]{2}, .+ GMT)$'],
    by: ['RFC9110-10.2.3-01', 'RFC9110-10.2.3-02'],
  },
  CreateToken: {
    says: ['POST /token'],
    by: [
      'SSOOIDC-CreateToken-07',
      'SSOOIDC-CreateToken-26',
      'SSOOIDC-Protocol-06',
      'SSOOIDC-Protocol-07',
      'SSOOIDC-Protocol-16',
      'SSOOIDC-Protocol-17',
      'SSOOIDC-Protocol-19',
      'SSOOIDC-Protocol-22',
      'SSOOIDC-Protocol-23',
      'SSOOIDC-Protocol-24',
      'SSOOIDC-Protocol-25',
      'SSOOIDC-Protocol-26',
      'SSOOIDC-Protocol-27',
      'SSOOIDC-Protocol-28',
      'SSOOIDC-Protocol-29',
      'SSOOIDC-Protocol-30',
      'SSOOIDC-Protocol-31',
      'SSOOIDC-CreateToken-31',
      'SSOOIDC-CreateToken-32',
      'SSOOIDC-CreateToken-38',
      'SSOOIDC-CreateToken-39',
      'SSOOIDC-CreateToken-40',
      'SSOOIDC-CreateToken-41',
      'SSOOIDC-CreateToken-42',
      'SSOOIDC-CreateToken-43',
      'SSOOIDC-CreateToken-45',
      'SSOOIDC-CreateToken-48',
      'SSOOIDC-CreateToken-49',
      'SSOOIDC-CreateToken-50',
      'SSOOIDC-CreateToken-52',
      'RFC9110-15.4-01',
      'CONTRACT-Malformed-01',
      'CONTRACT-Malformed-02',
      'CONTRACT-Malformed-03',
      'CONTRACT-Malformed-04',
      'CONTRACT-Malformed-05',
      'CONTRACT-Malformed-06',
      'SSOOIDC-CreateToken-54',
      'SSOOIDC-CreateToken-55',
      'SSOOIDC-CreateToken-56',
    ],
  },
  'CreateToken security': {
    says: [],
    because: 'unsigned',
  },
  'CreateToken request': {
    says: ['application/json', 'required'],
    by: ['SSOOIDC-Protocol-18', 'SSOOIDC-Protocol-21', 'SSOOIDC-Protocol-33'],
  },
  'CreateToken request clientId': {
    says: ['required', 'string', 'minLength 1'],
    by: ['SSOOIDC-CreateToken-20', 'SSOOIDC-CreateToken-27', 'SSOOIDC-CreateToken-58'],
  },
  'CreateToken request clientSecret': {
    says: ['required', 'string', 'format password', 'minLength 1', 'credential'],
    by: ['SSOOIDC-CreateToken-21', 'SSOOIDC-CreateToken-28', 'SSOOIDC-CreateToken-58'],
  },
  'CreateToken request grantType': {
    says: [
      'required',
      'string',
      'enum ["authorization_code","urn:ietf:params:oauth:grant-type:device_code","refresh_token"]',
    ],
    by: ['SSOOIDC-CreateToken-18', 'SSOOIDC-CreateToken-19', 'SSOOIDC-CreateToken-29'],
  },
  'CreateToken request deviceCode': {
    says: ['string', 'format password', 'minLength 1', 'credential'],
    by: [
      'SSOOIDC-CreateToken-14',
      'SSOOIDC-CreateToken-15',
      'SSOOIDC-CreateToken-16',
      'SSOOIDC-CreateToken-17',
      'SSOOIDC-CreateToken-30',
      'SSOOIDC-CreateToken-57',
    ],
  },
  'CreateToken request code': {
    says: ['string', 'format password', 'minLength 1', 'credential'],
    because: 'model',
  },
  'CreateToken request refreshToken': {
    says: ['string', 'format password', 'minLength 1', 'credential'],
    by: ['SSOOIDC-CreateToken-24', 'SSOOIDC-CreateToken-25'],
  },
  'CreateToken request scope': {
    says: ['array of string'],
    because: 'model',
  },
  'CreateToken request redirectUri': {
    says: ['string'],
    because: 'model',
  },
  'CreateToken request codeVerifier': {
    says: ['string', 'format password', 'minLength 1', 'credential'],
    because: 'model',
  },
  'CreateToken request examples': {
    says: ['deviceGrant'],
    because: 'shown',
  },
  'CreateToken 200': {
    says: ['application/json'],
    by: ['SSOOIDC-CreateToken-07', 'SSOOIDC-Protocol-01', 'RFC8259-4-01'],
  },
  'CreateToken 200 header x-amzn-RequestId': {
    says: ['string', 'minLength 1'],
    by: ['SSOOIDC-Protocol-08'],
  },
  'CreateToken 200 accessToken': {
    says: ['required', 'string', 'format password', 'minLength 1', 'credential'],
    by: ['SSOOIDC-CreateToken-08', 'SSOOIDC-CreateToken-25', 'CONTRACT-Schema-01', 'SSOOIDC-CreateToken-59'],
  },
  'CreateToken 200 tokenType': {
    says: ['required', 'string', 'pattern ^[Bb][Ee][Aa][Rr][Ee][Rr]$'],
    by: ['SSOOIDC-CreateToken-09', 'CONTRACT-Schema-01'],
  },
  'CreateToken 200 expiresIn': {
    says: ['required', 'integer', 'format int32', 'minimum 1'],
    by: ['SSOOIDC-CreateToken-06', 'SSOOIDC-CreateToken-10', 'SSOOIDC-CreateToken-11', 'CONTRACT-Schema-01'],
  },
  'CreateToken 200 refreshToken': {
    says: ['string or null', 'format password', 'minLength 1', 'credential'],
    by: ['SSOOIDC-CreateToken-12', 'SSOOIDC-CreateToken-25', 'SSOOIDC-CreateToken-44', 'CONTRACT-Schema-01'],
  },
  'CreateToken 200 idToken': {
    says: ['string or null', 'format password', 'credential'],
    by: ['CONTRACT-Schema-01'],
  },
  'CreateToken 200 examples': {
    says: ['token'],
    because: 'shown',
  },
  'CreateToken 400': {
    says: ['application/json'],
    by: ['SSOOIDC-Protocol-02', 'SSOOIDC-Protocol-05'],
  },
  'CreateToken 400 header x-amzn-RequestId': {
    says: ['string', 'minLength 1'],
    by: ['SSOOIDC-Protocol-08'],
  },
  'CreateToken 400 header x-amzn-ErrorType': {
    says: [
      'required',
      'names the error',
      'string',
      'pattern ^(?:[^#:,]*#)?(?:InvalidRequest|AuthorizationPending|SlowDown|AccessDenied|ExpiredToken|InvalidGrant|InvalidScope|UnauthorizedClient|UnsupportedGrantType)Exception(?:[:,].*)?$',
    ],
    by: ['SSOOIDC-Protocol-03', 'SSOOIDC-Protocol-04'],
  },
  'CreateToken 400 errors': {
    says: [
      'access_denied',
      'authorization_pending',
      'expired_token',
      'invalid_grant',
      'invalid_request',
      'invalid_scope',
      'slow_down',
      'unauthorized_client',
      'unsupported_grant_type',
    ],
    by: ['SSOOIDC-Protocol-05', 'SSOOIDC-Protocol-11'],
  },
  'CreateToken 400 examples': {
    says: [
      'access_denied',
      'authorization_pending',
      'expired_token',
      'invalid_grant',
      'invalid_request',
      'invalid_scope',
      'slow_down',
      'unauthorized_client',
      'unsupported_grant_type',
    ],
    because: 'shown',
  },
  'CreateToken 401': {
    says: ['application/json'],
    by: ['SSOOIDC-Protocol-02', 'SSOOIDC-Protocol-05'],
  },
  'CreateToken 401 header x-amzn-RequestId': {
    says: ['string', 'minLength 1'],
    by: ['SSOOIDC-Protocol-08'],
  },
  'CreateToken 401 header x-amzn-ErrorType': {
    says: [
      'required',
      'names the error',
      'string',
      'pattern ^(?:[^#:,]*#)?InvalidClientException(?:[:,].*)?$',
    ],
    by: ['SSOOIDC-Protocol-03', 'SSOOIDC-Protocol-04'],
  },
  'CreateToken 401 errors': {
    says: ['invalid_client'],
    by: ['SSOOIDC-Protocol-05', 'SSOOIDC-Protocol-11'],
  },
  'CreateToken 401 examples': {
    says: ['invalid_client'],
    because: 'shown',
  },
  'CreateToken 403': {
    says: ['application/json'],
    by: ['SSOOIDC-Protocol-02', 'SSOOIDC-Protocol-11'],
  },
  'CreateToken 403 header x-amzn-RequestId': {
    says: ['string', 'minLength 1'],
    by: ['SSOOIDC-Protocol-08'],
  },
  'CreateToken 403 header x-amzn-ErrorType': {
    says: ['required', 'string', 'pattern ^(?:[^#:,]*#)?(?:OptInRequired|InvalidClientTokenId)(?:[:,].*)?$'],
    by: ['SSOOIDC-Protocol-03', 'SSOOIDC-Protocol-11'],
  },
  'CreateToken 403 message': {
    says: ['string or null'],
    by: ['CONTRACT-Schema-02'],
  },
  'CreateToken 403 examples': {
    says: ['opt_in_required'],
    because: 'shown',
  },
  'CreateToken 500': {
    says: ['application/json'],
    by: ['SSOOIDC-Protocol-02', 'SSOOIDC-Protocol-03', 'SSOOIDC-Protocol-32'],
  },
  'CreateToken 500 header x-amzn-RequestId': {
    says: ['string', 'minLength 1'],
    by: ['SSOOIDC-Protocol-08'],
  },
  'CreateToken 500 header x-amzn-ErrorType': {
    says: [
      'required',
      'names the error',
      'string',
      'pattern ^(?:[^#:,]*#)?InternalServerException(?:[:,].*)?$',
    ],
    by: ['SSOOIDC-Protocol-03', 'SSOOIDC-Protocol-04'],
  },
  'CreateToken 500 errors': {
    says: ['server_error'],
    by: ['SSOOIDC-Protocol-05', 'SSOOIDC-Protocol-11'],
  },
  'CreateToken 500 examples': {
    says: ['server_error'],
    because: 'shown',
  },
  'CreateToken 503': {
    says: ['no body described'],
    by: ['RFC9110-10.2.3-01', 'RFC9110-10.2.3-02'],
  },
  'CreateToken 503 header Retry-After': {
    says: ['string', 'pattern ^(?:[0-9]+|[A-Z][a-z]{2}, .+ GMT)$'],
    by: ['RFC9110-10.2.3-01', 'RFC9110-10.2.3-02'],
  },
  'error invalid_request': {
    says: ['InvalidRequestException', 'error required'],
    by: [
      'SSOOIDC-RegisterClient-10',
      'SSOOIDC-RegisterClient-11',
      'SSOOIDC-RegisterClient-12',
      'SSOOIDC-RegisterClient-14',
      'SSOOIDC-StartDeviceAuthorization-13',
      'SSOOIDC-StartDeviceAuthorization-14',
      'SSOOIDC-StartDeviceAuthorization-15',
      'SSOOIDC-StartDeviceAuthorization-19',
      'SSOOIDC-StartDeviceAuthorization-20',
      'SSOOIDC-CreateToken-14',
      'SSOOIDC-CreateToken-16',
      'SSOOIDC-CreateToken-17',
      'SSOOIDC-CreateToken-18',
      'SSOOIDC-CreateToken-20',
      'SSOOIDC-CreateToken-21',
      'SSOOIDC-Protocol-12',
      'SSOOIDC-Protocol-13',
      'SSOOIDC-Protocol-14',
      'SSOOIDC-Protocol-15',
      'CONTRACT-Schema-02',
    ],
  },
  'error invalid_request error_description': {
    says: ['string or null'],
    by: ['SSOOIDC-Protocol-09', 'SSOOIDC-Protocol-10', 'CONTRACT-Schema-02'],
  },
  'error invalid_request reason': {
    says: ['string or null'],
    by: ['CONTRACT-Schema-02'],
  },
  'error invalid_client_metadata': {
    says: ['InvalidClientMetadataException', 'error required'],
    by: [
      'SSOOIDC-RegisterClient-10',
      'SSOOIDC-RegisterClient-11',
      'SSOOIDC-RegisterClient-12',
      'SSOOIDC-RegisterClient-14',
      'CONTRACT-Schema-02',
    ],
  },
  'error invalid_client_metadata error_description': {
    says: ['string or null'],
    by: ['SSOOIDC-Protocol-09', 'SSOOIDC-Protocol-10', 'CONTRACT-Schema-02'],
  },
  'error invalid_redirect_uri': {
    says: ['InvalidRedirectUriException', 'error required'],
    by: ['CONTRACT-Schema-02'],
  },
  'error invalid_redirect_uri error_description': {
    says: ['string or null'],
    by: ['SSOOIDC-Protocol-09', 'SSOOIDC-Protocol-10', 'CONTRACT-Schema-02'],
  },
  'error invalid_scope': {
    says: ['InvalidScopeException', 'error required'],
    by: ['CONTRACT-Schema-02'],
  },
  'error invalid_scope error_description': {
    says: ['string or null'],
    by: ['SSOOIDC-Protocol-09', 'SSOOIDC-Protocol-10', 'CONTRACT-Schema-02'],
  },
  'error slow_down': {
    says: ['SlowDownException', 'error required'],
    by: [
      'SSOOIDC-CreateToken-01',
      'SSOOIDC-CreateToken-02',
      'SSOOIDC-CreateToken-03',
      'SSOOIDC-CreateToken-04',
      'SSOOIDC-StartDeviceAuthorization-36',
      'SSOOIDC-CreateToken-34',
      'SSOOIDC-CreateToken-35',
      'SSOOIDC-CreateToken-36',
      'SSOOIDC-CreateToken-37',
      'CONTRACT-Schema-02',
    ],
  },
  'error slow_down error_description': {
    says: ['string or null'],
    by: ['SSOOIDC-Protocol-09', 'SSOOIDC-Protocol-10', 'CONTRACT-Schema-02'],
  },
  'error unsupported_grant_type': {
    says: ['UnsupportedGrantTypeException', 'error required'],
    by: [
      'SSOOIDC-RegisterClient-14',
      'SSOOIDC-CreateToken-19',
      'SSOOIDC-CreateToken-24',
      'CONTRACT-Schema-02',
    ],
  },
  'error unsupported_grant_type error_description': {
    says: ['string or null'],
    by: ['SSOOIDC-Protocol-09', 'SSOOIDC-Protocol-10', 'CONTRACT-Schema-02'],
  },
  'error server_error': {
    says: ['InternalServerException', 'error required'],
    by: ['SSOOIDC-Protocol-05', 'SSOOIDC-Protocol-20', 'CONTRACT-Schema-02'],
  },
  'error server_error error_description': {
    says: ['string or null'],
    by: ['SSOOIDC-Protocol-09', 'SSOOIDC-Protocol-10', 'CONTRACT-Schema-02'],
  },
  'error unauthorized_client': {
    says: ['UnauthorizedClientException', 'error required'],
    by: ['SSOOIDC-StartDeviceAuthorization-21', 'SSOOIDC-CreateToken-14', 'CONTRACT-Schema-02'],
  },
  'error unauthorized_client error_description': {
    says: ['string or null'],
    by: ['SSOOIDC-Protocol-09', 'SSOOIDC-Protocol-10', 'CONTRACT-Schema-02'],
  },
  'error invalid_client': {
    says: ['InvalidClientException', 'error required'],
    by: [
      'SSOOIDC-StartDeviceAuthorization-16',
      'SSOOIDC-StartDeviceAuthorization-17',
      'SSOOIDC-StartDeviceAuthorization-18',
      'SSOOIDC-CreateToken-22',
      'SSOOIDC-CreateToken-23',
      'SSOOIDC-Protocol-05',
      'CONTRACT-Schema-02',
    ],
  },
  'error invalid_client error_description': {
    says: ['string or null'],
    by: ['SSOOIDC-Protocol-09', 'SSOOIDC-Protocol-10', 'CONTRACT-Schema-02'],
  },
  'error authorization_pending': {
    says: ['AuthorizationPendingException', 'error required'],
    by: ['SSOOIDC-CreateToken-01', 'SSOOIDC-CreateToken-33', 'SSOOIDC-CreateToken-34', 'CONTRACT-Schema-02'],
  },
  'error authorization_pending error_description': {
    says: ['string or null'],
    by: ['SSOOIDC-Protocol-09', 'SSOOIDC-Protocol-10', 'CONTRACT-Schema-02'],
  },
  'error access_denied': {
    says: ['AccessDeniedException', 'error required'],
    by: ['SSOOIDC-CreateToken-05', 'SSOOIDC-CreateToken-46', 'CONTRACT-Schema-02', 'SSOOIDC-CreateToken-53'],
  },
  'error access_denied error_description': {
    says: ['string or null'],
    by: ['SSOOIDC-Protocol-09', 'SSOOIDC-Protocol-10', 'CONTRACT-Schema-02'],
  },
  'error access_denied reason': {
    says: ['string or null'],
    by: ['CONTRACT-Schema-02'],
  },
  'error expired_token': {
    says: ['ExpiredTokenException', 'error required'],
    by: [
      'SSOOIDC-CreateToken-06',
      'SSOOIDC-CreateToken-13',
      'SSOOIDC-CreateToken-47',
      'SSOOIDC-CreateToken-51',
      'CONTRACT-Schema-02',
    ],
  },
  'error expired_token error_description': {
    says: ['string or null'],
    by: ['SSOOIDC-Protocol-09', 'SSOOIDC-Protocol-10', 'CONTRACT-Schema-02'],
  },
  'error invalid_grant': {
    says: ['InvalidGrantException', 'error required'],
    by: [
      'SSOOIDC-CreateToken-13',
      'SSOOIDC-CreateToken-14',
      'SSOOIDC-CreateToken-16',
      'SSOOIDC-CreateToken-19',
      'SSOOIDC-CreateToken-24',
      'CONTRACT-Schema-02',
    ],
  },
  'error invalid_grant error_description': {
    says: ['string or null'],
    by: ['SSOOIDC-Protocol-09', 'SSOOIDC-Protocol-10', 'CONTRACT-Schema-02'],
  },
};
