// Our emulator as a target: everything declared, decisions through its control.

import { serveEmulator } from '../emulator/index.ts';
import type { DialectName } from '../model/requirement.ts';
import type { KnownTarget } from './known-target.ts';

/** The emulator of a dialect. It is the conforming server: nothing is known to be broken in it. */
export function emulatorTarget(dialect: DialectName): KnownTarget {
  return {
    name: `emulator-${dialect}`,
    dialect,
    knownFailures: {},
    async start() {
      const { url, control, demo, close } = await serveEmulator({ dialect, recordAtMost: 0 });
      const { client, otherClient, unauthorizedClient, confidentialClient } = demo;
      const decideBy = (decision: 'approve' | 'deny') => async (prompt: { userCode: string }) => {
        const ordered = control[decision](prompt.userCode);
        if (!ordered.ok) throw new Error(`the emulator says that the user code is ${ordered.reason}`);
      };
      return {
        settings: {
          target: url,
          client,
          otherClient,
          unauthorizedClient,
          ...(confidentialClient && { confidentialClient }),
          approve: decideBy('approve'),
          deny: decideBy('deny'),
        },
        close,
      };
    },
  };
}
