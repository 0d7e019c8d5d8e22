// Faults of a device authorization response of RFC 8628.

import { altered, header, members, successOf } from '../../emulator/index.ts';
import { rfc } from '../../model/dialects.ts';
import type { Mutant } from '../mutant.ts';

const codes = successOf('device_authorization');

const notStored = { 'cache-control': 'no-store', pragma: 'no-cache' };

export const rfcStartMutants: readonly Mutant[] = [
  {
    name: 'answers a device authorization request with 201',
    dialects: rfc,
    policy: { successStatus: (operation) => (operation === 'device_authorization' ? 201 : 200) },
    breaks: ['RFC8628-3.2-01'],
  },
  {
    name: 'calls codes a web page',
    dialects: rfc,
    policy: altered(codes, header('content-type', 'text/html')),
    breaks: ['RFC8628-3.2-02'],
  },
  {
    name: 'leaves device_code out',
    dialects: rfc,
    policy: altered(codes, members({ device_code: undefined })),
    breaks: ['RFC8628-3.2-03', 'CONTRACT-Schema-01'],
  },
  {
    name: 'issues an empty user code',
    dialects: rfc,
    policy: altered(codes, members({ user_code: '' })),
    breaks: ['RFC8628-3.2-04', 'CONTRACT-Schema-01'],
  },
  {
    name: 'calls the verification URI a URL, as before the standard',
    dialects: rfc,
    policy: altered(
      codes,
      members(({ verification_uri: verification_url }) => ({
        verification_uri: undefined,
        verification_url,
      })),
    ),
    breaks: ['RFC8628-3.2-05', 'CONTRACT-Schema-01'],
  },
  {
    name: 'gives a verification URI without a scheme',
    dialects: rfc,
    policy: { verificationUri: () => 'example.com/device' },
    breaks: ['RFC8628-3.2-05', 'CONTRACT-Schema-01'],
  },
  {
    name: 'gives the path of the complete verification URI only',
    dialects: rfc,
    policy: { verificationUriComplete: (_, userCode) => `/device?user_code=${userCode}` },
    breaks: ['RFC8628-3.2-06', 'CONTRACT-Schema-01'],
  },
  {
    name: 'leaves expires_in out',
    dialects: rfc,
    policy: altered(codes, members({ expires_in: undefined })),
    breaks: ['RFC8628-3.2-07', 'CONTRACT-Schema-01'],
  },
  {
    name: 'writes expires_in as text',
    dialects: rfc,
    policy: altered(
      codes,
      members(({ expires_in }) => ({ expires_in: String(expires_in) })),
    ),
    breaks: ['RFC8628-3.2-07', 'CONTRACT-Schema-01'],
  },
  {
    name: 'writes interval as text',
    dialects: rfc,
    policy: altered(
      codes,
      members(({ interval }) => ({ interval: String(interval) })),
    ),
    breaks: ['RFC8628-3.2-08', 'CONTRACT-Schema-01'],
  },
  {
    name: 'advertises an interval below zero',
    dialects: rfc,
    policy: { advertisedInterval: (seconds) => -seconds },
    breaks: ['RFC8628-3.2-08', 'CONTRACT-Schema-01'],
  },
  {
    name: 'lets caches store codes',
    dialects: rfc,
    policy: {
      cacheHeaders: ({ operation }) =>
        operation === 'device_authorization' ? { 'cache-control': 'private', pragma: 'no-cache' } : notStored,
    },
    breaks: ['RFC8628-3.2-11'],
  },
  {
    name: 'lets old caches store codes',
    dialects: rfc,
    policy: {
      cacheHeaders: ({ operation }) =>
        operation === 'device_authorization' ? { 'cache-control': 'no-store' } : notStored,
    },
    breaks: ['RFC8628-3.2-12'],
  },
  {
    name: 'sends codes without a header',
    dialects: rfc,
    policy: altered(codes, (response) => ({ ...response, headers: {} })),
    breaks: ['RFC8628-3.2-02', 'RFC8628-3.2-11', 'RFC8628-3.2-12'],
  },
  {
    name: 'sends no headers against caches at all',
    dialects: rfc,
    policy: { cacheHeaders: () => ({}) },
    breaks: ['RFC8628-3.2-11', 'RFC8628-3.2-12', 'RFC6749-5.1-06', 'RFC6749-5.1-07'],
  },
  {
    name: 'says when codes expire, and not after how long',
    dialects: rfc,
    policy: { advertisedLifetime: () => Date.UTC(2030, 0) / 1000 },
    breaks: ['RFC8628-3.2-26'],
  },
  {
    name: 'says when to poll again, and not after how long',
    dialects: rfc,
    policy: { advertisedInterval: () => Date.UTC(2030, 0) / 1000 },
    breaks: ['RFC8628-3.2-26'],
  },
  {
    name: 'says when a token expires, and not after how long',
    dialects: rfc,
    policy: { tokenSeconds: Date.UTC(2030, 0) / 1000 },
    breaks: ['RFC6749-5.1-17'],
  },
];
