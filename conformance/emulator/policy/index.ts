// Every decision that the emulator makes, as one flat record: a mutant is the emulator with one member
// overridden, a variant is one with a member changed within what the sources allow.

import type { Cause, Refusal } from '../vocabulary.ts';
import { type CodePolicy, conformingCodes } from './codes.ts';
import { conformingPage, type PagePolicy } from './page.ts';
import { conformingPolling, type PollingPolicy } from './polling.ts';
import { conformingReactions, type Reaction, type ReactionPolicy } from './reactions.ts';
import { conformingRequests, type RequestPolicy } from './requests.ts';
import { conformingResponses, type ResponsePolicy } from './responses.ts';

/** The record of decisions. */
export interface Policy
  extends CodePolicy,
    PollingPolicy,
    RequestPolicy,
    ResponsePolicy,
    PagePolicy,
    ReactionPolicy {}

/** The conforming decisions that both dialects share; each dialect adds its own. */
export const conformingPolicy: Policy = {
  ...conformingCodes,
  ...conformingPolling,
  ...conformingRequests,
  ...conformingResponses,
  ...conformingPage,
  ...conformingReactions,
};

/** What the policy does about a cause: a refusal, or `undefined` to carry on. */
export function react(policy: ReactionPolicy, cause: Cause, detail?: string): Refusal | undefined {
  const reaction: Reaction = policy[`on${cause}`];
  const error = typeof reaction === 'function' ? reaction(detail) : reaction;
  if (error === 'accept') return undefined;
  return detail === undefined ? { error, cause } : { error, cause, detail };
}
