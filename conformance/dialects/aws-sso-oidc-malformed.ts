// Spoilt JSON: what a server of the aws-sso-oidc dialect has to survive, as a table and as random requests.

import {
  type Arbitrary,
  constantFrom,
  dictionary,
  jsonValue,
  nat,
  oneof,
  string,
  tuple,
  uint8Array,
} from 'fast-check';
import type { Parameters } from '../model/dialect.ts';
import type { HttpRequest } from '../model/exchange.ts';
import type { ExpectedOutcome, MalformedRequest, MalformedRequests } from '../model/malformed.ts';
import type { Target } from '../model/target.ts';
import { pollRequest, registerRequest, startRequest } from './aws-sso-oidc-requests.ts';
import { withHeaders } from './headers.ts';
import {
  either,
  madeUpClient,
  malformedValues,
  ONE_MEBIBYTE,
  refused,
  withBody,
  withBodyCut,
} from './malformed.ts';

/** How the aws-sso-oidc dialect spoils its requests. */
export const awsSsoOidcMalformed: MalformedRequests = { table, random };

const A_CODE = 'made-up-device-code';

function table(target: Target): readonly MalformedRequest[] {
  return [
    ...spoiltSyntax(target),
    ...hostileMembers(target),
    ...spoiltTypes(target),
    ...unusual(target),
    ...oversized(target),
  ];
}

/** Bodies that no JSON parser takes. The truncated body and the trailing text stand in the checks. */
function spoiltSyntax(target: Target): readonly MalformedRequest[] {
  const rows: readonly (readonly [what: string, body: string])[] = [
    ['single quotes in place of double quotes', "{'clientId': 'a'}"],
    ['a comment in the JSON', '{"clientId": "a" /* who asks */}'],
    ['a comma after the last member', '{"clientId": "a",}'],
    ['a member without a value', '{"clientId"}'],
    ['the number NaN', '{"clientId": NaN}'],
    ['a raw line break inside a string', '{"clientId": "a\nb"}'],
    ['an unknown escape in a string', '{"clientId": "\\x41"}'],
    ['a NUL character before the JSON', '\u0000{"clientId": "a"}'],
    ['10,000 opening brackets', '['.repeat(10_000)],
    ['a form in place of JSON', 'clientId=a&clientSecret=b&startUrl=c'],
    ['XML in place of JSON', '<?xml version="1.0"?><clientId>a</clientId>'],
  ];
  return rows.map(([what, body]) => refused(what, withBody(start(target), body)));
}

/** Whether such a value names somebody or something is judged elsewhere; here it has to be survived. */
function hostileMembers(target: Target): readonly MalformedRequest[] {
  return malformedValues.flatMap(({ what, value }) => [
    either(`clientId: ${what}`, start(target, { clientId: value })),
    either(`startUrl: ${what}`, start(target, { startUrl: value })),
    either(`deviceCode: ${what}`, poll(target, { deviceCode: value })),
  ]);
}

function spoiltTypes(target: Target): readonly MalformedRequest[] {
  return [
    refused(
      'clientId is an array of the right string',
      start(target, (honest) => ({ clientId: [honest.clientId] })),
    ),
    refused('clientSecret is an object', start(target, { clientSecret: { length: 1, toString: 'x' } })),
    refused('startUrl is true', start(target, { startUrl: true })),
    refused(
      'startUrl is an array of the right string',
      start(target, (honest) => ({ startUrl: [honest.startUrl] })),
    ),
    refused('deviceCode is an array', poll(target, { deviceCode: [A_CODE] })),
    refused('deviceCode is an object', poll(target, { deviceCode: { $ne: null } })),
    refused(
      'grantType is an array of the right string',
      poll(target, (honest) => ({ grantType: [honest.grantType] })),
    ),
    ...spoiltRegistrations(target),
  ];
}

function spoiltRegistrations(target: Target): readonly MalformedRequest[] {
  return [
    ...register(target, 'refused', 'clientName is a number', { clientName: 7 }),
    ...register(target, 'refused', 'clientType is an object', { clientType: { public: true } }),
    ...register(target, 'refused', 'scopes is a string', { scopes: 'sso:account:access' }),
    ...register(target, 'refused', 'redirectUris is an object', { redirectUris: { 0: 'http://127.0.0.1/' } }),
    ...register(target, 'either', 'clientName is 10,000 characters long', { clientName: 'n'.repeat(10_000) }),
    ...register(target, 'either', 'clientName is markup', { clientName: '<b>&amp;</b>' }),
  ];
}

