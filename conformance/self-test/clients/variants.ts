// Clients that are unusual but conform: they break nothing.

import { aws, both, rfc } from '../../model/dialects.ts';
import type { ClientRow } from './clients-on-trial.ts';

export const clientVariants: readonly ClientRow[] = [
  {
    name: 'polls at once, without waiting first',
    dialects: both,
    habits: { waitsBeforeTheFirstPoll: false },
  },
  {
    name: 'polls twice at once, as the AWS CLI',
    dialects: aws,
    habits: { waitsBeforeTheFirstPoll: false, pollsAtOnce: 2 },
  },
  { name: 'gives up at the first poll that fails', dialects: both, habits: { mostFailures: 0 } },
  {
    name: 'polls on as long as its codes live, whatever fails',
    dialects: both,
    habits: { mostFailures: 1000 },
  },
  {
    name: 'waits twice as long after each poll that failed',
    dialects: both,
    habits: { waitAfterFailure: (current, failures) => current * 2 ** failures },
  },
  {
    name: 'waits three times as long after each connection timeout',
    dialects: both,
    habits: { waitAfterTimeout: (current, timeouts) => current * 3 ** timeouts },
  },
  { name: 'is patient with a response', dialects: both, habits: { patience: 9 } },
  {
    name: 'waits a second longer than it must',
    dialects: both,
    habits: { interval: (advertised) => (typeof advertised === 'number' ? advertised : 5) + 1 },
  },
  {
    name: 'adds 7 seconds for a slow_down',
    dialects: both,
    habits: {
      slowedInterval: (interval, slowDowns, named, current) =>
        Math.max(interval + 7 * slowDowns, current + 7, typeof named === 'number' ? named : 0),
    },
  },
  {
    name: 'adds the interval of a slow_down to its own',
    dialects: rfc,
    habits: {
      slowedInterval: (interval, slowDowns, named) => interval + Math.max(5, Number(named ?? 0)) * slowDowns,
    },
  },
  {
    name: 'gives up when its start is throttled',
    dialects: aws,
    habits: { waitAfterThrottledStart: undefined },
  },
  {
    name: 'shows a QR code of the complete address',
    dialects: both,
    habits: {
      tell: ({ userCode, verificationUri, verificationUriComplete = '' }) =>
        `\u001b[1m▄▄▄ ▄ ▄▄▄\u001b[0m\n\u001b]8;;${verificationUriComplete}\u0007${verificationUri}\u001b]8;;\u0007\ncode: \u001b[7m${userCode}\u001b[27m`,
    },
  },
  {
    name: 'shows no complete address',
    dialects: both,
    habits: { tell: ({ userCode, verificationUri }) => `${verificationUri}\n${userCode}` },
  },
  {
    name: 'names the errors of AWS by their exceptions',
    dialects: aws,
    habits: { errorSaid: (error) => exceptionOf(error) },
  },
  {
    name: 'adds a charset to its media type',
    dialects: both,
    habits: { mediaType: (usual) => `${usual}; charset=utf-8` },
  },
  { name: 'writes spaces as %20', dialects: rfc, habits: { write: (usual) => usual.replaceAll('+', '%20') } },
  {
    name: 'writes its JSON over several lines',
    dialects: aws,
    habits: { write: (usual) => JSON.stringify(JSON.parse(usual), null, 2) },
  },
  {
    name: 'adds a parameter of its own',
    dialects: both,
    habits: { parameters: (usual) => [...usual, ['audience', 'https://api.example']] },
  },
  {
    name: 'names itself beside HTTP Basic',
    dialects: rfc,
    habits: {
      parameters: (usual) =>
        usual.some(([name]) => name === 'client_id')
          ? usual
          : [...usual, ['client_id', 'confidential:client']],
    },
  },
  {
    name: 'gives up on its codes a little before they expire',
    dialects: both,
    habits: { lifetime: (advertised) => (typeof advertised === 'number' ? advertised - 1 : 900) },
  },
  {
    name: 'asks for no refresh grant when it registers',
    dialects: aws,
    habits: {
      parameters: (usual, operation) =>
        operation === 'register' ? usual.filter(([name]) => name !== 'grantTypes') : usual,
    },
  },
  {
    name: 'registers its scopes, one string for each',
    dialects: aws,
    habits: {
      parameters: (usual, operation) =>
        operation === 'register' ? [...usual, ['scopes', ['sso:account:access', 'sso:other']]] : usual,
    },
  },
  { name: 'makes one call at a time', dialects: both, habits: {}, calls: 'single' },
];

/** The exception of a code, for a client that names errors so. */
function exceptionOf(error: string): string {
  const words = error.replace(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
  return error === 'server_error' ? 'InternalServerException' : `${words}Exception`;
}
