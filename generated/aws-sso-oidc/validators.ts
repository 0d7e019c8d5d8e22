// Generated from openapi/aws-sso-oidc.yaml: do not edit. Change the source and run `make generate`.
// Tells whether a body is what the types claim. Patterns and formats are not checked.

import { guard } from '../guard.ts';
import type {
  AccessDeniedException,
  AuthorizationPendingException,
  CommonError,
  CreateTokenResponse,
  ExpiredTokenException,
  InternalServerException,
  InvalidClientException,
  InvalidClientMetadataException,
  InvalidGrantException,
  InvalidRedirectUriException,
  InvalidRequestException,
  InvalidScopeException,
  RegisterClientResponse,
  SlowDownException,
  StartDeviceAuthorizationResponse,
  UnauthorizedClientException,
  UnsupportedGrantTypeException,
} from './bodies.ts';

export const isRegisterClient200 = /* @__PURE__ */ guard<RegisterClientResponse>({
  "type": "object",
  "required": [
    "clientId",
    "clientSecret",
    "clientSecretExpiresAt"
  ],
  "properties": {
    "clientId": {
      "type": "string",
      "minLength": 1
    },
    "clientSecret": {
      "type": "string",
      "minLength": 1
    },
    "clientIdIssuedAt": {
      "type": "integer",
      "minimum": 0,
      "nullable": true
    },
    "clientSecretExpiresAt": {
      "type": "integer",
      "minimum": 0
    },
    "authorizationEndpoint": {
      "type": "string",
      "nullable": true
    },
    "tokenEndpoint": {
      "type": "string",
      "nullable": true
    }
  }
});

export const isRegisterClient400 = /* @__PURE__ */ guard<
  | InvalidRequestException
  | InvalidClientMetadataException
  | InvalidRedirectUriException
  | InvalidScopeException
  | SlowDownException
  | UnsupportedGrantTypeException
>({
  "type": "object",
  "required": [
    "error"
  ],
  "properties": {
    "error": {
      "enum": [
        "invalid_request",
        "invalid_client_metadata",
        "invalid_redirect_uri",
        "invalid_scope",
        "slow_down",
        "unsupported_grant_type"
      ]
    },
    "error_description": {
      "type": "string",
      "nullable": true
    },
    "reason": {
      "type": "string",
      "nullable": true,
      "when": {
        "error": [
          "invalid_request"
        ]
      }
    }
  }
});

export const isRegisterClient403 = /* @__PURE__ */ guard<CommonError>({
  "type": "object",
  "properties": {
    "message": {
      "type": "string",
      "nullable": true
    }
  }
});

export const isRegisterClient500 = /* @__PURE__ */ guard<InternalServerException>({
  "type": "object",
  "required": [
    "error"
  ],
  "properties": {
    "error": {
      "type": "string",
      "enum": [
        "server_error"
      ]
    },
    "error_description": {
      "type": "string",
      "nullable": true
    }
  }
});

export const isStartDeviceAuthorization200 = /* @__PURE__ */ guard<StartDeviceAuthorizationResponse>({
  "type": "object",
  "required": [
    "deviceCode",
    "userCode",
    "verificationUri",
    "verificationUriComplete",
    "expiresIn",
    "interval"
  ],
  "properties": {
    "deviceCode": {
      "type": "string",
      "minLength": 1
    },
    "userCode": {
      "type": "string",
      "minLength": 1
    },
    "verificationUri": {
      "type": "string",
      "minLength": 1
    },
    "verificationUriComplete": {
      "type": "string",
      "minLength": 1
    },
    "expiresIn": {
      "type": "integer",
      "minimum": 1
    },
    "interval": {
      "type": "integer",
      "minimum": 1
    }
  }
});

export const isStartDeviceAuthorization400 = /* @__PURE__ */ guard<
  | InvalidRequestException
  | SlowDownException
  | UnauthorizedClientException
>({
  "type": "object",
  "required": [
    "error"
  ],
  "properties": {
    "error": {
      "enum": [
        "invalid_request",
        "slow_down",
        "unauthorized_client"
      ]
    },
    "error_description": {
      "type": "string",
      "nullable": true
    },
    "reason": {
      "type": "string",
      "nullable": true,
      "when": {
        "error": [
          "invalid_request"
        ]
      }
    }
  }
});

export const isStartDeviceAuthorization401 = /* @__PURE__ */ guard<InvalidClientException>({
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
      "type": "string",
      "nullable": true
    }
  }
});

export const isStartDeviceAuthorization403 = isRegisterClient403;

export const isStartDeviceAuthorization500 = isRegisterClient500;

export const isCreateToken200 = /* @__PURE__ */ guard<CreateTokenResponse>({
  "type": "object",
  "required": [
    "accessToken",
    "tokenType",
    "expiresIn"
  ],
  "properties": {
    "accessToken": {
      "type": "string",
      "minLength": 1
    },
    "tokenType": {
      "type": "string"
    },
    "expiresIn": {
      "type": "integer",
      "minimum": 1
    },
    "refreshToken": {
      "type": "string",
      "minLength": 1,
      "nullable": true
    },
    "idToken": {
      "type": "string",
      "nullable": true
    }
  }
});

export const isCreateToken400 = /* @__PURE__ */ guard<
  | InvalidRequestException
  | AuthorizationPendingException
  | SlowDownException
  | AccessDeniedException
  | ExpiredTokenException
  | InvalidGrantException
  | InvalidScopeException
  | UnauthorizedClientException
  | UnsupportedGrantTypeException
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
        "invalid_scope",
        "unauthorized_client",
        "unsupported_grant_type"
      ]
    },
    "error_description": {
      "type": "string",
      "nullable": true
    },
    "reason": {
      "type": "string",
      "nullable": true,
      "when": {
        "error": [
          "invalid_request",
          "access_denied"
        ]
      }
    }
  }
});

export const isCreateToken401 = isStartDeviceAuthorization401;

export const isCreateToken403 = isRegisterClient403;

export const isCreateToken500 = isRegisterClient500;
