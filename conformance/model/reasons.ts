// Why a requirement was not judged, as data: what a report counts, groups and gives hints by.

/** Why a requirement does not apply to what is on trial. */
export type NotApplicable =
  /** The settings do not declare what the proof needs; `variables` would. */
  | { readonly because: 'undeclared'; readonly variables: readonly string[] }
  /** The proof takes longer than a run waits; `SLOW=1` waits. */
  | { readonly because: 'slow'; readonly what: string }
  /** What the sentence is about was not there to be judged. */
  | { readonly because: 'not-seen'; readonly what: string }
  /** No check from outside can prove it. */
  | { readonly because: 'untestable'; readonly why: string };

/** Why a proof could not be reached. */
export type BlockedReason =
  /** A request or a person of the setup failed. */
  | { readonly by: 'setup'; readonly what: string }
  /** The suite itself erred; that is never the target's fault. */
  | { readonly by: 'suite'; readonly what: string };

/** Any reason why there is no judgement. */
export type Reason = NotApplicable | BlockedReason;

/** The reason as a person reads it. */
export function sentenceOf(reason: Reason): string {
  if ('by' in reason) return reason.by === 'suite' ? `the suite itself erred: ${reason.what}` : reason.what;
  switch (reason.because) {
    case 'undeclared':
      return `${reason.variables.join(' and ')} ${reason.variables.length === 1 ? 'is' : 'are'} not set`;
    case 'slow':
      return `${reason.what}; set SLOW=1 to wait`;
    case 'not-seen':
      return reason.what;
    case 'untestable':
      return `not testable from outside: ${reason.why}`;
  }
}

/** What a sentence is about was not there to be judged. */
export function notSeen(what: string): NotApplicable {
  return { because: 'not-seen', what };
}

/** Several reasons of one kind as one: all the variables that would have to be set. */
export function undeclared(variables: readonly string[]): NotApplicable {
  return { because: 'undeclared', variables: [...new Set(variables)] };
}
