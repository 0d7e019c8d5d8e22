// Generated from openapi/rfc8628.yaml: do not edit. Change the source and run `make generate`.
// The types of every path, operation and schema.

export interface paths {
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
         * Request a device authorization
         * @description Asks for a pair of codes: the device code, which the device keeps and polls with, and the user code, which a person enters at the verification URI.
         */
        readonly post: operations["requestDeviceAuthorization"];
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
         * Poll for the token
         * @description One attempt at a token for a device code. It is repeated, at least `interval` seconds apart, until the person has decided or the codes have expired.
         */
        readonly post: operations["requestToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/.well-known/oauth-authorization-server": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the server's metadata
         * @description Says where the endpoints are. For an issuer with a path, the well-known part goes between host and path (RFC 8414 §3.1), so the caller gives the URL.
         */
        readonly get: operations["getMetadata"];
        readonly put?: never;
        readonly post?: never;
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
        /** @description Who asks, and for what. */
        readonly DeviceAuthorizationRequest: {
            /** @description Client identifier. Required unless the client authenticates by Basic. */
            readonly client_id?: string;
            /**
             * Format: password
             * @description Client secret, for clients that authenticate in the form. Never together with Basic.
             */
            readonly client_secret?: string;
            /** @description Scopes, separated by one space each. */
            readonly scope?: string;
        };
        /** @description The device code to exchange, and who exchanges it. */
        readonly DeviceTokenRequest: {
            /**
             * @description The device grant.
             * @constant
             */
            readonly grant_type: "urn:ietf:params:oauth:grant-type:device_code";
            /**
             * Format: password
             * @description Device code of the device authorization response.
             */
            readonly device_code: string;
            /** @description Client identifier. Required unless the client authenticates by Basic. */
            readonly client_id?: string;
            /**
             * Format: password
             * @description Client secret, for clients that authenticate in the form. Never together with Basic.
             */
            readonly client_secret?: string;
        };
        /** @description The refresh token to exchange, and who exchanges it (RFC 6749 §6). */
        readonly RefreshTokenRequest: {
            /**
             * @description The refresh grant.
             * @constant
             */
            readonly grant_type: "refresh_token";
            /**
             * Format: password
             * @description Refresh token of an earlier token response.
             */
            readonly refresh_token: string;
            /** @description Scopes, separated by one space each; none that were not granted before. */
            readonly scope?: string;
            /** @description Client identifier. Required unless the client authenticates by Basic. */
            readonly client_id?: string;
            /**
             * Format: password
             * @description Client secret, for clients that authenticate in the form. Never together with Basic.
             */
            readonly client_secret?: string;
        };
        /** @description The pair of codes. */
        readonly DeviceAuthorizationResponse: {
            /**
             * Format: password
             * @description Device verification code that the device polls with. Never shown to a person.
             */
            readonly device_code: string;
            /** @description Code that the person enters at the verification URI. */
            readonly user_code: string;
            /**
             * Format: uri
             * @description Page at which the person enters the user code.
             */
            readonly verification_uri: string;
            /**
             * Format: uri
             * @description The same page with the user code, or something that stands for it, already in the URI.
             */
            readonly verification_uri_complete?: string;
            /** @description Lifetime of both codes, in seconds. */
            readonly expires_in: number;
            /**
             * @description Shortest wait between two polls, in seconds. A client that gets none uses 5.
             * @default 5
             */
            readonly interval?: number;
        };
        /** @description The token (RFC 6749 §5.1). */
        readonly TokenResponse: {
            /**
             * Format: password
             * @description Access token.
             */
            readonly access_token: string;
            /** @description Kind of token, such as `Bearer`. Compared without case. */
            readonly token_type: string;
            /** @description Lifetime of the token, in seconds. Recommended. */
            readonly expires_in?: number;
            /**
             * Format: password
             * @description Gets a new token later.
             */
            readonly refresh_token?: string;
            /** @description Scopes of the token, separated by one space each. Required where they are not those asked for. */
            readonly scope?: string;
        };
        /** @description Authorization server metadata, as far as the device grant needs it (RFC 8414 §2). */
        readonly Metadata: {
            /**
             * Format: uri
             * @description Issuer. Equal to the one that the metadata was asked of.
             */
            readonly issuer: string;
            /**
             * Format: uri
             * @description URL of the device authorization endpoint.
             */
            readonly device_authorization_endpoint?: string;
            /**
             * Format: uri
             * @description URL of the token endpoint.
             */
            readonly token_endpoint: string;
            /** @description Response types of the authorization endpoint. */
            readonly response_types_supported?: readonly string[];
            /**
             * @description Grant types that the server offers.
             * @default [
             *       "authorization_code",
             *       "implicit"
             *     ]
             */
            readonly grant_types_supported?: readonly string[];
            /**
             * @description How clients can authenticate at the token endpoint, and at the device authorization endpoint.
             * @default [
             *       "client_secret_basic"
             *     ]
             */
            readonly token_endpoint_auth_methods_supported?: readonly string[];
        };
        /** @description A parameter is missing, repeated or malformed, or there is more than one set of credentials. */
        readonly InvalidRequestError: {
            /**
             * @description The one code of this error.
             * @constant
             */
            readonly error: "invalid_request";
            readonly error_description?: components["schemas"]["ErrorDescription"];
            readonly error_uri?: components["schemas"]["ErrorUri"];
        };
        /** @description Client authentication failed. */
        readonly InvalidClientError: {
            /**
             * @description The one code of this error.
             * @constant
             */
            readonly error: "invalid_client";
            readonly error_description?: components["schemas"]["ErrorDescription"];
            readonly error_uri?: components["schemas"]["ErrorUri"];
        };
        /** @description The device code is unknown, expired, revoked, or was issued to another client. */
        readonly InvalidGrantError: {
            /**
             * @description The one code of this error.
             * @constant
             */
            readonly error: "invalid_grant";
            readonly error_description?: components["schemas"]["ErrorDescription"];
            readonly error_uri?: components["schemas"]["ErrorUri"];
        };
        /** @description The client may not use the device grant. */
        readonly UnauthorizedClientError: {
            /**
             * @description The one code of this error.
             * @constant
             */
            readonly error: "unauthorized_client";
            readonly error_description?: components["schemas"]["ErrorDescription"];
            readonly error_uri?: components["schemas"]["ErrorUri"];
        };
        /** @description The server does not offer the grant type. */
        readonly UnsupportedGrantTypeError: {
            /**
             * @description The one code of this error.
             * @constant
             */
            readonly error: "unsupported_grant_type";
            readonly error_description?: components["schemas"]["ErrorDescription"];
            readonly error_uri?: components["schemas"]["ErrorUri"];
        };
        /** @description The scope is unknown, malformed, or more than may be asked for. */
        readonly InvalidScopeError: {
            /**
             * @description The one code of this error.
             * @constant
             */
            readonly error: "invalid_scope";
            readonly error_description?: components["schemas"]["ErrorDescription"];
            readonly error_uri?: components["schemas"]["ErrorUri"];
        };
        /** @description The person has not decided yet. Poll again after the interval. */
        readonly AuthorizationPendingError: {
            /**
             * @description The one code of this error.
             * @constant
             */
            readonly error: "authorization_pending";
            readonly error_description?: components["schemas"]["ErrorDescription"];
            readonly error_uri?: components["schemas"]["ErrorUri"];
        };
        /** @description Not decided yet, and polled too early. Add five seconds to the interval for good, and poll again. */
        readonly SlowDownError: {
            /**
             * @description The one code of this error.
             * @constant
             */
            readonly error: "slow_down";
            readonly error_description?: components["schemas"]["ErrorDescription"];
            readonly error_uri?: components["schemas"]["ErrorUri"];
            /** @description New interval, in seconds, where the server sends one. */
            readonly interval?: number;
        };
        /** @description The person refused. */
        readonly AccessDeniedError: {
            /**
             * @description The one code of this error.
             * @constant
             */
            readonly error: "access_denied";
            readonly error_description?: components["schemas"]["ErrorDescription"];
            readonly error_uri?: components["schemas"]["ErrorUri"];
        };
        /** @description The device code has expired. Start again, but only when the person wants to. */
        readonly ExpiredTokenError: {
            /**
             * @description The one code of this error.
             * @constant
             */
            readonly error: "expired_token";
            readonly error_description?: components["schemas"]["ErrorDescription"];
            readonly error_uri?: components["schemas"]["ErrorUri"];
        };
        /** @description An error code of another specification. */
        readonly ExtensionError: {
            /** @description The code. */
            readonly error: string;
            readonly error_description?: components["schemas"]["ErrorDescription"];
            readonly error_uri?: components["schemas"]["ErrorUri"];
        };
        /** @description Explanation for the developer, in ASCII without quotation mark and backslash. */
        readonly ErrorDescription: string;
        /**
         * Format: uri-reference
         * @description Page about the error, for the developer.
         */
        readonly ErrorUri: string;
    };
    responses: {
        /** @description Client authentication failed. */
        readonly InvalidClient: {
            headers: {
                readonly "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["InvalidClientError"];
            };
        };
        /** @description Too many requests (RFC 6585 §4). The body is not OAuth's. */
        readonly TooManyRequests: {
            headers: {
                readonly "Retry-After": components["headers"]["RetryAfter"];
                readonly [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Temporarily out of service (RFC 9110 §15.6.4). The body is not OAuth's. */
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
         * @description Keeps credentials out of caches.
         * @example no-store
         */
        readonly NoStore: string;
        /**
         * @description The same for HTTP/1.0.
         * @example no-cache
         */
        readonly NoCache: string;
        /**
         * @description The same for HTTP/1.0.
         * @example no-cache
         */
        readonly RequiredNoCache: string;
        /**
         * @description How the client can authenticate.
         * @example Basic realm="server.example.com"
         */
        readonly WwwAuthenticate: string;
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
    readonly requestDeviceAuthorization: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/x-www-form-urlencoded": components["schemas"]["DeviceAuthorizationRequest"];
            };
        };
        readonly responses: {
            /** @description The pair of codes, and where and for how long they are good. */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["NoStore"];
                    readonly Pragma: components["headers"]["NoCache"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DeviceAuthorizationResponse"];
                };
            };
            /** @description The request is refused. `error` says why. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["InvalidClientError"] | components["schemas"]["UnauthorizedClientError"] | components["schemas"]["InvalidScopeError"] | components["schemas"]["ExtensionError"];
                };
            };
            readonly 401: components["responses"]["InvalidClient"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly requestToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/x-www-form-urlencoded": components["schemas"]["DeviceTokenRequest"] | components["schemas"]["RefreshTokenRequest"];
            };
        };
        readonly responses: {
            /** @description The person has approved. */
            readonly 200: {
                headers: {
                    readonly "Cache-Control": components["headers"]["NoStore"];
                    readonly Pragma: components["headers"]["RequiredNoCache"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TokenResponse"];
                };
            };
            /** @description No token, or not yet. `error` says why. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["AuthorizationPendingError"] | components["schemas"]["SlowDownError"] | components["schemas"]["AccessDeniedError"] | components["schemas"]["ExpiredTokenError"] | components["schemas"]["InvalidGrantError"] | components["schemas"]["InvalidClientError"] | components["schemas"]["UnauthorizedClientError"] | components["schemas"]["UnsupportedGrantTypeError"] | components["schemas"]["InvalidScopeError"] | components["schemas"]["ExtensionError"];
                };
            };
            readonly 401: components["responses"]["InvalidClient"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly getMetadata: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The metadata. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Metadata"];
                };
            };
            /** @description The server publishes no metadata here. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
