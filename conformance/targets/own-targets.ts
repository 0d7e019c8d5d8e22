// The servers of this repository, which `make conformance` tries when no TARGET is named.

import { dialects } from '../dialects/index.ts';
import { emulatorTarget } from './emulator.ts';
import type { KnownTarget } from './known-target.ts';
import { mockTarget } from './mock.ts';
import { unproved } from './unproved.ts';

/** Mock and emulator, in every dialect. */
export const ownTargets: readonly KnownTarget[] = dialects.flatMap(({ name }) => [
  { ...mockTarget(name), unproved: unproved[`mock-${name}`] },
  { ...emulatorTarget(name), unproved: unproved[`emulator-${name}`] },
]);
