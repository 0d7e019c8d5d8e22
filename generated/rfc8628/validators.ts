// Generated from openapi/rfc8628.yaml: do not edit. Change the source and run `make generate`.
// Tells whether a body is what the types claim. Patterns and formats are not checked.

import { guard } from '../guard.ts';
import type {
  AccessDeniedError,
  AuthorizationPendingError,
  DeviceAuthorizationResponse,
  ExpiredTokenError,
  InvalidClientError,
  InvalidGrantError,
  InvalidRequestError,
  InvalidScopeError,
  Metadata,
  SlowDownError,
  TokenResponse,
  UnauthorizedClientError,
  UnsupportedGrantTypeError,
} from './bodies.ts';

export const isRequestDeviceAuthorization200 = /* @__PURE__ */ guard<DeviceAuthorizationResponse>({
  "type": "object",
  "required": [
    "device_code",
    "user_code",
    "verification_uri",
    "expires_in"
  ],
  "properties": {
    "device_code": {
      "type": "string",
      "minLength": 1
    },
    "user_code": {
      "type": "string",
      "minLength": 1
    },
    "verification_uri": {
      "type": "string",
      "minLength": 1
    },
    "verification_uri_complete": {
      "type": "string",
      "minLength": 1
    },
    "expires_in": {
      "type": "number",
      "exclusiveMinimum": 0
    },
    "interval": {
      "type": "number",
      "minimum": 0
    }
  }
});

export const isRequestDeviceAuthorization400 = /* @__PURE__ */ guard<
  | InvalidRequestError
  | InvalidClientError
  | UnauthorizedClientError
  | InvalidScopeError
>({
  "type": "object",
  "required": [
    "error"
  ],
  "properties": {
    "error": {
      "enum": [
        "invalid_request",
        "invalid_client",
        "unauthorized_client",
        "invalid_scope"
      ]
    },
    "error_description": {
      "type": "string"
    },
    "error_uri": {
      "type": "string"
    }
  }
});

export const isRequestDeviceAuthorization401 = /* @__PURE__ */ guard<InvalidClientError>({
  "type": "object",
  "required": [
    "error"
  ],
  "properties": {
    "error": {
      "type": "string",
      "enum": [
        "invalid_client"
      ]
    },
    "error_description": {
      "type": "string"
    },
    "error_uri": {
      "type": "string"
    }
  }
});

export const isRequestToken200 = /* @__PURE__ */ guard<TokenResponse>({
  "type": "object",
  "required": [
    "access_token",
    "token_type"
  ],
  "properties": {
    "access_token": {
      "type": "string",
      "minLength": 1
    },
    "token_type": {
      "type": "string",
      "minLength": 1
    },
    "expires_in": {
      "type": "integer",
      "minimum": 0
    },
    "refresh_token": {
      "type": "string",
      "minLength": 1
    },
    "scope": {
      "type": "string"
    }
  }
});

export const isRequestToken400 = /* @__PURE__ */ guard<
  | InvalidRequestError
  | AuthorizationPendingError
  | SlowDownError
  | AccessDeniedError
  | ExpiredTokenError
  | InvalidGrantError
  | InvalidClientError
  | UnauthorizedClientError
  | UnsupportedGrantTypeError
  | InvalidScopeError
>({
  "type": "object",
  "required": [
    "error"
  ],
  "properties": {
    "error": {
      "enum": [
        "invalid_request",
        "authorization_pending",
        "slow_down",
        "access_denied",
        "expired_token",
        "invalid_grant",
        "invalid_client",
        "unauthorized_client",
        "unsupported_grant_type",
        "invalid_scope"
      ]
    },
    "error_description": {
      "type": "string"
    },
    "error_uri": {
      "type": "string"
    },
    "interval": {
      "type": "number",
      "minimum": 0,
      "when": {
        "error": [
          "slow_down"
        ]
      }
    }
  }
});

export const isRequestToken401 = isRequestDeviceAuthorization401;

export const isGetMetadata200 = /* @__PURE__ */ guard<Metadata>({
  "type": "object",
  "required": [
    "issuer",
    "token_endpoint"
  ],
  "properties": {
    "issuer": {
      "type": "string",
      "minLength": 1
    },
    "device_authorization_endpoint": {
      "type": "string",
      "minLength": 1
    },
    "token_endpoint": {
      "type": "string",
      "minLength": 1
    },
    "response_types_supported": {
      "type": "array",
      "items": {
        "type": "string"
      }
    },
    "grant_types_supported": {
      "type": "array",
      "items": {
        "type": "string"
      }
    },
    "token_endpoint_auth_methods_supported": {
      "type": "array",
      "items": {
        "type": "string"
      }
    }
  }
});
