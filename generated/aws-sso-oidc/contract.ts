// Generated from openapi/aws-sso-oidc.yaml: do not edit. Change the source and run `make generate`.
// Operations, schemas and examples as data. Each schema is JSON Schema 2020-12 and stands alone.

import type { Contract } from '../contract-shape.ts';

export const contract = {
  "dialect": "aws-sso-oidc",
  "title": "AWS IAM Identity Center OIDC, device authorization",
  "version": "2019-06-10",
  "servers": [
    {
      "url": "https://oidc.{region}.amazonaws.com",
      "description": "Commercial regions (partition aws)",
      "regionPattern": "^(?:us|eu|ap|sa|ca|me|af|il|mx)-\\w+-\\d+$"
    },
    {
      "url": "https://oidc.{region}.amazonaws.com.cn",
      "description": "China (partition aws-cn)",
      "regionPattern": "^cn-\\w+-\\d+$"
    },
    {
      "url": "https://oidc.{region}.amazonaws.com",
      "description": "US government (partition aws-us-gov)",
      "regionPattern": "^us-gov-\\w+-\\d+$"
    },
    {
      "url": "https://oidc.{region}.amazonaws.eu",
      "description": "European sovereign cloud (partition aws-eusc)",
      "regionPattern": "^eusc-de-\\w+-\\d+$"
    },
    {
      "url": "https://oidc.{region}.c2s.ic.gov",
      "description": "Isolated regions (partition aws-iso)",
      "regionPattern": "^us-iso-\\w+-\\d+$"
    },
    {
      "url": "https://oidc.{region}.sc2s.sgov.gov",
      "description": "Isolated regions (partition aws-iso-b)",
      "regionPattern": "^us-isob-\\w+-\\d+$"
    },
    {
      "url": "https://oidc.{region}.cloud.adc-e.uk",
      "description": "Isolated regions (partition aws-iso-e)",
      "regionPattern": "^eu-isoe-\\w+-\\d+$"
    },
    {
      "url": "https://oidc.{region}.csp.hci.ic.gov",
      "description": "Isolated regions (partition aws-iso-f)",
      "regionPattern": "^us-isof-\\w+-\\d+$"
    }
  ],
  "sensitive": [
    "accessToken",
    "clientSecret",
    "code",
    "codeVerifier",
    "deviceCode",
    "idToken",
    "refreshToken"
  ],
  "operations": {
    "RegisterClient": {
      "id": "RegisterClient",
      "method": "POST",
      "path": "/client/register",
      "summary": "Register a client",
      "request": {
        "required": true,
        "mediaType": "application/json",
        "schema": {
          "type": "object",
          "description": "What the client says about itself.",
          "required": [
            "clientName",
            "clientType"
          ],
          "properties": {
            "clientName": {
              "type": "string",
              "minLength": 1,
              "description": "Friendly name of the client."
            },
            "clientType": {
              "type": "string",
              "enum": [
                "public"
              ],
              "description": "Kind of client. The service takes only `public`."
            },
            "scopes": {
              "type": "array",
              "items": {
                "type": "string",
                "description": "One scope."
              },
              "description": "Scopes to which every token of this client is restricted."
            },
            "redirectUris": {
              "type": "array",
              "items": {
                "type": "string",
                "description": "One redirect URI."
              },
              "description": "Where a browser may be sent back to. For the authorization code grant only."
            },
            "grantTypes": {
              "type": "array",
              "items": {
                "type": "string",
                "description": "One grant type."
              },
              "description": "Grants that the client will use: `authorization_code`, `urn:ietf:params:oauth:grant-type:device_code`, `refresh_token`."
            },
            "issuerUrl": {
              "type": "string",
              "description": "Issuer URL of the IAM Identity Center instance."
            },
            "entitledApplicationArn": {
              "type": "string",
              "description": "ARN of a configuration that an administrator manages."
            }
          }
        },
        "examples": {
          "deviceClient": {
            "clientName": "example-command-line-tool",
            "clientType": "public",
            "scopes": [
              "sso:account:access"
            ],
            "grantTypes": [
              "urn:ietf:params:oauth:grant-type:device_code",
              "refresh_token"
            ]
          }
        }
      },
      "responses": {
        "200": {
          "status": 200,
          "description": "The client is registered.",
          "headers": {
            "x-amzn-RequestId": {
              "description": "Identifies the exchange when talking to AWS support.",
              "required": false,
              "schema": {
                "type": "string",
                "minLength": 1
              },
              "example": "00000000-0000-4000-8000-000000000000"
            }
          },
          "body": {
            "mediaType": "application/json",
            "schema": {
              "type": "object",
              "description": "The registered client. Persist it.",
              "required": [
                "clientId",
                "clientSecret",
                "clientSecretExpiresAt"
              ],
              "properties": {
                "clientId": {
                  "type": "string",
                  "minLength": 1,
                  "description": "Identifies the client in every later request."
                },
                "clientSecret": {
                  "type": "string",
                  "minLength": 1,
                  "description": "Proves the client in every later request. Belongs to this one installation."
                },
                "clientIdIssuedAt": {
                  "type": [
                    "integer",
                    "null"
                  ],
                  "minimum": 0,
                  "description": "When the client was registered, in seconds since 1970-01-01T00:00:00Z."
                },
                "clientSecretExpiresAt": {
                  "type": "integer",
                  "minimum": 0,
                  "description": "When the secret ceases to be good, in seconds since 1970-01-01T00:00:00Z."
                },
                "authorizationEndpoint": {
                  "type": [
                    "string",
                    "null"
                  ],
                  "description": "Where the client sends a person for the authorization code grant."
                },
                "tokenEndpoint": {
                  "type": [
                    "string",
                    "null"
                  ],
                  "description": "Where the client gets tokens."
                }
              }
            },
            "examples": {
              "registered": {
                "clientId": "exampleClientId-notReal-dXMtZWFzdC0x",
                "clientSecret": "example-client-secret-that-opens-nothing",
                "clientIdIssuedAt": 1767225600,
                "clientSecretExpiresAt": 1775001600
              }
            }
          },
          "errors": {}
        },
        "400": {
          "status": 400,
          "description": "The request is refused. `error` says why.",
          "headers": {
            "x-amzn-RequestId": {
              "description": "Identifies the exchange when talking to AWS support.",
              "required": false,
              "schema": {
                "type": "string",
                "minLength": 1
              },
              "example": "00000000-0000-4000-8000-000000000000"
            },
            "x-amzn-ErrorType": {
              "description": "Names the exception. SDKs choose the exception by this header alone.",
              "required": true,
              "namesError": true,
              "schema": {
                "type": "string",
                "pattern": "^(?:[^#:,]*#)?(?:InvalidRequest|InvalidClientMetadata|InvalidRedirectUri|InvalidScope|SlowDown|UnsupportedGrantType)Exception(?:[:,].*)?$"
              },
              "example": "InvalidRequestException"
            }
          },
          "body": {
            "mediaType": "application/json",
            "schema": {
              "oneOf": [
                {
                  "type": "object",
                  "description": "Something is wrong with the input, such as a required member that is missing or out of range.",
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
                      "type": [
                        "string",
                        "null"
                      ],
                      "description": "Explanation for the developer."
                    },
                    "reason": {
                      "type": [
                        "string",
                        "null"
                      ],
                      "description": "Finer cause. Known are `KMS_NotFoundException`, `KMS_InvalidKeyUsageException`, `KMS_InvalidStateException` and `KMS_DisabledException`."
                    }
                  }
                },
                {
                  "type": "object",
                  "description": "What the client says about itself is not acceptable.",
                  "required": [
                    "error"
                  ],
                  "properties": {
                    "error": {
                      "type": "string",
                      "const": "invalid_client_metadata",
                      "description": "The one code of this error."
                    },
                    "error_description": {
                      "type": [
                        "string",
                        "null"
                      ],
                      "description": "Explanation for the developer."
                    }
                  }
                },
                {
                  "type": "object",
                  "description": "A redirect URI is not acceptable.",
                  "required": [
                    "error"
                  ],
                  "properties": {
                    "error": {
                      "type": "string",
                      "const": "invalid_redirect_uri",
                      "description": "The one code of this error."
                    },
                    "error_description": {
                      "type": [
                        "string",
                        "null"
                      ],
                      "description": "Explanation for the developer."
                    }
                  }
                },
                {
                  "type": "object",
                  "description": "A scope is unknown or not allowed.",
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
                      "type": [
                        "string",
                        "null"
                      ],
                      "description": "Explanation for the developer."
                    }
                  }
                },
                {
                  "type": "object",
                  "description": "The client asks more often than the service will bear.",
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
                      "type": [
                        "string",
                        "null"
                      ],
                      "description": "Explanation for the developer."
                    }
                  }
                },
                {
                  "type": "object",
                  "description": "The grant type is not offered.",
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
                      "type": [
                        "string",
                        "null"
                      ],
                      "description": "Explanation for the developer."
                    }
                  }
                }
              ]
            },
            "examples": {
              "invalid_request": {
                "error": "invalid_request",
                "error_description": "A required member is missing or not valid"
              },
              "invalid_client_metadata": {
                "error": "invalid_client_metadata",
                "error_description": "The client type is not supported"
              },
              "invalid_redirect_uri": {
                "error": "invalid_redirect_uri",
                "error_description": "A redirect URI is not valid"
              },
              "invalid_scope": {
                "error": "invalid_scope",
                "error_description": "The scope is not valid"
              },
              "slow_down": {
                "error": "slow_down",
                "error_description": "Requests are made too frequently"
              },
              "unsupported_grant_type": {
                "error": "unsupported_grant_type",
                "error_description": "The grant type is not supported"
              }
            }
          },
          "errors": {
            "invalid_request": "InvalidRequestException",
            "invalid_client_metadata": "InvalidClientMetadataException",
            "invalid_redirect_uri": "InvalidRedirectUriException",
            "invalid_scope": "InvalidScopeException",
            "slow_down": "SlowDownException",
            "unsupported_grant_type": "UnsupportedGrantTypeException"
          }
        },
        "403": {
          "status": 403,
          "description": "AWS turns the caller away, whatever the action is. The header names the error.",
          "headers": {
            "x-amzn-RequestId": {
              "description": "Identifies the exchange when talking to AWS support.",
              "required": false,
              "schema": {
                "type": "string",
                "minLength": 1
              },
              "example": "00000000-0000-4000-8000-000000000000"
            },
            "x-amzn-ErrorType": {
              "description": "Names the error. The body has no code for it.",
              "required": true,
              "schema": {
                "type": "string",
                "pattern": "^(?:[^#:,]*#)?(?:OptInRequired|InvalidClientTokenId)(?:[:,].*)?$"
              },
              "example": "OptInRequired"
            }
          },
          "body": {
            "mediaType": "application/json",
            "schema": {
              "type": "object",
              "description": "An error that is common to all actions of AWS, and that the header alone names.",
              "properties": {
                "message": {
                  "type": [
                    "string",
                    "null"
                  ],
                  "description": "Explanation for the developer."
                }
              }
            },
            "examples": {
              "opt_in_required": {
                "message": "The AWS access key ID needs a subscription for the service"
              }
            }
          },
          "errors": {}
        },
        "500": {
          "status": 500,
          "description": "The service failed. The same request may succeed later.",
          "headers": {
            "x-amzn-RequestId": {
              "description": "Identifies the exchange when talking to AWS support.",
              "required": false,
              "schema": {
                "type": "string",
                "minLength": 1
              },
              "example": "00000000-0000-4000-8000-000000000000"
            },
            "x-amzn-ErrorType": {
              "description": "Names the exception. SDKs choose the exception by this header alone.",
              "required": true,
              "namesError": true,
              "schema": {
                "type": "string",
                "pattern": "^(?:[^#:,]*#)?InternalServerException(?:[:,].*)?$"
              },
              "example": "InternalServerException"
            }
          },
          "body": {
            "mediaType": "application/json",
            "schema": {
              "type": "object",
              "description": "The service failed.",
              "required": [
                "error"
              ],
              "properties": {
                "error": {
                  "type": "string",
                  "const": "server_error",
                  "description": "The one code of this error."
                },
                "error_description": {
                  "type": [
                    "string",
                    "null"
                  ],
                  "description": "Explanation for the developer."
                }
              }
            },
            "examples": {
              "server_error": {
                "error": "server_error",
                "error_description": "The service could not process the request"
              }
            }
          },
          "errors": {
            "server_error": "InternalServerException"
          }
        },
        "503": {
          "status": 503,
          "description": "AWS is out of service for a moment, or throttles. The body is free.",
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
    "StartDeviceAuthorization": {
      "id": "StartDeviceAuthorization",
      "method": "POST",
      "path": "/device_authorization",
      "summary": "Start a device authorization",
      "request": {
        "required": true,
        "mediaType": "application/json",
        "schema": {
          "type": "object",
          "description": "The client, and the portal at which the person signs in.",
          "required": [
            "clientId",
            "clientSecret",
            "startUrl"
          ],
          "properties": {
            "clientId": {
              "type": "string",
              "minLength": 1,
              "description": "Client identifier, from the persisted result of RegisterClient."
            },
            "clientSecret": {
              "type": "string",
              "minLength": 1,
              "description": "Client secret, from the persisted result of RegisterClient."
            },
            "startUrl": {
              "type": "string",
              "format": "uri",
              "minLength": 1,
              "description": "URL of the AWS access portal."
            }
          }
        },
        "examples": {
          "start": {
            "clientId": "exampleClientId-notReal-dXMtZWFzdC0x",
            "clientSecret": "example-client-secret-that-opens-nothing",
            "startUrl": "https://example.awsapps.com/start"
          }
        }
      },
      "responses": {
        "200": {
          "status": 200,
          "description": "The pair of codes, and where and for how long they are good.",
          "headers": {
            "x-amzn-RequestId": {
              "description": "Identifies the exchange when talking to AWS support.",
              "required": false,
              "schema": {
                "type": "string",
                "minLength": 1
              },
              "example": "00000000-0000-4000-8000-000000000000"
            }
          },
          "body": {
            "mediaType": "application/json",
            "schema": {
              "type": "object",
              "description": "The pair of codes.",
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
                  "minLength": 1,
                  "description": "Short-lived code that the device polls with. Never shown to a person."
                },
                "userCode": {
                  "type": "string",
                  "minLength": 1,
                  "description": "One-time code that the person enters on the verification page."
                },
                "verificationUri": {
                  "type": "string",
                  "format": "uri",
                  "minLength": 1,
                  "description": "Page that takes the user code."
                },
                "verificationUriComplete": {
                  "type": "string",
                  "format": "uri",
                  "minLength": 1,
                  "description": "The same page with the user code already filled in, for a browser that the client opens."
                },
                "expiresIn": {
                  "type": "integer",
                  "minimum": 1,
                  "description": "Lifetime of both codes, in seconds."
                },
                "interval": {
                  "type": "integer",
                  "minimum": 1,
                  "description": "Shortest wait between two polls, in seconds."
                }
              }
            },
            "examples": {
              "started": {
                "deviceCode": "example-device-code-that-opens-nothing-0000000000000000",
                "userCode": "BCDF-GHJK",
                "verificationUri": "https://device.sso.us-east-1.amazonaws.com/",
                "verificationUriComplete": "https://device.sso.us-east-1.amazonaws.com/?user_code=BCDF-GHJK",
                "expiresIn": 600,
                "interval": 1
              }
            }
          },
          "errors": {}
        },
        "400": {
          "status": 400,
          "description": "The request is refused. `error` says why.",
          "headers": {
            "x-amzn-RequestId": {
              "description": "Identifies the exchange when talking to AWS support.",
              "required": false,
              "schema": {
                "type": "string",
                "minLength": 1
              },
              "example": "00000000-0000-4000-8000-000000000000"
            },
            "x-amzn-ErrorType": {
              "description": "Names the exception. SDKs choose the exception by this header alone.",
              "required": true,
              "namesError": true,
              "schema": {
                "type": "string",
                "pattern": "^(?:[^#:,]*#)?(?:InvalidRequest|SlowDown|UnauthorizedClient)Exception(?:[:,].*)?$"
              },
              "example": "InvalidRequestException"
            }
          },
          "body": {
            "mediaType": "application/json",
            "schema": {
              "oneOf": [
                {
                  "type": "object",
                  "description": "Something is wrong with the input, such as a required member that is missing or out of range.",
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
                      "type": [
                        "string",
                        "null"
                      ],
                      "description": "Explanation for the developer."
                    },
                    "reason": {
                      "type": [
                        "string",
                        "null"
                      ],
                      "description": "Finer cause. Known are `KMS_NotFoundException`, `KMS_InvalidKeyUsageException`, `KMS_InvalidStateException` and `KMS_DisabledException`."
                    }
                  }
                },
                {
                  "type": "object",
                  "description": "The client asks more often than the service will bear.",
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
                      "type": [
                        "string",
                        "null"
                      ],
                      "description": "Explanation for the developer."
                    }
                  }
                },
                {
                  "type": "object",
                  "description": "The client may not make this request, for example because it is not a public client.",
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
                      "type": [
                        "string",
                        "null"
                      ],
                      "description": "Explanation for the developer."
                    }
                  }
                }
              ]
            },
            "examples": {
              "invalid_request": {
                "error": "invalid_request",
                "error_description": "A required member is missing or not valid"
              },
              "slow_down": {
                "error": "slow_down",
                "error_description": "Requests are made too frequently"
              },
              "unauthorized_client": {
                "error": "unauthorized_client",
                "error_description": "The client may not use this grant"
              }
            }
          },
          "errors": {
            "invalid_request": "InvalidRequestException",
            "slow_down": "SlowDownException",
            "unauthorized_client": "UnauthorizedClientException"
          }
        },
        "401": {
          "status": 401,
          "description": "The client is unknown, its secret is wrong, or its secret has expired.",
          "headers": {
            "x-amzn-RequestId": {
              "description": "Identifies the exchange when talking to AWS support.",
              "required": false,
              "schema": {
                "type": "string",
                "minLength": 1
              },
              "example": "00000000-0000-4000-8000-000000000000"
            },
            "x-amzn-ErrorType": {
              "description": "Names the exception. SDKs choose the exception by this header alone.",
              "required": true,
              "namesError": true,
              "schema": {
                "type": "string",
                "pattern": "^(?:[^#:,]*#)?InvalidClientException(?:[:,].*)?$"
              },
              "example": "InvalidClientException"
            }
          },
          "body": {
            "mediaType": "application/json",
            "schema": {
              "type": "object",
              "description": "Unknown client, wrong secret or expired secret.",
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
                  "type": [
                    "string",
                    "null"
                  ],
                  "description": "Explanation for the developer."
                }
              }
            },
            "examples": {
              "invalid_client": {
                "error": "invalid_client",
                "error_description": "Invalid client provided"
              }
            }
          },
          "errors": {
            "invalid_client": "InvalidClientException"
          }
        },
        "403": {
          "status": 403,
          "description": "AWS turns the caller away, whatever the action is. The header names the error.",
          "headers": {
            "x-amzn-RequestId": {
              "description": "Identifies the exchange when talking to AWS support.",
              "required": false,
              "schema": {
                "type": "string",
                "minLength": 1
              },
              "example": "00000000-0000-4000-8000-000000000000"
            },
            "x-amzn-ErrorType": {
              "description": "Names the error. The body has no code for it.",
              "required": true,
              "schema": {
                "type": "string",
                "pattern": "^(?:[^#:,]*#)?(?:OptInRequired|InvalidClientTokenId)(?:[:,].*)?$"
              },
              "example": "OptInRequired"
            }
          },
          "body": {
            "mediaType": "application/json",
            "schema": {
              "type": "object",
              "description": "An error that is common to all actions of AWS, and that the header alone names.",
              "properties": {
                "message": {
                  "type": [
                    "string",
                    "null"
                  ],
                  "description": "Explanation for the developer."
                }
              }
            },
            "examples": {
              "opt_in_required": {
                "message": "The AWS access key ID needs a subscription for the service"
              }
            }
          },
          "errors": {}
        },
        "500": {
          "status": 500,
          "description": "The service failed. The same request may succeed later.",
          "headers": {
            "x-amzn-RequestId": {
              "description": "Identifies the exchange when talking to AWS support.",
              "required": false,
              "schema": {
                "type": "string",
                "minLength": 1
              },
              "example": "00000000-0000-4000-8000-000000000000"
            },
            "x-amzn-ErrorType": {
              "description": "Names the exception. SDKs choose the exception by this header alone.",
              "required": true,
              "namesError": true,
              "schema": {
                "type": "string",
                "pattern": "^(?:[^#:,]*#)?InternalServerException(?:[:,].*)?$"
              },
              "example": "InternalServerException"
            }
          },
          "body": {
            "mediaType": "application/json",
            "schema": {
              "type": "object",
              "description": "The service failed.",
              "required": [
                "error"
              ],
              "properties": {
                "error": {
                  "type": "string",
                  "const": "server_error",
                  "description": "The one code of this error."
                },
                "error_description": {
                  "type": [
                    "string",
                    "null"
                  ],
                  "description": "Explanation for the developer."
                }
              }
            },
            "examples": {
              "server_error": {
                "error": "server_error",
                "error_description": "The service could not process the request"
              }
            }
          },
          "errors": {
            "server_error": "InternalServerException"
          }
        },
        "503": {
          "status": 503,
          "description": "AWS is out of service for a moment, or throttles. The body is free.",
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
    "CreateToken": {
      "id": "CreateToken",
      "method": "POST",
      "path": "/token",
      "summary": "Exchange a device code for a token",
      "request": {
        "required": true,
        "mediaType": "application/json",
        "schema": {
          "type": "object",
          "description": "The client, and what it exchanges. The device grant needs `deviceCode`, the refresh grant `refreshToken`, the authorization code grant `code` with `redirectUri` and `codeVerifier`.",
          "required": [
            "clientId",
            "clientSecret",
            "grantType"
          ],
          "properties": {
            "clientId": {
              "type": "string",
              "minLength": 1,
              "description": "Client identifier, from the persisted result of RegisterClient."
            },
            "clientSecret": {
              "type": "string",
              "minLength": 1,
              "description": "Client secret, from the persisted result of RegisterClient."
            },
            "grantType": {
              "type": "string",
              "enum": [
                "authorization_code",
                "urn:ietf:params:oauth:grant-type:device_code",
                "refresh_token"
              ],
              "description": "What is exchanged for the token."
            },
            "deviceCode": {
              "type": "string",
              "minLength": 1,
              "description": "Device code of StartDeviceAuthorization. For the device grant only."
            },
            "code": {
              "type": "string",
              "minLength": 1,
              "description": "Authorization code. For the authorization code grant only."
            },
            "refreshToken": {
              "type": "string",
              "minLength": 1,
              "description": "Refresh token of an earlier answer. For the refresh grant only."
            },
            "scope": {
              "type": "array",
              "items": {
                "type": "string",
                "description": "One scope."
              },
              "description": "Has no effect. The token carries all scopes of the registration."
            },
            "redirectUri": {
              "type": "string",
              "description": "Redirect URI of the authorization request. For the authorization code grant only."
            },
            "codeVerifier": {
              "type": "string",
              "minLength": 1,
              "description": "PKCE verifier. For the authorization code grant only."
            }
          }
        },
        "examples": {
          "deviceGrant": {
            "clientId": "exampleClientId-notReal-dXMtZWFzdC0x",
            "clientSecret": "example-client-secret-that-opens-nothing",
            "grantType": "urn:ietf:params:oauth:grant-type:device_code",
            "deviceCode": "example-device-code-that-opens-nothing-0000000000000000"
          }
        }
      },
      "responses": {
        "200": {
          "status": 200,
          "description": "The person has approved. The device code is spent.",
          "headers": {
            "x-amzn-RequestId": {
              "description": "Identifies the exchange when talking to AWS support.",
              "required": false,
              "schema": {
                "type": "string",
                "minLength": 1
              },
              "example": "00000000-0000-4000-8000-000000000000"
            }
          },
          "body": {
            "mediaType": "application/json",
            "schema": {
              "type": "object",
              "description": "The token.",
              "required": [
                "accessToken",
                "tokenType",
                "expiresIn"
              ],
              "properties": {
                "accessToken": {
                  "type": "string",
                  "minLength": 1,
                  "description": "Bearer token."
                },
                "tokenType": {
                  "type": "string",
                  "pattern": "^[Bb][Ee][Aa][Rr][Ee][Rr]$",
                  "description": "Kind of token. The service issues `Bearer`."
                },
                "expiresIn": {
                  "type": "integer",
                  "minimum": 1,
                  "description": "Lifetime of the token, in seconds."
                },
                "refreshToken": {
                  "type": [
                    "string",
                    "null"
                  ],
                  "minLength": 1,
                  "description": "Gets a new token later, where the registration allows it."
                },
                "idToken": {
                  "type": [
                    "string",
                    "null"
                  ],
                  "description": "In the model, but not implemented by the service."
                }
              }
            },
            "examples": {
              "token": {
                "accessToken": "example-access-token:that-opens-nothing",
                "tokenType": "Bearer",
                "expiresIn": 28800,
                "refreshToken": "example-refresh-token:that-opens-nothing"
              }
            }
          },
          "errors": {}
        },
        "400": {
          "status": 400,
          "description": "No token, or not yet. `error` says why.",
          "headers": {
            "x-amzn-RequestId": {
              "description": "Identifies the exchange when talking to AWS support.",
              "required": false,
              "schema": {
                "type": "string",
                "minLength": 1
              },
              "example": "00000000-0000-4000-8000-000000000000"
            },
            "x-amzn-ErrorType": {
              "description": "Names the exception. SDKs choose the exception by this header alone.",
              "required": true,
              "namesError": true,
              "schema": {
                "type": "string",
                "pattern": "^(?:[^#:,]*#)?(?:InvalidRequest|AuthorizationPending|SlowDown|AccessDenied|ExpiredToken|InvalidGrant|InvalidScope|UnauthorizedClient|UnsupportedGrantType)Exception(?:[:,].*)?$"
              },
              "example": "InvalidRequestException"
            }
          },
          "body": {
            "mediaType": "application/json",
            "schema": {
              "oneOf": [
                {
                  "type": "object",
                  "description": "Something is wrong with the input, such as a required member that is missing or out of range.",
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
                      "type": [
                        "string",
                        "null"
                      ],
                      "description": "Explanation for the developer."
                    },
                    "reason": {
                      "type": [
                        "string",
                        "null"
                      ],
                      "description": "Finer cause. Known are `KMS_NotFoundException`, `KMS_InvalidKeyUsageException`, `KMS_InvalidStateException` and `KMS_DisabledException`."
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
                      "type": [
                        "string",
                        "null"
                      ],
                      "description": "Explanation for the developer."
                    }
                  }
                },
                {
                  "type": "object",
                  "description": "The client asks more often than the service will bear.",
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
                      "type": [
                        "string",
                        "null"
                      ],
                      "description": "Explanation for the developer."
                    }
                  }
                },
                {
                  "type": "object",
                  "description": "The person refused, or the caller lacks a permission.",
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
                      "type": [
                        "string",
                        "null"
                      ],
                      "description": "Explanation for the developer."
                    },
                    "reason": {
                      "type": [
                        "string",
                        "null"
                      ],
                      "description": "Finer cause. Known is `KMS_AccessDeniedException`."
                    }
                  }
                },
                {
                  "type": "object",
                  "description": "The codes have outlived their lifetime. Start again.",
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
                      "type": [
                        "string",
                        "null"
                      ],
                      "description": "Explanation for the developer."
                    }
                  }
                },
                {
                  "type": "object",
                  "description": "What is to be exchanged is unknown, spent, or another client's.",
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
                      "type": [
                        "string",
                        "null"
                      ],
                      "description": "Explanation for the developer."
                    }
                  }
                },
                {
                  "type": "object",
                  "description": "A scope is unknown or not allowed.",
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
                      "type": [
                        "string",
                        "null"
                      ],
                      "description": "Explanation for the developer."
                    }
                  }
                },
                {
                  "type": "object",
                  "description": "The client may not make this request, for example because it is not a public client.",
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
                      "type": [
                        "string",
                        "null"
                      ],
                      "description": "Explanation for the developer."
                    }
                  }
                },
                {
                  "type": "object",
                  "description": "The grant type is not offered.",
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
                      "type": [
                        "string",
                        "null"
                      ],
                      "description": "Explanation for the developer."
                    }
                  }
                }
              ]
            },
            "examples": {
              "invalid_request": {
                "error": "invalid_request",
                "error_description": "A required member is missing or not valid"
              },
              "authorization_pending": {
                "error": "authorization_pending",
                "error_description": "Authorization is still pending"
              },
              "slow_down": {
                "error": "slow_down",
                "error_description": "Requests are made too frequently"
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
                "error_description": "Invalid grant provided"
              },
              "invalid_scope": {
                "error": "invalid_scope",
                "error_description": "The scope is not valid"
              },
              "unauthorized_client": {
                "error": "unauthorized_client",
                "error_description": "The client may not use this grant"
              },
              "unsupported_grant_type": {
                "error": "unsupported_grant_type",
                "error_description": "The grant type is not supported"
              }
            }
          },
          "errors": {
            "invalid_request": "InvalidRequestException",
            "authorization_pending": "AuthorizationPendingException",
            "slow_down": "SlowDownException",
            "access_denied": "AccessDeniedException",
            "expired_token": "ExpiredTokenException",
            "invalid_grant": "InvalidGrantException",
            "invalid_scope": "InvalidScopeException",
            "unauthorized_client": "UnauthorizedClientException",
            "unsupported_grant_type": "UnsupportedGrantTypeException"
          }
        },
        "401": {
          "status": 401,
          "description": "The client is unknown, its secret is wrong, or its secret has expired.",
          "headers": {
            "x-amzn-RequestId": {
              "description": "Identifies the exchange when talking to AWS support.",
              "required": false,
              "schema": {
                "type": "string",
                "minLength": 1
              },
              "example": "00000000-0000-4000-8000-000000000000"
            },
            "x-amzn-ErrorType": {
              "description": "Names the exception. SDKs choose the exception by this header alone.",
              "required": true,
              "namesError": true,
              "schema": {
                "type": "string",
                "pattern": "^(?:[^#:,]*#)?InvalidClientException(?:[:,].*)?$"
              },
              "example": "InvalidClientException"
            }
          },
          "body": {
            "mediaType": "application/json",
            "schema": {
              "type": "object",
              "description": "Unknown client, wrong secret or expired secret.",
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
                  "type": [
                    "string",
                    "null"
                  ],
                  "description": "Explanation for the developer."
                }
              }
            },
            "examples": {
              "invalid_client": {
                "error": "invalid_client",
                "error_description": "Invalid client provided"
              }
            }
          },
          "errors": {
            "invalid_client": "InvalidClientException"
          }
        },
        "403": {
          "status": 403,
          "description": "AWS turns the caller away, whatever the action is. The header names the error.",
          "headers": {
            "x-amzn-RequestId": {
              "description": "Identifies the exchange when talking to AWS support.",
              "required": false,
              "schema": {
                "type": "string",
                "minLength": 1
              },
              "example": "00000000-0000-4000-8000-000000000000"
            },
            "x-amzn-ErrorType": {
              "description": "Names the error. The body has no code for it.",
              "required": true,
              "schema": {
                "type": "string",
                "pattern": "^(?:[^#:,]*#)?(?:OptInRequired|InvalidClientTokenId)(?:[:,].*)?$"
              },
              "example": "OptInRequired"
            }
          },
          "body": {
            "mediaType": "application/json",
            "schema": {
              "type": "object",
              "description": "An error that is common to all actions of AWS, and that the header alone names.",
              "properties": {
                "message": {
                  "type": [
                    "string",
                    "null"
                  ],
                  "description": "Explanation for the developer."
                }
              }
            },
            "examples": {
              "opt_in_required": {
                "message": "The AWS access key ID needs a subscription for the service"
              }
            }
          },
          "errors": {}
        },
        "500": {
          "status": 500,
          "description": "The service failed. The same request may succeed later.",
          "headers": {
            "x-amzn-RequestId": {
              "description": "Identifies the exchange when talking to AWS support.",
              "required": false,
              "schema": {
                "type": "string",
                "minLength": 1
              },
              "example": "00000000-0000-4000-8000-000000000000"
            },
            "x-amzn-ErrorType": {
              "description": "Names the exception. SDKs choose the exception by this header alone.",
              "required": true,
              "namesError": true,
              "schema": {
                "type": "string",
                "pattern": "^(?:[^#:,]*#)?InternalServerException(?:[:,].*)?$"
              },
              "example": "InternalServerException"
            }
          },
          "body": {
            "mediaType": "application/json",
            "schema": {
              "type": "object",
              "description": "The service failed.",
              "required": [
                "error"
              ],
              "properties": {
                "error": {
                  "type": "string",
                  "const": "server_error",
                  "description": "The one code of this error."
                },
                "error_description": {
                  "type": [
                    "string",
                    "null"
                  ],
                  "description": "Explanation for the developer."
                }
              }
            },
            "examples": {
              "server_error": {
                "error": "server_error",
                "error_description": "The service could not process the request"
              }
            }
          },
          "errors": {
            "server_error": "InternalServerException"
          }
        },
        "503": {
          "status": 503,
          "description": "AWS is out of service for a moment, or throttles. The body is free.",
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
    }
  }
} as const satisfies Contract;
