// Generated from openapi/rfc8628.yaml: do not edit. Change the source and run `make generate`.
// Operations, schemas and examples as data. Each schema is JSON Schema 2020-12 and stands alone.

import type { Contract } from '../contract-shape.ts';

export const contract = {
  "dialect": "rfc8628",
  "title": "OAuth 2.0 Device Authorization Grant",
  "version": "2019-08",
  "servers": [
    {
      "url": "https://server.example.com",
      "description": "Stands for any authorization server. TLS is required of every endpoint."
    }
  ],
  "sensitive": [
    "access_token",
    "client_secret",
    "device_code",
    "refresh_token"
  ],
  "operations": {
    "requestDeviceAuthorization": {
      "id": "requestDeviceAuthorization",
      "method": "POST",
      "path": "/device_authorization",
      "summary": "Request a device authorization",
      "request": {
        "required": true,
        "mediaType": "application/x-www-form-urlencoded",
        "schema": {
          "type": "object",
          "description": "Who asks, and for what.",
          "properties": {
            "client_id": {
              "type": "string",
              "pattern": "^[\\x20-\\x7E]*$",
              "description": "Client identifier. Required unless the client authenticates by Basic."
            },
            "client_secret": {
              "type": "string",
              "pattern": "^[\\x20-\\x7E]*$",
              "description": "Client secret, for clients that authenticate in the form. Never together with Basic."
            },
            "scope": {
              "type": "string",
              "pattern": "^(?:[\\x21\\x23-\\x5B\\x5D-\\x7E]+(?: [\\x21\\x23-\\x5B\\x5D-\\x7E]+)*)?$",
              "description": "Scopes, separated by one space each."
            }
          }
        },
        "examples": {
          "publicClient": {
            "client_id": "example-device",
            "scope": "openid profile"
          }
        }
      },
      "responses": {
        "200": {
          "status": 200,
          "description": "The pair of codes, and where and for how long they are good.",
          "headers": {
            "Cache-Control": {
              "description": "Keeps credentials out of caches.",
              "required": true,
              "schema": {
                "type": "string",
                "pattern": "(?:^|,)\\s*[Nn][Oo]-[Ss][Tt][Oo][Rr][Ee]\\s*(?:,|$)"
              },
              "example": "no-store"
            },
            "Pragma": {
              "description": "The same for HTTP/1.0.",
              "required": false,
              "schema": {
                "type": "string",
                "pattern": "(?:^|,)\\s*[Nn][Oo]-[Cc][Aa][Cc][Hh][Ee]\\s*(?:,|$)"
              },
              "example": "no-cache"
            }
          },
          "body": {
            "mediaType": "application/json",
            "schema": {
              "type": "object",
              "description": "The pair of codes.",
              "required": [
                "device_code",
                "user_code",
                "verification_uri",
                "expires_in"
              ],
              "properties": {
                "device_code": {
                  "type": "string",
                  "minLength": 1,
                  "description": "Device verification code that the device polls with. Never shown to a person."
                },
                "user_code": {
                  "type": "string",
                  "minLength": 1,
                  "description": "Code that the person enters at the verification URI."
                },
                "verification_uri": {
                  "type": "string",
                  "format": "uri",
                  "minLength": 1,
                  "description": "Page at which the person enters the user code."
                },
                "verification_uri_complete": {
                  "type": "string",
                  "format": "uri",
                  "minLength": 1,
                  "description": "The same page with the user code, or something that stands for it, already in the URI."
                },
                "expires_in": {
                  "type": "number",
                  "exclusiveMinimum": 0,
                  "description": "Lifetime of both codes, in seconds."
                },
                "interval": {
                  "type": "number",
                  "minimum": 0,
                  "default": 5,
                  "description": "Shortest wait between two polls, in seconds. A client that gets none uses 5."
                }
              }
            },
            "examples": {
              "started": {
                "device_code": "example-device-code-that-opens-nothing-0000000000000000",
                "user_code": "BCDF-GHJK",
                "verification_uri": "https://server.example.com/device",
                "verification_uri_complete": "https://server.example.com/device?user_code=BCDF-GHJK",
                "expires_in": 1800,
                "interval": 5
              },
              "onlyRequired": {
                "device_code": "example-device-code-that-opens-nothing-0000000000000000",
                "user_code": "BCDF-GHJK",
                "verification_uri": "https://server.example.com/device",
                "expires_in": 1800
              }
            }
          },
          "errors": {}
        },
        "400": {
          "status": 400,
          "description": "The request is refused. `error` says why.",
          "headers": {},
          "body": {
            "mediaType": "application/json",
            "schema": {
              "anyOf": [
                {
                  "type": "object",
                  "description": "A parameter is missing, repeated or malformed, or there is more than one set of credentials.",
                  "required": [
                    "error"
                  ],
                  "properties": {
                    "error": {
                      "type": "string",
                      "const": "invalid_request",
                      "description": "The one code of this error."
                    },
                    "error_description": {
                      "type": "string",
                      "pattern": "^[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]*$",
                      "description": "Explanation for the developer, in ASCII without quotation mark and backslash."
                    },
                    "error_uri": {
                      "type": "string",
                      "format": "uri-reference",
                      "pattern": "^[\\x21\\x23-\\x5B\\x5D-\\x7E]*$",
                      "description": "Page about the error, for the developer."
                    }
                  }
                },
                {
                  "type": "object",
                  "description": "Client authentication failed.",
                  "required": [
                    "error"
                  ],
                  "properties": {
                    "error": {
                      "type": "string",
                      "const": "invalid_client",
                      "description": "The one code of this error."
                    },
                    "error_description": {
                      "type": "string",
                      "pattern": "^[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]*$",
                      "description": "Explanation for the developer, in ASCII without quotation mark and backslash."
                    },
                    "error_uri": {
                      "type": "string",
                      "format": "uri-reference",
                      "pattern": "^[\\x21\\x23-\\x5B\\x5D-\\x7E]*$",
                      "description": "Page about the error, for the developer."
                    }
                  }
                },
                {
                  "type": "object",
                  "description": "The client may not use the device grant.",
                  "required": [
                    "error"
                  ],
                  "properties": {
                    "error": {
                      "type": "string",
                      "const": "unauthorized_client",
                      "description": "The one code of this error."
                    },
                    "error_description": {
                      "type": "string",
                      "pattern": "^[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]*$",
                      "description": "Explanation for the developer, in ASCII without quotation mark and backslash."
                    },
                    "error_uri": {
                      "type": "string",
                      "format": "uri-reference",
                      "pattern": "^[\\x21\\x23-\\x5B\\x5D-\\x7E]*$",
                      "description": "Page about the error, for the developer."
                    }
                  }
                },
                {
                  "type": "object",
                  "description": "The scope is unknown, malformed, or more than may be asked for.",
                  "required": [
                    "error"
                  ],
                  "properties": {
                    "error": {
                      "type": "string",
                      "const": "invalid_scope",
                      "description": "The one code of this error."
                    },
                    "error_description": {
                      "type": "string",
                      "pattern": "^[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]*$",
                      "description": "Explanation for the developer, in ASCII without quotation mark and backslash."
                    },
                    "error_uri": {
                      "type": "string",
                      "format": "uri-reference",
                      "pattern": "^[\\x21\\x23-\\x5B\\x5D-\\x7E]*$",
                      "description": "Page about the error, for the developer."
                    }
                  }
                },
                {
                  "type": "object",
                  "description": "An error code of another specification.",
                  "required": [
                    "error"
                  ],
                  "properties": {
                    "error": {
                      "type": "string",
                      "pattern": "^[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]+$",
                      "minLength": 1,
                      "description": "The code."
                    },
                    "error_description": {
                      "type": "string",
                      "pattern": "^[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]*$",
                      "description": "Explanation for the developer, in ASCII without quotation mark and backslash."
                    },
                    "error_uri": {
                      "type": "string",
                      "format": "uri-reference",
                      "pattern": "^[\\x21\\x23-\\x5B\\x5D-\\x7E]*$",
                      "description": "Page about the error, for the developer."
                    }
                  }
                }
              ]
            },
            "examples": {
              "invalid_request": {
                "error": "invalid_request",
                "error_description": "A required parameter is missing",
                "error_uri": "https://server.example.com/errors/invalid_request"
              },
              "invalid_client": {
                "error": "invalid_client",
                "error_description": "Client authentication failed"
              },
              "unauthorized_client": {
                "error": "unauthorized_client",
                "error_description": "The client may not use the device grant"
              },
              "invalid_scope": {
                "error": "invalid_scope",
                "error_description": "The scope is not valid"
              }
            }
          },
          "errors": {
            "invalid_request": "InvalidRequestError",
            "invalid_client": "InvalidClientError",
            "unauthorized_client": "UnauthorizedClientError",
            "invalid_scope": "InvalidScopeError"
          }
        },
        "401": {
          "status": 401,
          "description": "Client authentication failed.",
          "headers": {
            "WWW-Authenticate": {
              "description": "How the client can authenticate.",
              "required": false,
              "schema": {
                "type": "string",
                "minLength": 1
              },
              "example": "Basic realm=\"server.example.com\""
            }
          },
          "body": {
            "mediaType": "application/json",
            "schema": {
              "type": "object",
              "description": "Client authentication failed.",
              "required": [
                "error"
              ],
              "properties": {
                "error": {
                  "type": "string",
                  "const": "invalid_client",
                  "description": "The one code of this error."
                },
                "error_description": {
                  "type": "string",
                  "pattern": "^[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]*$",
                  "description": "Explanation for the developer, in ASCII without quotation mark and backslash."
                },
                "error_uri": {
                  "type": "string",
                  "format": "uri-reference",
                  "pattern": "^[\\x21\\x23-\\x5B\\x5D-\\x7E]*$",
                  "description": "Page about the error, for the developer."
                }
              }
            },
            "examples": {
              "invalid_client": {
                "error": "invalid_client",
                "error_description": "Client authentication failed"
              }
            }
          },
          "errors": {
            "invalid_client": "InvalidClientError"
          }
        },
        "429": {
          "status": 429,
          "description": "Too many requests (RFC 6585 §4). The body is not OAuth's.",
          "headers": {
            "Retry-After": {
              "description": "How long to wait, in seconds or as an HTTP date (RFC 9110 §10.2.3).",
              "required": false,
              "schema": {
                "type": "string",
                "pattern": "^(?:[0-9]+|[A-Z][a-z]{2}, .+ GMT)$"
              },
              "example": "5"
            }
          }
        },
        "503": {
          "status": 503,
          "description": "Temporarily out of service (RFC 9110 §15.6.4). The body is not OAuth's.",
          "headers": {
            "Retry-After": {
              "description": "How long to wait, in seconds or as an HTTP date (RFC 9110 §10.2.3).",
              "required": false,
              "schema": {
                "type": "string",
                "pattern": "^(?:[0-9]+|[A-Z][a-z]{2}, .+ GMT)$"
              },
              "example": "5"
            }
          }
        }
      }
    },
    "requestToken": {
      "id": "requestToken",
      "method": "POST",
      "path": "/token",
      "summary": "Poll for the token",
      "request": {
        "required": true,
        "mediaType": "application/x-www-form-urlencoded",
        "schema": {
          "oneOf": [
            {
              "type": "object",
              "description": "The device code to exchange, and who exchanges it.",
              "required": [
                "grant_type",
                "device_code"
              ],
              "properties": {
                "grant_type": {
                  "type": "string",
                  "const": "urn:ietf:params:oauth:grant-type:device_code",
                  "description": "The device grant."
                },
                "device_code": {
                  "type": "string",
                  "description": "Device code of the device authorization response."
                },
                "client_id": {
                  "type": "string",
                  "pattern": "^[\\x20-\\x7E]*$",
                  "description": "Client identifier. Required unless the client authenticates by Basic."
                },
                "client_secret": {
                  "type": "string",
                  "pattern": "^[\\x20-\\x7E]*$",
                  "description": "Client secret, for clients that authenticate in the form. Never together with Basic."
                }
              }
            },
            {
              "type": "object",
              "description": "The refresh token to exchange, and who exchanges it (RFC 6749 §6).",
              "required": [
                "grant_type",
                "refresh_token"
              ],
              "properties": {
                "grant_type": {
                  "type": "string",
                  "const": "refresh_token",
                  "description": "The refresh grant."
                },
                "refresh_token": {
                  "type": "string",
                  "description": "Refresh token of an earlier token response."
                },
                "scope": {
                  "type": "string",
                  "pattern": "^(?:[\\x21\\x23-\\x5B\\x5D-\\x7E]+(?: [\\x21\\x23-\\x5B\\x5D-\\x7E]+)*)?$",
                  "description": "Scopes, separated by one space each; none that were not granted before."
                },
                "client_id": {
                  "type": "string",
                  "pattern": "^[\\x20-\\x7E]*$",
                  "description": "Client identifier. Required unless the client authenticates by Basic."
                },
                "client_secret": {
                  "type": "string",
                  "pattern": "^[\\x20-\\x7E]*$",
                  "description": "Client secret, for clients that authenticate in the form. Never together with Basic."
                }
              }
            }
          ]
        },
        "examples": {
          "poll": {
            "grant_type": "urn:ietf:params:oauth:grant-type:device_code",
            "device_code": "example-device-code-that-opens-nothing-0000000000000000",
            "client_id": "example-device"
          },
          "refresh": {
            "grant_type": "refresh_token",
            "refresh_token": "example-refresh-token-that-opens-nothing",
            "client_id": "example-device"
          }
        }
      },
      "responses": {
        "200": {
          "status": 200,
          "description": "The person has approved.",
          "headers": {
            "Cache-Control": {
              "description": "Keeps credentials out of caches.",
              "required": true,
              "schema": {
                "type": "string",
                "pattern": "(?:^|,)\\s*[Nn][Oo]-[Ss][Tt][Oo][Rr][Ee]\\s*(?:,|$)"
              },
              "example": "no-store"
            },
            "Pragma": {
              "description": "The same for HTTP/1.0.",
              "required": true,
              "schema": {
                "type": "string",
                "pattern": "(?:^|,)\\s*[Nn][Oo]-[Cc][Aa][Cc][Hh][Ee]\\s*(?:,|$)"
              },
              "example": "no-cache"
            }
          },
          "body": {
            "mediaType": "application/json",
            "schema": {
              "type": "object",
              "description": "The token (RFC 6749 §5.1).",
              "required": [
                "access_token",
                "token_type"
              ],
              "properties": {
                "access_token": {
                  "type": "string",
                  "pattern": "^[\\x20-\\x7E]+$",
                  "minLength": 1,
                  "description": "Access token."
                },
                "token_type": {
                  "type": "string",
                  "minLength": 1,
                  "description": "Kind of token, such as `Bearer`. Compared without case."
                },
                "expires_in": {
                  "type": "integer",
                  "minimum": 0,
                  "description": "Lifetime of the token, in seconds. Recommended."
                },
                "refresh_token": {
                  "type": "string",
                  "pattern": "^[\\x20-\\x7E]+$",
                  "minLength": 1,
                  "description": "Gets a new token later."
                },
                "scope": {
                  "type": "string",
                  "pattern": "^(?:[\\x21\\x23-\\x5B\\x5D-\\x7E]+(?: [\\x21\\x23-\\x5B\\x5D-\\x7E]+)*)?$",
                  "description": "Scopes of the token, separated by one space each. Required where they are not those asked for."
                }
              }
            },
            "examples": {
              "token": {
                "access_token": "example-access-token-that-opens-nothing",
                "token_type": "Bearer",
                "expires_in": 3600,
                "refresh_token": "example-refresh-token-that-opens-nothing",
                "scope": "openid profile"
              }
            }
          },
          "errors": {}
        },
        "400": {
          "status": 400,
          "description": "No token, or not yet. `error` says why.",
          "headers": {},
          "body": {
            "mediaType": "application/json",
            "schema": {
              "anyOf": [
                {
                  "type": "object",
                  "description": "A parameter is missing, repeated or malformed, or there is more than one set of credentials.",
                  "required": [
                    "error"
                  ],
                  "properties": {
                    "error": {
                      "type": "string",
                      "const": "invalid_request",
                      "description": "The one code of this error."
                    },
                    "error_description": {
                      "type": "string",
                      "pattern": "^[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]*$",
                      "description": "Explanation for the developer, in ASCII without quotation mark and backslash."
                    },
                    "error_uri": {
                      "type": "string",
                      "format": "uri-reference",
                      "pattern": "^[\\x21\\x23-\\x5B\\x5D-\\x7E]*$",
                      "description": "Page about the error, for the developer."
                    }
                  }
                },
                {
                  "type": "object",
                  "description": "The person has not decided yet. Poll again after the interval.",
                  "required": [
                    "error"
                  ],
                  "properties": {
                    "error": {
                      "type": "string",
                      "const": "authorization_pending",
                      "description": "The one code of this error."
                    },
                    "error_description": {
                      "type": "string",
                      "pattern": "^[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]*$",
                      "description": "Explanation for the developer, in ASCII without quotation mark and backslash."
                    },
                    "error_uri": {
                      "type": "string",
                      "format": "uri-reference",
                      "pattern": "^[\\x21\\x23-\\x5B\\x5D-\\x7E]*$",
                      "description": "Page about the error, for the developer."
                    }
                  }
                },
                {
                  "type": "object",
                  "description": "Not decided yet, and polled too early. Add five seconds to the interval for good, and poll again.",
                  "required": [
                    "error"
                  ],
                  "properties": {
                    "error": {
                      "type": "string",
                      "const": "slow_down",
                      "description": "The one code of this error."
                    },
                    "error_description": {
                      "type": "string",
                      "pattern": "^[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]*$",
                      "description": "Explanation for the developer, in ASCII without quotation mark and backslash."
                    },
                    "error_uri": {
                      "type": "string",
                      "format": "uri-reference",
                      "pattern": "^[\\x21\\x23-\\x5B\\x5D-\\x7E]*$",
                      "description": "Page about the error, for the developer."
                    },
                    "interval": {
                      "type": "number",
                      "minimum": 0,
                      "description": "New interval, in seconds, where the server sends one."
                    }
                  }
                },
                {
                  "type": "object",
                  "description": "The person refused.",
                  "required": [
                    "error"
                  ],
                  "properties": {
                    "error": {
                      "type": "string",
                      "const": "access_denied",
                      "description": "The one code of this error."
                    },
                    "error_description": {
                      "type": "string",
                      "pattern": "^[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]*$",
                      "description": "Explanation for the developer, in ASCII without quotation mark and backslash."
                    },
                    "error_uri": {
                      "type": "string",
                      "format": "uri-reference",
                      "pattern": "^[\\x21\\x23-\\x5B\\x5D-\\x7E]*$",
                      "description": "Page about the error, for the developer."
                    }
                  }
                },
                {
                  "type": "object",
                  "description": "The device code has expired. Start again, but only when the person wants to.",
                  "required": [
                    "error"
                  ],
                  "properties": {
                    "error": {
                      "type": "string",
                      "const": "expired_token",
                      "description": "The one code of this error."
                    },
                    "error_description": {
                      "type": "string",
                      "pattern": "^[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]*$",
                      "description": "Explanation for the developer, in ASCII without quotation mark and backslash."
                    },
                    "error_uri": {
                      "type": "string",
                      "format": "uri-reference",
                      "pattern": "^[\\x21\\x23-\\x5B\\x5D-\\x7E]*$",
                      "description": "Page about the error, for the developer."
                    }
                  }
                },
                {
                  "type": "object",
                  "description": "The device code is unknown, expired, revoked, or was issued to another client.",
                  "required": [
                    "error"
                  ],
                  "properties": {
                    "error": {
                      "type": "string",
                      "const": "invalid_grant",
                      "description": "The one code of this error."
                    },
                    "error_description": {
                      "type": "string",
                      "pattern": "^[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]*$",
                      "description": "Explanation for the developer, in ASCII without quotation mark and backslash."
                    },
                    "error_uri": {
                      "type": "string",
                      "format": "uri-reference",
                      "pattern": "^[\\x21\\x23-\\x5B\\x5D-\\x7E]*$",
                      "description": "Page about the error, for the developer."
                    }
                  }
                },
                {
                  "type": "object",
                  "description": "Client authentication failed.",
                  "required": [
                    "error"
                  ],
                  "properties": {
                    "error": {
                      "type": "string",
                      "const": "invalid_client",
                      "description": "The one code of this error."
                    },
                    "error_description": {
                      "type": "string",
                      "pattern": "^[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]*$",
                      "description": "Explanation for the developer, in ASCII without quotation mark and backslash."
                    },
                    "error_uri": {
                      "type": "string",
                      "format": "uri-reference",
                      "pattern": "^[\\x21\\x23-\\x5B\\x5D-\\x7E]*$",
                      "description": "Page about the error, for the developer."
                    }
                  }
                },
                {
                  "type": "object",
                  "description": "The client may not use the device grant.",
                  "required": [
                    "error"
                  ],
                  "properties": {
                    "error": {
                      "type": "string",
                      "const": "unauthorized_client",
                      "description": "The one code of this error."
                    },
                    "error_description": {
                      "type": "string",
                      "pattern": "^[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]*$",
                      "description": "Explanation for the developer, in ASCII without quotation mark and backslash."
                    },
                    "error_uri": {
                      "type": "string",
                      "format": "uri-reference",
                      "pattern": "^[\\x21\\x23-\\x5B\\x5D-\\x7E]*$",
                      "description": "Page about the error, for the developer."
                    }
                  }
                },
                {
                  "type": "object",
                  "description": "The server does not offer the grant type.",
                  "required": [
                    "error"
                  ],
                  "properties": {
                    "error": {
                      "type": "string",
                      "const": "unsupported_grant_type",
                      "description": "The one code of this error."
                    },
                    "error_description": {
                      "type": "string",
                      "pattern": "^[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]*$",
                      "description": "Explanation for the developer, in ASCII without quotation mark and backslash."
                    },
                    "error_uri": {
                      "type": "string",
                      "format": "uri-reference",
                      "pattern": "^[\\x21\\x23-\\x5B\\x5D-\\x7E]*$",
                      "description": "Page about the error, for the developer."
                    }
                  }
                },
                {
                  "type": "object",
                  "description": "The scope is unknown, malformed, or more than may be asked for.",
                  "required": [
                    "error"
                  ],
                  "properties": {
                    "error": {
                      "type": "string",
                      "const": "invalid_scope",
                      "description": "The one code of this error."
                    },
                    "error_description": {
                      "type": "string",
                      "pattern": "^[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]*$",
                      "description": "Explanation for the developer, in ASCII without quotation mark and backslash."
                    },
                    "error_uri": {
                      "type": "string",
                      "format": "uri-reference",
                      "pattern": "^[\\x21\\x23-\\x5B\\x5D-\\x7E]*$",
                      "description": "Page about the error, for the developer."
                    }
                  }
                },
                {
                  "type": "object",
                  "description": "An error code of another specification.",
                  "required": [
                    "error"
                  ],
                  "properties": {
                    "error": {
                      "type": "string",
                      "pattern": "^[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]+$",
                      "minLength": 1,
                      "description": "The code."
                    },
                    "error_description": {
                      "type": "string",
                      "pattern": "^[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]*$",
                      "description": "Explanation for the developer, in ASCII without quotation mark and backslash."
                    },
                    "error_uri": {
                      "type": "string",
                      "format": "uri-reference",
                      "pattern": "^[\\x21\\x23-\\x5B\\x5D-\\x7E]*$",
                      "description": "Page about the error, for the developer."
                    }
                  }
                }
              ]
            },
            "examples": {
              "invalid_request": {
                "error": "invalid_request",
                "error_description": "A required parameter is missing",
                "error_uri": "https://server.example.com/errors/invalid_request"
              },
              "authorization_pending": {
                "error": "authorization_pending",
                "error_description": "The user has not decided yet"
              },
              "slow_down": {
                "error": "slow_down",
                "error_description": "Polled before the interval had passed"
              },
              "access_denied": {
                "error": "access_denied",
                "error_description": "The user denied the authorization request"
              },
              "expired_token": {
                "error": "expired_token",
                "error_description": "The device code has expired"
              },
              "invalid_grant": {
                "error": "invalid_grant",
                "error_description": "The device code is not valid"
              },
              "invalid_client": {
                "error": "invalid_client",
                "error_description": "Client authentication failed"
              },
              "unauthorized_client": {
                "error": "unauthorized_client",
                "error_description": "The client may not use the device grant"
              },
              "unsupported_grant_type": {
                "error": "unsupported_grant_type",
                "error_description": "The grant type is not supported"
              },
              "invalid_scope": {
                "error": "invalid_scope",
                "error_description": "The scope is not valid"
              }
            }
          },
          "errors": {
            "invalid_request": "InvalidRequestError",
            "authorization_pending": "AuthorizationPendingError",
            "slow_down": "SlowDownError",
            "access_denied": "AccessDeniedError",
            "expired_token": "ExpiredTokenError",
            "invalid_grant": "InvalidGrantError",
            "invalid_client": "InvalidClientError",
            "unauthorized_client": "UnauthorizedClientError",
            "unsupported_grant_type": "UnsupportedGrantTypeError",
            "invalid_scope": "InvalidScopeError"
          }
        },
        "401": {
          "status": 401,
          "description": "Client authentication failed.",
          "headers": {
            "WWW-Authenticate": {
              "description": "How the client can authenticate.",
              "required": false,
              "schema": {
                "type": "string",
                "minLength": 1
              },
              "example": "Basic realm=\"server.example.com\""
            }
          },
          "body": {
            "mediaType": "application/json",
            "schema": {
              "type": "object",
              "description": "Client authentication failed.",
              "required": [
                "error"
              ],
              "properties": {
                "error": {
                  "type": "string",
                  "const": "invalid_client",
                  "description": "The one code of this error."
                },
                "error_description": {
                  "type": "string",
                  "pattern": "^[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]*$",
                  "description": "Explanation for the developer, in ASCII without quotation mark and backslash."
                },
                "error_uri": {
                  "type": "string",
                  "format": "uri-reference",
                  "pattern": "^[\\x21\\x23-\\x5B\\x5D-\\x7E]*$",
                  "description": "Page about the error, for the developer."
                }
              }
            },
            "examples": {
              "invalid_client": {
                "error": "invalid_client",
                "error_description": "Client authentication failed"
              }
            }
          },
          "errors": {
            "invalid_client": "InvalidClientError"
          }
        },
        "429": {
          "status": 429,
          "description": "Too many requests (RFC 6585 §4). The body is not OAuth's.",
          "headers": {
            "Retry-After": {
              "description": "How long to wait, in seconds or as an HTTP date (RFC 9110 §10.2.3).",
              "required": false,
              "schema": {
                "type": "string",
                "pattern": "^(?:[0-9]+|[A-Z][a-z]{2}, .+ GMT)$"
              },
              "example": "5"
            }
          }
        },
        "503": {
          "status": 503,
          "description": "Temporarily out of service (RFC 9110 §15.6.4). The body is not OAuth's.",
          "headers": {
            "Retry-After": {
              "description": "How long to wait, in seconds or as an HTTP date (RFC 9110 §10.2.3).",
              "required": false,
              "schema": {
                "type": "string",
                "pattern": "^(?:[0-9]+|[A-Z][a-z]{2}, .+ GMT)$"
              },
              "example": "5"
            }
          }
        }
      }
    },
    "getMetadata": {
      "id": "getMetadata",
      "method": "GET",
      "path": "/.well-known/oauth-authorization-server",
      "summary": "Read the server's metadata",
      "responses": {
        "200": {
          "status": 200,
          "description": "The metadata.",
          "headers": {},
          "body": {
            "mediaType": "application/json",
            "schema": {
              "type": "object",
              "description": "Authorization server metadata, as far as the device grant needs it (RFC 8414 §2).",
              "required": [
                "issuer",
                "token_endpoint"
              ],
              "properties": {
                "issuer": {
                  "type": "string",
                  "format": "uri",
                  "minLength": 1,
                  "description": "Issuer. Equal to the one that the metadata was asked of."
                },
                "device_authorization_endpoint": {
                  "type": "string",
                  "format": "uri",
                  "minLength": 1,
                  "description": "URL of the device authorization endpoint."
                },
                "token_endpoint": {
                  "type": "string",
                  "format": "uri",
                  "minLength": 1,
                  "description": "URL of the token endpoint."
                },
                "response_types_supported": {
                  "type": "array",
                  "items": {
                    "type": "string",
                    "description": "One response type."
                  },
                  "description": "Response types of the authorization endpoint."
                },
                "grant_types_supported": {
                  "type": "array",
                  "items": {
                    "type": "string",
                    "description": "One grant type."
                  },
                  "default": [
                    "authorization_code",
                    "implicit"
                  ],
                  "description": "Grant types that the server offers."
                },
                "token_endpoint_auth_methods_supported": {
                  "type": "array",
                  "items": {
                    "type": "string",
                    "description": "One authentication method."
                  },
                  "default": [
                    "client_secret_basic"
                  ],
                  "description": "How clients can authenticate at the token endpoint, and at the device authorization endpoint."
                }
              }
            },
            "examples": {
              "metadata": {
                "issuer": "https://server.example.com",
                "device_authorization_endpoint": "https://server.example.com/device_authorization",
                "token_endpoint": "https://server.example.com/token",
                "response_types_supported": [
                  "code"
                ],
                "grant_types_supported": [
                  "urn:ietf:params:oauth:grant-type:device_code",
                  "refresh_token"
                ],
                "token_endpoint_auth_methods_supported": [
                  "none",
                  "client_secret_basic",
                  "client_secret_post"
                ]
              }
            }
          },
          "errors": {}
        },
        "404": {
          "status": 404,
          "description": "The server publishes no metadata here.",
          "headers": {}
        }
      }
    }
  }
} as const satisfies Contract;
