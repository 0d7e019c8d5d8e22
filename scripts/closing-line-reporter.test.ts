// The last line of a test run, as a runner reads it, and the exit code beside it.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');

/** The last line and the exit code of a run of one test file. */
function run(tests: string): readonly [string | undefined, number | null] {
  const folder = mkdtempSync(join(tmpdir(), 'closing-line-'));
  try {
    writeFileSync(join(folder, 'some.test.ts'), tests);
    const reporter = `--reporter=${join(import.meta.dirname, 'closing-line-reporter.ts')}`;
    const { stdout, status } = spawnSync(
      process.execPath,
      [vitest, 'run', '--globals', '--root', folder, reporter],
      { encoding: 'utf8' },
    );
    return [stdout.trimEnd().split('\n').at(-1), status];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it.each([
  ['passing tests', "it('a', () => {}); it('b', () => {})", '2 passed, 0 failed', 0],
  ['a failing test', "it('a', () => {}); it('b', () => { throw 1 })", '1 passed, 1 failed', 1],
  ['skipped tests', "it('a', () => {}); it.skip('b', () => {})", '1 passed, 0 failed, 1 skipped', 0],
  ['a file that is none', 'const', '0 passed, 1 failed', 1],
  [
    'a hook that fails',
    "describe('a', () => { beforeAll(() => { throw 1 }); it('b', () => {}) })",
    '0 passed, 1 failed, 1 skipped',
    1,
  ],
  [
    'an error beside the tests',
    "it('a', async () => { setTimeout(() => { throw new Error('x') }); await new Promise((done) => setTimeout(done, 50)) })",
    '1 passed, 1 failed',
    1,
  ],
])('counts %s', (_, tests, line, code) => {
  expect(run(tests)).toEqual([line, code]);
});
