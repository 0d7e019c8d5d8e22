// Where the contract of AWS's dialect says something else than AWS's model, on purpose. Each stands here in the words in
// which it is found, so that one that AWS or the contract changed is found again, and one that went is stale.

/** Reason → the differences that it explains. */
export const onPurpose: Readonly<Record<string, readonly string[]>> = {
  'signed, and without the device grant': [
    'operation CreateTokenWithIAM: went',
    'error InvalidRequestRegionException: went',
  ],
  'whoever holds a code gets the token, so it is kept out of logs as well': [
    'CreateTokenRequest.deviceCode sensitive: false → true',
    'CreateTokenRequest.code sensitive: false → true',
    'StartDeviceAuthorizationResponse.deviceCode sensitive: false → true',
  ],
  'the text of the page lists the values': [
    'RegisterClientRequest.clientType values: none → public',
    'CreateTokenRequest.grantType values: none → authorization_code, refresh_token, urn:ietf:params:oauth:grant-type:device_code',
  ],
  "AWS's model marks no member of a response; these are those without which AWS's own clients stop": [
    'RegisterClientResponse.clientId required: false → true',
    'RegisterClientResponse.clientSecret required: false → true',
    'RegisterClientResponse.clientSecretExpiresAt required: false → true',
    'StartDeviceAuthorizationResponse.deviceCode required: false → true',
    'StartDeviceAuthorizationResponse.userCode required: false → true',
    'StartDeviceAuthorizationResponse.verificationUri required: false → true',
    'StartDeviceAuthorizationResponse.verificationUriComplete required: false → true',
    'StartDeviceAuthorizationResponse.expiresIn required: false → true',
    'StartDeviceAuthorizationResponse.interval required: false → true',
    'CreateTokenResponse.accessToken required: false → true',
    'CreateTokenResponse.tokenType required: false → true',
    'CreateTokenResponse.expiresIn required: false → true',
  ],
  "common to all actions of AWS, and therefore in no service's own model": [
    'error CommonError: came',
    'RegisterClient raises CommonError: came',
    'StartDeviceAuthorization raises CommonError: came',
    'CreateToken raises CommonError: came',
  ],
  'every page of an error documents its one value': [
    ...['AccessDenied', 'AuthorizationPending', 'ExpiredToken', 'InternalServer', 'InvalidClient'],
    ...['InvalidClientMetadata', 'InvalidGrant', 'InvalidRedirectUri', 'InvalidRequest', 'InvalidScope'],
    ...['SlowDown', 'UnauthorizedClient', 'UnsupportedGrantType'],
  ].map((name) => `${name}Exception.error required: false → true`),
};
