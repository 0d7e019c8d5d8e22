// Faults of the codes themselves, and of what is asked about a device code that is not the client's own.

import { randomBytes } from 'node:crypto';
import { newUserCode, type Policy, USER_CODE_LETTERS } from '../../emulator/index.ts';
import { aws, both, rfc } from '../../model/dialects.ts';
import type { Mutant } from '../mutant.ts';

export const codeMutants: readonly Mutant[] = [
  {
    name: 'issues the same device code each time',
    dialects: both,
    policy: { newDeviceCode: () => 'GmRhmhcxhwAzkoEqiMEg_DnyEysNkuNhszIySk9eS' },
    breaks: ['RFC8628-3.2-09', 'SSOOIDC-StartDeviceAuthorization-10'],
  },
  {
    name: 'issues the same user code each time',
    dialects: both,
    policy: { newUserCode: () => 'WDJB-MJHT' },
    breaks: ['RFC8628-3.2-10', 'SSOOIDC-StartDeviceAuthorization-11'],
  },
  {
    name: 'issues device codes of 64 bits',
    dialects: rfc,
    policy: { newDeviceCode: () => randomBytes(8).toString('hex') },
    breaks: ['RFC6749-10.10-01', 'RFC6749-10.10-02'],
  },
  {
    name: 'issues device codes of 128 bits',
    dialects: rfc,
    policy: { newDeviceCode: () => randomBytes(16).toString('hex') },
    breaks: ['RFC6749-10.10-02'],
  },
  {
    name: 'issues long device codes of which few characters differ',
    dialects: rfc,
    policy: { newDeviceCode: () => `the-device-code-of-this-server-is-${randomBytes(4).toString('hex')}` },
    breaks: ['RFC6749-10.10-01', 'RFC6749-10.10-02'],
  },
  {
    name: 'issues user codes of four letters',
    dialects: rfc,
    policy: { newUserCode: (isTaken) => newUserCode((code) => isTaken(code.slice(0, 4))).slice(0, 4) },
    breaks: ['RFC8628-5.1-02'],
  },
  {
    name: 'compares user codes with regard to case',
    dialects: rfc,
    policy: { normalizeUserCode: (typed) => typed.replaceAll('-', '') },
    breaks: ['RFC8628-6.1-01'],
  },
  {
    name: 'compares user codes with regard to punctuation',
    dialects: rfc,
    policy: { normalizeUserCode: (typed) => typed.toUpperCase() },
    breaks: ['RFC8628-6.1-02'],
  },
  {
    name: 'issues user codes with zeros and letters O',
    dialects: rfc,
    policy: { newUserCode: (isTaken) => `${newUserCode(isTaken)}-0O` },
    breaks: ['RFC8628-6.1-03'],
  },
  {
    name: 'puts the user code into the verification URI that people type',
    dialects: rfc,
    policy: { verificationUri: (page, userCode) => `${page}?user_code=${userCode}` },
    breaks: ['RFC8628-3.3-01'],
  },
  {
    name: 'has nothing at its verification URI',
    dialects: rfc,
    policy: { verificationUri: (page) => `${page}/is/elsewhere` },
    breaks: ['RFC8628-3.3-02'],
  },
  {
    name: 'fails to show its verification page',
    dialects: rfc,
    policy: { presentPage: (page) => ({ ...page, status: 500 }) },
    breaks: ['RFC8628-3.3-02', 'RFC8628-3.3.1-04'],
  },
  {
    name: 'calls every unknown code pending',
    dialects: both,
    policy: { onUnknownCode: 'authorization_pending' },
    breaks: ['RFC6749-5.2-07', 'SSOOIDC-CreateToken-16'],
  },
  {
    name: 'calls every unknown code denied',
    dialects: both,
    policy: { onUnknownCode: 'access_denied' },
    breaks: ['RFC6749-5.2-07', 'SSOOIDC-CreateToken-16'],
  },
  {
    name: 'takes an unknown code for a broken request',
    dialects: rfc,
    policy: { onUnknownCode: 'invalid_request' },
    breaks: ['RFC6749-5.2-07'],
  },
  {
    name: 'gives tokens for codes that it never issued',
    dialects: both,
    policy: { onUnknownCode: 'accept' },
    breaks: ['RFC6749-5.2-07', 'SSOOIDC-CreateToken-16'],
  },
  {
    name: 'does not ask whose code it is',
    dialects: both,
    policy: { onForeignCode: 'accept' },
    breaks: ['RFC6749-5.2-08', 'SSOOIDC-CreateToken-14'],
  },
  {
    name: 'asks whose code it is only once it is approved',
    dialects: both,
    policy: { tokenChecks: ['used', 'expired', 'denied', 'pace', 'pending', 'owner', 'approved'] },
    breaks: ['RFC6749-5.2-08', 'SSOOIDC-CreateToken-14'],
  },
  {
    name: 'calls a client that polls for the code of another unauthorized',
    dialects: rfc,
    policy: { onForeignCode: 'unauthorized_client' },
    breaks: ['RFC6749-5.2-08'],
  },
  {
    name: 'calls the code of another client expired',
    dialects: both,
    policy: { onForeignCode: 'expired_token' },
    breaks: ['RFC6749-5.2-08', 'SSOOIDC-CreateToken-14'],
  },
  {
    name: 'issues device codes at a large step from each other',
    dialects: both,
    policy: () => ({ newDeviceCode: counter() }),
    breaks: ['RFC6749-10.10-03', 'SSOOIDC-StartDeviceAuthorization-39'],
  },
  {
    name: 'issues access tokens at a large step from each other',
    dialects: both,
    policy: () => ({ newAccessToken: counter() }),
    breaks: ['RFC6749-10.10-06', 'SSOOIDC-CreateToken-59'],
  },
  {
    name: 'issues the same access token each time',
    dialects: both,
    policy: { newAccessToken: () => '2YotnFZFEjr1zCsicMWpAA2YotnFZFEjr1zCsicMWpAA' },
    breaks: ['RFC6749-10.10-06', 'SSOOIDC-CreateToken-59'],
  },
  {
    name: 'issues access tokens of 64 bits',
    dialects: both,
    policy: { newAccessToken: () => randomBytes(8).toString('hex') },
    breaks: ['RFC6749-10.10-04', 'RFC6749-10.10-05', 'SSOOIDC-CreateToken-59'],
  },
  {
    name: 'issues access tokens of 128 bits',
    dialects: rfc,
    policy: { newAccessToken: () => randomBytes(16).toString('hex') },
    breaks: ['RFC6749-10.10-05'],
  },
  {
    name: 'issues user codes at a large step from each other',
    dialects: both,
    policy: () => ({ newUserCode: lettered(steps(2n * 10n ** 9n, 8_765_432n, USER_CODE_LETTERS.length)) }),
    breaks: ['RFC8628-5.1-03', 'SSOOIDC-StartDeviceAuthorization-40'],
  },
  {
    name: 'knows device codes in any case',
    dialects: both,
    policy: { normalizeCredential: ignoringCaseOf('device_code') },
    breaks: ['RFC6749-1.9-01', 'SSOOIDC-CreateToken-57'],
  },
  {
    name: 'knows clients in any case',
    dialects: both,
    policy: { normalizeCredential: ignoringCaseOf('client_id') },
    breaks: ['RFC6749-1.9-01', 'SSOOIDC-StartDeviceAuthorization-38', 'SSOOIDC-CreateToken-58'],
  },
  {
    name: 'knows client secrets in any case',
    dialects: both,
    policy: { normalizeCredential: ignoringCaseOf('client_secret') },
    breaks: ['RFC6749-1.9-01', 'SSOOIDC-StartDeviceAuthorization-38', 'SSOOIDC-CreateToken-58'],
  },
  {
    name: 'looks at the first half of a device code only',
    dialects: both,
    policy: { normalizeCredential: beginningOf('device_code', 21) },
    breaks: ['RFC6749-5.2-17', 'SSOOIDC-CreateToken-57'],
  },
  {
    name: 'decodes device codes once too often',
    dialects: both,
    policy: { normalizeCredential: decodingOnceMore('device_code') },
    breaks: ['RFC6749-5.2-17', 'SSOOIDC-CreateToken-57'],
  },
  {
    name: 'looks at the first characters of a client ID only',
    dialects: both,
    policy: { normalizeCredential: beginningOf('client_id', 11) },
    breaks: ['RFC6749-5.2-19', 'SSOOIDC-StartDeviceAuthorization-38', 'SSOOIDC-CreateToken-58'],
  },
  {
    name: 'looks at the first eight characters of a client secret only',
    dialects: rfc,
    policy: { normalizeCredential: beginningOf('client_secret', 8) },
    breaks: ['RFC6749-5.2-18'],
  },
  {
    name: 'looks at the first characters of a client secret only',
    dialects: aws,
    policy: { normalizeCredential: beginningOf('client_secret', 18) },
    breaks: ['SSOOIDC-StartDeviceAuthorization-38', 'SSOOIDC-CreateToken-58'],
  },
  {
    name: 'takes the secret of any client for that of each',
    dialects: aws,
    policy: {
      normalizeCredential: (kind, value) =>
        kind === 'client_secret' ? value.replace(/^demo-(other|device|unauthorized)-/, '') : value,
    },
    breaks: ['SSOOIDC-StartDeviceAuthorization-38', 'SSOOIDC-CreateToken-58'],
  },
  {
    name: 'approves a code by all of its letters but the first',
    dialects: both,
    policy: {
      normalizeUserCode: (typed) =>
        typed
          .replace(/[^a-z]/gi, '')
          .toUpperCase()
          .slice(-7),
    },
    breaks: ['RFC8628-3.3-10', 'SSOOIDC-StartDeviceAuthorization-41'],
  },
  {
    name: 'has nothing at its complete verification URI',
    dialects: rfc,
    policy: { verificationUriComplete: (page, code) => `${page}/is/elsewhere?user_code=${code}` },
    breaks: ['RFC8628-3.3.1-04'],
  },
  {
    name: 'approves a code when its complete address is opened',
    dialects: rfc,
    policy: { asksBeforeApproving: false },
    breaks: ['RFC9110-9.2.1-01'],
  },
];

