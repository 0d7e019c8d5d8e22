// Unusual codes, times and paces.

import { randomBytes, randomInt } from 'node:crypto';
import { newUserCode } from '../../emulator/index.ts';
import { both, rfc } from '../../model/dialects.ts';
import type { Variant } from '../mutant.ts';

const digits = (count: number) => String(randomInt(10 ** count)).padStart(count, '0');

export const flowVariants: readonly Variant[] = [
  {
    name: 'issues very long device codes',
    dialects: both,
    policy: {
      newDeviceCode: () =>
        `${randomBytes(600).toString('base64url')}.${randomBytes(60).toString('base64url')}`,
    },
  },
  {
    name: 'issues device codes with characters that a form has to encode',
    dialects: both,
    policy: { newDeviceCode: () => `${randomBytes(32).toString('base64')}&+%=é ü/"\\` },
  },
  {
    name: 'issues user codes of nine digits',
    dialects: both,
    policy: {
      newUserCode: () => `${digits(3)}-${digits(3)}-${digits(3)}`,
      normalizeUserCode: (typed) => typed.replace(/\D/g, ''),
    },
  },
  {
    name: 'issues user codes in small letters',
    dialects: both,
    policy: { newUserCode: (isTaken) => newUserCode(isTaken).toLowerCase() },
  },
  {
    name: 'issues user codes without a dash',
    dialects: both,
    policy: { newUserCode: (isTaken) => newUserCode(isTaken).replace('-', '') },
  },
  {
    name: 'issues user codes in groups with spaces',
    dialects: both,
    policy: { newUserCode: (isTaken) => newUserCode(isTaken).replace('-', ' ') },
  },
  {
    name: 'has no complete verification URI',
    dialects: rfc,
    policy: { verificationUriComplete: () => undefined },
  },
  {
    name: 'has the user code in the fragment of the complete verification URI',
    dialects: both,
    policy: { verificationUriComplete: (page, userCode) => `${page}#${userCode}` },
  },
  {
    name: 'has a verification URI with a query',
    dialects: both,
    policy: { verificationUri: (page) => `${page}?lang=en` },
  },
  {
    name: 'does not advertise its interval of five seconds',
    dialects: rfc,
    policy: { advertisedInterval: () => undefined },
  },
  {
    name: 'advertises a longer interval than it wants',
    dialects: both,
    policy: { advertisedInterval: (seconds) => seconds * 2 },
  },
  { name: 'wants half a minute between two polls', dialects: both, policy: { intervalSeconds: 30 } },
  { name: 'wants half a second between two polls', dialects: rfc, policy: { intervalSeconds: 0.5 } },
  { name: 'wants no pause between two polls', dialects: rfc, policy: { intervalSeconds: 0 } },
  { name: 'does not mind early polls', dialects: both, policy: { onEarlyPoll: 'authorization_pending' } },
  {
    name: 'minds early polls before it looks at the code',
    dialects: rfc,
    policy: { tokenChecks: ['owner', 'pace', 'used', 'expired', 'denied', 'approved', 'pending'] },
  },
  {
    name: 'minds early polls without wanting more from then on',
    dialects: both,
    policy: { nextInterval: ({ interval }) => interval },
  },
  {
    name: 'forgets an early poll',
    dialects: both,
    policy: { nextIntervalFrom: ({ now, previous, early }) => (early ? previous : now) },
  },
  { name: 'lets a client poll ten times before it minds', dialects: both, policy: { pollsWithoutWait: 10 } },
  { name: 'issues codes that live for a day', dialects: both, policy: { lifetimeSeconds: 86_400 } },
  { name: 'issues codes that live for twenty seconds', dialects: both, policy: { lifetimeSeconds: 20 } },
  {
    name: 'advertises a lifetime with fractions',
    dialects: rfc,
    policy: { advertisedLifetime: (seconds) => seconds + 0.25 },
  },
  {
    name: 'lets codes live a little longer than it says',
    dialects: both,
    policy: { advertisedLifetime: (seconds) => seconds - 1 },
  },
  {
    name: 'forgets a denial that its client was told of, and takes the code for a bad one',
    dialects: both,
    policy: { toldDenialBecomes: 'used' },
  },
  {
    name: 'lets a person change a decision until the client was told of it',
    dialects: both,
    policy: { decidableAgain: ['approved', 'denied'], toldDenialBecomes: 'used' },
  },
];
