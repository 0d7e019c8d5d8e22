// Which dialect a run speaks, and how it knew.

import { describe, expect, it } from 'vitest';
import { dialects } from '../../dialects/index.ts';
import { createEmulator } from '../../emulator/index.ts';
import type { DialectName } from '../../model/requirement.ts';
import { readVariables } from '../../settings/read.ts';
import { detectDialect } from './detect.ts';
import { createSend, type Fetch } from './send.ts';
import { serverSettings } from './settings.ts';

const TARGET = 'http://127.0.0.1:4020';

/** Detects under variables of a run, and counts what was asked. */
async function detect(variables: Readonly<Record<string, string>>, fetch: Fetch) {
  let asked = 0;
  const send = createSend({ fetch, timeout: 1, onExchange: () => (asked += 1) });
  const { dialect, because } = await detectDialect(
    serverSettings(readVariables('conformance', variables), TARGET),
    dialects,
    send,
  );
  return { name: dialect.name, because, asked };
}

const emulatorOf = (dialect: DialectName) => createEmulator({ dialect, baseUrl: TARGET }).fetch;
const nobody: Fetch = () =>
  Promise.reject(new TypeError('fetch failed', { cause: new Error('nobody is there') }));

describe('the dialect', () => {
  it('is the one that DIALECT names, and nothing is asked', async () => {
    expect(await detect({ DIALECT: 'aws-sso-oidc', TOKEN_ENDPOINT: `${TARGET}/t` }, nobody)).toEqual({
      name: 'aws-sso-oidc',
      because: 'DIALECT says so',
      asked: 0,
    });
  });

  it.each([
    [{ DEVICE_AUTHORIZATION_ENDPOINT: `${TARGET}/d` }, 'DEVICE_AUTHORIZATION_ENDPOINT says so'],
    [{ TOKEN_ENDPOINT: `${TARGET}/t` }, 'TOKEN_ENDPOINT says so'],
    [
      { DEVICE_AUTHORIZATION_ENDPOINT: `${TARGET}/d`, TOKEN_ENDPOINT: `${TARGET}/t` },
      'DEVICE_AUTHORIZATION_ENDPOINT and TOKEN_ENDPOINT say so',
    ],
  ])('is rfc8628 under %o, and nothing is asked', async (variables, because) => {
    expect(await detect(variables, nobody)).toEqual({ name: 'rfc8628', because, asked: 0 });
  });

  it.each(['aws-sso-oidc', 'rfc8628'] as const)('is found out of a server of %s', async (name) => {
    expect(await detect({}, emulatorOf(name))).toMatchObject({ name });
  });

  it('is no question where nobody answers', async () => {
    await expect(detect({}, nobody)).rejects.toThrow(`nothing answers at ${TARGET}: nobody is there`);
  });

  it('is unknown where a server speaks none of them, and what was tried is said line by line', async () => {
    const page: Fetch = async () =>
      new Response('<h1>Hello</h1>', { headers: { 'Content-Type': 'text/html' } });
    const refused = await detect({}, page).catch((error: unknown) => String(error));
    expect(String(refused).split('\n')).toEqual([
      expect.stringContaining(
        `no dialect was recognised at ${TARGET}; say which one it is with DIALECT=aws-sso-oidc or DIALECT=rfc8628:`,
      ),
      expect.stringMatching(/^ {2}aws-sso-oidc: .*status 200, text\/html/),
      expect.stringMatching(/^ {2}rfc8628: .*status 200, text\/html/),
    ]);
  });
});
