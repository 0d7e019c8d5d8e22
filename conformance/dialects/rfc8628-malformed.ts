// Spoilt forms: what a server of the rfc8628 dialect has to survive, as a table and as random requests.

import { type Arbitrary, constantFrom, dictionary, nat, oneof, string, tuple, uint8Array } from 'fast-check';
import type { Dialect, Parameters } from '../model/dialect.ts';
import type { HttpRequest } from '../model/exchange.ts';
import type { MalformedRequest, MalformedRequests } from '../model/malformed.ts';
import type { Target } from '../model/target.ts';
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

type Requests = Pick<Dialect, 'startRequest' | 'pollRequest'>;

/** Makes a request for a target with some parameters changed; `nobody` leaves all credentials out. */
type Operation = (target: Target, changes?: Parameters, who?: 'nobody') => HttpRequest;

const A_CODE = 'made-up-device-code';

/** How the rfc8628 dialect spoils its requests, given how it makes them. */
export function rfc8628Malformed({ startRequest, pollRequest }: Requests): MalformedRequests {
  const optionsOf = (changes: Parameters, who: 'nobody' | undefined) => ({
    change: (honest: Parameters) => ({ ...honest, ...changes }),
    ...(who === 'nobody' && { client: { clientId: madeUpClient.clientId }, authentication: 'none' as const }),
  });
  const start: Operation = (target, changes = {}, who) => startRequest(target, optionsOf(changes, who));
  const poll: Operation = (target, changes = {}, who) => pollRequest(target, A_CODE, optionsOf(changes, who));
  return {
    table: (target) => [
      ...spoiltForms(start(target, {}, 'nobody')),
      ...hostileParameters(target, start, poll),
      ...unusual(target, start),
      ...oversized(target, start),
    ],
    random: (target) => random(target, start, poll),
  };
}

/** Bodies that name no client: nobody can be told who asks. */
function spoiltForms(request: HttpRequest): readonly MalformedRequest[] {
  const rows: readonly (readonly [what: string, body: string | Uint8Array<ArrayBuffer>])[] = [
    ['an empty body', ''],
    ['bytes that are not UTF-8', new Uint8Array([0xff, 0xfe, 0x00, 0x80, 0xc0, 0xaf])],
    ['ampersands and equals signs only', '&&==&=&'],
    ['an incomplete percent-encoding', 'client_id=%'],
    ['a percent-encoding of no character', 'client_id=%zz'],
    ['a percent-encoding that is not UTF-8', 'client_id=%ff%fe'],
    ['a client_id in brackets, as for an array', 'client_id[]=a'],
    ['a client_id without a value', 'client_id'],
    ['a semicolon between parameters', 'scope=a;client_id=b'],
    ['XML in place of a form', '<?xml version="1.0"?><client_id>a</client_id>'],
  ];
  return rows.map(([what, body]) => refused(what, withBody(request, body)));
}

/** Whether such a value names somebody or something is judged elsewhere; here it has to be survived. */
function hostileParameters(target: Target, start: Operation, poll: Operation): readonly MalformedRequest[] {
  return malformedValues.flatMap(({ what, value }) => [
    either(`client_id: ${what}`, start(target, { client_id: value }, 'nobody')),
    either(`scope: ${what}`, start(target, { scope: value })),
    either(`device_code: ${what}`, poll(target, { device_code: value })),
  ]);
}