/** Values of 256 bits, each a large step above the one before. */
function counter(): () => string {
  const next = steps(2n ** 255n, 0x9e3779b97f4a7c15f39cc0605cedc8341082276bf3a27251n, 16);
  return () => next();
}

function steps(from: bigint, step: bigint, base: number): () => string {
  let value = from;
  return () => {
    value += step;
    return value.toString(base);
  };
}

/** Writes digits of a number as the letters that user codes have. */
function lettered(next: () => string): () => string {
  const letter = (digit: string) =>
    USER_CODE_LETTERS.charAt(Number.parseInt(digit, USER_CODE_LETTERS.length));
  return () => {
    const code = [...next()].map(letter).join('');
    return `${code.slice(0, 4)}-${code.slice(4)}`;
  };
}

type Normalize = Policy['normalizeCredential'];
type Credential = Parameters<Normalize>[0];

function normalizing(kind: Credential, normalize: (value: string) => string): Normalize {
  return (one, value) => (one === kind ? normalize(value) : value);
}

function ignoringCaseOf(kind: Credential): Normalize {
  return normalizing(kind, (value) => value.toLowerCase());
}

function beginningOf(kind: Credential, characters: number): Normalize {
  return normalizing(kind, (value) => value.slice(0, characters));
}

function decodingOnceMore(kind: Credential): Normalize {
  return normalizing(kind, (value) => value.replace(/%[0-9A-F]{2}/g, (byte) => decodeURIComponent(byte)));
}
