// The catalogue: every requirement of every source, by ID. An unknown ID does not compile.

import type { Requirement, RequirementRecord, SideName } from '../model/requirement.ts';
import { contract } from './contract.ts';
import { refOf } from './references.ts';
import { rfc6749 } from './rfc6749.ts';
import { rfc6750 } from './rfc6750.ts';
import { rfc8259 } from './rfc8259.ts';
import { rfc8414 } from './rfc8414.ts';
import { rfc8628 } from './rfc8628.ts';
import { rfc9110 } from './rfc9110.ts';
import { ssoOidc } from './sso-oidc.ts';

const catalogue = {
  ...ssoOidc,
  ...rfc8628,
  ...rfc6749,
  ...rfc6750,
  ...rfc8259,
  ...rfc8414,
  ...rfc9110,
  ...contract,
} as const;

/** The ID of a requirement that exists. */
export type RequirementId = keyof typeof catalogue;

/** The ID of a requirement that binds this side: a check of clients cannot claim a sentence for servers. */
export type RequirementIdOf<Bound extends SideName> = {
  [Id in RequirementId]: (typeof catalogue)[Id]['side'] extends Bound ? Id : never;
}[RequirementId];

/** Every requirement with its ID, in catalogue order. */
export const requirements: readonly (Requirement & { readonly id: RequirementId })[] = Object.keys(catalogue)
  .filter(isRequirementId)
  .map((id) => ({ id, ...requirement(id) }));

/** Every requirement that binds a side, in catalogue order. */
export function requirementsOf(side: SideName): readonly (Requirement & { readonly id: RequirementId })[] {
  return requirements.filter((requirement) => requirement.side === side);
}

/** The requirement of an ID. */
export function requirement(id: RequirementId): Requirement {
  const row: RequirementRecord[string] = catalogue[id];
  return { ...row, ref: refOf(row.sentence) };
}

/** Tells whether a text, from a file say, is the ID of a requirement. */
export function isRequirementId(text: string): text is RequirementId {
  return Object.hasOwn(catalogue, text);
}
