// `node fleet-targets.ts COUNT FILE`: serves as many emulators as a fleet is to have, and writes the file of targets
// that TARGETS reads. A process of its own, so that what it costs is not the suite's.

import { writeFile } from 'node:fs/promises';
import { serveEmulator } from '../../conformance/emulator/index.ts';

const DIALECT = 'aws-sso-oidc';
const [count, path = ''] = process.argv.slice(2);

const targets = await Promise.all(
  Array.from({ length: Number(count) }, async (_, index) => {
    const { url } = await serveEmulator({
      dialect: DIALECT,
      policy: { intervalSeconds: 1 },
      recordAtMost: 0,
    });
    return { name: `emulator-${index + 1}`, TARGET: url, DIALECT };
  }),
);
await writeFile(path, JSON.stringify({ targets }));
process.stdout.write('ready\n');
