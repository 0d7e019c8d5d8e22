// A table of edits of the contracts, each with what it means to clients and to servers. Detection and false alarms are
// printed: an edit that breaks nobody must not be called breaking.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Contract, loadContracts, readContract } from '../../generate/load.ts';
import { type Edit, edited, OPENAPI, ofAws, ofRfc } from '../testing/edits.ts';
import type { BaseContract } from './base.ts';
import { compareContracts } from './compatibility.ts';
import { gravest } from './rating.ts';

const breakingForClients: readonly Edit[] = [
  ofAws('a host moves', 'oidc.{region}.amazonaws.com.cn', 'sso.{region}.amazonaws.com.cn'),
  ofAws('a prefix of regions goes', '|il|mx)', '|il)'),
  ofRfc('Basic is refused', '  - {}\n  - clientBasic: []', '  - {}'),
  ofRfc('another scheme', 'scheme: basic', 'scheme: bearer'),
  ofRfc('a header is required no more', 'out of caches.\n      required: true', 'out of caches.'),
  ofAws('a header no more names the error', '      x-names-error: true\n', ''),
  ofRfc(
    'a required header goes',
    "            Pragma: { $ref: '#/components/headers/RequiredNoCache' }\n",
    '',
  ),
  ofAws('a request needs one member more', '[clientName, clientType]', '[clientName, clientType, scopes]'),
  ofAws('an enum of requests gets narrower', 'enum: [authorization_code, ', 'enum: ['),
  ofAws(
    'a limit of requests',
    '          type: string\n          description: Issuer',
    '          type: string\n          minLength: 1\n          description: Issuer',
  ),
  ofRfc('a charset of requests gets narrower', "pattern: '^[\\x20-\\x7E]*$'", "pattern: '^[\\x21-\\x7E]*$'"),
  ofRfc('a member of a response is required no more', '[access_token, token_type]', '[access_token]'),
  ofRfc(
    'a member of a response goes',
    '        verification_uri_complete:\n          type: string\n          format: uri\n          minLength: 1\n          description: The same page with the user code, or something that stands for it, already in the URI.\n',
    '',
  ),
  ofAws(
    'a whole number may be any number',
    '          type: integer\n          format: int32\n          minimum: 1\n          description: Shortest',
    '          type: number\n          minimum: 1\n          description: Shortest',
  ),
  ofAws(
    'a member may be null',
    '        userCode:\n          type: string',
    "        userCode:\n          type: [string, 'null']",
  ),
  ofRfc('a limit of responses goes', '          exclusiveMinimum: 0\n', ''),
  ofAws(
    'a pattern of responses gets wider',
    '^[Bb][Ee][Aa][Rr][Ee][Rr]$',
    '^[Bb][Ee][Aa][Rr][Ee][Rr](?:[Tt]oken)?$',
  ),
  ofRfc('a default changes', 'default: 5', 'default: 10'),
  ofAws(
    'a credential is no longer marked',
    '          format: password\n          x-sensitive: true\n          minLength: 1\n          description: Short-lived',
    '          minLength: 1\n          description: Short-lived',
  ),
  ofAws(
    'a new error in a closed list',
    "                  - { $ref: '#/components/schemas/UnauthorizedClientException' }\n",
    "                  - { $ref: '#/components/schemas/UnauthorizedClientException' }\n                  - { $ref: '#/components/schemas/InvalidScopeException' }\n",
  ),
  ofRfc(
    'an error goes from an open list',
    "                  - { $ref: '#/components/schemas/SlowDownError' }\n",
    '',
  ),
  ofRfc('a status goes', "        '429': { $ref: '#/components/responses/TooManyRequests' }\n", ''),
  ofRfc('an operation moves', '  /token:\n', '  /oauth/token:\n'),
  ofRfc('the option of an endpoint is renamed', 'x-endpoint: tokenEndpoint', 'x-endpoint: pollEndpoint'),
  ofRfc(
    'an example that tests ask for goes',
    "                expired_token: { $ref: '#/components/examples/ExpiredToken' }\n",
    '',
  ),
  ofRfc('a form becomes JSON', 'application/x-www-form-urlencoded', 'application/json'),
];

const breakingForServersOnly: readonly Edit[] = [
  ofAws('a header has to come', 'AWS support.\n', 'AWS support.\n      required: true\n'),
  ofRfc('a member has to come', '[access_token, token_type]', '[access_token, token_type, scope]'),
  ofRfc(
    'a number has to be whole',
    '          type: number\n          exclusiveMinimum: 0',
    '          type: integer\n          exclusiveMinimum: 0',
  ),
  ofAws('a header is written in fewer ways', 'InvalidClientException(?:[:,].*)?$', 'InvalidClientException$'),
  ofAws('a response may be null no more', "          type: [integer, 'null']", '          type: integer'),
  ofAws('an enum of requests gets wider', 'enum: [public]', 'enum: [public, confidential]'),
  ofAws(
    'a request may leave a member out',
    'required: [clientId, clientSecret, grantType]',
    'required: [clientId, grantType]',
  ),
  ofRfc(
    'other clients may sign in',
    'security:\n        - {}\n',
    'security:\n        - {}\n        - clientBasic: []\n',
  ),
];

