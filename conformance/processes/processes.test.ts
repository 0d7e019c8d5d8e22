// Foreign processes end with all that they start, on every way out, and what they are told reaches them.

import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideByCommand } from './decide-by-command.ts';
import { runCommand } from './run-command.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'processes-'));
});
afterAll(() => rm(folder, { recursive: true }));

const prompt = { userCode: 'WDJB-MJHT', verificationUri: 'https://server.example/device?a=1&b=2' };
const run = (command: string, timeout = 10) => runCommand(command, { environment: {}, timeout });

/** Whether a process is there, and not merely a dead one that nobody has asked about. */
async function isAlive(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return stat !== '' && !/\) [ZX] /.test(stat);
}

async function isGone(pid: number): Promise<boolean> {
  for (let look = 0; look < 100; look += 1) {
    if (!(await isAlive(pid))) return true;
    await wait(50);
  }
  return false;
}

/** A command that starts a child, which writes its process ID into a file and then sleeps. */
const withChild = (file: string, then: string) => `sh -c 'echo $$ > ${file}; exec sleep 47' & ${then}`;
const pidIn = async (file: string) => Number(await readFile(file, 'utf8'));

describe.skipIf(process.platform !== 'linux')('a command', () => {
  it('is told apart by how it ended', async () => {
    expect(await run('echo out; echo err >&2; exit 3')).toEqual({
      how: 'exited',
      code: 3,
      stdout: 'out\n',
      stderr: 'err\n',
      leftProcesses: false,
    });
    expect(await run('kill -9 $$')).toMatchObject({ how: 'signalled', signal: 'SIGKILL' });
    expect(await run('sleep 47', 0.2)).toMatchObject({ how: 'timed-out' });
  });

  it('that pipes ends at its timeout, although a grandchild holds the pipe', async () => {
    const began = performance.now();
    expect(await run('sleep 47 | cat', 0.2)).toMatchObject({ how: 'timed-out' });
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it('is settled by its exit, although a child of it holds the pipe, and the child ends with it', async () => {
    const file = join(folder, 'left-behind');
    expect(await run(withChild(file, `until [ -s ${file} ]; do :; done; exit 0`))).toMatchObject({
      how: 'exited',
      code: 0,
      leftProcesses: true,
    });
    expect(await isGone(await pidIn(file))).toBe(true);
  });

  it('that asks for no mercy is ended all the same', async () => {
    expect(await run("trap '' TERM; while :; do sleep 1; done", 0.2)).toMatchObject({ how: 'timed-out' });
  });

  it('keeps the end of what it says, however much that is', async () => {
    const { stdout } = await run('head -c 3000000 /dev/zero | tr "\\0" a; echo the end');
    expect(stdout.length).toBeLessThan(100_000);
    expect(stdout.endsWith('the end\n')).toBe(true);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends with this process when that is stopped by %s',
    async (signal) => {
      const file = join(folder, `child-of-${signal}`);
      const program = `
      import { endOnSignals } from '${join(import.meta.dirname, 'process-group.ts')}';
      import { runCommand } from '${join(import.meta.dirname, 'run-command.ts')}';
      endOnSignals('a test');
      await runCommand(${JSON.stringify(withChild(file, 'wait'))}, { environment: {}, timeout: 60 });`;
      const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program]);
      const exited = new Promise((resolve) => child.once('exit', (code) => resolve(code)));
      while (!(await readFile(file, 'utf8').catch(() => ''))) await wait(50);
      const pid = await pidIn(file);
      expect(await isAlive(pid)).toBe(true);
      child.kill(signal);
      expect(await exited).toBe(signal === 'SIGTERM' ? 143 : 130);
      expect(await isGone(pid)).toBe(true);
    },
  );
});

describe('a command that decides', () => {
  it.each([[{ ...prompt, verificationUriComplete: `${prompt.verificationUri}&c=WDJB-MJHT` }], [prompt]])(
    'has what a person is shown in its environment: %o',
    async (shown) => {
      const file = join(folder, 'environment');
      await decideByCommand(
        `printf '%s|%s|%s' "$USER_CODE" "$VERIFICATION_URI" "\${VERIFICATION_URI_COMPLETE-absent}" > ${file}`,
      )(shown);
      const complete = 'verificationUriComplete' in shown ? shown.verificationUriComplete : '';
      expect(await readFile(file, 'utf8')).toBe(`WDJB-MJHT|${prompt.verificationUri}|${complete}`);
    },
  );

  it.each([
    ['echo no such code >&2; exit 4', 'the command exited 4: no such code'],
    ['kill -15 $$', 'the command was ended by SIGTERM'],
  ])('fails with the reason: %s', async (command, reason) => {
    await expect(decideByCommand(command)(prompt)).rejects.toThrow(reason);
  });

  it('fails when it does not end in time', async () => {
    await expect(decideByCommand('sleep 47 | cat', 0.2)(prompt)).rejects.toThrow('did not end within 0.2 s');
  });
});
