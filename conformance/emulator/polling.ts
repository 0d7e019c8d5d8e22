// What a poll finds: the checks on a device code, in the order that the policy gives them.
import { statusAt } from './grants.ts';
import { type Policy, react } from './policy/index.ts';
import type { TokenCheck } from './policy/polling.ts';
import type { Cause, Client, Grant, Refusal, StoredStatus } from './vocabulary.ts';

/** One poll on a code that exists. */
interface Poll {
  readonly grant: Grant;
  readonly client: Client;
  readonly policy: Policy;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Finds a cause to refuse, ends the examination with a token, or passes the poll on. */
type Check = (poll: Poll) => Cause | 'issue' | undefined;

const checks: Readonly<Record<TokenCheck, Check>> = {
  owner: ({ grant, client, policy, now }) => {
    if (grant.clientId === client.id) return undefined;
    if (policy.foreignPollsEndTheGrant) grant.expiresAt = Math.min(grant.expiresAt, now);
    return 'ForeignCode';
  },
  used: (poll) => (seenStatus(poll) === 'used' ? 'UsedCode' : undefined),
  expired: ({ grant, now }) => (statusAt(grant, now) === 'expired' ? 'ExpiredCode' : undefined),
  denied: (poll) => {
    if (seenStatus(poll) !== 'denied') return undefined;
    poll.grant.status = poll.policy.toldDenialBecomes;
    return 'DeniedCode';
  },
  approved: (poll) => (['approved', 'used'].includes(seenStatus(poll)) ? 'issue' : undefined),
  pace: (poll) => (isEarly(poll) ? 'EarlyPoll' : undefined),
  repeated: (poll) => (seenStatus(poll) === 'pending' && poll.grant.polls > 1 ? 'RepeatedPoll' : undefined),
  pending: (poll) => {
    if (seenStatus(poll) !== 'pending') return undefined;
    letDecisionSlip(poll);
    return 'PendingCode';
  },
};

/**
 * Examines one poll and records it. Returns why it gets no token, or `undefined` when it does.
 * @see RFC 8628 §3.5
 */
export function examinePoll(poll: Poll): Refusal | undefined {
  for (const name of poll.policy.tokenChecks) {
    const found = checks[name](poll);
    if (found === 'issue') return undefined;
    if (found === undefined) continue;
    const refusal = react(poll.policy, found);
    if (refusal !== undefined) return { ...refusal, interval: poll.grant.interval };
  }
  return undefined;
}

/** Where a grant stands for its polls: a decision may take a moment to be seen. */
function seenStatus({ grant, now }: Poll): StoredStatus {
  return now < grant.decisionSeenFrom ? 'pending' : grant.status;
}

/** Writes back what the poll has read, over what was decided since, where the policy is not to notice that. */
function letDecisionSlip({ grant, policy }: Poll): void {
  if (policy.pollsLetSlip !== 'a decision') return;
  setImmediate(() => {
    grant.status = 'pending';
  });
}

/** Tells whether a poll comes too early, and records it for the next one. */
function isEarly({ grant, policy, now }: Poll): boolean {
  const since = grant.lastPollAt ?? grant.issuedAt;
  const wait = Math.max(0, grant.interval - policy.pollToleranceSeconds) * 1000;
  const early = grant.polls >= policy.pollsWithoutWait && now - since < wait;
  const times = { now, previous: grant.lastPollAt, interval: grant.interval, early };
  grant.polls += 1;
  if (early && policy.earlyPollsLoseTheCode) grant.isLost = true;
  grant.lastPollAt = policy.nextIntervalFrom(times);
  grant.interval = policy.nextInterval(times);
  return early;
}
