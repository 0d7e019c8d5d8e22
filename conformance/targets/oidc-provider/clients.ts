// The clients that are registered at the oidc-provider on trial.

import type { Client } from '../../model/target.ts';

export const publicClient = { clientId: 'devauth-public' } as const satisfies Client;

export const otherClient = { clientId: 'devauth-other' } as const satisfies Client;

/** Its secret holds what RFC 6749 §2.3.1 has to encode before it goes into an Authorization header. */
export const confidentialClient = {
  clientId: 'devauth-confidential',
  clientSecret: 'not a secret: 100% +/=&~',
} as const satisfies Client;

/** It may only use the authorization code. */
export const unauthorizedClient = { clientId: 'devauth-without-the-grant' } as const satisfies Client;

/** The scopes that a run asks for. */
export const SCOPE = 'openid email';
