// Mutants of the contracts: one edit each, with the kind of element that it changes and the side of the gate that must turn
// red. And edits that bind nobody, which must leave every side green.

import type { DialectName } from '../../../generated/index.ts';
import type { ElementKind } from '../coverage/elements.ts';
import type { Edit } from './edits.ts';

/** A side of the gate that reads the contracts alone. */
export type JudgingSide = 'validity' | 'coverage' | 'upstream';

export interface ContractMutant extends Edit {
  readonly kind: ElementKind;
  readonly side: JudgingSide;
}

type Row = readonly [what: string, dialect: DialectName, from: string, to: string];

const aws = 'aws-sso-oidc';
const rfc = 'rfc8628';

const toEdit = ([what, dialect, from, to]: Row): Edit => ({ what, dialect, from, to });

/** What coverage is about: `kind: what changed`. */
const ofCoverage: readonly Row[] = [
  ['version: of the RFC', rfc, "version: '2019-08'", "version: '2019-09'"],
  ['server: a host', aws, 'oidc.{region}.amazonaws.com.cn', 'oidc.{region}.amazonaws.cn'],
  ['server: a pattern of regions', aws, '|il|mx)', '|il)'],
  ['server: another address', rfc, '- url: https://server.example.com', '- url: https://other.example.com'],
  ['security: none is refused', rfc, '  - {}\n  - clientBasic: []', '  - clientBasic: []'],
  ['security: Basic is refused', rfc, '  - {}\n  - clientBasic: []', '  - {}'],
  ['security: another scheme', rfc, 'scheme: basic', 'scheme: bearer'],
  ['operation: its path', aws, '  /client/register:', '  /client/registration:'],
  [
    'operation: its method',
    rfc,
    '  /.well-known/oauth-authorization-server:\n    get:',
    '  /.well-known/oauth-authorization-server:\n    post:',
  ],
  ['operation: its endpoint', rfc, 'x-endpoint: tokenEndpoint', 'x-endpoint: pollEndpoint'],
  ['operation: renamed', aws, 'operationId: CreateToken', 'operationId: CreateTokens'],
  ['media type: of a request', rfc, 'application/x-www-form-urlencoded', 'application/json'],
  ['media type: a body is optional', aws, '        required: true\n        content', '        content'],
  ['status: one is gone', aws, "        '503': { $ref: '#/components/responses/ServiceUnavailable' }\n", ''],
  ['status: another', rfc, "        '429': { $ref", "        '428': { $ref"],
  [
    'status: a new one',
    rfc,
    "        '503': { $ref",
    "        '502': { $ref: '#/components/responses/ServiceUnavailable' }\n        '503': { $ref",
  ],
  [
    'header: no longer required',
    rfc,
    '      description: Keeps credentials out of caches.\n      required: true',
    '      description: Keeps credentials out of caches.',
  ],
  [
    'header: required',
    aws,
    '      description: Identifies the exchange when talking to AWS support.',
    '      description: Identifies the exchange when talking to AWS support.\n      required: true',
  ],
  ['header: another name', rfc, '            Pragma: {', '            X-Pragma: {'],
  ['header: gone', rfc, "            Pragma: { $ref: '#/components/headers/NoCache' }\n", ''],
  ['header: another form', aws, 'InvalidClientException(?:[:,].*)?$', 'InvalidClient(?:[:,].*)?$'],
  ['header: does not name the error', aws, '      x-names-error: true\n', ''],
  [
    'member: a new one of a request',
    rfc,
    '        scope:\n',
    '        audience: { type: string, description: One. }\n        scope:\n',
  ],
  [
    'member: a new one of a response',
    aws,
    '        tokenEndpoint:\n',
    '        hint: { type: string, description: One. }\n        tokenEndpoint:\n',
  ],
  [
    'member: an optional one is gone',
    aws,
    "        idToken:\n          type: [string, 'null']\n          format: password\n          x-sensitive: true\n          description: In the model, but not implemented by the service.\n",
    '',
  ],
  [
    'member: renamed',
    rfc,
    '        verification_uri_complete:\n          type',
    '        verification_url_complete:\n          type',
  ],
  [
    'member: no longer required',
    aws,
    'required: [accessToken, tokenType, expiresIn]',
    'required: [accessToken, tokenType]',
  ],
  [
    'member: required',
    rfc,
    'required: [access_token, token_type]',
    'required: [access_token, token_type, scope]',
  ],
  [
    'member: required of a request',
    aws,
    'required: [clientName, clientType]',
    'required: [clientName, clientType, scopes]',
  ],
  [
    'member: another type',
    rfc,
    '          type: number\n          exclusiveMinimum: 0',
    '          type: integer\n          exclusiveMinimum: 0',
  ],
  ['member: may not be null', aws, "type: [integer, 'null']", 'type: integer'],
  [
    'member: no credential',
    rfc,
    '          format: password\n          x-sensitive: true\n          minLength: 1\n          description: Device',
    '          minLength: 1\n          description: Device',
  ],
  [
    'constraint: a minimum',
    aws,
    'minimum: 1\n          description: Shortest',
    'minimum: 0\n          description: Shortest',
  ],
  ['constraint: a minimum that is open', rfc, 'exclusiveMinimum: 0', 'minimum: 0'],
  [
    'constraint: a length',
    aws,
    '          minLength: 1\n          description: Friendly',
    '          description: Friendly',
  ],
  ['constraint: a pattern', aws, '^[Bb][Ee][Aa][Rr][Ee][Rr]$', '^Bearer$'],
  ['constraint: a charset', rfc, "          pattern: '^[\\x20-\\x7E]+$'\n", ''],
  [
    'constraint: a format',
    aws,
    '          format: uri\n          minLength: 1\n          description: URL of',
    '          minLength: 1\n          description: URL of',
  ],
  ['constraint: an enum', aws, 'enum: [public]', 'enum: [public, confidential]'],
  [
    'constraint: a constant',
    rfc,
    'const: urn:ietf:params:oauth:grant-type:device_code',
    'const: urn:ietf:params:oauth:grant-type:device-code',
  ],
  ['constraint: a default', rfc, 'default: 5', 'default: 10'],
  [
    'constraint: items',
    aws,
    'items: { type: string, description: One scope. }',
    'items: { type: integer, description: One scope. }',
  ],
  [
    'error: gone from a response',
    aws,
    "                  - { $ref: '#/components/schemas/ExpiredTokenException' }\n",
    '',
  ],
  [
    'error: a new one at an operation',
    aws,
    "                  - { $ref: '#/components/schemas/UnauthorizedClientException' }\n              examples:\n                invalid_request: { $ref: '#/components/examples/InvalidRequest' }\n                slow_down",
    "                  - { $ref: '#/components/schemas/UnauthorizedClientException' }\n                  - { $ref: '#/components/schemas/InvalidScopeException' }\n              examples:\n                invalid_request: { $ref: '#/components/examples/InvalidRequest' }\n                slow_down",
  ],
  [
    'error: no others',
    rfc,
    "                  - { $ref: '#/components/schemas/ExtensionError' }\n              examples:\n                invalid_request: { $ref: '#/components/examples/InvalidRequest' }\n                authorization",
    "              examples:\n                invalid_request: { $ref: '#/components/examples/InvalidRequest' }\n                authorization",
  ],
  [
    'error: a new member',
    rfc,
    '        # In no RFC. Client',
    '        hint: { type: string, description: One. }\n        # In no RFC. Client',
  ],
  [
    'error: not always named',
    aws,
    '      required: [error]\n      properties:\n        error: { type: string, const: server_error',
    '      properties:\n        error: { type: string, const: server_error',
  ],
  [
    'example: gone',
    rfc,
    "                expired_token: { $ref: '#/components/examples/ExpiredToken' }\n",
    '',
  ],
  ['example: renamed', aws, '              deviceClient:\n', '              client:\n'],
];

