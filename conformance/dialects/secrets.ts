// Which members carry credentials, by the names that the contracts mark as sensitive.

import { contracts } from '../../generated/contracts.ts';
import type { Exchange } from '../model/exchange.ts';
import type { Secret } from '../model/secret.ts';

/** What real servers hand out besides: a server of OpenID Connect adds it to a token response. */
const beyondTheContract = ['id_token'];

/** In a request an authorization code, but in a response the code of an error, which may be shown. */
const onlyInRequests = 'code';

/** The wire names that carry credentials, each with the shell variable that stands for it in replay commands. */
export const secretNames = new Map<string, string>(
  [...Object.values(contracts).flatMap(({ sensitive }) => sensitive), ...beyondTheContract]
    .filter((name) => name !== onlyInRequests)
    .map((name) => [name, name.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase()]),
);

/** What a response hands out. What the suite itself makes up for a request is no secret. */
export function secretsIn({ request, response }: Exchange): readonly Secret[] {
  return Object.entries(response?.members ?? {}).flatMap(([name, value]) => {
    const variable = secretNames.get(name);
    return variable && typeof value === 'string' ? [{ value, variable, from: request }] : [];
  });
}
