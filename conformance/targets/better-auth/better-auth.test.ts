// better-auth has paths of its own and takes only JSON at its token endpoint, so it does not speak the
// rfc8628 dialect: the suite has to say that in one sentence, and not in a red line for each requirement.

import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningBetterAuth, startBetterAuth } from './target.ts';

const suite = fileURLToPath(new URL('../../main.ts', import.meta.url));

let server: RunningBetterAuth;
beforeAll(async () => {
  server = await startBetterAuth();
});
afterAll(() => server.close());

describe.concurrent('better-auth', () => {
  it('is not recognised at its base URL, where neither metadata nor endpoints are', async () => {
    const { code, lines } = await conformance({});
    expect(code).toBe(1);
    expect(lines.filter((line) => line.includes('no dialect was recognised'))).toHaveLength(1);
    expect(lines.length).toBeLessThan(5);
    expect(lines.at(-1)).toBe('0 passed, 1 failed');
  });

  it('does not speak rfc8628 at the default endpoints', async () => {
    const { code, lines } = await conformance({ DIALECT: 'rfc8628' });
    expect(code).toBe(1);
    expect(lines.filter((line) => line.includes('does not speak rfc8628'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes(`${server.url}/device_authorization`))).not.toEqual([]);
    expect(lines.length).toBeLessThan(20);
  });

  it('does not speak rfc8628 at the endpoints that it has, since it takes no form for a token', async () => {
    const { code, lines } = await conformance({
      DIALECT: 'rfc8628',
      DEVICE_AUTHORIZATION_ENDPOINT: server.deviceAuthorizationEndpoint,
      TOKEN_ENDPOINT: server.tokenEndpoint,
    });
    expect(code).toBe(1);
    expect(lines.filter((line) => line.includes('does not speak rfc8628'))).toEqual([
      expect.stringContaining(
        `${server.tokenEndpoint} does not speak rfc8628 (it does not take application/x-www-form-urlencoded)`,
      ),
    ]);
    expect(lines.length).toBeLessThan(20);
    expect(lines.join('\n')).not.toMatch(/^fail|^warn/m);
  });
});

/** Runs the suite against the server and gives its exit code and what it printed, without empty lines. */
function conformance(variables: Readonly<Record<string, string>>) {
  return new Promise<{ readonly code: number | null; readonly lines: readonly string[] }>(
    (resolve, reject) => {
      const child = spawn(process.execPath, [suite], {
        cwd: tmpdir(),
        env: { TARGET: server.url, CLIENT_ID: 'any-client', ...variables },
      });
      let output = '';
      const collect = (chunk: Buffer) => {
        output += chunk.toString('utf8');
      };
      child.stdout.on('data', collect);
      child.stderr.on('data', collect);
      child.on('error', reject);
      child.on('close', (code) => resolve({ code, lines: output.split('\n').filter((line) => line.trim()) }));
    },
  );
}
