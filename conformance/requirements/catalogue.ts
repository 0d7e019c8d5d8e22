// The catalogue: every requirement of every source, by ID. An unknown ID does not compile.

import type { Requirement } from '../model/requirement.ts';
import { contract } from './contract.ts';
import { rfc6749 } from './rfc6749.ts';
import { rfc6750 } from './rfc6750.ts';
import { rfc8414 } from './rfc8414.ts';
import { rfc8628 } from './rfc8628.ts';
import { ssoOidc } from './sso-oidc.ts';

const catalogue = { ...ssoOidc, ...rfc8628, ...rfc6749, ...rfc6750, ...rfc8414, ...contract } as const;

/** The ID of a requirement that exists. */
export type RequirementId = keyof typeof catalogue;

/** Every requirement with its ID, in catalogue order. */
export const requirements: readonly (Requirement & { readonly id: RequirementId })[] = Object.entries(
  catalogue,
).map(([id, requirement]) => ({ id: id as RequirementId, ...requirement }));

/** The requirement of an ID. */
export function requirement(id: RequirementId): Requirement {
  return catalogue[id];
}

/** Tells whether a text, from a file say, is the ID of a requirement. */
export function isRequirementId(text: string): text is RequirementId {
  return Object.hasOwn(catalogue, text);
}
