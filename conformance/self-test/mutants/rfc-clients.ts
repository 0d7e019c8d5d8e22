// Faults in how clients authenticate by RFC 6749.

import { altered, header, refusalFor, status } from '../../emulator/index.ts';
import { rfc } from '../../model/dialects.ts';
import { confidentialFirst, type Mutant } from '../mutant.ts';

export const rfcClientMutants: readonly Mutant[] = [
  {
    name: 'serves confidential clients without their secret',
    dialects: rfc,
    policy: { onMissingSecret: 'accept' },
    breaks: ['RFC8628-3.1-06', 'RFC8628-3.4-04'],
  },
  {
    name: 'serves no client that has no secret',
    dialects: rfc,
    policy: { onPublicClient: 'invalid_client' },
    // The other clients that are usually declared are public too, and would not be served either.
    declare: (settings) => {
      const { otherClient: _, unauthorizedClient: __, ...rest } = confidentialFirst(settings);
      return rest;
    },
    breaks: ['RFC8628-3.1-10'],
  },
  {
    name: 'takes a missing secret for a broken request',
    dialects: rfc,
    policy: { onMissingSecret: 'invalid_request' },
    breaks: ['RFC8628-3.1-06', 'RFC8628-3.4-04'],
  },
  {
    name: 'calls a client with a wrong secret unauthorized',
    dialects: rfc,
    policy: { onWrongSecret: 'unauthorized_client' },
    breaks: ['RFC8628-3.1-07', 'RFC8628-3.4-05', 'RFC6749-5.2-11', 'RFC6749-5.2-12'],
  },
  {
    name: 'lets clients authenticate in two ways at once',
    dialects: rfc,
    policy: { onTwoAuthMethods: 'accept' },
    breaks: ['RFC6749-2.3-01'],
  },
  {
    name: 'does not know HTTP Basic',
    dialects: rfc,
    policy: { acceptsBasic: false },
    breaks: ['RFC6749-2.3.1-01'],
  },
  {
    name: 'does not decode what HTTP Basic carries',
    dialects: rfc,
    policy: { decodeBasic: (part) => part },
    breaks: ['RFC6749-2.3.1-02'],
  },
  {
    name: 'decodes what HTTP Basic carries but for plus signs',
    dialects: rfc,
    policy: { decodeBasic: decodeURIComponent },
    breaks: ['RFC6749-2.3.1-02'],
  },
  {
    name: 'answers a failed authentication by HTTP Basic with 400',
    dialects: rfc,
    policy: altered(refusalFor('WrongSecret'), status(400)),
    breaks: ['RFC6749-5.2-11'],
  },
  {
    name: 'does not challenge a client whose authentication failed',
    dialects: rfc,
    policy: { challenge: () => undefined },
    breaks: ['RFC6749-5.2-12'],
  },
  {
    name: 'challenges a client that used HTTP Basic to use Bearer',
    dialects: rfc,
    policy: altered(refusalFor('WrongSecret'), header('www-authenticate', 'Bearer realm="api"')),
    breaks: ['RFC6749-5.2-12'],
  },
  {
    name: 'takes a client that may not use the grant for a bad code',
    dialects: rfc,
    policy: { onUnauthorizedClient: 'invalid_grant' },
    breaks: ['RFC6749-5.2-09'],
  },
  {
    name: 'takes an unknown client for one that may not use the grant',
    dialects: rfc,
    policy: { onUnknownClient: 'unauthorized_client' },
    breaks: ['RFC6749-5.2-10'],
  },
  {
    name: 'knows HTTP Basic with a capital letter only',
    dialects: rfc,
    policy: { readsSchemeInAnyCase: false },
    breaks: ['RFC9110-11.1-01'],
  },
];
