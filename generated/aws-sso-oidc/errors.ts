// Generated from openapi/aws-sso-oidc.yaml: do not edit. Change the source and run `make generate`.
// Error codes: the schema of each, the statuses it may come with, the operations that document it.

import type { ErrorTable } from '../contract-shape.ts';

export const errors = {
  "access_denied": {
    "schema": "AccessDeniedException",
    "statuses": [
      400
    ],
    "operations": [
      "CreateToken"
    ]
  },
  "authorization_pending": {
    "schema": "AuthorizationPendingException",
    "statuses": [
      400
    ],
    "operations": [
      "CreateToken"
    ]
  },
  "expired_token": {
    "schema": "ExpiredTokenException",
    "statuses": [
      400
    ],
    "operations": [
      "CreateToken"
    ]
  },
  "invalid_client": {
    "schema": "InvalidClientException",
    "statuses": [
      401
    ],
    "operations": [
      "StartDeviceAuthorization",
      "CreateToken"
    ]
  },
  "invalid_client_metadata": {
    "schema": "InvalidClientMetadataException",
    "statuses": [
      400
    ],
    "operations": [
      "RegisterClient"
    ]
  },
  "invalid_grant": {
    "schema": "InvalidGrantException",
    "statuses": [
      400
    ],
    "operations": [
      "CreateToken"
    ]
  },
  "invalid_redirect_uri": {
    "schema": "InvalidRedirectUriException",
    "statuses": [
      400
    ],
    "operations": [
      "RegisterClient"
    ]
  },
  "invalid_request": {
    "schema": "InvalidRequestException",
    "statuses": [
      400
    ],
    "operations": [
      "RegisterClient",
      "StartDeviceAuthorization",
      "CreateToken"
    ]
  },
  "invalid_scope": {
    "schema": "InvalidScopeException",
    "statuses": [
      400
    ],
    "operations": [
      "RegisterClient",
      "CreateToken"
    ]
  },
  "server_error": {
    "schema": "InternalServerException",
    "statuses": [
      500
    ],
    "operations": [
      "RegisterClient",
      "StartDeviceAuthorization",
      "CreateToken"
    ]
  },
  "slow_down": {
    "schema": "SlowDownException",
    "statuses": [
      400
    ],
    "operations": [
      "RegisterClient",
      "StartDeviceAuthorization",
      "CreateToken"
    ]
  },
  "unauthorized_client": {
    "schema": "UnauthorizedClientException",
    "statuses": [
      400
    ],
    "operations": [
      "StartDeviceAuthorization",
      "CreateToken"
    ]
  },
  "unsupported_grant_type": {
    "schema": "UnsupportedGrantTypeException",
    "statuses": [
      400
    ],
    "operations": [
      "RegisterClient",
      "CreateToken"
    ]
  }
} as const satisfies ErrorTable;

/** An error code that the contract documents. */
export type ErrorCode = keyof typeof errors;
