// The clients of this repository that need nothing but this package: the generated ones, and the command as a process.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dialectNames } from '../../generated/index.ts';
import { generatedClients } from './generated-clients.ts';
import type { OwnClient } from './run-own-client.ts';
import { unproved } from './unproved.ts';

/** `devauth login`: the source in a checkout, the bundle in the package. */
function loginCommand(): string {
  const places = ['../../src/cli/main.ts', '../../dist/cli/main.js'];
  const found = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find(existsSync);
  return `'${process.execPath}' '${found ?? 'devauth'}' login --from-environment`;
}

/** `devauth login` in both dialects. */
const loginClients: readonly OwnClient[] = dialectNames.map((dialect) => ({
  folder: `login-${dialect}`,
  dialect,
  client: { name: 'devauth login', calls: 'whole', kind: 'process', command: loginCommand() },
  known: {},
  unproved: unproved[`login-${dialect}`],
}));

export const ownClients: readonly OwnClient[] = [...generatedClients, ...loginClients];
