// What a server has to declare for a check, and which variables would declare it.

import type { ServerCapability } from '../../checks/server/server-check.ts';
import { type NotApplicable, undeclared } from '../../model/reasons.ts';
import type { Target } from '../../model/target.ts';

interface Capability {
  readonly has: (target: Target) => boolean;
  readonly absent: NotApplicable;
}

/** Every capability of servers. */
export const serverCapabilities: Readonly<Record<ServerCapability, Capability>> = {
  approve: { has: (target) => target.approve !== undefined, absent: undeclared(['APPROVE']) },
  deny: { has: (target) => target.deny !== undefined, absent: undeclared(['DENY']) },
  'other-client': {
    has: (target) => target.clients.other !== undefined,
    absent: undeclared(['OTHER_CLIENT_ID']),
  },
  'unauthorized-client': {
    has: (target) => target.clients.unauthorized !== undefined,
    absent: undeclared(['UNAUTHORIZED_CLIENT_ID']),
  },
  'confidential-client': {
    has: (target) => target.clients.confidential?.clientSecret !== undefined,
    absent: undeclared(['CONFIDENTIAL_CLIENT_ID', 'CONFIDENTIAL_CLIENT_SECRET']),
  },
  'public-client': {
    has: (target) => target.clients.public !== undefined,
    absent: undeclared(['PUBLIC_CLIENT_ID']),
  },
  metadata: {
    has: (target) => target.metadata !== undefined,
    absent: { because: 'not-seen', what: 'the target publishes no metadata' },
  },
  registration: {
    has: (target) => target.endpoints.register !== undefined,
    absent: { because: 'not-seen', what: 'the target has no registration endpoint' },
  },
};

/** Why the target cannot be put to a check with this need, or undefined when it can. */
export function whatIsAbsent(target: Target, need: string): NotApplicable | undefined {
  const known = Object.entries(serverCapabilities).find(([name]) => name === need)?.[1];
  if (!known) throw new Error(`no capability is called ${need}`);
  return known.has(target) ? undefined : known.absent;
}
