// The shape of a mutant and of a variant: rows of data, each the emulator with decisions taken differently.

import type { Policy } from '../emulator/index.ts';
import type { DialectName } from '../model/requirement.ts';
import type { Settings } from '../model/settings.ts';
import type { RequirementId } from '../requirements/catalogue.ts';

/** A server with one fault. */
export interface Mutant {
  /** What the server does wrong, in the present tense. */
  readonly name: string;
  readonly dialects: readonly DialectName[];
  /** Exactly one decision. A function makes it anew for each server, for a fault that remembers. */
  readonly policy: Partial<Policy> | (() => Partial<Policy>);
  /** What is declared of the server, where the fault shows only in another declaration than the usual one. */
  readonly declare?: (settings: Settings) => Settings;
  /** Every requirement that this breaks, of all its dialects; each dialect's run breaks exactly its own. */
  readonly breaks: readonly RequirementId[];
}

/** A server that is unusual but conforms: it breaks nothing. */
export interface Variant {
  /** What is unusual about the server, in the present tense. */
  readonly name: string;
  readonly dialects: readonly DialectName[];
  /** One decision, or a few that only conform together. */
  readonly policy: Partial<Policy>;
}

/** The dialects of rows that concern one, and of those that concern both. */
export const aws = ['aws-sso-oidc'] as const satisfies readonly DialectName[];
export const rfc = ['rfc8628'] as const satisfies readonly DialectName[];
export const both = ['aws-sso-oidc', 'rfc8628'] as const satisfies readonly DialectName[];

/** The confidential client asks in every conforming request, and the usual one is the public client beside it. */
export function confidentialFirst({ client, confidentialClient, ...others }: Settings): Settings {
  return {
    ...others,
    ...(confidentialClient && { client: confidentialClient }),
    ...(client && { publicClient: client }),
  };
}
