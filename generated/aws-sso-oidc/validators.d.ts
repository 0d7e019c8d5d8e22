// Generated from openapi/aws-sso-oidc.yaml: do not edit. Change the source and run `make generate`.
// Tells whether a body is what the contract promises. Shapes only: patterns and formats are not checked.

import type { Guard } from '../client-runtime.ts';
import type { components } from './types.ts';

type AccessDeniedException = components['schemas']['AccessDeniedException'];
type AuthorizationPendingException = components['schemas']['AuthorizationPendingException'];
type CreateTokenResponse = components['schemas']['CreateTokenResponse'];
type ExpiredTokenException = components['schemas']['ExpiredTokenException'];
type InternalServerException = components['schemas']['InternalServerException'];
type InvalidClientException = components['schemas']['InvalidClientException'];
type InvalidClientMetadataException = components['schemas']['InvalidClientMetadataException'];
type InvalidGrantException = components['schemas']['InvalidGrantException'];
type InvalidRedirectUriException = components['schemas']['InvalidRedirectUriException'];
type InvalidRequestException = components['schemas']['InvalidRequestException'];
type InvalidScopeException = components['schemas']['InvalidScopeException'];
type RegisterClientResponse = components['schemas']['RegisterClientResponse'];
type SlowDownException = components['schemas']['SlowDownException'];
type StartDeviceAuthorizationResponse = components['schemas']['StartDeviceAuthorizationResponse'];
type UnauthorizedClientException = components['schemas']['UnauthorizedClientException'];
type UnsupportedGrantTypeException = components['schemas']['UnsupportedGrantTypeException'];

export declare const isRegisterClient200: Guard<RegisterClientResponse>;
export declare const isRegisterClient400: Guard<InvalidRequestException | InvalidClientMetadataException | InvalidRedirectUriException | InvalidScopeException | SlowDownException | UnsupportedGrantTypeException>;
export declare const isRegisterClient500: Guard<InternalServerException>;
export declare const isStartDeviceAuthorization200: Guard<StartDeviceAuthorizationResponse>;
export declare const isStartDeviceAuthorization400: Guard<InvalidRequestException | SlowDownException | UnauthorizedClientException>;
export declare const isStartDeviceAuthorization401: Guard<InvalidClientException>;
export declare const isStartDeviceAuthorization500: Guard<InternalServerException>;
export declare const isCreateToken200: Guard<CreateTokenResponse>;
export declare const isCreateToken400: Guard<InvalidRequestException | AuthorizationPendingException | SlowDownException | AccessDeniedException | ExpiredTokenException | InvalidGrantException | InvalidScopeException | UnauthorizedClientException | UnsupportedGrantTypeException>;
export declare const isCreateToken401: Guard<InvalidClientException>;
export declare const isCreateToken500: Guard<InternalServerException>;