/** What RFC 6749 leaves open, or lets a server ignore. */
function unusual(target: Target, start: Operation): readonly MalformedRequest[] {
  const honest = start(target);
  const more = (text: string) => withBody(honest, `${honest.body}&${text}`);
  const typed = (type: string | undefined) => ({
    ...honest,
    headers: withHeaders(honest.headers, { 'Content-Type': type }),
  });
  return [
    either('an unknown parameter twice', more('x_unknown=1&x_unknown=2')),
    either('500 unknown parameters', more(Array.from({ length: 500 }, (_, i) => `x_${i}=1`).join('&'))),
    either('an unknown parameter nested 200 deep', more(`x${'[a]'.repeat(200)}=1`)),
    either('an unknown parameter called __proto__', more('__proto__=1&constructor[prototype]=2')),
    either('an unknown parameter with a broken percent-encoding', more('x_unknown=%zz%')),
    either('a JSON body under its own media type', jsonInstead(honest)),
    either('a form called plain text', typed('text/plain')),
    either('a form called multipart, without a boundary', typed('multipart/form-data')),
    either('a form in UTF-16 by its charset', typed('application/x-www-form-urlencoded; charset=utf-16')),
    either('a form without a Content-Type', typed(undefined)),
    either('an Authorization header that is not Base64', withAuthorization(honest, 'Basic %%%')),
    either('an Authorization header without a colon inside', withAuthorization(honest, 'Basic YQ==')),
    either('an Authorization header of an unknown scheme', withAuthorization(honest, 'Nonsense a=b')),
  ];
}

function oversized(target: Target, start: Operation): readonly MalformedRequest[] {
  const padding = 'x'.repeat(ONE_MEBIBYTE);
  const honest = start(target);
  return [
    {
      what: 'an unknown parameter of 1 MiB',
      expected: 'oversized',
      request: start(target, { x_unknown: padding }),
    },
    {
      what: 'a client_id of 1 MiB',
      expected: 'oversized',
      request: start(target, { client_id: padding }, 'nobody'),
    },
    {
      what: '1 MiB of ampersands',
      expected: 'oversized',
      request: withBody(honest, '&'.repeat(ONE_MEBIBYTE)),
    },
  ];
}

function random(target: Target, start: Operation, poll: Operation): Arbitrary<MalformedRequest> {
  const operation = constantFrom(start, poll);
  const anyText = string({ unit: 'binary', maxLength: 200 });
  const parameter = constantFrom('client_id', 'scope', 'grant_type', 'device_code', 'client_secret');
  const mediaType = constantFrom(
    'application/x-www-form-urlencoded',
    'APPLICATION/X-WWW-FORM-URLENCODED;charset=UTF-8',
    'application/json',
    '*/*',
    ';;',
    'a/b',
  );
  const madeUp = operation.map((of) => of(target, {}, 'nobody'));
  const formCharacters = string({ unit: constantFrom(...'%&=+;[]0aFf\u0000 é\n'), maxLength: 200 });
  return oneof(
    tuple(operation, parameter, anyText).map(([of, name, value]) =>
      either(`a random ${name}`, of(target, { [name]: value })),
    ),
    tuple(operation, dictionary(anyText, anyText, { maxKeys: 5 })).map(([of, more]) =>
      either('random parameters besides', of(target, more)),
    ),
    tuple(operation, mediaType).map(([of, type]) => {
      const request = of(target);
      return either('a random content type', {
        ...request,
        headers: withHeaders(request.headers, { 'Content-Type': type }),
      });
    }),
    tuple(madeUp, nat()).map(([request, at]) =>
      either('a body cut at a random place', withBodyCut(request, at)),
    ),
    tuple(madeUp, formCharacters).map(([request, body]) =>
      either('random form characters', withBody(request, body)),
    ),
    tuple(madeUp, uint8Array({ maxLength: 300 })).map(([request, bytes]) =>
      either('random bytes', withBody(request, new Uint8Array(bytes))),
    ),
  );
}

function withAuthorization(request: HttpRequest, value: string): HttpRequest {
  return { ...request, headers: withHeaders(request.headers, { Authorization: value }) };
}

function jsonInstead(request: HttpRequest): HttpRequest {
  const parameters = Object.fromEntries(new URLSearchParams(String(request.body)));
  return {
    ...request,
    headers: withHeaders(request.headers, { 'Content-Type': 'application/json' }),
    body: JSON.stringify(parameters),
  };
}
