// Generated from openapi/aws-sso-oidc.yaml: do not edit. Change the source and run `make generate`.
// The bodies of requests and responses, by name.

import type { components } from './types.ts';

export type AccessDeniedException = components['schemas']['AccessDeniedException'];
export type AuthorizationPendingException = components['schemas']['AuthorizationPendingException'];
export type CommonError = components['schemas']['CommonError'];
export type CreateTokenRequest = components['schemas']['CreateTokenRequest'];
export type CreateTokenResponse = components['schemas']['CreateTokenResponse'];
export type ExpiredTokenException = components['schemas']['ExpiredTokenException'];
export type InternalServerException = components['schemas']['InternalServerException'];
export type InvalidClientException = components['schemas']['InvalidClientException'];
export type InvalidClientMetadataException = components['schemas']['InvalidClientMetadataException'];
export type InvalidGrantException = components['schemas']['InvalidGrantException'];
export type InvalidRedirectUriException = components['schemas']['InvalidRedirectUriException'];
export type InvalidRequestException = components['schemas']['InvalidRequestException'];
export type InvalidScopeException = components['schemas']['InvalidScopeException'];
export type RegisterClientRequest = components['schemas']['RegisterClientRequest'];
export type RegisterClientResponse = components['schemas']['RegisterClientResponse'];
export type SlowDownException = components['schemas']['SlowDownException'];
export type StartDeviceAuthorizationRequest = components['schemas']['StartDeviceAuthorizationRequest'];
export type StartDeviceAuthorizationResponse = components['schemas']['StartDeviceAuthorizationResponse'];
export type UnauthorizedClientException = components['schemas']['UnauthorizedClientException'];
export type UnsupportedGrantTypeException = components['schemas']['UnsupportedGrantTypeException'];
