// The variables of `make conformance` that hold the oidc-provider on trial.

import { fileURLToPath } from 'node:url';
import type { RunningTarget } from '../known-target.ts';

/** The list of known failures, in the form that KNOWN_FAILURES reads. */
export const knownFailuresFile = fileURLToPath(new URL('known-failures.yaml', import.meta.url));

const decideScript = fileURLToPath(new URL('decide.ts', import.meta.url));

/** A shell command that runs `make conformance` with its variables; paths are made by `fromHere`. */
export function commandFor(settings: RunningTarget['settings'], fromHere: (path: string) => string): string {
  const { client, otherClient, unauthorizedClient, confidentialClient } = settings;
  const decide = `node ${quoted(fromHere(decideScript))}`;
  const variables = {
    TARGET: settings.target,
    SCOPE: settings.scope,
    CLIENT_ID: client?.clientId,
    OTHER_CLIENT_ID: otherClient?.clientId,
    UNAUTHORIZED_CLIENT_ID: unauthorizedClient?.clientId,
    CONFIDENTIAL_CLIENT_ID: confidentialClient?.clientId,
    CONFIDENTIAL_CLIENT_SECRET: confidentialClient?.clientSecret,
    APPROVE: `${decide} approve`,
    DENY: `${decide} deny`,
    KNOWN_FAILURES: fromHere(knownFailuresFile),
  };
  // In front of make, not behind it: there a $ would have to be doubled.
  const assignments = Object.entries(variables).flatMap(([name, value]) =>
    value ? [`${name}=${quoted(value)}`] : [],
  );
  return [...assignments, 'make conformance'].join(' \\\n');
}

/** As one word of a shell. */
function quoted(value: string): string {
  return /^[\w./:-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}
