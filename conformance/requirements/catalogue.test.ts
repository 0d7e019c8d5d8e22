// The lint of the data: what no type can say about requirements, their references and the checks that prove
// them.

import { describe, expect, test } from 'vitest';
import { clientChecks } from '../checks/client/index.ts';
import { serverChecks } from '../checks/server/index.ts';
import type { RequirementRecord } from '../model/requirement.ts';
import { type RequirementId, type RequirementIdOf, requirement, requirements } from './catalogue.ts';
import { contract } from './contract.ts';
import { urlOf } from './references.ts';
import { rfc6749 } from './rfc6749.ts';
import { rfc6750 } from './rfc6750.ts';
import { rfc8259 } from './rfc8259.ts';
import { rfc8414 } from './rfc8414.ts';
import { rfc8628 } from './rfc8628.ts';
import { rfc9110 } from './rfc9110.ts';
import { ssoOidc } from './sso-oidc.ts';

const files: readonly (readonly [name: string, file: RequirementRecord, id: RegExp])[] = [
  ['rfc8628', rfc8628, /^RFC8628-\d+(\.\d+)*-\d\d$/],
  ['rfc6749', rfc6749, /^RFC6749-\d+(\.\d+)*-\d\d$/],
  ['rfc6750', rfc6750, /^RFC6750-\d+(\.\d+)*-\d\d$/],
  ['rfc8259', rfc8259, /^RFC8259-\d+(\.\d+)*-\d\d$/],
  ['rfc8414', rfc8414, /^RFC8414-\d+(\.\d+)*-\d\d$/],
  ['rfc9110', rfc9110, /^RFC9110-\d+(\.\d+)*-\d\d$/],
  ['sso-oidc', ssoOidc, /^SSOOIDC-(RegisterClient|StartDeviceAuthorization|CreateToken|Protocol)-\d\d$/],
  ['contract', contract, /^CONTRACT-(Schema|Malformed|Client)-\d\d$/],
];

const proved = new Set<RequirementId>([...serverChecks, ...clientChecks].flatMap(({ proves }) => proves));

test.each(files)('%s has IDs of its own pattern, counted from 01 without gaps', (_, file, pattern) => {
  const numbers = new Map<string, string[]>();
  for (const id of Object.keys(file)) {
    expect(id).toMatch(pattern);
    const section = id.slice(0, -3);
    numbers.set(section, [...(numbers.get(section) ?? []), id.slice(-2)].sort());
  }
  for (const [section, counted] of numbers) {
    const expected = counted.map((_number, index) => String(index + 1).padStart(2, '0'));
    expect({ section, counted }).toEqual({ section, counted: expected });
  }
});

test('no two files have the same ID, and no file is left out', () => {
  const ids = files.flatMap(([, file]) => Object.keys(file));
  expect(new Set(ids).size).toBe(ids.length);
  expect(requirements).toHaveLength(ids.length);
});

describe.each(requirements)('$id', ({ id, ref, text, dialects, untestable }) => {
  test('says its sentence plainly', () => {
    expect(text).toMatch(/^\S.*\S\.$/s);
    expect(text).not.toMatch(/\s{2}|\n/);
    expect(text).not.toMatch(/\b(should|must|might)\b/i);
  });

  test('comes from a source that can be opened', () => {
    expect(urlOf(ref)).toMatch(/^(https:\/\/|the contract of this kit)/);
    expect(dialects).not.toHaveLength(0);
  });

  test('has a check, or says why there can be none', () => {
    expect({ id, proved: proved.has(id) }).toEqual({ id, proved: untestable === undefined });
  });
});

test('an ID binds one side: the other cannot claim it', () => {
  const ofServers: RequirementIdOf<'server'> = 'RFC8628-3.5-02';
  const ofClients: RequirementIdOf<'client'> = 'RFC8628-3.5-14';
  // @ts-expect-error A sentence that binds servers is not one that binds clients.
  const notOfClients: RequirementIdOf<'client'> = 'RFC8628-3.5-02';
  // @ts-expect-error A sentence that binds clients is not one that binds servers.
  const notOfServers: RequirementIdOf<'server'> = 'RFC8628-3.5-14';
  expect([ofServers, notOfClients].map((id) => requirement(id).side)).toEqual(['server', 'server']);
  expect([ofClients, notOfServers].map((id) => requirement(id).side)).toEqual(['client', 'client']);
});

test('the catalogue is plain data', () => {
  expect(JSON.parse(JSON.stringify(requirements))).toEqual(requirements);
});

describe('checks of servers', () => {
  test('have names of their own, in kebab case', () => {
    const ids = serverChecks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
      expect(id).not.toMatch(/\b(should|test)\b/);
    }
  });

  test.each(serverChecks)('$id proves sentences that bind servers, each once', ({ proves }) => {
    expect(new Set(proves).size).toBe(proves.length);
    expect(proves.filter((id) => requirement(id).side !== 'server')).toEqual([]);
  });
});
