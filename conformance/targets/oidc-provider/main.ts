// Serves an oidc-provider in a terminal (PORT, 3000 unless set), and prints the command that holds it
// against the contract.

import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RunningTarget } from '../known-target.ts';
import { knownFailuresFile, oidcProvider } from './target.ts';

try {
  const port = Number(process.env.PORT || 3000);
  const running = await oidcProvider({ port }).start();
  process.stdout.write(
    `oidc-provider listens on ${running.settings.target} (stop it with Ctrl-C). To hold it against RFC 8628:\n\n` +
      `${commandFor(running.settings)}\n`,
  );
} catch (error) {
  process.stderr.write(
    `${error instanceof Error ? error.message : String(error)}; set PORT to a free port\n`,
  );
  process.exitCode = 1;
}

function commandFor(settings: RunningTarget['settings']): string {
  const { client, otherClient, unauthorizedClient, confidentialClient } = settings;
  const decide = `node ${fromHere(fileURLToPath(new URL('decide.ts', import.meta.url)))}`;
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

function fromHere(path: string): string {
  return relative(process.cwd(), path);
}

/** As one word of a shell. */
function quoted(value: string): string {
  return /^[\w./:-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}
