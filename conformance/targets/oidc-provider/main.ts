// Serves an oidc-provider in a terminal and prints the command that holds it against the contract. PORT is
// 3000 unless set; CODE_LIFETIME is how many seconds codes live, oidc-provider's own default unless set.

import { relative } from 'node:path';
import { oidcProvider } from './target.ts';
import { commandFor } from './variables.ts';

const { PORT, CODE_LIFETIME } = process.env;

try {
  const { settings } = await oidcProvider({
    port: Number(PORT || 3000),
    ...(CODE_LIFETIME && { codeLifetime: Number(CODE_LIFETIME) }),
  }).start();
  const command = commandFor(settings, (path) => relative(process.cwd(), path));
  process.stdout.write(
    `oidc-provider listens on ${settings.target} (stop it with Ctrl-C). To hold it against RFC 8628:\n\n${command}\n`,
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
