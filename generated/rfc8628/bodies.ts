// Generated from openapi/rfc8628.yaml: do not edit. Change the source and run `make generate`.
// The bodies of requests and responses, by name.

import type { components } from './types.ts';

export type AccessDeniedError = components['schemas']['AccessDeniedError'];
export type AuthorizationPendingError = components['schemas']['AuthorizationPendingError'];
export type DeviceAuthorizationRequest = components['schemas']['DeviceAuthorizationRequest'];
export type DeviceAuthorizationResponse = components['schemas']['DeviceAuthorizationResponse'];
export type DeviceTokenRequest = components['schemas']['DeviceTokenRequest'];
export type ExpiredTokenError = components['schemas']['ExpiredTokenError'];
export type InvalidClientError = components['schemas']['InvalidClientError'];
export type InvalidGrantError = components['schemas']['InvalidGrantError'];
export type InvalidRequestError = components['schemas']['InvalidRequestError'];
export type InvalidScopeError = components['schemas']['InvalidScopeError'];
export type Metadata = components['schemas']['Metadata'];
export type RefreshTokenRequest = components['schemas']['RefreshTokenRequest'];
export type SlowDownError = components['schemas']['SlowDownError'];
export type TokenResponse = components['schemas']['TokenResponse'];
export type UnauthorizedClientError = components['schemas']['UnauthorizedClientError'];
export type UnsupportedGrantTypeError = components['schemas']['UnsupportedGrantTypeError'];
