// What checks of clients are, and what they have in their hands while they run.

import type { Check, Trial } from '../../model/check.ts';
import type { Conversation } from '../../model/conversation.ts';
import type { Dialect } from '../../model/dialect.ts';
import type { RequirementIdOf } from '../../requirements/catalogue.ts';
import type { ScenarioId } from '../../scenarios/index.ts';

/** The requirements that a check of clients may claim. */
export type ClientRequirementId = RequirementIdOf<'client'>;

/**
 * What a client must be before a check can run. `loop`: it signs in by itself, from the first request to the token;
 * `single-calls`: it makes one request for each call; `process`: it is a program; `virtual-time`: it is a function,
 * for which hours pass in no time.
 */
export type ClientCapability = 'loop' | 'single-calls' | 'process' | 'virtual-time';

/** What a running check of a client has in its hands. */
export interface ClientTrial extends Trial<ClientRequirementId> {
  readonly dialect: Dialect;
  /** The client of most scenarios, as it is given. */
  readonly usualClient: { readonly id: string; readonly secret?: string };
  /** The client of the scenario that is about a confidential one. */
  readonly confidentialClient: { readonly id: string; readonly secret: string };
  /** Plays a scenario, once for all checks. @throws Blocked when the dialect has no such scenario */
  conversation(scenario: ScenarioId): Promise<Conversation>;
  /** Whether the client goes on where a poll is pending; what comes later cannot be judged where it does not. */
  goesOn(): Promise<boolean>;
  /** Plays all scenarios of the dialect. */
  conversations(): Promise<readonly Conversation[]>;
}

/** Code that proves requirements of clients. */
export type ClientCheck = Check<ClientTrial, ClientRequirementId, ClientCapability>;