/** What JSON parsers and services may see either way, so that a success is as good as a refusal. */
function unusual(target: Target): readonly MalformedRequest[] {
  const honest = start(target);
  const body = String(honest.body);
  return [
    either('clientId stands twice', withBody(honest, body.replace('{', '{"clientId":"another",'))),
    either('member names in capitals', withBody(honest, body.replace('"clientId"', '"CLIENTID"'))),
    either(
      'a member that nobody knows, nested 1,000 deep',
      withBody(honest, body.replace('{', `{"x":${nested(1000)},`)),
    ),
    either('a member called __proto__', withBody(honest, body.replace('{', '{"__proto__":{"admin":true},'))),
    either('a member with an empty name', withBody(honest, body.replace('{', '{"":1,'))),
    either('a byte order mark before the JSON', withBody(honest, `\ufeff${body}`)),
    either('white space around the JSON', withBody(honest, ` \r\n\t${body}\n `)),
    either(
      'half of a surrogate pair in startUrl',
      withBody(honest, body.replace('"startUrl":"', '"startUrl":"\\ud83d')),
    ),
    either('startUrl with a host in Chinese', start(target, { startUrl: 'https://例え.awsapps.com/start' })),
    either(
      'startUrl 8,000 characters long',
      start(target, { startUrl: `https://example.awsapps.com/${'s'.repeat(8000)}` }),
    ),
    either(
      'startUrl with user name and port',
      start(target, { startUrl: 'https://user@example.awsapps.com:444/start' }),
    ),
    either(
      'bytes that are not UTF-8',
      withBody(honest, new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])),
    ),
    either('a Content-Encoding that the body does not have', {
      ...honest,
      headers: withHeaders(honest.headers, { 'Content-Encoding': 'gzip' }),
    }),
  ];
}

function oversized(target: Target): readonly MalformedRequest[] {
  const honest = start(target);
  const padding = 'x'.repeat(ONE_MEBIBYTE);
  return [
    {
      what: 'a member of 1 MiB that nobody knows',
      expected: 'oversized',
      request: start(target, { padding }),
    },
    { what: 'a clientId of 1 MiB', expected: 'oversized', request: start(target, { clientId: padding }) },
    {
      what: '1 MiB of opening brackets',
      expected: 'oversized',
      request: withBody(honest, '['.repeat(ONE_MEBIBYTE)),
    },
  ];
}

function random(target: Target): Arbitrary<MalformedRequest> {
  const operation = constantFrom(start, poll);
  const member = constantFrom('clientId', 'clientSecret', 'startUrl', 'grantType', 'deviceCode');
  const anyText = string({ unit: 'binary', maxLength: 200 });
  const mediaType = constantFrom(
    'application/json',
    'application/JSON;charset=utf-8',
    'text/json',
    '*/*',
    ';;',
    'a/b',
  );
  const madeUp = operation.map((of) => of(target, madeUpClient));
  return oneof(
    tuple(operation, member, oneof(jsonValue(), anyText)).map(([of, name, value]) =>
      either(`a random ${name}`, of(target, { [name]: value })),
    ),
    tuple(operation, dictionary(anyText, jsonValue(), { maxKeys: 5 })).map(([of, more]) =>
      either(
        'random members besides',
        of(target, (honest) => ({ ...more, ...honest })),
      ),
    ),
    tuple(operation, mediaType).map(([of, type]) =>
      either('a random content type', withContentType(of(target), type)),
    ),
    tuple(madeUp, nat()).map(([request, at]) =>
      either('a body cut at a random place', withBodyCut(request, at)),
    ),
    tuple(madeUp, nat(), nat(255)).map(([request, at, byte]) =>
      either('a body with one random byte', withBody(request, withByte(String(request.body), at, byte))),
    ),
    tuple(madeUp, uint8Array({ maxLength: 300 })).map(([request, bytes]) =>
      either('random bytes', withBody(request, new Uint8Array(bytes))),
    ),
    tuple(madeUp, jsonValue()).map(([request, value]) =>
      either('random JSON', withBody(request, JSON.stringify(value))),
    ),
  );
}

type Change = Parameters | ((honest: Parameters) => Parameters);

const apply = (change: Change) => (honest: Parameters) => ({
  ...honest,
  ...(typeof change === 'function' ? change(honest) : change),
});

function start(target: Target, change: Change = {}): HttpRequest {
  return startRequest(target, { change: apply(change) });
}

function poll(target: Target, change: Change = {}): HttpRequest {
  return pollRequest(target, A_CODE, { change: apply(change) });
}

/** Nothing where the target registers nobody. */
function register(
  target: Target,
  expected: ExpectedOutcome,
  what: string,
  change: Parameters,
): readonly MalformedRequest[] {
  const url = target.endpoints.register;
  if (url === undefined) return [];
  const honest = { clientName: 'devauth-conformance', clientType: 'public' };
  return [
    { what: `registration: ${what}`, expected, request: registerRequest(url, { ...honest, ...change }) },
  ];
}

function withContentType(request: HttpRequest, type: string): HttpRequest {
  return { ...request, headers: withHeaders(request.headers, { 'Content-Type': type }) };
}

function nested(depth: number): string {
  return '['.repeat(depth) + ']'.repeat(depth);
}

function withByte(body: string, at: number, byte: number): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(body);
  bytes[at % bytes.length] = byte;
  return bytes;
}