/** What upstream publishes and the contract says otherwise. */
const ofUpstream: readonly Row[] = [
  ['version: of AWS', aws, "version: '2019-06-10'", "version: '2019-06-11'"],
  ['server: another service', aws, 'oidc.{region}.amazonaws.eu', 'sso.{region}.amazonaws.eu'],
  ['operation: its path', aws, '  /device_authorization:', '  /device-authorization:'],
  [
    'member: one that AWS requires',
    aws,
    'required: [clientId, clientSecret, startUrl]',
    'required: [clientId, startUrl]',
  ],
  [
    'member: a value that AWS does not list',
    aws,
    'Known is `KMS_AccessDeniedException`',
    'Known is `KMS_AccessDenied`',
  ],
  [
    'error: another exception in its place',
    aws,
    "                  - { $ref: '#/components/schemas/ExpiredTokenException' }\n",
    "                  - { $ref: '#/components/schemas/InvalidClientMetadataException' }\n",
  ],
  ['error: a code that is not registered', rfc, 'const: expired_token', 'const: expired_code'],
  [
    'member: a parameter that is not registered',
    rfc,
    "        refresh_token:\n          type: string\n          format: password\n          x-sensitive: true\n          pattern: '^[\\x20-\\x7E]+$'",
    "        refresh:\n          type: string\n          format: password\n          x-sensitive: true\n          pattern: '^[\\x20-\\x7E]+$'",
  ],
];

