// Serves an oidc-provider in a terminal (PORT, 3000 unless set), and prints the command that holds it
// against the contract.

import { relative } from 'node:path';
import { oidcProvider } from './target.ts';
import { commandFor } from './variables.ts';

try {
  const { settings } = await oidcProvider({ port: Number(process.env.PORT || 3000) }).start();
  const command = commandFor(settings, (path) => relative(process.cwd(), path));
  process.stdout.write(
    `oidc-provider listens on ${settings.target} (stop it with Ctrl-C). To hold it against RFC 8628:\n\n${command}\n`,
  );
} catch (error) {
  process.stderr.write(
    `${error instanceof Error ? error.message : String(error)}; set PORT to a free port\n`,
  );
  process.exitCode = 1;
}
