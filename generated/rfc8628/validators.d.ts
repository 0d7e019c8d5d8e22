// Generated from openapi/rfc8628.yaml: do not edit. Change the source and run `make generate`.
// Tells whether a body is what the contract promises. Shapes only: patterns and formats are not checked.

import type { Guard } from '../client-runtime.ts';
import type { components } from './types.ts';

type AccessDeniedError = components['schemas']['AccessDeniedError'];
type AuthorizationPendingError = components['schemas']['AuthorizationPendingError'];
type DeviceAuthorizationResponse = components['schemas']['DeviceAuthorizationResponse'];
type ExpiredTokenError = components['schemas']['ExpiredTokenError'];
type InvalidClientError = components['schemas']['InvalidClientError'];
type InvalidGrantError = components['schemas']['InvalidGrantError'];
type InvalidRequestError = components['schemas']['InvalidRequestError'];
type InvalidScopeError = components['schemas']['InvalidScopeError'];
type Metadata = components['schemas']['Metadata'];
type SlowDownError = components['schemas']['SlowDownError'];
type TokenResponse = components['schemas']['TokenResponse'];
type UnauthorizedClientError = components['schemas']['UnauthorizedClientError'];
type UnsupportedGrantTypeError = components['schemas']['UnsupportedGrantTypeError'];

export declare const isRequestDeviceAuthorization200: Guard<DeviceAuthorizationResponse>;
export declare const isRequestDeviceAuthorization400: Guard<InvalidRequestError | InvalidClientError | UnauthorizedClientError | InvalidScopeError>;
export declare const isRequestDeviceAuthorization401: Guard<InvalidClientError>;
export declare const isRequestToken200: Guard<TokenResponse>;
export declare const isRequestToken400: Guard<InvalidRequestError | AuthorizationPendingError | SlowDownError | AccessDeniedError | ExpiredTokenError | InvalidGrantError | InvalidClientError | UnauthorizedClientError | UnsupportedGrantTypeError | InvalidScopeError>;
export declare const isRequestToken401: Guard<InvalidClientError>;
export declare const isGetMetadata200: Guard<Metadata>;
