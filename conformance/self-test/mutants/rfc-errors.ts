// Faults in the form that errors of OAuth have.

import type { ErrorCode } from '../../emulator/index.ts';
import {
  altered,
  body,
  header,
  html,
  members,
  redirect,
  refusalFor,
  refusalOf,
  status,
  successOf,
} from '../../emulator/index.ts';
import { rfc } from '../../model/dialects.ts';
import type { Mutant } from '../mutant.ts';

/** @see RFC 8628 §3.5 */
const ofPolling: readonly ErrorCode[] = [
  'authorization_pending',
  'slow_down',
  'access_denied',
  'expired_token',
];

export const rfcErrorMutants: readonly Mutant[] = [
  {
    name: 'answers that a code is pending with 403',
    dialects: rfc,
    policy: altered(refusalFor('PendingCode'), status(403)),
    breaks: ['RFC6749-5.2-01'],
  },
  {
    name: 'answers that a code is pending with 428',
    dialects: rfc,
    policy: altered(refusalFor('PendingCode'), status(428)),
    breaks: ['RFC6749-5.2-01'],
  },
  {
    name: 'answers an early poll with 429',
    dialects: rfc,
    policy: altered(refusalFor('EarlyPoll'), status(429)),
    breaks: ['RFC6749-5.2-01'],
  },
  {
    name: 'answers errors of the token endpoint with 200',
    dialects: rfc,
    policy: altered(refusalOf('token'), status(200)),
    breaks: ['RFC6749-5.2-01', 'RFC6749-5.2-11', 'CONTRACT-Schema-01'],
  },
  {
    name: 'answers a client that may not use the grant with 401',
    dialects: rfc,
    policy: altered(refusalFor('UnauthorizedClient'), status(401)),
    breaks: ['RFC6749-5.2-01'],
  },
  {
    name: 'refuses a request of 1 MiB without an error',
    dialects: rfc,
    policy: altered(refusalFor('OversizedBody'), members({ error: undefined })),
    breaks: ['RFC6749-5.2-02'],
  },
  {
    name: 'wraps the error of a form that it cannot read in an object',
    dialects: rfc,
    policy: altered(
      refusalFor('MalformedBody'),
      members(({ error: code }) => ({ error: { code } })),
    ),
    breaks: ['RFC6749-5.2-02'],
  },
  {
    name: 'leaves it to its framework to refuse a form that it cannot read, in HTML',
    dialects: rfc,
    policy: altered(refusalFor('MalformedBody'), html(400)),
    breaks: ['RFC6749-5.2-02'],
  },
  {
    name: 'calls its errors plain text',
    dialects: rfc,
    policy: altered(refusalOf(), header('content-type', 'text/plain')),
    breaks: ['RFC6749-5.2-03'],
  },
  {
    name: 'has an error with a quotation mark in its code',
    dialects: rfc,
    policy: altered(refusalFor('OversizedBody'), members({ error: 'the "request" is too large' })),
    breaks: ['RFC6749-5.2-04'],
  },
  {
    name: 'quotes in its descriptions',
    dialects: rfc,
    policy: { errorDescription: (text) => `"${text}"` },
    breaks: ['RFC6749-5.2-05', 'CONTRACT-Schema-02'],
  },
  {
    name: 'describes errors in Chinese',
    dialects: rfc,
    policy: { errorDescription: () => '请求无效' },
    breaks: ['RFC6749-5.2-05', 'CONTRACT-Schema-02'],
  },
  {
    name: 'points to a page about the error with a space in its address',
    dialects: rfc,
    policy: altered(refusalOf(), members({ error_uri: 'https://server.example.com/what went wrong' })),
    breaks: ['RFC6749-5.2-06', 'CONTRACT-Schema-02'],
  },
  {
    name: 'asks for an interval below zero when it slows a client down',
    dialects: rfc,
    policy: { pollErrorMembers: (error) => (error === 'slow_down' ? { interval: -5 } : {}) },
    breaks: ['CONTRACT-Schema-02'],
  },
  {
    name: 'writes a member of its responses twice',
    dialects: rfc,
    policy: altered(
      successOf('device_authorization'),
      body((codes) => JSON.stringify(codes).replace('{', '{"interval":30,')),
    ),
    breaks: ['RFC8628-3.1-08'],
  },
  {
    name: 'calls a denial by a name of its own',
    dialects: rfc,
    policy: { errorMember: ({ error }) => (error === 'access_denied' ? 'authorization_declined' : error) },
    breaks: ['RFC8628-3.5-03'],
  },
  {
    name: 'calls every state of a code by the same name',
    dialects: rfc,
    policy: { errorMember: ({ error }) => (ofPolling.includes(error) ? 'invalid_grant' : error) },
    breaks: ['RFC8628-3.5-02', 'RFC8628-3.5-03', 'RFC8628-3.5-05'],
  },
  {
    name: 'calls a bad code by a name of its own',
    dialects: rfc,
    policy: { errorMember: ({ error }) => (error === 'invalid_grant' ? 'bad_verification_code' : error) },
    breaks: ['RFC6749-5.2-07', 'RFC6749-5.2-08', 'RFC8628-3.5-09'],
  },
  {
    name: 'turns a used code away with a page of status 404',
    dialects: rfc,
    policy: altered(refusalFor('UsedCode'), html(404)),
    breaks: ['RFC8628-3.5-09', 'RFC6749-5.2-16'],
  },
  {
    name: 'sends a client with a used code to its log-in',
    dialects: rfc,
    policy: altered(refusalFor('UsedCode'), redirect(302, 'https://server.example.com/login')),
    breaks: ['RFC8628-3.5-09', 'RFC6749-5.2-16'],
  },
];
