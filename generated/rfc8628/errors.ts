// Generated from openapi/rfc8628.yaml: do not edit. Change the source and run `make generate`.
// Error codes: the schema of each, the statuses it may come with, the operations that document it.

import type { ErrorTable } from '../contract-shape.ts';

export const errors = {
  "access_denied": {
    "schema": "AccessDeniedError",
    "statuses": [
      400
    ],
    "operations": [
      "requestToken"
    ]
  },
  "authorization_pending": {
    "schema": "AuthorizationPendingError",
    "statuses": [
      400
    ],
    "operations": [
      "requestToken"
    ]
  },
  "expired_token": {
    "schema": "ExpiredTokenError",
    "statuses": [
      400
    ],
    "operations": [
      "requestToken"
    ]
  },
  "invalid_client": {
    "schema": "InvalidClientError",
    "statuses": [
      400,
      401
    ],
    "operations": [
      "requestDeviceAuthorization",
      "requestToken"
    ]
  },
  "invalid_grant": {
    "schema": "InvalidGrantError",
    "statuses": [
      400
    ],
    "operations": [
      "requestToken"
    ]
  },
  "invalid_request": {
    "schema": "InvalidRequestError",
    "statuses": [
      400
    ],
    "operations": [
      "requestDeviceAuthorization",
      "requestToken"
    ]
  },
  "invalid_scope": {
    "schema": "InvalidScopeError",
    "statuses": [
      400
    ],
    "operations": [
      "requestDeviceAuthorization",
      "requestToken"
    ]
  },
  "slow_down": {
    "schema": "SlowDownError",
    "statuses": [
      400
    ],
    "operations": [
      "requestToken"
    ]
  },
  "unauthorized_client": {
    "schema": "UnauthorizedClientError",
    "statuses": [
      400
    ],
    "operations": [
      "requestDeviceAuthorization",
      "requestToken"
    ]
  },
  "unsupported_grant_type": {
    "schema": "UnsupportedGrantTypeError",
    "statuses": [
      400
    ],
    "operations": [
      "requestToken"
    ]
  }
} as const satisfies ErrorTable;

/** An error code that the contract documents. */
export type ErrorCode = keyof typeof errors;
