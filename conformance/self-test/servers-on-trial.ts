// The server side on trial: emulators with decisions taken differently.

import type { Mutant, Variant } from './mutant.ts';
import { mutants } from './mutants/index.ts';
import { runOnEmulator } from './suite-on-emulator.ts';
import type { SuiteOnTrial } from './trial-of-the-suite.ts';
import { variants } from './variants/index.ts';

export const serversOnTrial: SuiteOnTrial<Mutant, Variant> = {
  side: 'server',
  mutants,
  variants,
  run(dialect, row) {
    if (!row) return runOnEmulator(dialect);
    const policy = typeof row.policy === 'function' ? row.policy() : row.policy;
    const before = 'before' in row ? row.before : undefined;
    return runOnEmulator(dialect, policy, 'declare' in row ? row.declare : undefined, before);
  },
};
