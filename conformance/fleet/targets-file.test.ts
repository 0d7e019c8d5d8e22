// What a file of targets may say, and that a wrong one is refused with its place and what to do.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTargets } from './targets-file.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'targets-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(text: string, environment: Record<string, string> = {}) {
  const path = join(folder, 'targets.yaml');
  await writeFile(path, text);
  return readTargets(path, environment);
}

describe('a file of targets', () => {
  it('has servers and clients, defaults for both, and secrets of the environment', async () => {
    const text = `
defaults:
  DIALECT: rfc8628
  TIMEOUT: 3
  SCOPE: profile
targets:
  - name: one
    TARGET: https://one.example
    CLIENT_ID: tv
    CLIENT_SECRET: $ONE_SECRET
  - name: two
    TARGET: https://two.example
    DIALECT: aws-sso-oidc
    SLOW: true
  - name: three
    CLIENT: ./client --fast
`;
    expect(await read(text, { ONE_SECRET: 's3cret' })).toEqual([
      {
        name: 'one',
        side: 'server',
        values: {
          TARGET: 'https://one.example',
          CLIENT_ID: 'tv',
          CLIENT_SECRET: 's3cret',
          DIALECT: 'rfc8628',
          TIMEOUT: 3,
          SCOPE: 'profile',
        },
      },
      {
        name: 'two',
        side: 'server',
        values: {
          TARGET: 'https://two.example',
          DIALECT: 'aws-sso-oidc',
          TIMEOUT: 3,
          SCOPE: 'profile',
          SLOW: true,
        },
      },
      {
        name: 'three',
        side: 'client',
        values: { CLIENT: './client --fast', DIALECT: 'rfc8628', TIMEOUT: 3 },
      },
    ]);
  });

  it.each([
    ['targets: []', /targets\.yaml names no target/],
    ['- name: one', /targets\.yaml is no map/],
    ['targets: [a: [', /targets\.yaml cannot be read/],
    ['target: []', /has target, which is not known; it has targets and defaults/],
    ['targets: [one]', /target 1 is no map/],
    ['targets: [{ TARGET: "http://a" }]', /target 1 needs a name/],
    ['targets: [{ name: ../up, TARGET: "http://a" }]', /target 1 needs a name/],
    ['targets: [{ name: one }]', /target 1 \(one\): needs TARGET/],
    ['targets: [{ name: one, TARGET: ftp://a }]', /target 1 \(one\): TARGET=ftp:\/\/a is not an http/],
    [
      'targets: [{ name: one, TARGET: "http://a", CLIENTID: tv }]',
      /\(one\): CLIENTID is no variable of conformance/,
    ],
    [
      'targets: [{ name: one, CLIENT: x, CLIENT_ID: tv }]',
      /\(one\): CLIENT_ID is no variable of conformance-client/,
    ],
    ['targets: [{ name: one, TARGET: "http://a", REPORT: x }]', /\(one\): REPORT holds for the whole run/],
    ['targets: [{ name: one, TARGET: "http://a", CLIENT_ID: }]', /\(one\): CLIENT_ID has no value/],
    [
      'defaults: { APROVE: x }\ntargets: [{ name: one, TARGET: "http://a" }]',
      /defaults: APROVE is no variable/,
    ],
    [
      'targets: [{ name: one, TARGET: "http://a" }, { name: one, TARGET: "http://b" }]',
      /targets 1 and 2 are both named one/,
    ],
    [
      'targets: [{ name: one, TARGET: "http://a", CLIENT_ID: $NO }]',
      /CLIENT_ID is to be that of NO, which is not set/,
    ],
  ])('%j is refused', async (text, message) => {
    await expect(read(text)).rejects.toThrow(message);
  });

  it('that holds a secret is refused, and the message does not repeat it', async () => {
    const reading = read(
      'targets: [{ name: one, TARGET: "http://a", CLIENT_ID: tv, CLIENT_SECRET: pl4nted }]',
    );
    await expect(reading).rejects.toThrow(
      /CLIENT_SECRET stands in the file; put the secret into the environment/,
    );
    await expect(reading).rejects.not.toThrow(/pl4nted/);
  });

  it('that is absent is refused', async () => {
    await expect(readTargets(join(folder, 'none.yaml'), {})).rejects.toThrow(/none\.yaml cannot be read/);
  });
});
