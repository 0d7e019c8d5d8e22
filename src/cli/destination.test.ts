// Where a token goes: proved before a person is asked for anything, and never lost where it can still be kept.
import { spawn } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { RFC, rfcStarted, rfcToken, run, useEmptyHome } from '../testing/command-line.ts';
import { json } from '../testing/scripted-server.ts';

const home = useEmptyHome();
const steps = () => [json(200, rfcStarted), json(200, rfcToken)];

/** A stream whose writes fail from the nth on. */
function failing(code: string, from: number) {
  let writes = 0;
  return new Writable({
    write(_chunk, _encoding, done) {
      writes++;
      done(writes < from ? null : Object.assign(new Error('write'), { code }));
    },
  }).on('error', () => {});
}

describe('a terminal', () => {
  const terminal = () => Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY: true });

  test('gets no token unasked, and nothing is sent', async () => {
    const { code, err, server } = await run(RFC, { steps: steps(), stdout: terminal() });
    expect([code, server.received.length]).toEqual([2, 0]);
    expect(err).toContain('give --output FILE, a pipe, or --print-token');
  });

  test('gets it where it is asked for', async () => {
    const stdout = terminal();
    expect((await run([...RFC, '--print-token'], { steps: steps(), stdout })).code).toBe(0);
    expect(String(stdout.read())).toContain('the-access-token');
  });
});

describe('a pipe or a disk that takes nothing', () => {
  test.each(['EPIPE', 'ENOSPC'])('is told before the code is shown: %s', async (code) => {
    const told = await run(RFC, { steps: steps(), stdout: failing(code, 1) });
    expect([told.code, told.server.received.length]).toEqual([1, 0]);
    expect(told.err).toBe(`devauth: the token could not be written to stdout (${code})\n`);
  });

  test('that takes no more is told after it, and the token is kept beside', async () => {
    const told = await run(RFC, { steps: steps(), stdout: failing('EPIPE', 2) });
    expect(told.code).toBe(1);
    expect(told.err).not.toContain('Signed in');
    const [, path = ''] = /could not be written \(EPIPE\); it is in (.*)\n/.exec(told.err) ?? [];
    expect(await readFile(path, 'utf8')).toContain('the-access-token');
    await import('node:fs/promises').then(({ rm }) => rm(path));
  });

  test('ends the real process in one sentence', async () => {
    const server = createServer((_, response) => {
      response.setHeader('content-type', 'application/json').end(JSON.stringify(rfcStarted));
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
    const main = fileURLToPath(new URL('./main.ts', import.meta.url));
    const args = `login --device-authorization-endpoint=${url}/da --token-endpoint=${url}/token --client-id=tv`;
    try {
      const child = spawn('/bin/sh', ['-c', `'${process.execPath}' '${main}' ${args} > /dev/full`]);
      let err = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        err += text;
      });
      const code = await new Promise((resolve) => child.once('close', resolve));
      expect([code, err]).toEqual([1, 'devauth: the token could not be written to stdout (ENOSPC)\n']);
    } finally {
      server.close();
    }
  });
});

test.each([
  ['', '""'],
  ['relative', '"relative"'],
])('HOME=%j is told, and nothing is written where the command runs', async (HOME, shown) => {
  const aws = ['login', '--start-url=https://x.example', '--region=us-east-1', '--write-aws-cache'];
  const { code, err, server } = await run(aws, { environment: { HOME } });
  expect([code, server.received.length]).toEqual([2, 0]);
  expect(err).toContain(`HOME is no absolute path: ${shown}`);
});

test('an AWS cache that can’t be written is told before the code is shown', async () => {
  const folder = join(home(), '.aws');
  await mkdir(folder);
  await writeFile(join(folder, 'sso'), 'a file where a folder has to be');
  const registered = { clientId: 'c', clientSecret: 's', clientSecretExpiresAt: 4e9 };
  const aws = ['login', '--start-url=https://x.example', '--region=us-east-1', '--write-aws-cache'];
  const { code, err } = await run(aws, { steps: [json(200, registered)] });
  expect(code).not.toBe(0);
  expect(err).not.toContain('enter the code');
});

test('a token that can’t go to its file in the end goes beside it, and nothing else is left', async () => {
  const folder = join(home(), 'out');
  await mkdir(join(folder, 'token.json'), { recursive: true });
  chmodSync(folder, 0o700);
  const told = await run([...RFC, '-o', join(folder, 'token.json')], { steps: steps() });
  expect(told.code).toBe(2);
  expect(await readdir(folder)).toEqual(['token.json']);
});

test('--max-wait ends the waiting with a sentence of its own', async () => {
  const pending = () => json(400, { error: 'authorization_pending' });
  const { code, err, clock } = await run([...RFC, '--max-wait=12'], {
    steps: [json(200, rfcStarted), pending, pending],
  });
  expect([code, clock.now()]).toEqual([4, 12_000]);
  expect(err).toContain('nobody confirmed within 12 s (--max-wait)');
});
