// What the contract of rfc8628 says, element by element, and what proves each: requirements, or one of the reasons.
// A change of the contract is made here as well, and by that its proof is thought of.

import type { CoverageTable } from './coverage.ts';

export const rfc8628: CoverageTable = {
  version: {
    says: ['2019-08'],
    because: 'version',
  },
  'server https://server.example.com': {
    says: ['https://server.example.com'],
    because: 'address',
  },
  'security clientBasic': {
    says: ['type http', 'scheme basic'],
    by: ['RFC6749-2.3.1-01', 'RFC6749-2.3.1-02', 'RFC9110-11.1-01'],
  },
  requestDeviceAuthorization: {
    says: ['POST /device_authorization', 'or at deviceAuthorizationEndpoint'],
    by: [
      'RFC8628-3.1-11',
      'RFC8628-3.2-01',
      'RFC8628-3.1-01',
      'RFC8628-3.1-03',
      'RFC8628-3.1-04',
      'RFC8628-3.1-08',
      'RFC8628-3.1-09',
      'RFC8628-3.3-04',
      'RFC8628-5.4-01',
      'RFC8628-6.1-03',
      'RFC8628-3.1-13',
      'RFC8628-3.1-15',
      'RFC8628-3.1-16',
      'RFC8628-3.1-17',
      'RFC8628-3.1-19',
      'RFC8628-3.2-16',
      'RFC8628-3.2-17',
      'RFC8628-3.2-18',
      'RFC8628-3.2-19',
      'RFC8628-3.2-20',
      'RFC8628-3.2-21',
      'RFC8628-3.2-22',
      'RFC8628-3.2-23',
      'RFC8628-3.2-24',
      'RFC8628-3.3-05',
      'RFC8628-3.3-06',
      'RFC8628-3.3-07',
      'RFC8628-3.3-08',
      'RFC8628-3.3-09',
      'RFC8628-3.3.1-02',
      'RFC8628-3.3.1-03',
      'RFC8628-5.5-01',
      'RFC8628-5.7-01',
      'RFC6749-2.3.1-03',
      'RFC6749-2.3-02',
      'RFC6749-2.3.1-04',
      'RFC6749-2.3.1-05',
      'RFC6749-2.3.1-06',
      'RFC6749-2.3.1-07',
      'RFC6749-5.2-15',
      'RFC6749-5.2-16',
      'RFC8628-3.1-20',
      'RFC6749-2.3.1-08',
      'RFC8628-3.1-21',
    ],
  },
  'requestDeviceAuthorization security': {
    says: ['none', 'clientBasic'],
    by: ['RFC8628-3.1-10', 'RFC6749-2.3.1-01'],
  },
  'requestDeviceAuthorization request': {
    says: ['application/x-www-form-urlencoded', 'required'],
    by: ['RFC8628-3.1-12', 'RFC8628-3.1-22'],
  },
  'requestDeviceAuthorization request client_id': {
    says: ['string', 'pattern ^[\\x20-\\x7E]*$'],
    by: ['RFC8628-3.1-14', 'RFC6749-5.2-19', 'RFC6749-1.9-01'],
  },
  'requestDeviceAuthorization request client_secret': {
    says: ['string', 'format password', 'pattern ^[\\x20-\\x7E]*$', 'credential'],
    by: ['RFC8628-3.1-07', 'RFC8628-3.1-18', 'RFC6749-5.2-18'],
  },
  'requestDeviceAuthorization request scope': {
    says: ['string', 'pattern ^(?:[\\x21\\x23-\\x5B\\x5D-\\x7E]+(?: [\\x21\\x23-\\x5B\\x5D-\\x7E]+)*)?$'],
    by: ['RFC6749-3.3-01', 'RFC6749-3.3-03'],
  },
  'requestDeviceAuthorization request examples': {
    says: ['publicClient'],
    because: 'shown',
  },
  'requestDeviceAuthorization 200': {
    says: ['application/json'],
    by: ['RFC8628-3.2-01', 'RFC8628-3.2-02'],
  },
  'requestDeviceAuthorization 200 header Cache-Control': {
    says: ['required', 'string', 'pattern (?:^|,)\\s*[Nn][Oo]-[Ss][Tt][Oo][Rr][Ee]\\s*(?:,|$)'],
    by: ['RFC8628-3.2-11'],
  },
  'requestDeviceAuthorization 200 header Pragma': {
    says: ['string', 'pattern (?:^|,)\\s*[Nn][Oo]-[Cc][Aa][Cc][Hh][Ee]\\s*(?:,|$)'],
    by: ['RFC8628-3.2-12'],
  },
  'requestDeviceAuthorization 200 device_code': {
    says: ['required', 'string', 'format password', 'minLength 1', 'credential'],
    by: [
      'RFC8628-3.2-03',
      'RFC8628-3.2-09',
      'RFC8628-3.2-13',
      'RFC8628-3.3-03',
      'RFC6749-10.10-01',
      'RFC6749-10.10-02',
      'CONTRACT-Schema-01',
      'RFC6749-10.10-03',
    ],
  },
  'requestDeviceAuthorization 200 user_code': {
    says: ['required', 'string', 'minLength 1'],
    by: [
      'RFC8628-3.2-04',
      'RFC8628-3.2-10',
      'RFC8628-3.2-14',
      'RFC8628-3.3-01',
      'RFC8628-3.3-03',
      'RFC8628-3.3.1-01',
      'RFC8628-5.1-01',
      'RFC8628-5.1-02',
      'RFC8628-6.1-01',
      'RFC8628-6.1-02',
      'CONTRACT-Schema-01',
      'RFC8628-3.3-10',
      'RFC8628-5.1-03',
    ],
  },
  'requestDeviceAuthorization 200 verification_uri': {
    says: ['required', 'string', 'format uri', 'minLength 1'],
    by: [
      'RFC8628-3.2-05',
      'RFC8628-3.2-15',
      'RFC8628-3.3-01',
      'RFC8628-3.3-02',
      'CONTRACT-Schema-01',
      'RFC8628-3.3-11',
    ],
  },
  'requestDeviceAuthorization 200 verification_uri_complete': {
    says: ['string', 'format uri', 'minLength 1'],
    by: [
      'RFC8628-3.2-06',
      'RFC8628-3.3.1-01',
      'CONTRACT-Schema-01',
      'RFC8628-3.3.1-04',
      'RFC9110-9.2.1-01',
      'RFC8628-3.3-11',
    ],
  },
  'requestDeviceAuthorization 200 expires_in': {
    says: ['required', 'number', 'exclusiveMinimum 0'],
    by: [
      'RFC8628-3.2-07',
      'RFC8628-3.2-13',
      'RFC8628-3.2-14',
      'CONTRACT-Schema-01',
      'RFC8628-3.2-25',
      'RFC8628-3.2-26',
    ],
  },
  'requestDeviceAuthorization 200 interval': {
    says: ['number', 'default 5', 'minimum 0'],
    by: ['RFC8628-3.2-08', 'CONTRACT-Schema-01', 'RFC8628-3.2-26'],
  },
  'requestDeviceAuthorization 200 examples': {
    says: ['onlyRequired', 'started'],
    because: 'shown',
  },
  'requestDeviceAuthorization 400': {
    says: ['application/json'],
    by: ['RFC6749-5.2-01', 'RFC6749-5.2-03'],
  },
  'requestDeviceAuthorization 400 errors': {
    says: ['any other', 'invalid_client', 'invalid_request', 'invalid_scope', 'unauthorized_client'],
    by: ['RFC6749-5.2-01', 'RFC6749-5.2-02'],
  },
  'requestDeviceAuthorization 400 examples': {
    says: ['invalid_client', 'invalid_request', 'invalid_scope', 'unauthorized_client'],
    because: 'shown',
  },
  'requestDeviceAuthorization 401': {
    says: ['application/json'],
    by: ['RFC6749-5.2-11', 'RFC6749-5.2-03'],
  },
  'requestDeviceAuthorization 401 header WWW-Authenticate': {
    says: ['string', 'minLength 1'],
    by: ['RFC6749-5.2-12'],
  },
  'requestDeviceAuthorization 401 errors': {
    says: ['invalid_client'],
    by: ['RFC6749-5.2-01', 'RFC6749-5.2-02'],
  },
  'requestDeviceAuthorization 401 examples': {
    says: ['invalid_client'],
    because: 'shown',
  },
  'requestDeviceAuthorization 429': {
    says: ['no body described'],
    by: ['RFC9110-10.2.3-01', 'RFC9110-10.2.3-02'],
  },
  'requestDeviceAuthorization 429 header Retry-After': {
    says: ['string', 'pattern ^(?:[0-9]+|[A-Z][a-z]{2}, .+ GMT)$'],
    by: ['RFC9110-10.2.3-01', 'RFC9110-10.2.3-02'],
  },
  'requestDeviceAuthorization 503': {
    says: ['no body described'],
    by: ['RFC9110-10.2.3-01', 'RFC9110-10.2.3-02'],
  },
  'requestDeviceAuthorization 503 header Retry-After': {
    says: ['string', 'pattern ^(?:[0-9]+|[A-Z][a-z]{2}, .+ GMT)$'],
    by: ['RFC9110-10.2.3-01', 'RFC9110-10.2.3-02'],
  },
  requestToken: {
    says: ['POST /token', 'or at tokenEndpoint'],
    by: [
      'RFC6749-3.2-07',
      'RFC8628-3.5-01',
      'RFC8628-3.5-10',
      'RFC8628-3.5-11',
      'RFC8628-3.5-14',
      'RFC8628-3.5-15',
      'RFC8628-3.5-23',
      'RFC8628-3.5-25',
      'RFC8628-3.5-27',
      'RFC8628-3.5-28',
      'RFC8628-3.5-29',
      'RFC8628-3.5-30',
      'RFC6749-3.2-01',
      'RFC6749-3.2-02',
      'RFC6749-3.2-03',
      'RFC6749-3.2-05',
      'RFC6749-3.2-06',
      'RFC6749-3.2-08',
      'RFC6749-5.1-10',
      'RFC6749-5.1-11',
      'RFC6749-5.1-12',
      'RFC6749-5.1-13',
      'RFC6749-5.1-14',
      'RFC6749-5.1-15',
      'RFC6749-5.1-16',
      'RFC6749-5.2-14',
      'RFC6749-7.1-01',
      'RFC6749-10.3-01',
      'RFC6749-10.3-02',
      'RFC6750-5.3-01',
      'RFC8628-3.5-33',
      'RFC8628-3.5-34',
      'RFC8628-3.5-35',
      'RFC6749-5.2-15',
      'RFC6749-5.2-16',
      'RFC6749-3.2-10',
      'RFC6749-2.3.1-08',
      'RFC6749-3.2-11',
    ],
  },
  'requestToken security': {
    says: ['none', 'clientBasic'],
    by: ['RFC8628-3.1-10', 'RFC6749-2.3.1-01'],
  },
  'requestToken request': {
    says: ['application/x-www-form-urlencoded', 'required'],
    by: ['RFC6749-3.2-09', 'RFC6749-3.2-12'],
  },
  'requestToken request grant_type': {
    says: ['required', 'string', 'const urn:ietf:params:oauth:grant-type:device_code'],
    by: ['RFC8628-3.4-01', 'RFC8628-3.4-06', 'RFC6749-5.2-13'],
  },
  'requestToken request device_code': {
    says: ['required', 'string', 'format password', 'credential'],
    by: ['RFC8628-3.4-02', 'RFC8628-3.4-07', 'RFC6749-1.9-01', 'RFC6749-5.2-17'],
  },
  'requestToken request client_id': {
    says: ['string', 'pattern ^[\\x20-\\x7E]*$'],
    by: ['RFC8628-3.4-08', 'RFC6749-5.2-19'],
  },
  'requestToken request client_secret': {
    says: ['string', 'format password', 'pattern ^[\\x20-\\x7E]*$', 'credential'],
    by: ['RFC8628-3.4-05', 'RFC8628-3.4-09', 'RFC6749-1.9-01', 'RFC6749-5.2-18'],
  },
  'requestToken request RefreshTokenRequest': {
    says: ['in place of the other'],
    because: 'afterwards',
  },
  'requestToken request RefreshTokenRequest grant_type': {
    says: ['required', 'string', 'const refresh_token'],
    because: 'afterwards',
  },
  'requestToken request RefreshTokenRequest refresh_token': {
    says: ['required', 'string', 'format password', 'credential'],
    because: 'afterwards',
  },
  'requestToken request RefreshTokenRequest scope': {
    says: ['string', 'pattern ^(?:[\\x21\\x23-\\x5B\\x5D-\\x7E]+(?: [\\x21\\x23-\\x5B\\x5D-\\x7E]+)*)?$'],
    because: 'afterwards',
  },
  'requestToken request RefreshTokenRequest client_id': {
    says: ['string', 'pattern ^[\\x20-\\x7E]*$'],
    because: 'afterwards',
  },
  'requestToken request RefreshTokenRequest client_secret': {
    says: ['string', 'format password', 'pattern ^[\\x20-\\x7E]*$', 'credential'],
    because: 'afterwards',
  },
  'requestToken request examples': {
    says: ['poll', 'refresh'],
    because: 'shown',
  },
  'requestToken 200': {
    says: ['application/json'],
    by: ['RFC8628-3.5-01', 'RFC6749-5.1-08'],
  },
  'requestToken 200 header Cache-Control': {
    says: ['required', 'string', 'pattern (?:^|,)\\s*[Nn][Oo]-[Ss][Tt][Oo][Rr][Ee]\\s*(?:,|$)'],
    by: ['RFC6749-5.1-06'],
  },
  'requestToken 200 header Pragma': {
    says: ['required', 'string', 'pattern (?:^|,)\\s*[Nn][Oo]-[Cc][Aa][Cc][Hh][Ee]\\s*(?:,|$)'],
    by: ['RFC6749-5.1-07'],
  },
  'requestToken 200 access_token': {
    says: ['required', 'string', 'format password', 'minLength 1', 'pattern ^[\\x20-\\x7E]+$', 'credential'],
    by: [
      'RFC6749-5.1-01',
      'RFC6750-2.1-01',
      'CONTRACT-Schema-01',
      'RFC6749-10.10-04',
      'RFC6749-10.10-05',
      'RFC6749-10.10-06',
    ],
  },
  'requestToken 200 token_type': {
    says: ['required', 'string', 'minLength 1'],
    by: ['RFC6749-5.1-02', 'CONTRACT-Schema-01'],
  },
  'requestToken 200 expires_in': {
    says: ['integer', 'minimum 0'],
    by: [
      'RFC8628-3.5-04',
      'RFC8628-3.5-05',
      'RFC6749-5.1-03',
      'RFC6749-5.1-04',
      'CONTRACT-Schema-01',
      'RFC6749-5.1-17',
    ],
  },
  'requestToken 200 refresh_token': {
    says: ['string', 'format password', 'minLength 1', 'pattern ^[\\x20-\\x7E]+$', 'credential'],
    by: ['RFC6749-5.1-05', 'CONTRACT-Schema-01'],
  },
  'requestToken 200 scope': {
    says: ['string', 'pattern ^(?:[\\x21\\x23-\\x5B\\x5D-\\x7E]+(?: [\\x21\\x23-\\x5B\\x5D-\\x7E]+)*)?$'],
    by: ['RFC6749-3.3-02', 'RFC6749-5.1-09', 'CONTRACT-Schema-01'],
  },
  'requestToken 200 examples': {
    says: ['token'],
    because: 'shown',
  },
  'requestToken 400': {
    says: ['application/json'],
    by: ['RFC6749-5.2-01', 'RFC6749-5.2-03'],
  },
  'requestToken 400 errors': {
    says: [
      'access_denied',
      'any other',
      'authorization_pending',
      'expired_token',
      'invalid_client',
      'invalid_grant',
      'invalid_request',
      'invalid_scope',
      'slow_down',
      'unauthorized_client',
      'unsupported_grant_type',
    ],
    by: ['RFC6749-5.2-01', 'RFC6749-5.2-02'],
  },
  'requestToken 400 examples': {
    says: [
      'access_denied',
      'authorization_pending',
      'expired_token',
      'invalid_client',
      'invalid_grant',
      'invalid_request',
      'invalid_scope',
      'slow_down',
      'unauthorized_client',
      'unsupported_grant_type',
    ],
    because: 'shown',
  },
  'requestToken 401': {
    says: ['application/json'],
    by: ['RFC6749-5.2-11', 'RFC6749-5.2-03'],
  },
  'requestToken 401 header WWW-Authenticate': {
    says: ['string', 'minLength 1'],
    by: ['RFC6749-5.2-12'],
  },
  'requestToken 401 errors': {
    says: ['invalid_client'],
    by: ['RFC6749-5.2-01', 'RFC6749-5.2-02'],
  },
  'requestToken 401 examples': {
    says: ['invalid_client'],
    because: 'shown',
  },
  'requestToken 429': {
    says: ['no body described'],
    by: ['RFC9110-10.2.3-01', 'RFC9110-10.2.3-02'],
  },
  'requestToken 429 header Retry-After': {
    says: ['string', 'pattern ^(?:[0-9]+|[A-Z][a-z]{2}, .+ GMT)$'],
    by: ['RFC9110-10.2.3-01', 'RFC9110-10.2.3-02'],
  },
  'requestToken 503': {
    says: ['no body described'],
    by: ['RFC9110-10.2.3-01', 'RFC9110-10.2.3-02'],
  },
  'requestToken 503 header Retry-After': {
    says: ['string', 'pattern ^(?:[0-9]+|[A-Z][a-z]{2}, .+ GMT)$'],
    by: ['RFC9110-10.2.3-01', 'RFC9110-10.2.3-02'],
  },
  getMetadata: {
    says: ['GET /.well-known/oauth-authorization-server', 'or at metadataEndpoint'],
    by: [
      'RFC8414-3.2-01',
      'RFC8414-3.1-01',
      'RFC8414-3.2-03',
      'RFC8414-3.1-02',
      'RFC8414-3.3-02',
      'RFC8414-6.1-01',
    ],
  },
  'getMetadata security': {
    says: ['none'],
    because: 'openMetadata',
  },
  'getMetadata 200': {
    says: ['application/json'],
    by: ['RFC8414-3.2-01', 'RFC8414-3.2-02'],
  },
  'getMetadata 200 issuer': {
    says: ['required', 'string', 'format uri', 'minLength 1'],
    by: ['RFC8414-2-01', 'RFC8414-3.3-01', 'CONTRACT-Schema-01'],
  },
  'getMetadata 200 device_authorization_endpoint': {
    says: ['string', 'format uri', 'minLength 1'],
    by: ['RFC8628-4-02', 'CONTRACT-Schema-01'],
  },
  'getMetadata 200 token_endpoint': {
    says: ['required', 'string', 'format uri', 'minLength 1'],
    by: ['RFC8414-2-02', 'CONTRACT-Schema-01'],
  },
  'getMetadata 200 response_types_supported': {
    says: ['array of string'],
    by: ['CONTRACT-Schema-01'],
  },
  'getMetadata 200 grant_types_supported': {
    says: ['array of string', 'default ["authorization_code","implicit"]'],
    by: ['RFC8628-4-01', 'CONTRACT-Schema-01'],
  },
  'getMetadata 200 token_endpoint_auth_methods_supported': {
    says: ['array of string', 'default ["client_secret_basic"]'],
    by: ['CONTRACT-Schema-01'],
  },
  'getMetadata 200 examples': {
    says: ['metadata'],
    because: 'shown',
  },
  'getMetadata 404': {
    says: ['no body described'],
    because: 'absence',
  },
  'error invalid_request': {
    says: ['InvalidRequestError', 'error required'],
    by: [
      'RFC8628-3.1-02',
      'RFC8628-3.1-05',
      'RFC8628-3.4-02',
      'RFC8628-3.4-03',
      'RFC6749-2.3-01',
      'RFC6749-3.2-04',
      'RFC6749-5.2-13',
      'CONTRACT-Schema-02',
    ],
  },
  'error invalid_request error_description': {
    says: ['string', 'pattern ^[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]*$'],
    by: ['RFC6749-5.2-05', 'CONTRACT-Schema-02'],
  },
  'error invalid_request error_uri': {
    says: ['string', 'format uri-reference', 'pattern ^[\\x21\\x23-\\x5B\\x5D-\\x7E]*$'],
    by: ['RFC6749-5.2-06', 'CONTRACT-Schema-02'],
  },
  'error invalid_client': {
    says: ['InvalidClientError', 'error required'],
    by: [
      'RFC8628-3.1-02',
      'RFC8628-3.1-05',
      'RFC8628-3.1-06',
      'RFC8628-3.1-07',
      'RFC8628-3.1-10',
      'RFC8628-3.4-03',
      'RFC8628-3.4-04',
      'RFC8628-3.4-05',
      'RFC6749-2.3-01',
      'RFC6749-5.2-01',
      'RFC6749-5.2-10',
      'CONTRACT-Schema-02',
    ],
  },
  'error invalid_client error_description': {
    says: ['string', 'pattern ^[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]*$'],
    by: ['RFC6749-5.2-05', 'CONTRACT-Schema-02'],
  },
  'error invalid_client error_uri': {
    says: ['string', 'format uri-reference', 'pattern ^[\\x21\\x23-\\x5B\\x5D-\\x7E]*$'],
    by: ['RFC6749-5.2-06', 'CONTRACT-Schema-02'],
  },
  'error unauthorized_client': {
    says: ['UnauthorizedClientError', 'error required'],
    by: ['RFC6749-5.2-09', 'CONTRACT-Schema-02'],
  },
  'error unauthorized_client error_description': {
    says: ['string', 'pattern ^[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]*$'],
    by: ['RFC6749-5.2-05', 'CONTRACT-Schema-02'],
  },
  'error unauthorized_client error_uri': {
    says: ['string', 'format uri-reference', 'pattern ^[\\x21\\x23-\\x5B\\x5D-\\x7E]*$'],
    by: ['RFC6749-5.2-06', 'CONTRACT-Schema-02'],
  },
  'error invalid_scope': {
    says: ['InvalidScopeError', 'error required'],
    by: ['RFC6749-3.3-01', 'CONTRACT-Schema-02'],
  },
  'error invalid_scope error_description': {
    says: ['string', 'pattern ^[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]*$'],
    by: ['RFC6749-5.2-05', 'CONTRACT-Schema-02'],
  },
  'error invalid_scope error_uri': {
    says: ['string', 'format uri-reference', 'pattern ^[\\x21\\x23-\\x5B\\x5D-\\x7E]*$'],
    by: ['RFC6749-5.2-06', 'CONTRACT-Schema-02'],
  },
  'error any other': {
    says: ['ExtensionError', 'error required'],
    by: ['RFC8628-3.5-24', 'RFC6749-5.2-04', 'CONTRACT-Schema-02'],
  },
  'error any other error': {
    says: ['required', 'string', 'minLength 1', 'pattern ^[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]+$'],
    by: [
      'RFC6749-5.2-01',
      'RFC6749-5.2-02',
      'RFC6749-5.2-03',
      'RFC6749-5.2-04',
      'RFC6749-5.2-05',
      'RFC6749-5.2-06',
      'CONTRACT-Schema-02',
    ],
  },
  'error any other error_description': {
    says: ['string', 'pattern ^[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]*$'],
    by: ['RFC6749-5.2-05', 'CONTRACT-Schema-02'],
  },
  'error any other error_uri': {
    says: ['string', 'format uri-reference', 'pattern ^[\\x21\\x23-\\x5B\\x5D-\\x7E]*$'],
    by: ['RFC6749-5.2-06', 'CONTRACT-Schema-02'],
  },
  'error authorization_pending': {
    says: ['AuthorizationPendingError', 'error required'],
    by: ['RFC8628-3.5-02', 'RFC8628-3.5-04', 'RFC8628-3.5-12', 'RFC8628-3.5-13', 'CONTRACT-Schema-02'],
  },
  'error authorization_pending error_description': {
    says: ['string', 'pattern ^[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]*$'],
    by: ['RFC6749-5.2-05', 'CONTRACT-Schema-02'],
  },
  'error authorization_pending error_uri': {
    says: ['string', 'format uri-reference', 'pattern ^[\\x21\\x23-\\x5B\\x5D-\\x7E]*$'],
    by: ['RFC6749-5.2-06', 'CONTRACT-Schema-02'],
  },
  'error slow_down': {
    says: ['SlowDownError', 'error required'],
    by: [
      'RFC8628-3.5-02',
      'RFC8628-3.5-04',
      'RFC8628-3.5-06',
      'RFC8628-3.5-07',
      'RFC8628-3.5-08',
      'RFC8628-3.5-13',
      'RFC8628-3.5-16',
      'RFC8628-3.5-17',
      'RFC8628-3.5-18',
      'RFC8628-3.5-19',
      'RFC8628-3.5-20',
      'RFC8628-3.5-31',
      'CONTRACT-Schema-02',
    ],
  },
  'error slow_down error_description': {
    says: ['string', 'pattern ^[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]*$'],
    by: ['RFC6749-5.2-05', 'CONTRACT-Schema-02'],
  },
  'error slow_down error_uri': {
    says: ['string', 'format uri-reference', 'pattern ^[\\x21\\x23-\\x5B\\x5D-\\x7E]*$'],
    by: ['RFC6749-5.2-06', 'CONTRACT-Schema-02'],
  },
  'error slow_down interval': {
    says: ['number', 'minimum 0'],
    by: ['RFC8628-3.5-19', 'RFC8628-3.5-31', 'CONTRACT-Schema-02'],
  },
  'error access_denied': {
    says: ['AccessDeniedError', 'error required'],
    by: ['RFC8628-3.5-03', 'RFC8628-3.5-21', 'CONTRACT-Schema-02', 'RFC8628-3.5-32'],
  },
  'error access_denied error_description': {
    says: ['string', 'pattern ^[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]*$'],
    by: ['RFC6749-5.2-05', 'CONTRACT-Schema-02'],
  },
  'error access_denied error_uri': {
    says: ['string', 'format uri-reference', 'pattern ^[\\x21\\x23-\\x5B\\x5D-\\x7E]*$'],
    by: ['RFC6749-5.2-06', 'CONTRACT-Schema-02'],
  },
  'error expired_token': {
    says: ['ExpiredTokenError', 'error required'],
    by: [
      'RFC8628-3.5-05',
      'RFC8628-3.5-09',
      'RFC8628-3.5-22',
      'RFC8628-3.5-26',
      'CONTRACT-Schema-02',
      'RFC8628-3.5-36',
    ],
  },
  'error expired_token error_description': {
    says: ['string', 'pattern ^[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]*$'],
    by: ['RFC6749-5.2-05', 'CONTRACT-Schema-02'],
  },
  'error expired_token error_uri': {
    says: ['string', 'format uri-reference', 'pattern ^[\\x21\\x23-\\x5B\\x5D-\\x7E]*$'],
    by: ['RFC6749-5.2-06', 'CONTRACT-Schema-02'],
  },
  'error invalid_grant': {
    says: ['InvalidGrantError', 'error required'],
    by: ['RFC8628-3.5-09', 'RFC6749-5.2-07', 'RFC6749-5.2-08', 'CONTRACT-Schema-02'],
  },
  'error invalid_grant error_description': {
    says: ['string', 'pattern ^[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]*$'],
    by: ['RFC6749-5.2-05', 'CONTRACT-Schema-02'],
  },
  'error invalid_grant error_uri': {
    says: ['string', 'format uri-reference', 'pattern ^[\\x21\\x23-\\x5B\\x5D-\\x7E]*$'],
    by: ['RFC6749-5.2-06', 'CONTRACT-Schema-02'],
  },
  'error unsupported_grant_type': {
    says: ['UnsupportedGrantTypeError', 'error required'],
    by: ['RFC8628-3.4-01', 'CONTRACT-Schema-02'],
  },
  'error unsupported_grant_type error_description': {
    says: ['string', 'pattern ^[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]*$'],
    by: ['RFC6749-5.2-05', 'CONTRACT-Schema-02'],
  },
  'error unsupported_grant_type error_uri': {
    says: ['string', 'format uri-reference', 'pattern ^[\\x21\\x23-\\x5B\\x5D-\\x7E]*$'],
    by: ['RFC6749-5.2-06', 'CONTRACT-Schema-02'],
  },
};
