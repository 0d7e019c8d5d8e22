// Faults in how polls are answered while nobody has decided, and in their pacing.

import { both, rfc } from '../../model/dialects.ts';
import type { Mutant } from '../mutant.ts';

export const pollingMutants: readonly Mutant[] = [
  {
    name: 'takes a pending code for a bad one',
    dialects: both,
    policy: { onPendingCode: 'invalid_grant' },
    breaks: ['RFC8628-3.5-02', 'SSOOIDC-CreateToken-01'],
  },
  {
    name: 'takes a poll for a pending code for a broken request',
    dialects: both,
    policy: { onPendingCode: 'invalid_request' },
    breaks: ['RFC8628-3.5-02', 'SSOOIDC-CreateToken-01'],
  },
  {
    name: 'slows down the first poll already',
    dialects: both,
    policy: { pollsWithoutWait: 0 },
    breaks: ['RFC8628-3.5-06', 'SSOOIDC-CreateToken-02'],
  },
  {
    name: 'calls every poll too early',
    dialects: both,
    policy: { onPendingCode: 'slow_down' },
    breaks: [
      'RFC8628-3.5-06',
      'RFC8628-3.5-07',
      'RFC8628-3.5-08',
      'SSOOIDC-CreateToken-02',
      'SSOOIDC-CreateToken-03',
      'SSOOIDC-CreateToken-04',
    ],
  },
  {
    name: 'wants the longer interval after each poll, early or not',
    dialects: both,
    policy: { nextInterval: ({ interval }) => interval + 5 },
    breaks: ['RFC8628-3.5-07', 'RFC8628-3.5-08', 'SSOOIDC-CreateToken-03', 'SSOOIDC-CreateToken-04'],
  },
  {
    name: 'wants ten minutes between two polls and advertises the interval that others have',
    dialects: both,
    policy: { pollToleranceSeconds: -595 },
    breaks: ['RFC8628-3.5-07', 'RFC8628-3.5-08', 'SSOOIDC-CreateToken-03', 'SSOOIDC-CreateToken-04'],
  },
  {
    name: 'advertises a shorter interval than it wants',
    dialects: rfc,
    policy: { advertisedInterval: () => 1 },
    breaks: ['RFC8628-3.5-07', 'RFC8628-3.5-08'],
  },
  {
    name: 'locks a client out that polled too early, since both the time and the interval move on',
    dialects: both,
    policy: { nextIntervalFrom: ({ now, early }) => (early ? now + 5000 : now) },
    breaks: ['RFC8628-3.5-08', 'SSOOIDC-CreateToken-04'],
  },
  {
    name: 'doubles the interval after each early poll',
    dialects: both,
    policy: { nextInterval: ({ interval, early }) => (early ? interval * 2 + 10 : interval) },
    breaks: ['RFC8628-3.5-08', 'SSOOIDC-CreateToken-04'],
  },
  {
    name: 'takes a code for a bad one from its second poll on',
    dialects: both,
    policy: { onRepeatedPoll: 'invalid_grant' },
    breaks: ['RFC8628-3.5-02', 'RFC8628-3.5-08', 'SSOOIDC-CreateToken-01', 'SSOOIDC-CreateToken-04'],
  },
  {
    name: 'calls a code denied from its second poll on',
    dialects: both,
    policy: { onRepeatedPoll: 'access_denied' },
    breaks: ['RFC8628-3.5-02', 'RFC8628-3.5-08', 'SSOOIDC-CreateToken-01', 'SSOOIDC-CreateToken-04'],
  },
  {
    name: 'fails at the second poll of a code',
    dialects: both,
    policy: { onRepeatedPoll: 'server_error' },
    breaks: [
      'RFC8628-3.5-02',
      'RFC8628-3.5-08',
      'SSOOIDC-CreateToken-01',
      'SSOOIDC-CreateToken-04',
      'RFC6749-5.2-15',
      'SSOOIDC-Protocol-32',
    ],
  },
  {
    name: 'loses a code that was polled too early',
    dialects: both,
    policy: { earlyPollsLoseTheCode: true },
    breaks: ['RFC8628-3.5-02', 'RFC8628-3.5-08', 'SSOOIDC-CreateToken-01', 'SSOOIDC-CreateToken-04'],
  },
  {
    name: 'ends the flow when another client polls for it',
    dialects: rfc,
    policy: { foreignPollsEndTheGrant: true },
    breaks: ['RFC8628-3.5-10'],
  },
];
