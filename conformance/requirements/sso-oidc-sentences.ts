// Every sentence of AWS's sources on the device code grant, and what became of it: the API reference, the
// published model, the wire protocol, and what AWS's own clients need.

import type { Sentence } from './sentence.ts';
import { ssoOidcStartSentences } from './sso-oidc-sentences-start.ts';
import { ssoOidcTokenSentences } from './sso-oidc-sentences-token.ts';
import { ssoOidcWireSentences } from './sso-oidc-sentences-wire.ts';

/** The inventory, in the order of the sources. */
export const ssoOidcSentences: readonly Sentence[] = [
  ...ssoOidcStartSentences,
  ...ssoOidcWireSentences,
  ...ssoOidcTokenSentences,
];
