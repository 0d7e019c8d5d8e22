// The level of every requirement, kept here a second time by hand: a level decides exit codes, so it changes in two
// places or in none. M is MUST, S is SHOULD, A is ADVICE, K is KIT; the first letter is number 01 of the section.

import { expect, test } from 'vitest';
import { requirements } from './catalogue.ts';

const levels: Readonly<Record<string, string>> = {
  'RFC8628-3.1': 'AMMMM MMMMM MMMMM MMMSA MA',
  'RFC8628-3.2': 'MMMMM MMMMM MAMMA MMAAA AAAAM M',
  'RFC8628-3.3': 'SMMAM MMAAM A',
  'RFC8628-3.3.1': 'SSMM',
  'RFC8628-3.4': 'MMMMM MMMM',
  'RFC8628-3.5': 'MMMMS AAAAA MSSMM MMMMA MMMMS SMSAA AAAAM M',
  'RFC8628-4': 'AA',
  'RFC8628-5.1': 'ASS',
  'RFC8628-5.4': 'S',
  'RFC8628-5.5': 'S',
  'RFC8628-5.7': 'S',
  'RFC8628-6.1': 'AAA',
  'RFC6749-1.9': 'M',
  'RFC6749-2.3': 'MM',
  'RFC6749-2.3.1': 'MMMMS MAM',
  'RFC6749-3.2': 'AMMMM MMMMA MA',
  'RFC6749-3.3': 'MMM',
  'RFC6749-5.1': 'MMSMM MMMMM MAAMM AM',
  'RFC6749-5.2': 'MMMMM MMMMM MMMAM MMMM',
  'RFC6749-7.1': 'M',
  'RFC6749-10.3': 'AS',
  'RFC6749-10.10': 'MSMMS M',
  'RFC6750-2.1': 'M',
  'RFC6750-5.3': 'M',
  'RFC8259-4': 'S',
  'RFC8414-2': 'MM',
  'RFC8414-3.1': 'MM',
  'RFC8414-3.2': 'MMM',
  'RFC8414-3.3': 'MM',
  'RFC8414-6.1': 'M',
  'RFC9110-9.2.1': 'M',
  'RFC9110-10.2.3': 'AA',
  'RFC9110-11.1': 'M',
  'RFC9110-15.4': 'A',
  'SSOOIDC-RegisterClient': 'MMMMM MMMMM MMMAM MMMMM A',
  'SSOOIDC-StartDeviceAuthorization': 'MMMMM MMAMM MAMMM MMMMA MAMMM MSSSM AAAAA AMMAA M',
  'SSOOIDC-CreateToken': 'MAAAM MMMMM MMAMM MMMMM MMMMM MMMMM MASSM MMMSM AMAAA MMMMS SAAAA MMMA',
  'SSOOIDC-Protocol': 'MMMMM MMAMA AMMMM MAMAM MMMMM MSSAA AAA',
  'CONTRACT-Schema': 'KK',
  'CONTRACT-Malformed': 'KKKKK K',
  'CONTRACT-Client': 'KKKK',
};

test('each requirement has the level that is kept here', () => {
  const letters = new Map<string, string[]>();
  for (const { id, level } of requirements) {
    const section = id.slice(0, -3);
    const ofSection = letters.get(section) ?? [];
    ofSection[Number(id.slice(-2)) - 1] = level.charAt(0);
    letters.set(section, ofSection);
  }
  const actual = Object.fromEntries([...letters].map(([section, all]) => [section, inFives(all.join(''))]));
  expect(actual).toEqual(levels);
});

test('so many are of each level', () => {
  const count = (level: string) => requirements.filter((requirement) => requirement.level === level).length;
  expect({
    MUST: count('MUST'),
    SHOULD: count('SHOULD'),
    ADVICE: count('ADVICE'),
    KIT: count('KIT'),
  }).toEqual({
    MUST: 247,
    SHOULD: 31,
    ADVICE: 84,
    KIT: 12,
  });
});

test('so many have each word of obligation', () => {
  const counts: Record<string, number> = {};
  for (const { keyword } of requirements) counts[keyword] = (counts[keyword] ?? 0) + 1;
  expect(counts).toEqual({
    MUST: 66,
    'MUST NOT': 14,
    REQUIRED: 16,
    SHOULD: 19,
    RECOMMENDED: 7,
    'NOT RECOMMENDED': 2,
    OPTIONAL: 3,
    must: 1,
    should: 3,
    'Required: Yes': 16,
    none: 227,
  });
});

function inFives(letters: string): string {
  return (letters.match(/.{1,5}/g) ?? []).join(' ');
}
