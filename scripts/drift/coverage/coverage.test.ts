// The side of coverage is tried by mutants of the contracts: each edit of a kind of element must turn it red at the
// place of the edit, and edits that bind nobody must leave it green.

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DialectName } from '../../../generated/index.ts';
import { coverageSide } from './coverage.ts';

const OPENAPI = fileURLToPath(new URL('../../../openapi', import.meta.url));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'devauth-coverage-'));
  await cp(OPENAPI, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

async function findingsAfter(dialect: DialectName, from: string, to: string) {
  const path = join(folder, `${dialect}.yaml`);
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(
    path,
    text.replace(from, () => to),
  );
  return coverageSide(folder).find();
}

type Edit = readonly [what: string, dialect: DialectName, from: string, to: string];

const aws = 'aws-sso-oidc';
const rfc = 'rfc8628';

const mutants: readonly Edit[] = [
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

const harmless: readonly Edit[] = [
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

let caught = 0;

describe('a mutant of the contract turns coverage red', () => {
  test.each(mutants)('%s (%s)', async (_, dialect, from, to) => {
    const findings = await findingsAfter(dialect, from, to);
    expect(findings).toContainEqual(
      expect.objectContaining({
        file: expect.stringContaining(`${dialect}.yaml`),
        mend: expect.stringContaining('scripts/drift/coverage'),
      }),
    );
    caught += 1;
  });

  afterAll(() =>
    console.log(`coverage: ${caught} of ${mutants.length} mutants of the contracts turned it red`),
  );
});

describe('what binds nobody leaves it green', () => {
  test.each(harmless)('%s (%s)', async (_, dialect, from, to) => {
    expect(await findingsAfter(dialect, from, to)).toEqual([]);
  });

  test('the contracts as they are', async () => {
    expect(await coverageSide(OPENAPI).find()).toEqual([]);
  });
});
