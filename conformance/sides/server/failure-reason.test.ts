// What fetch hides behind `fetch failed`, as Node 24 was seen to hide it.

import { expect, it } from 'vitest';
import { reasonOf, wasCut } from './failure-reason.ts';

const failed = (cause: unknown) => new TypeError('fetch failed', { cause });
const coded = (code: string, message: string, more: object = {}) =>
  Object.assign(new Error(message), { code }, more);

it.each([
  ['a refusal', failed(coded('ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:9')), 'connect ECONNREFUSED'],
  [
    'the first of several refusals',
    failed(new AggregateError([new Error('connect ECONNREFUSED ::1:9'), new Error('second')])),
    'connect ECONNREFUSED ::1:9',
  ],
  [
    'plain HTTP where TLS was meant',
    failed(coded('ERR_SSL_WRONG_VERSION_NUMBER', '40CD:error:0A00010B:SSL routines:x.c:77:\n')),
    'is it http:// in place of https://?',
  ],
  [
    'another failure of TLS',
    failed(coded('ERR_SSL_TLSV1_ALERT', '40CD:error:…:x.c:1:\n', { reason: 'tlsv1 alert' })),
    'TLS failed: tlsv1 alert',
  ],
  [
    'a certificate',
    failed(coded('DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed certificate; if the root CA …')),
    'the certificate is not trusted: self-signed certificate (NODE_EXTRA_CA_CERTS',
  ],
  ['a port that fetch refuses', failed(new Error('bad port')), 'belongs to another protocol'],
  ['an error without words', new RangeError(), 'RangeError'],
  ['no error at all', 'a string', 'a string'],
])('%s is told in one line', (_, error, words) => {
  expect(reasonOf(error)).toContain(words);
  expect(reasonOf(error)).not.toContain('\n');
});

it('a connection that ended is told apart from one that never was', () => {
  expect(wasCut(failed(new Error('other side closed')))).toBe(true);
  expect(wasCut(failed(coded('ECONNRESET', 'read ECONNRESET')))).toBe(true);
  expect(wasCut(failed(coded('ECONNREFUSED', 'connect ECONNREFUSED')))).toBe(false);
});
