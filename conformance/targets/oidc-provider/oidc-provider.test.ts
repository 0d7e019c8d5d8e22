// Holds a real oidc-provider against the suite: in process, and as the commands that its main.ts prints.

import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Report, ReportedRequirement } from '../../report/report.ts';
import { summarize } from '../../report/summary.ts';
import { toReport } from '../../report/to-report.ts';

import { serverSettings } from '../../sides/server/settings.ts';
import { runOwnTarget } from '../run-own-target.ts';
import { oidcProvider } from './target.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What a run says that is neither a pass nor known; a warning counts as much as a failure. */
function unexplained(
  results: readonly Pick<ReportedRequirement, 'id' | 'verdict' | 'detail'>[],
  known: object,
): readonly string[] {
  return results
    .filter(
      ({ id, verdict }) => verdict !== 'pass' && verdict !== 'na' && !(id in known && verdict !== 'blocked'),
    )
    .map(({ id, verdict, detail }) => `${verdict} ${id}: ${detail}`);
}

/** What could have been proved if the run had been told more. */
function forWantOfSettings(
  results: readonly Pick<ReportedRequirement, 'id' | 'reason' | 'detail'>[],
): readonly string[] {
  return results
    .filter(({ reason }) => reason === 'undeclared' || reason === 'slow')
    .map(({ id, detail }) => `${id}: ${detail}`);
}

describe.concurrent('oidc-provider', () => {
  it('keeps every requirement but those that it is known to break, expiry included', async () => {
    const target = oidcProvider({ codeLifetime: 20 });
    const outcome = await runOwnTarget(target, (url) => serverSettings({}, url));
    expect(outcome.dialect).toBe('rfc8628');
    const summary = summarize(outcome, target.knownFailures, true);
    const { requirements } = toReport(outcome, summary, target.knownFailures, 'a test');
    expect(unexplained(requirements, target.knownFailures)).toEqual([]);
    expect(forWantOfSettings(requirements)).toEqual([]);
    expect(summary).toMatchObject({ failed: 0, stale: [] });
    // An entry that no run breaks explains nothing.
    expect(summary.known).toBe(Object.keys(target.knownFailures).length);
  });

  // It starts a dozen processes in turn, each slow on a busy machine.
  it('is green under the command that its main.ts prints', { timeout: 180_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'oidc-provider-'));
    const server = run(folder, `node '${here('main.ts')}'`, { PORT: '0' });
    try {
      const printed = await server.until(/^make conformance$/m);
      const [, command = ''] = /^(TARGET=.*)^make conformance$/ms.exec(printed) ?? [];
      const suite = run(folder, `${command} node '${here('../../main.ts')}'`, {
        STRICT: '1',
        REPORT: 'reports',
      });
      const screen = await suite.until(/^\d+ passed, \d+ failed$/m);
      expect(screen.trim().split('\n').at(-1)).toMatch(/^\d\d+ passed, 0 failed$/);
      expect(await suite.end).toBe(0);

      const report: Report = JSON.parse(await readFile(join(folder, 'reports', 'report.json'), 'utf8'));
      const withoutApproval = forWantOfSettings(report.requirements).filter((line) =>
        /APPROVE|DENY|CLIENT/.test(line),
      );
      expect(withoutApproval).toEqual([]);
    } finally {
      server.stop();
      await rm(folder, { recursive: true });
    }
  });
});

/** A shell command that runs in a folder of its own, where no .env and no variable of ours says anything. */
function run(cwd: string, command: string, variables: Readonly<Record<string, string>>) {
  const PATH = [dirname(process.execPath), process.env.PATH].join(delimiter);
  const child = spawn('sh', ['-c', `exec env ${command}`], { cwd, env: { PATH, ...variables } });
  let output = '';
  const end = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const until = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = (chunk: Buffer) => {
        output += chunk.toString('utf8');
        if (pattern.test(output)) resolve(output);
      };
      child.stdout.on('data', look);
      child.stderr.on('data', look);
      child.on('close', () => reject(new Error(`it ended without ${pattern}:\n${output}`)));
    });
  return { until, end, stop: () => child.kill() };
}
