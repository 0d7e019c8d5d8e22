// Faults in what a person's decision, or none in time, comes to.

import { both } from '../../model/dialects.ts';
import type { Mutant } from '../mutant.ts';

export const decisionMutants: readonly Mutant[] = [
  {
    name: 'forgets an approval',
    dialects: both,
    policy: { approvalBecomes: 'pending' },
    breaks: ['RFC8628-3.5-01', 'SSOOIDC-CreateToken-07'],
  },
  {
    name: 'takes an approval for a denial',
    dialects: both,
    policy: { approvalBecomes: 'denied' },
    breaks: ['RFC8628-3.5-01', 'SSOOIDC-CreateToken-07'],
  },
  {
    name: 'answers a token with 201',
    dialects: both,
    policy: { successStatus: (operation) => (operation === 'token' ? 201 : 200) },
    breaks: ['RFC8628-3.5-01', 'SSOOIDC-CreateToken-07', 'SSOOIDC-CreateToken-25'],
  },
  {
    name: 'takes a denied code for a bad one',
    dialects: both,
    policy: { onDeniedCode: 'invalid_grant' },
    breaks: ['RFC8628-3.5-03', 'SSOOIDC-CreateToken-05'],
  },
  {
    name: 'forgets a denial',
    dialects: both,
    policy: { denialBecomes: 'pending' },
    breaks: ['RFC8628-3.5-03', 'SSOOIDC-CreateToken-05'],
  },
  {
    name: 'takes a denial for an approval',
    dialects: both,
    policy: { denialBecomes: 'approved' },
    breaks: ['RFC8628-3.5-03', 'SSOOIDC-CreateToken-05'],
  },
  {
    name: 'does not see what is decided on a code that was polled before',
    dialects: both,
    policy: { decisionsReachPolledGrants: false },
    breaks: ['RFC8628-3.5-01', 'RFC8628-3.5-03', 'SSOOIDC-CreateToken-05', 'SSOOIDC-CreateToken-07'],
  },
  {
    name: 'calls a code pending again once its client was told of the denial',
    dialects: both,
    policy: { toldDenialBecomes: 'pending' },
    breaks: ['RFC8628-3.5-03', 'SSOOIDC-CreateToken-05'],
  },
  {
    name: 'gives a token once its client was told of the denial',
    dialects: both,
    policy: { toldDenialBecomes: 'approved' },
    breaks: ['RFC8628-3.5-03', 'SSOOIDC-CreateToken-05'],
  },
  {
    name: 'approves all flows of the client at once',
    dialects: both,
    policy: { decisionsReach: 'grants of the client' },
    breaks: ['RFC8628-3.3-03', 'SSOOIDC-CreateToken-15'],
  },
  {
    name: 'approves all flows at once',
    dialects: both,
    policy: { decisionsReach: 'every grant' },
    breaks: ['RFC8628-3.3-03', 'SSOOIDC-CreateToken-15'],
  },
  {
    name: 'gives a token for each poll of an approved code',
    dialects: both,
    policy: { onUsedCode: 'accept' },
    breaks: ['RFC8628-3.5-09', 'SSOOIDC-CreateToken-13'],
  },
  {
    name: 'fails at a code that was used',
    dialects: both,
    policy: { onUsedCode: 'server_error' },
    breaks: ['RFC8628-3.5-09', 'SSOOIDC-CreateToken-13'],
  },
  {
    name: 'takes a code that was used for a pending one',
    dialects: both,
    policy: { onUsedCode: 'authorization_pending' },
    breaks: ['RFC8628-3.5-09', 'SSOOIDC-CreateToken-13'],
  },
  {
    name: 'calls an undecided code pending for ever',
    dialects: both,
    policy: { tokenChecks: ['owner', 'used', 'pace', 'pending', 'expired', 'denied', 'approved'] },
    breaks: ['RFC8628-3.5-04', 'RFC8628-3.5-05', 'SSOOIDC-CreateToken-06'],
  },
  {
    name: 'does not look at the expiry of codes',
    dialects: both,
    policy: { tokenChecks: ['owner', 'used', 'denied', 'approved', 'pace', 'pending'] },
    breaks: ['RFC8628-3.2-13', 'RFC8628-3.5-04', 'RFC8628-3.5-05', 'SSOOIDC-CreateToken-06'],
  },
  {
    name: 'looks whether a code is approved before it looks whether it has expired',
    dialects: both,
    policy: { tokenChecks: ['owner', 'used', 'denied', 'approved', 'expired', 'pace', 'pending'] },
    breaks: ['RFC8628-3.2-13', 'SSOOIDC-CreateToken-06'],
  },
  {
    name: 'lets a person approve a code that has expired',
    dialects: both,
    policy: { expiredCodesCanBeDecided: true },
    breaks: ['RFC8628-3.2-14', 'SSOOIDC-CreateToken-06'],
  },
  {
    name: 'takes an expired code for a bad one',
    dialects: both,
    policy: { onExpiredCode: 'invalid_grant' },
    breaks: ['RFC8628-3.5-05', 'SSOOIDC-CreateToken-06'],
  },
  {
    name: 'forgets a code at the moment in which it expires',
    dialects: both,
    policy: { graceSeconds: 0 },
    breaks: ['RFC8628-3.5-05', 'SSOOIDC-CreateToken-06'],
  },
  {
    name: 'fails at a code that has expired',
    dialects: both,
    policy: { onExpiredCode: 'server_error' },
    breaks: ['RFC8628-3.5-05', 'SSOOIDC-CreateToken-06'],
  },
  {
    name: 'advertises half of the time that codes are good for',
    dialects: both,
    policy: { advertisedLifetime: (seconds) => seconds / 2 },
    breaks: [
      'RFC8628-3.2-13',
      'RFC8628-3.2-14',
      'RFC8628-3.5-04',
      'RFC8628-3.5-05',
      'SSOOIDC-CreateToken-06',
    ],
  },
];
