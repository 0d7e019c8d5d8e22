// References lead to places that exist, and to nothing else.

import { describe, expect, test } from 'vitest';
import { requirements } from './catalogue.ts';
import { leftOut } from './left-out.ts';
import { refOf, urlOf } from './references.ts';

test('the place of each sentence can be opened', () => {
  for (const sentence of [
    ...requirements.map((row) => row.sentence),
    ...Object.keys(leftOut).map(withoutWord),
  ]) {
    expect(urlOf(refOf(sentence))).toMatch(/^(https:\/\/|the contract of this kit)/);
  }
});

function withoutWord(place: string): string {
  return place.replace(/: [A-Za-z ]+$/, '');
}

describe('a place', () => {
  test.each([
    ['RFC 8628 §3.5 ¶3', 'rfc8628#section-3.5', 'https://www.rfc-editor.org/rfc/rfc8628.html#section-3.5'],
    [
      'RFC 6749 §5.1, scope',
      'rfc6749#section-5.1',
      'https://www.rfc-editor.org/rfc/rfc6749.html#section-5.1',
    ],
    [
      'CreateToken, Errors, SlowDownException',
      'aws-api#API_CreateToken_Errors',
      'https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/API_CreateToken.html#API_CreateToken_Errors',
    ],
    [
      'restJson1, Content-Type',
      'smithy-restjson1#content-type',
      'https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#content-type',
    ],
  ])('%s is referred to as %s', (sentence, ref, url) => {
    expect(refOf(sentence)).toBe(ref);
    expect(urlOf(ref)).toBe(url);
  });

  test.each([
    'RFC 8628 §9.9 ¶1',
    'RFC 8628 §3.5',
    'RFC 1 §1 ¶1',
    'StartDeviceAuthorization, Nothing, interval',
    'ListTokens, Errors, SlowDownException',
    'AWS CLI, nothing',
    '',
  ])('that no source has is refused: %s', (sentence) => {
    expect(() => refOf(sentence)).toThrow(`no source has the place ${sentence}`);
  });

  test.each([
    'rfc1',
    'rfc8628',
    'rfc8628#section-9.9',
    'rfc8628#chapter-3',
    'aws-api#Nothing',
    'aws-cli#nothing',
  ])('cannot be opened by a reference that is none: %s', (ref) => {
    expect(() => urlOf(ref)).toThrow(`no address is known for the source ${ref}`);
  });
});
