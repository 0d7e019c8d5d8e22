// The dialects that the suite speaks.

import type { Dialect } from '../model/dialect.ts';
import { awsSsoOidc } from './aws-sso-oidc.ts';
import { rfc8628 } from './rfc8628.ts';

/** In the order in which a server is asked for them when nobody has said which one it speaks. */
export const dialects: readonly Dialect[] = [awsSsoOidc, rfc8628];
