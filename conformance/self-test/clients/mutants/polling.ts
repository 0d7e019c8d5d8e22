// Bad habits of polling: too early, too seldom patient, too long.

import { aws, both, rfc } from '../../../model/dialects.ts';
import type { ClientMutant } from '../clients-on-trial.ts';

const gaps = ['RFC8628-3.5-14', 'SSOOIDC-CreateToken-31'] as const;
const noInterval = ['RFC8628-3.2-16', 'SSOOIDC-CreateToken-32'] as const;
const afterSlowDown = ['RFC8628-3.5-16', 'SSOOIDC-CreateToken-35'] as const;
const kept = ['RFC8628-3.5-17', 'SSOOIDC-CreateToken-36'] as const;
const further = ['RFC8628-3.5-18', 'SSOOIDC-CreateToken-37'] as const;
const survives = ['RFC8628-3.5-13', 'SSOOIDC-CreateToken-34'] as const;

export const pollingMutants: readonly ClientMutant[] = [
  {
    name: 'polls every second, whatever the server asks for',
    dialects: both,
    habits: { interval: (advertised) => (typeof advertised === 'number' ? 1 : 5) },
    breaks: [...gaps, 'RFC8628-3.5-19', 'RFC8628-3.5-15', 'SSOOIDC-CreateToken-40'],
  },
  {
    name: 'polls every second where the server names no interval',
    dialects: both,
    habits: { interval: (advertised) => (typeof advertised === 'number' ? advertised : 1) },
    breaks: noInterval,
  },
  {
    name: 'takes an interval that is null for no pause at all',
    dialects: aws,
    habits: {
      nullIsAbsent: false,
      interval: (advertised) => (advertised === null ? 0.5 : Number(advertised ?? 5)),
    },
    breaks: ['SSOOIDC-CreateToken-32'],
  },
  {
    name: 'polls in a busy loop where the server names no interval',
    dialects: both,
    habits: { interval: (advertised) => (typeof advertised === 'number' ? advertised : 0.005) },
    breaks: [...noInterval],
  },
  {
    name: 'polls a hair too early',
    dialects: both,
    habits: { punctuality: (wait) => wait - 0.2 },
    breaks: [
      ...gaps,
      ...noInterval,
      ...afterSlowDown,
      ...kept,
      ...further,
      'RFC8628-3.5-15',
      'RFC8628-3.5-19',
      'RFC8628-3.5-20',
      'RFC8628-3.5-31',
      'SSOOIDC-CreateToken-40',
      'RFC9110-10.2.3-01',
    ],
  },
  {
    name: 'polls three times at once before it waits',
    dialects: both,
    habits: { pollsAtOnce: 3 },
    breaks: [...gaps, ...noInterval],
  },
  {
    name: 'polls twice at once before it waits',
    dialects: rfc,
    habits: { pollsAtOnce: 2 },
    breaks: ['RFC8628-3.5-14', 'RFC8628-3.2-16'],
  },
  {
    name: 'ends the login at slow_down',
    dialects: both,
    habits: { isSlowDown: () => false, ends: () => true },
    breaks: [...survives, 'RFC8628-3.5-20'],
  },
  {
    name: 'takes slow_down for authorization_pending',
    dialects: both,
    habits: { isSlowDown: () => false, isPending: (error) => /pending|slow/.test(error) },
    breaks: [...afterSlowDown, ...kept, ...further, 'RFC8628-3.5-19', 'RFC8628-3.5-20', 'RFC8628-3.5-31'],
  },
  {
    name: 'waits 5 seconds more once, and forgets it',
    dialects: both,
    habits: {
      slowedInterval: (interval, _, named) => Math.max(interval + 5, typeof named === 'number' ? named : 0),
      pendingInterval: (_, original) => original,
    },
    breaks: [...kept, ...further, 'RFC8628-3.5-19'],
  },
  {
    name: 'waits 5 seconds more from the poll after the next one on',
    dialects: both,
    habits: (() => {
      const late = (interval: number, slowDowns: number) => interval + 5 * (slowDowns - 1);
      return { slowedInterval: late, pendingInterval: (current: number) => current };
    })(),
    breaks: [...afterSlowDown, ...kept, ...further, 'RFC8628-3.5-19', 'RFC8628-3.5-20', 'RFC8628-3.5-31'],
  },
  {
    name: 'adds 3 seconds for a slow_down',
    dialects: both,
    habits: {
      slowedInterval: (interval, slowDowns, named) =>
        Math.max(interval + 3 * slowDowns, typeof named === 'number' ? named : 0),
    },
    breaks: [...afterSlowDown, ...kept, ...further, 'RFC8628-3.5-19', 'RFC8628-3.5-20'],
  },
  {
    name: 'adds 5 seconds once, however often it is slowed down',
    dialects: both,
    habits: {
      slowedInterval: (interval, _, named) => Math.max(interval + 5, typeof named === 'number' ? named : 0),
    },
    breaks: further,
  },
  {
    name: 'takes the interval of a slow_down for its own, however short',
    dialects: rfc,
    habits: {
      slowedInterval: (interval, slowDowns, named) =>
        typeof named === 'number' ? named : interval + 5 * slowDowns,
    },
    breaks: ['RFC8628-3.5-19'],
  },
  {
    name: 'does not read the interval of a slow_down',
    dialects: rfc,
    habits: { slowedInterval: (interval, slowDowns) => interval + 5 * slowDowns },
    breaks: ['RFC8628-3.5-31'],
  },
  {
    name: 'takes slow_down with status 429 for a failure',
    dialects: rfc,
    habits: {
      isSlowDown: (error, { status }) => error === 'slow_down' && status === 400,
      isPending: (error) => error === 'authorization_pending' || error === 'slow_down',
    },
    breaks: ['RFC8628-3.5-20'],
  },
  {
    name: 'ends the login at slow_down with status 429',
    dialects: rfc,
    habits: { isSlowDown: (error, { status }) => error === 'slow_down' && status === 400 },
    breaks: ['RFC8628-3.5-20'],
  },
  {
    name: 'polls again at once after a poll that failed',
    dialects: both,
    habits: { waitAfterFailure: () => 0.3 },
    breaks: ['RFC8628-3.5-15', 'SSOOIDC-CreateToken-40'],
  },
  {
    name: 'polls again at once after a connection timeout',
    dialects: both,
    habits: { waitAfterTimeout: (_, timeouts) => 0.2 * timeouts },
    breaks: ['RFC8628-3.5-27', 'SSOOIDC-CreateToken-38'],
  },
  {
    name: 'waits the usual interval after a connection timeout',
    dialects: both,
    habits: { waitAfterTimeout: (current) => current },
    breaks: ['RFC8628-3.5-27', 'RFC8628-3.5-28', 'SSOOIDC-CreateToken-38', 'SSOOIDC-CreateToken-39'],
  },
  {
    name: 'waits no longer after each further connection timeout',
    dialects: both,
    habits: { waitAfterTimeout: (current) => current + 2 },
    breaks: ['RFC8628-3.5-28', 'SSOOIDC-CreateToken-39'],
  },
  {
    name: 'does not read Retry-After',
    dialects: both,
    habits: { retryAfter: () => 0 },
    breaks: ['RFC9110-10.2.3-01', 'RFC9110-10.2.3-02'],
  },
  {
    name: 'does not read Retry-After where it is a date',
    dialects: both,
    habits: { retryAfter: (header) => Number(header ?? 0) || 0 },
    breaks: ['RFC9110-10.2.3-02'],
  },
  {
    name: 'does not read Retry-After where it is a number',
    dialects: both,
    habits: {
      retryAfter: (header, now) =>
        header === undefined || /^\d+$/.test(header) ? 0 : (Date.parse(header) - now) / 1000,
    },
    breaks: ['RFC9110-10.2.3-01'],
  },
  {
    name: 'takes authorization_pending for the end',
    dialects: both,
    habits: { isPending: () => false },
    breaks: ['RFC8628-3.5-12', 'SSOOIDC-CreateToken-33'],
  },
  {
    name: 'polls on when its codes have expired',
    dialects: both,
    habits: { lifetime: (advertised) => (typeof advertised === 'number' ? advertised * 2 : 900) },
    breaks: ['RFC8628-3.3-09', 'SSOOIDC-CreateToken-41'],
  },
  {
    name: 'polls for ever where the server does not say how long its codes live',
    dialects: rfc,
    habits: {
      lifetime: (advertised) => (typeof advertised === 'number' ? advertised : Number.POSITIVE_INFINITY),
    },
    breaks: ['RFC8628-3.2-21', 'CONTRACT-Client-01'],
  },
  {
    name: 'asks again at once when its start is throttled',
    dialects: aws,
    habits: { waitAfterThrottledStart: 0.1 },
    breaks: ['SSOOIDC-StartDeviceAuthorization-36'],
  },
];
