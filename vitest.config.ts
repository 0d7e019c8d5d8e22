// How the project's tests are run: every *.test.ts beside what it tests, and a last line that any runner reads.

import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files whose tests wait for processes and for intervals in real time, rather than compute. */
const WAITING = [
  'conformance/targets/oidc-provider/oidc-provider.test.ts',
  'conformance/self-test/served.test.ts',
  'conformance/self-test/unusual-servers.test.ts',
  'conformance/main.test.ts',
  'conformance/self-test/real-clients/oauth-clients.test.ts',
];

/** Starts the files that wait first, so that the others are run meanwhile and nobody waits at the end. */
class WaitingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const waits = ({ moduleId }: TestSpecification) => WAITING.some((path) => moduleId.endsWith(path));
    return [...sorted.filter(waits), ...sorted.filter((file) => !waits(file))];
  }
}

export default defineConfig({
  test: {
    include: ['{src,conformance,scripts}/**/*.test.ts'],
    reporters: ['default', './scripts/closing-line-reporter.ts'],
    sequence: { sequencer: WaitingFirst },
    // One more than there are cores, for the one that waits.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
