// The first lines of the command, which have to run where nothing else of it can.
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const main = fileURLToPath(new URL('main.ts', import.meta.url));

/** Runs the command where Node says that it is of a version. */
async function runIn(version: string) {
  const fake = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
  const args = ['--import', `data:text/javascript,${encodeURIComponent(fake)}`, main, '--version'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const code = new Promise((resolve) => child.once('close', resolve));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, out, err };
}

test.each(['18.20.4', '20.19.0', '22.17.1'])(
  'Node %s is told what is needed, in one sentence',
  async (version) => {
    expect(await runIn(version)).toEqual({
      code: 2,
      out: '',
      err: `devauth: Node 22.18 or newer is needed, and this is Node ${version}.\n`,
    });
  },
);

test.each(['22.18.0', '24.0.0', '100.1.0'])('Node %s will do', async (version) => {
  expect(await runIn(version)).toMatchObject({ code: 0, err: '' });
});