/** What makes a contract invalid, or breaks a rule that all contracts keep. */
const ofValidity: readonly Row[] = [
  ['server: in the clear', rfc, '- url: https://', '- url: http://'],
  ['operation: two of one name', rfc, 'operationId: requestToken', 'operationId: getMetadata'],
  [
    'example: breaks its schema',
    aws,
    '                    expiresIn: 600\n',
    '                    expiresIn: ten minutes\n',
  ],
  ['example: lacks what is required', rfc, '                    token_type: Bearer\n', ''],
  ['header: its example breaks its pattern', rfc, "      example: '5'", '      example: soon'],
  ['member: a credential that is marked once', aws, '          format: password\n', ''],
  ['member: a number without a limit', rfc, '          minimum: 0\n', ''],
  [
    'member: an envelope',
    aws,
    '        authorizationEndpoint:\n',
    '        data: { type: object, description: One. }\n        authorizationEndpoint:\n',
  ],
  ['status: a range', rfc, "        '429': { $ref", '        4XX: { $ref'],
  [
    'media type: one that clients do not send',
    aws,
    '          application/json:\n',
    '          text/plain:\n',
  ],
  ['security: a scheme that is not there', rfc, '  - clientBasic: []', '  - clientMtls: []'],
  ['error: without its constant', aws, 'const: slow_down, ', ''],
];

const kinds: Readonly<Record<string, ElementKind>> = {
  version: 'version',
  server: 'server',
  security: 'security',
  operation: 'operation',
  'media type': 'media-type',
  status: 'status',
  header: 'header',
  member: 'member',
  constraint: 'member',
  error: 'error',
  example: 'example',
};

function mutantsOf(side: JudgingSide, rows: readonly Row[]): ContractMutant[] {
  return rows.map((row) => {
    const kind = kinds[row[0].split(':')[0] ?? ''];
    if (kind === undefined) throw new Error(`the mutant "${row[0]}" begins with no kind of element`);
    return { ...toEdit(row), kind, side };
  });
}

export const mutants: readonly ContractMutant[] = [
  ...mutantsOf('coverage', ofCoverage),
  ...mutantsOf('upstream', ofUpstream),
  ...mutantsOf('validity', ofValidity),
];

const bindNobody: readonly Row[] = [
  ['a comment', aws, '# The three operations are unsigned', '# All three operations are unsigned'],
  ['a description', rfc, 'description: Access token.', 'description: The access token.'],
  ['a summary of an example', aws, 'summary: The person refused', 'summary: The person has refused'],
  [
    'the order of errors',
    rfc,
    "                  - { $ref: '#/components/schemas/AccessDeniedError' }\n                  - { $ref: '#/components/schemas/ExpiredTokenError' }\n",
    "                  - { $ref: '#/components/schemas/ExpiredTokenError' }\n                  - { $ref: '#/components/schemas/AccessDeniedError' }\n",
  ],
  ['a tag', aws, '  - name: Device login', '  - name: Device login\n    x-order: 1'],
  ['the license', rfc, '    identifier: MIT\n', '    identifier: MIT\n    x-checked: true\n'],
];

export const harmless: readonly Edit[] = bindNobody.map(toEdit);
