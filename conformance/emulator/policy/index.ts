// Every decision that the emulator makes, as one flat record: a mutant is the emulator with one member
// overridden, a variant is one with a member changed within what the sources allow.

import type { Cause, Refusal } from './outcomes.ts';
import { type AnswerPolicy, honestAnswers } from './policy/answers.ts';
import { type CodePolicy, honestCodes } from './policy/codes.ts';
import { honestPage, type PagePolicy } from './policy/page.ts';
import { honestPolling, type PollingPolicy } from './policy/polling.ts';
import { honestReactions, type Reaction, type ReactionPolicy } from './policy/reactions.ts';
import { honestRequests, type RequestPolicy } from './policy/requests.ts';

/** The record of decisions. */
export interface Policy
  extends CodePolicy,
    PollingPolicy,
    RequestPolicy,
    AnswerPolicy,
    PagePolicy,
    ReactionPolicy {}

/** The honest decisions that both dialects share; each dialect adds its own. */
export const commonPolicy: Policy = {
  ...honestCodes,
  ...honestPolling,
  ...honestRequests,
  ...honestAnswers,
  ...honestPage,
  ...honestReactions,
};

/** What the policy answers to a cause: a refusal, or `undefined` to carry on. */
export function react(policy: ReactionPolicy, cause: Cause, detail?: string): Refusal | undefined {
  const reaction: Reaction = policy[`on${cause}`];
  const answered = typeof reaction === 'function' ? reaction(detail) : reaction;
  if (answered === 'accept') return undefined;
  return detail === undefined ? { error: answered, cause } : { error: answered, cause, detail };
}
