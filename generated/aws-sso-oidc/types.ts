// Generated from openapi/aws-sso-oidc.yaml: do not edit. Change the source and run `make generate`.
// The types of every path, operation and schema.

export interface paths {
    readonly "/client/register": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Register a client
         * @description Registers a public client with IAM Identity Center. The answer is to be persisted and reused until `clientSecretExpiresAt`.
         */
        readonly post: operations["RegisterClient"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/device_authorization": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Start a device authorization
         * @description Asks for a pair of codes: the device code, which the device keeps and polls with, and the user code, which a person enters on the verification page.
         */
        readonly post: operations["StartDeviceAuthorization"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/token": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Exchange a device code for a token
         * @description One attempt at a token. With the device grant it is repeated, `interval` seconds apart, until the person has decided or the codes have expired.
         */
        readonly post: operations["CreateToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description What the client says about itself. */
        readonly RegisterClientRequest: {
            /** @description Friendly name of the client. */
            readonly clientName: string;
            /**
             * @description Kind of client. The service takes only `public`.
             * @enum {string}
             */
            readonly clientType: "public";
            /** @description Scopes to which every token of this client is restricted. */
            readonly scopes?: readonly string[];
            /** @description Where a browser may be sent back to. For the authorization code grant only. */
            readonly redirectUris?: readonly string[];
            /** @description Grants that the client will use: `authorization_code`, `urn:ietf:params:oauth:grant-type:device_code`, `refresh_token`. */
            readonly grantTypes?: readonly string[];
            /** @description Issuer URL of the IAM Identity Center instance. */
            readonly issuerUrl?: string;
            /** @description ARN of a configuration that an administrator manages. */
            readonly entitledApplicationArn?: string;
        };
        /** @description The registered client. Persist it. */
        readonly RegisterClientResponse: {
            /** @description Identifies the client in every later request. */
            readonly clientId: string;
            /**
             * Format: password
             * @description Proves the client in every later request. Belongs to this one installation.
             */
            readonly clientSecret: string;
            /**
             * Format: int64
             * @description When the client was registered, in seconds since 1970-01-01T00:00:00Z.
             */
            readonly clientIdIssuedAt?: number;
            /**
             * Format: int64
             * @description When the secret ceases to be good, in seconds since 1970-01-01T00:00:00Z.
             */
            readonly clientSecretExpiresAt: number;
            /** @description Where the client sends a person for the authorization code grant. */
            readonly authorizationEndpoint?: string;
            /** @description Where the client gets tokens. */
            readonly tokenEndpoint?: string;
        };
        /** @description The client, and the portal at which the person signs in. */
        readonly StartDeviceAuthorizationRequest: {
            /** @description Client identifier, from the persisted result of RegisterClient. */
            readonly clientId: string;
            /**
             * Format: password
             * @description Client secret, from the persisted result of RegisterClient.
             */
            readonly clientSecret: string;
            /**
             * Format: uri
             * @description URL of the AWS access portal.
             */
            readonly startUrl: string;
        };
        /** @description The pair of codes. */
        readonly StartDeviceAuthorizationResponse: {
            /**
             * Format: password
             * @description Short-lived code that the device polls with. Never shown to a person.
             */
            readonly deviceCode: string;
            /** @description One-time code that the person enters on the verification page. */
            readonly userCode: string;
            /**
             * Format: uri
             * @description Page that takes the user code.
             */
            readonly verificationUri: string;
            /**
             * Format: uri
             * @description The same page with the user code already filled in, for a browser that the client opens.
             */
            readonly verificationUriComplete: string;
            /**
             * Format: int32
             * @description Lifetime of both codes, in seconds.
             */
            readonly expiresIn: number;
            /**
             * Format: int32
             * @description Shortest wait between two polls, in seconds.
             */
            readonly interval: number;
        };
        /** @description The client, and what it exchanges. The device grant needs `deviceCode`, the refresh grant `refreshToken`, the authorization code grant `code` with `redirectUri` and `codeVerifier`. */
        readonly CreateTokenRequest: {
            /** @description Client identifier, from the persisted result of RegisterClient. */
            readonly clientId: string;
            /**
             * Format: password
             * @description Client secret, from the persisted result of RegisterClient.
             */
            readonly clientSecret: string;
            /**
             * @description What is exchanged for the token.
             * @enum {string}
             */
            readonly grantType: "authorization_code" | "urn:ietf:params:oauth:grant-type:device_code" | "refresh_token";
            /**
             * Format: password
             * @description Device code of StartDeviceAuthorization. For the device grant only.
             */
            readonly deviceCode?: string;
            /**
             * Format: password
             * @description Authorization code. For the authorization code grant only.
             */
            readonly code?: string;
            /**
             * Format: password
             * @description Refresh token of an earlier answer. For the refresh grant only.
             */
            readonly refreshToken?: string;
            /** @description Has no effect. The token carries all scopes of the registration. */
            readonly scope?: readonly string[];
            /** @description Redirect URI of the authorization request. For the authorization code grant only. */
            readonly redirectUri?: string;
            /**
             * Format: password
             * @description PKCE verifier. For the authorization code grant only.
             */
            readonly codeVerifier?: string;
        };
        /** @description The token. */
        readonly CreateTokenResponse: {
            /**
             * Format: password
             * @description Bearer token.
             */
            readonly accessToken: string;
            /** @description Kind of token. The service issues `Bearer`. */
            readonly tokenType: string;
            /**
             * Format: int32
             * @description Lifetime of the token, in seconds.
             */
            readonly expiresIn: number;
            /**
             * Format: password
             * @description Gets a new token later, where the registration allows it.
             */
            readonly refreshToken?: string;
            /**
             * Format: password
             * @description In the model, but not implemented by the service.
             */
            readonly idToken?: string;
        };
        /** @description The person refused, or the caller lacks a permission. */
        readonly AccessDeniedException: {
            /**
             * @description The one code of this error.
             * @constant
             */
            readonly error: "access_denied";
            /** @description Explanation for the developer. */
            readonly error_description?: string;
            /** @description Finer cause. Known is `KMS_AccessDeniedException`. */
            readonly reason?: string;
        };
        /** @description The person has not decided yet. Poll again after the interval. */
        readonly AuthorizationPendingException: {
            /**
             * @description The one code of this error.
             * @constant
             */
            readonly error: "authorization_pending";
            /** @description Explanation for the developer. */
            readonly error_description?: string;
        };
        /** @description An error that is common to all actions of AWS, and that the header alone names. */
        readonly CommonError: {
            /** @description Explanation for the developer. */
            readonly message?: string;
        };
        /** @description The codes have outlived their lifetime. Start again. */
        readonly ExpiredTokenException: {
            /**
             * @description The one code of this error.
             * @constant
             */
            readonly error: "expired_token";
            /** @description Explanation for the developer. */
            readonly error_description?: string;
        };
        /** @description The service failed. */
        readonly InternalServerException: {
            /**
             * @description The one code of this error.
             * @constant
             */
            readonly error: "server_error";
            /** @description Explanation for the developer. */
            readonly error_description?: string;
        };
        /** @description Unknown client, wrong secret or expired secret. */
        readonly InvalidClientException: {
            /**
             * @description The one code of this error.
             * @constant
             */
            readonly error: "invalid_client";
            /** @description Explanation for the developer. */
            readonly error_description?: string;
        };
        /** @description What the client says about itself is not acceptable. */
        readonly InvalidClientMetadataException: {
            /**
             * @description The one code of this error.
             * @constant
             */
            readonly error: "invalid_client_metadata";
            /** @description Explanation for the developer. */
            readonly error_description?: string;
        };
        /** @description What is to be exchanged is unknown, spent, or another client's. */
        readonly InvalidGrantException: {
            /**
             * @description The one code of this error.
             * @constant
             */
            readonly error: "invalid_grant";
            /** @description Explanation for the developer. */
            readonly error_description?: string;
        };
        /** @description A redirect URI is not acceptable. */
        readonly InvalidRedirectUriException: {
            /**
             * @description The one code of this error.
             * @constant
             */
            readonly error: "invalid_redirect_uri";
            /** @description Explanation for the developer. */
            readonly error_description?: string;
        };
        /** @description Something is wrong with the input, such as a required member that is missing or out of range. */
        readonly InvalidRequestException: {
            /**
             * @description The one code of this error.
             * @constant
             */
            readonly error: "invalid_request";
            /** @description Explanation for the developer. */
            readonly error_description?: string;
            /** @description Finer cause. Known are `KMS_NotFoundException`, `KMS_InvalidKeyUsageException`, `KMS_InvalidStateException` and `KMS_DisabledException`. */
            readonly reason?: string;
        };
        /** @description A scope is unknown or not allowed. */
        readonly InvalidScopeException: {
            /**
             * @description The one code of this error.
             * @constant
             */
            readonly error: "invalid_scope";
            /** @description Explanation for the developer. */
            readonly error_description?: string;
        };
        /** @description The client asks more often than the service will bear. */
        readonly SlowDownException: {
            /**
             * @description The one code of this error.
             * @constant
             */
            readonly error: "slow_down";
            /** @description Explanation for the developer. */
            readonly error_description?: string;
        };
        /** @description The client may not make this request, for example because it is not a public client. */
        readonly UnauthorizedClientException: {
            /**
             * @description The one code of this error.
             * @constant
             */
            readonly error: "unauthorized_client";
            /** @description Explanation for the developer. */
            readonly error_description?: string;
        };
        /** @description The grant type is not offered. */
        readonly UnsupportedGrantTypeException: {
            /**
             * @description The one code of this error.
             * @constant
             */
            readonly error: "unsupported_grant_type";
            /** @description Explanation for the developer. */
            readonly error_description?: string;
        };
    };
    responses: {
        /** @description The client is unknown, its secret is wrong, or its secret has expired. */
        readonly InvalidClient: {
            headers: {
                readonly "x-amzn-RequestId": components["headers"]["RequestId"];
                readonly "x-amzn-ErrorType": components["headers"]["InvalidClientErrorType"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["InvalidClientException"];
            };
        };
        /** @description The service failed. The same request may succeed later. */
        readonly InternalServerError: {
            headers: {
                readonly "x-amzn-RequestId": components["headers"]["RequestId"];
                readonly "x-amzn-ErrorType": components["headers"]["InternalServerErrorType"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["InternalServerException"];
            };
        };
        /** @description AWS turns the caller away, whatever the action is. The header names the error. */
        readonly Forbidden: {
            headers: {
                readonly "x-amzn-RequestId": components["headers"]["RequestId"];
                readonly "x-amzn-ErrorType": components["headers"]["CommonErrorType"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["CommonError"];
            };
        };
        /** @description AWS is out of service for a moment, or throttles. The body is free. */
        readonly ServiceUnavailable: {
            headers: {
                readonly "Retry-After": components["headers"]["RetryAfter"];
                readonly [name: string]: unknown;
            };
            content?: never;
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /**
         * @description Identifies the exchange when talking to AWS support.
         * @example 00000000-0000-4000-8000-000000000000
         */
        readonly RequestId: string;
        /**
         * @description Names the exception. SDKs choose the exception by this header alone.
         * @example InvalidRequestException
         */
        readonly RegisterClientErrorType: string;
        /**
         * @description Names the exception. SDKs choose the exception by this header alone.
         * @example InvalidRequestException
         */
        readonly StartDeviceAuthorizationErrorType: string;
        /**
         * @description Names the exception. SDKs choose the exception by this header alone.
         * @example InvalidRequestException
         */
        readonly CreateTokenErrorType: string;
        /**
         * @description Names the exception. SDKs choose the exception by this header alone.
         * @example InvalidClientException
         */
        readonly InvalidClientErrorType: string;
        /**
         * @description Names the exception. SDKs choose the exception by this header alone.
         * @example InternalServerException
         */
        readonly InternalServerErrorType: string;
        /**
         * @description Names the error. The body has no code for it.
         * @example OptInRequired
         */
        readonly CommonErrorType: string;
        /**
         * @description How long to wait, in seconds or as an HTTP date (RFC 9110 §10.2.3).
         * @example 5
         */
        readonly RetryAfter: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly RegisterClient: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RegisterClientRequest"];
            };
        };
        readonly responses: {
            /** @description The client is registered. */
            readonly 200: {
                headers: {
                    readonly "x-amzn-RequestId": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RegisterClientResponse"];
                };
            };
            /** @description The request is refused. `error` says why. */
            readonly 400: {
                headers: {
                    readonly "x-amzn-RequestId": components["headers"]["RequestId"];
                    readonly "x-amzn-ErrorType": components["headers"]["RegisterClientErrorType"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InvalidRequestException"] | components["schemas"]["InvalidClientMetadataException"] | components["schemas"]["InvalidRedirectUriException"] | components["schemas"]["InvalidScopeException"] | components["schemas"]["SlowDownException"] | components["schemas"]["UnsupportedGrantTypeException"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly StartDeviceAuthorization: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["StartDeviceAuthorizationRequest"];
            };
        };
        readonly responses: {
            /** @description The pair of codes, and where and for how long they are good. */
            readonly 200: {
                headers: {
                    readonly "x-amzn-RequestId": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StartDeviceAuthorizationResponse"];
                };
            };
            /** @description The request is refused. `error` says why. */
            readonly 400: {
                headers: {
                    readonly "x-amzn-RequestId": components["headers"]["RequestId"];
                    readonly "x-amzn-ErrorType": components["headers"]["StartDeviceAuthorizationErrorType"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InvalidRequestException"] | components["schemas"]["SlowDownException"] | components["schemas"]["UnauthorizedClientException"];
                };
            };
            readonly 401: components["responses"]["InvalidClient"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly CreateToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateTokenRequest"];
            };
        };
        readonly responses: {
            /** @description The person has approved. The device code is spent. */
            readonly 200: {
                headers: {
                    readonly "x-amzn-RequestId": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CreateTokenResponse"];
                };
            };
            /** @description No token, or not yet. `error` says why. */
            readonly 400: {
                headers: {
                    readonly "x-amzn-RequestId": components["headers"]["RequestId"];
                    readonly "x-amzn-ErrorType": components["headers"]["CreateTokenErrorType"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InvalidRequestException"] | components["schemas"]["AuthorizationPendingException"] | components["schemas"]["SlowDownException"] | components["schemas"]["AccessDeniedException"] | components["schemas"]["ExpiredTokenException"] | components["schemas"]["InvalidGrantException"] | components["schemas"]["InvalidScopeException"] | components["schemas"]["UnauthorizedClientException"] | components["schemas"]["UnsupportedGrantTypeException"];
                };
            };
            readonly 401: components["responses"]["InvalidClient"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
}
