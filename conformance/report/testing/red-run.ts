// A run with one of everything that a report can show, and with secrets planted wherever one can turn up.

import { secretsIn } from '../../dialects/secrets.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { RunOutcome } from '../../model/outcome.ts';
import type { Secret } from '../../model/secret.ts';
import type { KnownFailures } from '../known-failures.ts';

/** What no report may hold, in any spelling. */
export const planted = {
  clientSecret: 'pl4nted&<"client secret',
  deviceCode: 'pl4nted-device-code+/=',
  accessToken: 'pl4nted.access.token',
} as const;

const form = (members: Record<string, string>) => new URLSearchParams(members).toString();

const json = (status: number, members: Record<string, unknown>, headers: Record<string, string> = {}) => ({
  status,
  headers: new Headers({ 'content-type': 'application/json', ...headers }),
  text: JSON.stringify(members),
  json: members,
  members,
});

const start: Exchange = {
  kind: 'exchange',
  request: {
    method: 'POST',
    url: 'https://server.example/device_authorization',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: form({ client_id: 'tv', client_secret: planted.clientSecret }),
  },
  sentAt: Date.UTC(2026, 0, 2, 3, 4, 5),
  endedAt: Date.UTC(2026, 0, 2, 3, 4, 5, 25),
  response: json(200, { device_code: planted.deviceCode, user_code: 'WDJB-MJHT', expires_in: '600' }),
};

const percent = (value: string) => Buffer.from(value).toString('hex').toUpperCase().replace(/../g, '%$&');

const poll: Exchange = {
  kind: 'exchange',
  request: {
    method: 'POST',
    url: 'https://server.example/token',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      Authorization: `Basic ${Buffer.from(`${percent('tv')}:${percent(planted.clientSecret)}`).toString('base64')}`,
    },
    body: form({ device_code: planted.deviceCode }),
  },
  sentAt: Date.UTC(2026, 0, 2, 3, 4, 10),
  endedAt: Date.UTC(2026, 0, 2, 3, 4, 10, 7),
  // A server that repeats the credentials of the request, as they came and as it read them.
  response: json(
    200,
    { access_token: planted.accessToken, echo: `${percent(planted.clientSecret)} ${planted.clientSecret}` },
    { 'www-authenticate': `Basic realm="${planted.clientSecret}"` },
  ),
};

const large: Exchange = {
  kind: 'exchange',
  request: { ...start.request, body: `client_id=${'a'.repeat(5000)}` },
  sentAt: Date.UTC(2026, 0, 2, 3, 4, 20),
  endedAt: Date.UTC(2026, 0, 2, 3, 4, 30),
  failure: { kind: 'timeout', message: 'nothing complete came within 10 s (TIMEOUT sets the limit)' },
};

const secrets: readonly Secret[] = [
  ...secretsIn(start),
  ...secretsIn(poll),
  { value: planted.clientSecret, variable: 'CLIENT_SECRET' },
];

/** The run. */
export const redRun: RunOutcome = {
  side: 'server',
  subject: 'https://server.example',
  dialect: 'rfc8628',
  dialectBecause: 'DIALECT says so',
  startedAt: new Date(Date.UTC(2026, 0, 2, 3, 4, 5)),
  milliseconds: 12_345,
  exchanges: 3,
  seed: 7,
  secrets,
  undocumented: [
    { operation: 'requestToken', member: 'echo' },
    { operation: 'requestToken', member: planted.accessToken },
  ],
  results: [
    { id: 'RFC8628-3.2-01', verdict: 'pass' },
    {
      id: 'RFC8628-3.2-07',
      verdict: 'fail',
      finding: {
        holds: false,
        expected: 'expires_in: a number greater than 0',
        actual: 'expires_in is a string of 3 characters',
      },
      others: { response: 2 },
      evidence: start,
    },
    {
      id: 'RFC6749-5.1-06',
      verdict: 'fail',
      finding: {
        holds: false,
        expected: 'Cache-Control: no-store & nothing <else> "at all"',
        actual: `Cache-Control: absent, for ${planted.accessToken}`,
      },
      evidence: poll,
    },
    {
      id: 'RFC8628-3.2-12',
      verdict: 'warn',
      finding: { holds: false, expected: 'Pragma: no-cache', actual: 'Pragma: absent' },
      evidence: start,
    },
    {
      id: 'RFC8628-3.5-01',
      verdict: 'blocked',
      reason: { by: 'setup', what: `APPROVE failed: the command exited 3: no ${planted.deviceCode}` },
    },
    {
      id: 'CONTRACT-Malformed-03',
      verdict: 'warn',
      finding: { holds: false, expected: 'a response in time', actual: 'no response' },
      evidence: large,
    },
    {
      id: 'RFC8628-3.5-04',
      verdict: 'na',
      reason: { because: 'slow', what: 'codes live 600 s' },
    },
    { id: 'RFC8628-3.5-03', verdict: 'na', reason: { because: 'undeclared', variables: ['DENY'] } },
    {
      id: 'RFC8628-3.1-09',
      verdict: 'na',
      reason: { because: 'untestable', why: 'the proof would send a request in clear text' },
    },
    { id: 'RFC6749-5.2-06', verdict: 'na', reason: { because: 'not-seen', what: 'no error has error_uri' } },
    { id: 'RFC8628-3.2-05', verdict: 'pass' },
    {
      id: 'RFC8628-3.2-06',
      verdict: 'fail',
      finding: { holds: false, expected: 'user_code', actual: 'user_code is absent' },
      evidence: start,
    },
  ],
};

/** One that is broken, with a reason that XML has to escape; one that holds; one of another dialect. */
export const known: KnownFailures = {
  'RFC8628-3.2-06': 'the proxy strips <it> & "quotes" it',
  'RFC8628-3.2-05': 'it was broken once',
  'SSOOIDC-CreateToken-01': 'not of this dialect',
};
