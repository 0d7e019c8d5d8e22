// Finding a member that a JSON object has twice.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repeatedMember } from './repeated-member.ts';

test.each([
  ['{"a":1,"b":2,"a":3}', 'a'],
  ['{"a":1,"\\u0061":2}', 'a'],
  ['{"a":{"x":[1,{"y":2}]},"b":"a","a":null}', 'a'],
  ['{ "a" : "," , "a" : "}" }', 'a'],
])('finds it in %s', (json, name) => {
  expect(repeatedMember(json)).toBe(name);
});

test.each([
  '{}',
  '{"a":"a","b":["b","b"]}',
  '{"a":{"b":1},"b":{"a":2}}',
  '[{"a":1},{"a":2}]',
  '{"a":"\\"a\\":1,\\"a\\":2"}',
  '{"a":{"b":1,"b":2}}',
])('finds none at the top of %s', (json) => {
  expect(repeatedMember(json)).toBeUndefined();
});

test('finds none in what a serialiser writes, however deep', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      expect(repeatedMember(json)).toBeUndefined();
    }),
  );
});
