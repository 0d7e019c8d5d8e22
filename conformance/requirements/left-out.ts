// Sentences of the sources for which there is no requirement, and why. Every other one has its requirements,
// which name it; `catalogue.test.ts` counts both.

/**
 * A place in a source, as in `Requirement.sentence`, and why nothing stands for it in the catalogue. Where only
 * one of the words of obligation of a place is meant, the word follows.
 */
export const leftOut: Readonly<Record<string, string>> = {
  'RFC 8628 §3.1, scope': 'refers to RFC 6749 §3.3, which has its own requirements',
  'RFC 8628 §3.2, interval: SHOULD': 'says again, weaker, what §3.5 demands of clients',
  'RFC 8628 §3.3.1 ¶1': 'a permission: a client may show a QR code, and none is hurt by one that does not',
  'RFC 8628 §3.4 ¶1': 'what follows it says the same of each parameter',
  'RFC 8628 §3.4, grant_type: REQUIRED': 'says the same as its MUST',
  'RFC 8628 §3.4 ¶4': 'tells what §3.5 demands: to ask again until there is an end',
  'RFC 8628 §3.5 ¶5':
    'a permission to wait for a notice instead of polling, on a channel outside of the text',
  'RFC 8628 §5.2 ¶1': 'RFC 6749 §10.10 demands more of the same code',
  'RFC 8628 §5.4 ¶1: SHOULD': 'the requirement of its RECOMMENDED tells of both',
  'RFC 8628 §5.6 ¶1':
    'how a server classes a client it registered is its own decision and shows in no response',
  'RFC 8628 §6.2 ¶1': 'a permission to agree on another way, which no text describes',

  'RFC 6749 §2.3 ¶1': 'a permission to take other ways of authentication, which other texts describe',
  'RFC 6749 §2.3 ¶3': 'what a server relies on shows in no response',
  'RFC 6749 §2.3.1 ¶3': 'a permission: the client secret in the body, which a server may lack',
  'RFC 6749 §2.3.1, client_id': 'part of that permission',
  'RFC 6749 §2.3.1, client_secret': 'part of that permission; no client of a run has an empty secret',
  'RFC 6749 §2.3.1 ¶4: SHOULD': 'says the same as its NOT RECOMMENDED',
  'RFC 6749 §2.3.1 ¶6': 'RFC 6749 §3.2 demands TLS of the same endpoint',
  'RFC 6749 §3.2 ¶3: MUST NOT': 'a fragment never reaches a server, so that none can show',
  'RFC 6749 §3.2.1 ¶1': 'RFC 8628 §3.1 and §3.4 say it of this grant',
  'RFC 6749 §3.2.1 ¶2': 'RFC 8628 §3.1 and §3.4 say it of this grant',
  'RFC 6749 §3.3 ¶3':
    'which scope a token really has is known to the resource server only; §5.1 says the same',
  'RFC 6749 §3.3 ¶4: SHOULD': 'asks for documentation, which no response is',
  'RFC 6749 §5.1, expires_in: SHOULD': 'asks for documentation, which no response is',
  'RFC 6749 §5.1 ¶5: SHOULD': 'asks for documentation, which no response is',
  'RFC 6749 §5.2, error_uri: MUST': 'says the same as its MUST NOT',
  'RFC 6749 §5.2, invalid_scope': 'which scopes a server has is its own; §3.3 says when it has to choose',
  'RFC 6749 §10.1 ¶2': 'whether a client is a native application is known to those who registered it only',
  'RFC 6749 §10.3 ¶1: MUST': 'RFC 6750 §5.3 says it of bearer tokens',
  'RFC 6749 §10.3 ¶3': '§10.10 gives the measure for it',
  'RFC 6749 §10.10 ¶1': 'its next paragraph gives the measure for it',
  'RFC 6749 §10.10 ¶3': 'RFC 8628 §5.1 says it of user codes',

  'RFC 8414 §3 ¶1': 'the run looks in all usual places, so that it meets metadata wherever they are',
  'RFC 9110 §15.5.6 ¶1': 'no text of this grant asks for a 405, and a client never meets one',

  'RegisterClient, Request Body, issuerUrl':
    'what an administrator has set up; no value is known from outside',
  'RegisterClient, Request Body, entitledApplicationArn':
    'what an administrator has set up; no value is known from outside',
  'RegisterClient, Request Body, redirectUris':
    'belongs to the authorization code grant, which this kit does not test',
  'RegisterClient, Response Elements, authorizationEndpoint':
    'belongs to the authorization code grant; the schema of the contract says that it is a string',
  'RegisterClient, Response Elements, tokenEndpoint':
    'the schema of the contract says that it is a string, and no client of this grant reads it',
  'RegisterClient, Errors, SlowDownException': 'no sentence says how many registrations are too many',
  'RegisterClient, Errors, InternalServerException': 'StartDeviceAuthorization says the same of it',
  'RegisterClient, Errors, InvalidRequestException': 'clientName and clientType say when',
  'RegisterClient, Errors, InvalidClientMetadataException': 'clientName and clientType say when',
  'RegisterClient, Errors, InvalidRedirectUriException': 'belongs to the authorization code grant',
  'RegisterClient, Errors, InvalidScopeException':
    'which scopes exist is not documented, so no request can show it',
  'RegisterClient, Errors, UnsupportedGrantTypeException': 'grantTypes says when',
  'CreateToken, Request Body, clientSecret: should': 'StartDeviceAuthorization says the same of it',
  'CreateToken, Request Body, code': 'belongs to the authorization code grant',
  'CreateToken, Request Body, redirectUri': 'belongs to the authorization code grant',
  'CreateToken, Request Body, codeVerifier': 'belongs to the authorization code grant',
  'CreateToken, Request Body, scope': 'has no effect now, and limited the token once: a server may do either',
  'CreateToken, Response Elements, idToken': 'is not implemented, so nothing is promised about it',
  'CreateToken, Errors, InternalServerException': 'StartDeviceAuthorization says the same of it',
  'CreateToken, Errors, InvalidScopeException': 'scope has no effect, so no request can show it',
  'CreateToken, Errors, UnauthorizedClientException':
    'such a client gets no device code to poll with: StartDeviceAuthorization refuses it first',

  'restJson1, JSON shape serialization':
    'each member of a response that is a number has a requirement that says so',
  'restJson1, Operation error serialization: SHOULD NOT':
    'SDKs cut the value and the live service sends a suffix, so none is hurt by one',
  'restJson1 tests, malformed-accept':
    'HTTP lets a server disregard Accept (RFC 9110 §12.5.1), and this service documents no 406',
  'AWS CLI, issue 7649': 'shows requests without Authorization; no text forbids one, and none is hurt by it',
  'AWS model, endpoint rules': 'a client under test is given the address of its service',

  'py-identity-model, DeviceAuthorizationRequest':
    'RFC 8628 §3.1 has its parameters; openid as the default scope is a choice of that library',
  'py-identity-model, DeviceAuthorizationResponse': 'RFC 8628 §3.2 and §3.3 say the same',
  'py-identity-model, DeviceTokenResponse': 'RFC 8628 §3.5 says the same of its error codes',
};
