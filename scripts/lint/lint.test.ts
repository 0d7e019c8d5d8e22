// Each lint rule of ours turns red on the edit that it is there for, and names the place.

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeProblem } from '../generate/contract-error.ts';
import { lintContracts } from './lint.ts';
import plugin from './rules.ts';

const OPENAPI = fileURLToPath(new URL('../../openapi', import.meta.url));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'devauth-lint-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('the contracts break no rule', async () => {
  expect(await lintContracts(OPENAPI)).toEqual([]);
});

const CODE = 'error: { type: string, const: expired_token, description: The one code of this error. }';

/** Rule → what to replace in the AWS contract, by what, and what the complaint says. */
const edits: Record<string, { from: string; to: string; says: RegExp }[]> = {
  'secure-server': [
    {
      from: 'url: https://oidc.{region}.amazonaws.com\n',
      to: 'url: http://oidc.{region}.amazonaws.com\n',
      says: /#\/servers\/0\/url: /,
    },
  ],
  'described-member': [
    {
      from: '          description: Friendly name of the client.\n',
      to: '',
      says: /#\/components\/schemas\/RegisterClientRequest\/properties\/clientName: member clientName/,
    },
  ],
  'limited-number': [
    {
      from: '          minimum: 1\n          description: Lifetime of both',
      to: '          description: Lifetime of both',
      says: /expiresIn\/type: .*minimum/,
    },
    {
      from: 'description: Lifetime of both codes, in seconds.',
      to: 'description: Lifetime of both codes.',
      says: /expiresIn\/type: .*unit/,
    },
  ],
  'open-object': [
    {
      from: 'description: The registered client. Persist it.',
      to: 'description: The registered client. Persist it.\n      additionalProperties: false',
      says: /RegisterClientResponse: .*open/,
    },
  ],
  'marked-credential': [
    {
      from: '          x-sensitive: true\n          minLength: 1\n          description: Short-lived',
      to: '          minLength: 1\n          description: Short-lived',
      says: /deviceCode: deviceCode must carry both/,
    },
    {
      from: '          minLength: 1\n          description: One-time code',
      to: '          format: password\n          minLength: 1\n          description: One-time code',
      says: /userCode: userCode must carry both/,
    },
  ],
  'no-envelope': [
    {
      from: '        authorizationEndpoint:\n',
      to: '        success: { type: boolean, description: Whether it went well. }\n        authorizationEndpoint:\n',
      says: /properties\/success: no envelope/,
    },
  ],
  'constant-error': [
    {
      from: CODE,
      to: 'error: { type: string, description: The code. }',
      says: /ExpiredTokenException\/properties\/error: .*constant/,
    },
    {
      from: `required: [error]\n      properties:\n        ${CODE}`,
      to: `properties:\n        ${CODE}`,
      says: /ExpiredTokenException: .*require/,
    },
  ],
  'named-example': [
    {
      from: / {14}examples:\n {16}token:\n(?: {18}.*\n)+/.source,
      to: '',
      says: /responses\/200\/content\/application~1json: .*named example/,
    },
  ],
  'invalid-request-first': [
    {
      from: "                invalid_request: { $ref: '#/components/examples/InvalidRequest' }\n                slow_down: { $ref: '#/components/examples/SlowDown' }\n",
      to: "                slow_down: { $ref: '#/components/examples/SlowDown' }\n                invalid_request: { $ref: '#/components/examples/InvalidRequest' }\n",
      says: /device_authorization\/post\/responses\/400\/content\/application~1json\/examples: .*invalid_request/,
    },
  ],
  'example-for-every-error': [
    {
      from: "                expired_token: { $ref: '#/components/examples/ExpiredToken' }\n",
      to: '',
      says: /token\/post\/responses\/400\/content\/application~1json: error expired_token/,
    },
    {
      from: 'value: { error: expired_token,',
      to: 'value: { error: invalid_grant,',
      says: /token\/post\/responses\/400\/content\/application~1json: error expired_token/,
    },
  ],
};

const cases = Object.entries(edits).flatMap(([rule, list]) =>
  list.map((edit, index) => ({ rule, index, ...edit })),
);

test.each(cases)('$rule, edit $index', async ({ rule, from, to, says }) => {
  await cp(join(OPENAPI, 'aws-sso-oidc.yaml'), join(folder, 'aws-sso-oidc.yaml'));
  const text = await readFile(join(folder, 'aws-sso-oidc.yaml'), 'utf8');
  const edited = text.includes(from) ? text.replace(from, to) : text.replace(new RegExp(from), to);
  expect(edited).not.toBe(text);
  await writeFile(join(folder, 'aws-sso-oidc.yaml'), edited);

  const complaints = (await lintContracts(folder)).map(describeProblem);

  const own = complaints.filter((line) => line.endsWith(`(devauth/${rule})`));
  expect(own.join('\n'), complaints.join('\n')).toMatch(says);
  expect(own.join('\n')).toMatch(/aws-sso-oidc\.yaml:[1-9]\d* #/);
});

test('every rule of ours has been seen red', () => {
  expect(Object.keys(edits).sort()).toEqual(Object.keys(plugin().rules.oas3).sort());
});
