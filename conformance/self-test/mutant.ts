// The shape of a mutant and of a variant: rows of data, each the emulator with decisions taken differently.

import type { Policy } from '../emulator/index.ts';
import type { DialectName } from '../model/requirement.ts';
import type { ServerSettings } from '../model/settings.ts';
import type { VirtualClock } from '../model/virtual-clock.ts';
import type { RequirementId } from '../requirements/catalogue.ts';
import type { Fetch } from '../sides/server/send.ts';

/** A server with one fault. */
export interface Mutant {
  /** What the server does wrong, in the present tense. */
  readonly name: string;
  readonly dialects: readonly DialectName[];
  /** Exactly one decision. A function makes it anew for each server, for a fault that remembers. */
  readonly policy: Partial<Policy> | (() => Partial<Policy>);
  /** What is declared of the server, where the fault shows only in another declaration than the usual one. */
  readonly declare?: (settings: ServerSettings) => ServerSettings;
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
  /** What stands before the server, made anew for each run. */
  readonly before?: (server: Fetch, clock: VirtualClock) => Fetch;
}

/** The confidential client asks in every conforming request, and the usual one is the public client beside it. */
export function confidentialFirst({ client, confidentialClient, ...others }: ServerSettings): ServerSettings {
  return {
    ...others,
    ...(confidentialClient && { client: confidentialClient }),
    ...(client && { publicClient: client }),
  };
}
