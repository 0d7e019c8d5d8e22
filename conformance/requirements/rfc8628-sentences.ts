// What RFC 8628 says: every sentence, and what became of it. Those that bind clients only wait for the
// requirements of clients.

import type { Side } from '../model/requirement.ts';
import type { Sentence } from './sentence.ts';

const server: readonly Side[] = ['server'];
const client: readonly Side[] = ['client'];
const both: readonly Side[] = ['server', 'client'];
const waits = { binds: client, reason: 'binds clients' } as const;

export const rfc8628Sentences: readonly Sentence[] = [
  // RFC 8628 §3.1, the device authorization request.
  { row: 1, section: 'rfc8628#section-3.1', says: 'POST', binds: both, coveredBy: ['RFC8628-3.1-01'] },
  {
    row: 2,
    section: 'rfc8628#section-3.1',
    says: 'parameters as a form in UTF-8',
    binds: both,
    reason:
      'for servers it is the setup of every check: one that takes no form is told so in a single sentence',
  },
  { row: 3, section: 'rfc8628#section-3.1', says: 'client_id', binds: both, coveredBy: ['RFC8628-3.1-02'] },
  { row: 4, section: 'rfc8628#section-3.1', says: 'scope', binds: both, coveredBy: ['RFC6749-3.3-01'] },
  { row: 5, section: 'rfc8628#section-3.1', says: 'TLS', binds: both, coveredBy: ['RFC8628-3.1-09'] },
  { row: 6, section: 'rfc8628#section-3.1', says: 'TLS as BCP 195 has it', ...waits },
  {
    row: 7,
    section: 'rfc8628#section-3.1',
    says: 'a parameter without a value counts as left out',
    binds: server,
    coveredBy: ['RFC8628-3.1-03'],
  },
  {
    row: 8,
    section: 'rfc8628#section-3.1',
    says: 'unknown parameters are ignored',
    binds: server,
    coveredBy: ['RFC8628-3.1-04'],
  },
  {
    row: 9,
    section: 'rfc8628#section-3.1',
    says: 'no parameter twice, in request or response',
    binds: both,
    coveredBy: ['RFC8628-3.1-05', 'RFC8628-3.1-08'],
  },
  {
    row: 10,
    section: 'rfc8628#section-3.1',
    says: 'client authentication as at the token endpoint',
    binds: both,
    coveredBy: ['RFC8628-3.1-06', 'RFC8628-3.1-07', 'RFC8628-3.1-10'],
  },
  { row: 11, section: 'rfc8628#section-3.1', says: 'begin on user action only', ...waits },

  // RFC 8628 §3.2, the device authorization response.
  {
    row: 12,
    section: 'rfc8628#section-3.2',
    says: 'status, media type, unique codes of limited life',
    binds: server,
    coveredBy: [
      'RFC8628-3.2-01',
      'RFC8628-3.2-02',
      'RFC8628-3.2-09',
      'RFC8628-3.2-10',
      'RFC8628-3.2-13',
      'RFC8628-3.2-14',
    ],
  },
  {
    row: 13,
    section: 'rfc8628#section-3.2',
    says: 'device_code',
    binds: both,
    coveredBy: ['RFC8628-3.2-03'],
  },
  { row: 14, section: 'rfc8628#section-3.2', says: 'user_code', binds: both, coveredBy: ['RFC8628-3.2-04'] },
  {
    row: 15,
    section: 'rfc8628#section-3.2',
    says: 'verification_uri, short',
    binds: both,
    coveredBy: ['RFC8628-3.2-05', 'RFC8628-3.2-15'],
  },
  {
    row: 16,
    section: 'rfc8628#section-3.2',
    says: 'verification_uri_complete',
    binds: both,
    coveredBy: ['RFC8628-3.2-06'],
  },
  {
    row: 17,
    section: 'rfc8628#section-3.2',
    says: 'expires_in, the lifetime of both codes',
    binds: both,
    coveredBy: ['RFC8628-3.2-07', 'RFC8628-3.2-13', 'RFC8628-3.2-14'],
  },
  {
    row: 18,
    section: 'rfc8628#section-3.2',
    says: 'interval',
    binds: both,
    coveredBy: ['RFC8628-3.2-08', 'RFC8628-3.5-07'],
  },
  { row: 19, section: 'rfc8628#section-3.2', says: '5 seconds without interval', ...waits },
  {
    row: 20,
    section: 'rfc8628#section-3.2',
    says: 'the response of the example is not to be stored',
    binds: server,
    coveredBy: ['RFC8628-3.2-11', 'RFC8628-3.2-12'],
  },
  {
    row: 21,
    section: 'rfc8628#section-3.2',
    says: 'errors as RFC 6749 has them',
    binds: server,
    coveredBy: ['RFC6749-5.2-01', 'RFC6749-5.2-02', 'RFC6749-5.2-03'],
  },

  // RFC 8628 §3.3, the interaction with the person.
  { row: 22, section: 'rfc8628#section-3.3', says: 'show user code and URI', ...waits },
  { row: 23, section: 'rfc8628#section-3.3', says: 'do not show the device code', ...waits },
  {
    row: 24,
    section: 'rfc8628#section-3.3',
    says: 'no user code in verification_uri',
    binds: server,
    coveredBy: ['RFC8628-3.3-01'],
  },
  {
    row: 25,
    section: 'rfc8628#section-3.3',
    says: 'an interaction starts at verification_uri',
    binds: server,
    coveredBy: ['RFC8628-3.3-02'],
  },
  {
    row: 26,
    section: 'rfc8628#section-3.3',
    says: 'the person is told, and approves or denies',
    binds: server,
    coveredBy: ['RFC8628-3.3-03', 'RFC8628-3.3-04', 'RFC8628-3.5-01', 'RFC8628-3.5-03'],
  },
  { row: 27, section: 'rfc8628#section-3.3.1', says: 'the complete URI without text', ...waits },
  { row: 28, section: 'rfc8628#section-3.3.1', says: 'show the textual URI still', ...waits },
  { row: 29, section: 'rfc8628#section-3.3.1', says: 'show the user code still', ...waits },
  {
    row: 30,
    section: 'rfc8628#section-3.3.1',
    says: 'show the code and ask to compare it',
    binds: server,
    coveredBy: ['RFC8628-3.3.1-01'],
  },

  // RFC 8628 §3.4, the token request.
  {
    row: 31,
    section: 'rfc8628#section-3.4',
    says: 'grant_type',
    binds: both,
    coveredBy: ['RFC8628-3.4-01'],
  },
  {
    row: 32,
    section: 'rfc8628#section-3.4',
    says: 'device_code',
    binds: both,
    coveredBy: ['RFC8628-3.4-02'],
  },
  { row: 33, section: 'rfc8628#section-3.4', says: 'client_id', binds: both, coveredBy: ['RFC8628-3.4-03'] },
  {
    row: 34,
    section: 'rfc8628#section-3.4',
    says: 'clients with credentials authenticate',
    binds: both,
    coveredBy: ['RFC8628-3.4-04', 'RFC8628-3.4-05'],
  },
  { row: 35, section: 'rfc8628#section-3.4', says: 'the request is repeated', ...waits },

  // RFC 8628 §3.5, the token response and polling.
  {
    row: 36,
    section: 'rfc8628#section-3.5',
    says: 'a success once approved',
    binds: server,
    coveredBy: ['RFC8628-3.5-01'],
  },
  {
    row: 37,
    section: 'rfc8628#section-3.5',
    says: 'an error until then, with four more codes',
    binds: server,
    coveredBy: ['RFC8628-3.5-02', 'RFC8628-3.5-06'],
  },
  { row: 38, section: 'rfc8628#section-3.5', says: 'poll on after authorization_pending', ...waits },
  { row: 39, section: 'rfc8628#section-3.5', says: 'wait the interval', ...waits },
  { row: 40, section: 'rfc8628#section-3.5', says: 'keep to increases', ...waits },
  { row: 41, section: 'rfc8628#section-3.5', says: '5 seconds more from slow_down on', ...waits },
  {
    row: 42,
    section: 'rfc8628#section-3.5',
    says: 'slow_down: no sentence obliges a server to send it; one that does leaves a way out',
    binds: server,
    coveredBy: ['RFC8628-3.5-07', 'RFC8628-3.5-08'],
  },
  {
    row: 43,
    section: 'rfc8628#section-3.5',
    says: 'access_denied',
    binds: server,
    coveredBy: ['RFC8628-3.5-03'],
  },
  {
    row: 44,
    section: 'rfc8628#section-3.5',
    says: 'expired_token',
    binds: server,
    coveredBy: ['RFC8628-3.5-04', 'RFC8628-3.5-05'],
  },
  { row: 45, section: 'rfc8628#section-3.5', says: 'start over on user action', ...waits },
  { row: 46, section: 'rfc8628#section-3.5', says: 'any other error ends polling', ...waits },
  { row: 47, section: 'rfc8628#section-3.5', says: 'react to the error', ...waits },
  { row: 48, section: 'rfc8628#section-3.5', says: 'slower after a timeout', ...waits },
  { row: 49, section: 'rfc8628#section-3.5', says: 'exponential backoff', ...waits },
  { row: 50, section: 'rfc8628#section-3.5', says: 'waiting for a notice instead', ...waits },

  // RFC 8628 §4 to §6.
  {
    row: 51,
    section: 'rfc8628#section-4',
    says: 'metadata',
    binds: server,
    coveredBy: ['RFC8628-4-01', 'RFC8628-4-02'],
  },
  {
    row: 52,
    section: 'rfc8628#section-5.1',
    says: 'attempts at user codes are limited',
    binds: server,
    coveredBy: ['RFC8628-5.1-01'],
  },
  {
    row: 53,
    section: 'rfc8628#section-5.1',
    says: 'entropy of the user code',
    binds: server,
    coveredBy: ['RFC8628-5.1-02'],
  },
  {
    row: 54,
    section: 'rfc8628#section-5.2',
    says: 'entropy of the device code',
    binds: server,
    coveredBy: ['RFC6749-10.10-01', 'RFC6749-10.10-02'],
  },
  {
    row: 55,
    section: 'rfc8628#section-5.4',
    says: 'the person confirms to have the device',
    binds: server,
    coveredBy: ['RFC8628-5.4-01'],
  },
  { row: 56, section: 'rfc8628#section-5.5', says: 'shoulder surfing', ...waits },
  {
    row: 57,
    section: 'rfc8628#section-5.6',
    says: 'clients on devices are treated as public',
    binds: server,
    reason: 'how a server classes a client it registered is its own decision and shows in no answer',
  },
  { row: 58, section: 'rfc8628#section-5.7', says: 'a channel that reaches nearby only', ...waits },
  {
    row: 59,
    section: 'rfc8628#section-6.1',
    says: 'user codes that can be typed',
    binds: server,
    coveredBy: ['RFC8628-6.1-01', 'RFC8628-6.1-02', 'RFC8628-6.1-03'],
  },
];
