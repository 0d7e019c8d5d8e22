// What RFC 8628 inherits from RFC 6749, and what other texts say that touch a device authorization: every
// sentence, and what became of it.

import type { Side } from '../model/requirement.ts';
import type { Sentence } from './sentence.ts';

const server: readonly Side[] = ['server'];
const client: readonly Side[] = ['client'];
const both: readonly Side[] = ['server', 'client'];
const waits = { binds: client, reason: 'binds clients' } as const;

export const inheritedSentences: readonly Sentence[] = [
  // RFC 6749, by what RFC 8628 inherits.
  {
    row: 60,
    section: 'rfc6749#section-5.1',
    says: 'access_token and token_type',
    binds: server,
    coveredBy: ['RFC6749-5.1-01', 'RFC6749-5.1-02'],
  },
  {
    row: 61,
    section: 'rfc6749#section-5.1',
    says: 'expires_in',
    binds: server,
    coveredBy: ['RFC6749-5.1-03'],
  },
  {
    row: 62,
    section: 'rfc6749#section-5.1',
    says: 'scope and refresh_token',
    binds: server,
    coveredBy: ['RFC6749-5.1-05', 'RFC6749-5.1-09', 'RFC6749-3.3-02'],
  },
  {
    row: 63,
    section: 'rfc6749#section-5.1',
    says: 'a JSON object with strings and numbers',
    binds: server,
    coveredBy: ['RFC6749-5.1-04', 'RFC6749-5.1-05', 'RFC6749-5.1-08'],
  },
  {
    row: 64,
    section: 'rfc6749#section-5.1',
    says: 'no-store and no-cache',
    binds: server,
    coveredBy: ['RFC6749-5.1-06', 'RFC6749-5.1-07', 'RFC8628-3.2-11', 'RFC8628-3.2-12'],
  },
  { row: 65, section: 'rfc6749#section-5.1', says: 'ignore unknown members', ...waits },
  {
    row: 66,
    section: 'rfc6749#section-5.2',
    says: 'status 400 with error',
    binds: server,
    coveredBy: ['RFC6749-5.2-01', 'RFC6749-5.2-02', 'RFC6749-5.2-03'],
  },
  {
    row: 67,
    section: 'rfc6749#section-5.2',
    says: 'status 401 with WWW-Authenticate',
    binds: server,
    coveredBy: ['RFC6749-5.2-01', 'RFC6749-5.2-11', 'RFC6749-5.2-12'],
  },
  {
    row: 68,
    section: 'rfc6749#section-5.2',
    says: 'characters of error, error_description and error_uri',
    binds: server,
    coveredBy: ['RFC6749-5.2-04', 'RFC6749-5.2-05', 'RFC6749-5.2-06'],
  },
  {
    row: 69,
    section: 'rfc6749#section-5.2',
    says: 'what each error means',
    binds: server,
    coveredBy: [
      'RFC6749-5.2-07',
      'RFC6749-5.2-08',
      'RFC6749-5.2-09',
      'RFC6749-5.2-10',
      'RFC6749-5.2-13',
      'RFC8628-3.4-01',
    ],
  },
  {
    row: 70,
    section: 'rfc6749#section-2.3',
    says: 'one way to authenticate at a time',
    binds: both,
    coveredBy: ['RFC6749-2.3-01'],
  },
  {
    row: 71,
    section: 'rfc6749#section-2.3.1',
    says: 'HTTP Basic, encoded as a form',
    binds: both,
    coveredBy: ['RFC6749-2.3.1-01', 'RFC6749-2.3.1-02', 'RFC6749-2.3.1-03'],
  },
  {
    row: 72,
    section: 'rfc6749#section-10.10',
    says: 'credentials that cannot be guessed',
    binds: server,
    coveredBy: ['RFC6749-10.10-01', 'RFC6749-10.10-02'],
  },
  {
    row: 73,
    section: 'rfc6749#section-3.2',
    says: 'POST, TLS, empty, unknown and repeated parameters',
    binds: both,
    coveredBy: ['RFC6749-3.2-01', 'RFC6749-3.2-02', 'RFC6749-3.2-03', 'RFC6749-3.2-04', 'RFC6749-3.2-05'],
  },
  {
    row: 74,
    section: 'rfc6749#section-3.3',
    says: 'a default scope, and what scopes are made of',
    binds: server,
    coveredBy: ['RFC6749-3.3-01', 'RFC6749-3.3-02'],
  },
  { row: 75, section: 'rfc6749#section-7.1', says: 'no token of an unknown type', ...waits },
  {
    row: 76,
    section: 'rfc6749#section-10.1',
    says: 'no client secrets for native applications',
    binds: server,
    reason: 'whether a client is a native application is known to those who registered it only',
  },
  {
    row: 77,
    section: 'rfc6749#section-4.1.3',
    says: 'a code is good for the client that it was issued to',
    binds: server,
    coveredBy: ['RFC6749-5.2-08', 'RFC8628-3.5-10'],
  },

  // Other texts that touch a device authorization.
  {
    row: 78,
    section: 'rfc8414#section-2',
    says: 'metadata: issuer, endpoints, no empty lists',
    binds: server,
    coveredBy: [
      'RFC8414-2-01',
      'RFC8414-2-02',
      'RFC8414-3.2-01',
      'RFC8414-3.2-02',
      'RFC8414-3.2-03',
      'RFC8414-3.3-01',
    ],
  },
  {
    row: 79,
    section: 'rfc6750#section-2.1',
    says: 'characters of a bearer token',
    binds: server,
    coveredBy: ['RFC6750-2.1-01'],
  },
  {
    row: 80,
    section: 'rfc9700#section-2.2.2',
    says: 'refresh tokens of public clients are rotated or bound to their sender',
    binds: server,
    reason: 'refreshing is another grant, which the contract of this dialect does not describe',
  },
  {
    row: 81,
    section: 'rfc8707#section-2',
    says: 'resource, which may be repeated',
    binds: server,
    reason: 'an extension that a server may lack; no check repeats a parameter other than those of RFC 8628',
  },
  {
    row: 82,
    section: 'rfc7591#section-3.2.1',
    says: 'client registration',
    binds: server,
    reason: 'an extension that a server may lack; the run is given its clients',
  },
  {
    row: 83,
    section: 'rfc8628#section-3.5',
    says: 'a device code is good once: no sentence says so, and clients and servers take it for granted',
    binds: server,
    coveredBy: ['RFC8628-3.5-09'],
  },
];