const harmless: readonly Edit[] = [
  ofAws('a comment', '# The three operations are unsigned', '# All three operations are unsigned'),
  ofAws('a description of a member', 'One-time code that', 'The one-time code that'),
  ofRfc(
    'a description of a schema',
    'description: The pair of codes.\n      required',
    'description: Two codes.\n      required',
  ),
  ofAws(
    'a summary of an operation',
    'summary: Start a device authorization',
    'summary: Begin a device authorization',
  ),
  ofAws('a description of the contract', 'camelCase members', 'members in camelCase'),
  ofRfc(
    'the text of an example',
    'error_description: The user has not decided yet',
    'error_description: Not decided',
  ),
  ofAws('the summary of an example', 'summary: The person refused', 'summary: The person has refused'),
  ofAws('a link to a page', 'API_RegisterClient.html', 'API_RegisterClient.html#top'),
  ofRfc('a tag', '  - name: Discovery', '  - name: Discovery\n    x-order: 2'),
  ofRfc('a contact', 'name: The maintainers of devauth', 'name: Those who maintain devauth'),
  ofAws(
    'the region that documentation shows',
    'region: { default: us-east-1 }',
    'region: { default: us-east-2 }',
  ),
  ofRfc(
    'the order of errors',
    "                  - { $ref: '#/components/schemas/AccessDeniedError' }\n                  - { $ref: '#/components/schemas/ExpiredTokenError' }\n",
    "                  - { $ref: '#/components/schemas/ExpiredTokenError' }\n                  - { $ref: '#/components/schemas/AccessDeniedError' }\n",
  ),
  ofRfc(
    'the order of required members',
    'required: [access_token, token_type]',
    'required: [token_type, access_token]',
  ),
  ofRfc(
    'another optional member of a request',
    '        scope:\n          type: string\n',
    '        audience: { type: string, description: For whom. }\n        scope:\n          type: string\n',
  ),
  ofAws(
    'another optional member of a response',
    '        idToken:\n',
    '        hint: { type: string, description: A hint. }\n        idToken:\n',
  ),
  ofRfc(
    'another optional header',
    "            Cache-Control: { $ref: '#/components/headers/NoStore' }\n",
    "            Cache-Control: { $ref: '#/components/headers/NoStore' }\n            Retry-After: { $ref: '#/components/headers/RetryAfter' }\n",
  ),
  ofAws(
    'an optional header goes',
    "            x-amzn-RequestId: { $ref: '#/components/headers/RequestId' }\n",
    '',
  ),
  ofRfc(
    'a named error in an open list',
    "                  - { $ref: '#/components/schemas/InvalidScopeError' }\n",
    "                  - { $ref: '#/components/schemas/InvalidScopeError' }\n                  - { $ref: '#/components/schemas/InvalidGrantError' }\n",
  ),
  ofAws('another prefix of regions', '|il|mx)', '|il|mx|zz)'),
  ofRfc(
    'another status of failure',
    "        '503': { $ref",
    "        '502': { $ref: '#/components/responses/ServiceUnavailable' }\n        '503': { $ref",
  ),
  ofRfc(
    'another example',
    '              poll:\n',
    '              again:\n                value: { grant_type: urn:ietf:params:oauth:grant-type:device_code, device_code: a }\n              poll:\n',
  ),
  ofAws(
    'a credential is marked',
    '        userCode:\n          type: string\n',
    '        userCode:\n          type: string\n          format: password\n          x-sensitive: true\n',
  ),
];

let bases: readonly BaseContract[];
beforeAll(async () => {
  bases = (await loadContracts(OPENAPI)).map(({ dialect, file, source, document }) => ({
    dialect,
    name: file,
    text: JSON.stringify(document),
    shown: source.file,
  }));
});

async function changesOf(edit: Edit) {
  const base = bases.find(({ dialect }) => dialect === edit.dialect);
  if (base === undefined) throw new Error(`there is a contract of ${edit.dialect}`);
  const revision: Contract = readContract(base, await edited(edit), `${edit.dialect}.yaml`);
  return compareContracts(base, revision);
}

const counts = { detected: 0, falseAlarms: 0 };

describe('what breaks clients is breaking for them', () => {
  test.each(breakingForClients)('$what ($dialect)', async (edit) => {
    const changes = await changesOf(edit);
    if (changes.some((change) => gravest(change) === 'breaking')) counts.detected += 1;
    expect(changes).toContainEqual(expect.objectContaining({ client: 'breaking' }));
  });
});

describe('what breaks servers alone is breaking for them alone', () => {
  test.each(breakingForServersOnly)('$what ($dialect)', async (edit) => {
    const changes = await changesOf(edit);
    if (changes.some((change) => gravest(change) === 'breaking')) counts.detected += 1;
    expect(changes).toContainEqual(expect.objectContaining({ server: 'breaking' }));
    expect(changes.filter(({ client }) => client === 'breaking')).toEqual([]);
  });
});

describe('what breaks nobody is not breaking', () => {
  test.each(harmless)('$what ($dialect)', async (edit) => {
    const broken = (await changesOf(edit)).filter((change) => gravest(change) === 'breaking');
    if (broken.length > 0) counts.falseAlarms += 1;
    expect(broken).toEqual([]);
  });
});

afterAll(() => {
  const breaking = breakingForClients.length + breakingForServersOnly.length;
  const detection = `${counts.detected} of ${breaking} breaking edits detected`;
  console.log(
    `compatibility: ${detection}, ${counts.falseAlarms} false alarms in ${harmless.length} harmless edits`,
  );
});
