// Where the variables of a command come from: the environment, which make's own variables are part of,
// then the file `.env` in the folder it is run from.

import { existsSync } from 'node:fs';
import type { Environment } from './read.ts';

/** The variables of the environment, completed by those of `.env`. */
export function readEnvironment(): Environment {
  // A variable that is set but empty counts as absent, so it must not hide the one in the file.
  for (const [name, value] of Object.entries(process.env)) if (value === '') delete process.env[name];
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}
