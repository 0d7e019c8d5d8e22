// Faults of the codes themselves, and of what is asked about a device code that is not the client's own.

import { randomBytes } from 'node:crypto';
import { newUserCode } from '../../emulator/index.ts';
import { both, rfc } from '../../model/dialects.ts';
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
    breaks: ['RFC8628-3.3-02'],
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
];
