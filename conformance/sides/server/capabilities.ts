// What a target has to declare for a check, and how a person is told that it does not.

import type { Capability } from '../../model/check.ts';
import type { Target } from '../../model/target.ts';

const capabilities: Readonly<
  Record<Capability, { readonly has: (target: Target) => boolean; readonly absent: string }>
> = {
  approve: { has: (target) => target.approve !== undefined, absent: 'APPROVE is not set' },
  deny: { has: (target) => target.deny !== undefined, absent: 'DENY is not set' },
  'other-client': {
    has: (target) => target.clients.other !== undefined,
    absent: 'OTHER_CLIENT_ID is not set',
  },
  'unauthorized-client': {
    has: (target) => target.clients.unauthorized !== undefined,
    absent: 'UNAUTHORIZED_CLIENT_ID is not set',
  },
  'confidential-client': {
    has: (target) => target.clients.confidential?.clientSecret !== undefined,
    absent: 'no confidential client: CONFIDENTIAL_CLIENT_ID and CONFIDENTIAL_CLIENT_SECRET are not set',
  },
  'public-client': {
    has: (target) => target.clients.public !== undefined,
    absent: 'no public client: PUBLIC_CLIENT_ID is not set',
  },
  metadata: { has: (target) => target.metadata !== undefined, absent: 'the target publishes no metadata' },
  registration: {
    has: (target) => target.endpoints.register !== undefined,
    absent: 'the target has no registration endpoint',
  },
};

/** The reason why the target cannot be put to a check with these needs, or undefined when it can. */
export function whatIsAbsent(target: Target, needs: readonly Capability[] = []): string | undefined {
  const reasons = needs
    .filter((need) => !capabilities[need].has(target))
    .map((need) => capabilities[need].absent);
  return reasons.length > 0 ? reasons.join('; ') : undefined;
}
