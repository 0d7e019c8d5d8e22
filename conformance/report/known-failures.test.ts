// Files of known failures: what is read, what is refused, and which entries have to go.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../model/verdict.ts';
import { SettingsError } from '../settings/settings-error.ts';
import { entriesFor, readKnownFailures, staleEntries } from './known-failures.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'known-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a file of known failures', () => {
  const write = async (text: string) => {
    const path = join(folder, 'known.yaml');
    await writeFile(path, text);
    return path;
  };

  it('gives the reason of each requirement', async () => {
    const path = await write('CONTRACT-Malformed-01: it is old\n');
    expect(await readKnownFailures(path)).toEqual({ 'CONTRACT-Malformed-01': 'it is old' });
  });

  it.each([
    ['no reason', 'CONTRACT-Malformed-01:\n', 'reason'],
    ['a list', '- CONTRACT-Malformed-01\n', 'ID: reason'],
    ['broken YAML', 'a: [\n', 'not YAML'],
  ])('with %s is refused', async (_, text, word) => {
    await expect(readKnownFailures(await write(text))).rejects.toThrow(word);
  });

  it('that does not exist is refused', async () => {
    await expect(readKnownFailures('/does/not/exist')).rejects.toThrow(SettingsError);
  });
});

describe('an entry is stale', () => {
  const results: readonly Result[] = [
    { id: 'RFC8628-3.2-07', verdict: 'pass' },
    { id: 'RFC8628-3.2-08', verdict: 'fail' },
    { id: 'RFC6749-3.2-05', verdict: 'na' },
  ];
  const why = (id: string) =>
    staleEntries({ [id]: 'a reason' }, { side: 'server', dialect: 'rfc8628', results }).map(
      (entry) => entry.why,
    );

  it.each([
    ['holds now', 'RFC8628-3.2-07', 'holds now'],
    ['is of another dialect', 'SSOOIDC-CreateToken-01', 'is no requirement of rfc8628'],
    ['cannot be tested', 'RFC6749-3.2-05', 'cannot be tested, and so cannot fail'],
    ['does not exist', 'RFC8628-9.9-99', 'is not the ID of a requirement'],
  ])('when its requirement %s', (_, id, sentence) => {
    expect(why(id)).toEqual([sentence]);
  });

  it('when its requirement binds the other side', () => {
    expect(
      staleEntries({ 'RFC8628-3.2-07': 'x' }, { side: 'client', dialect: 'rfc8628', results: [] }),
    ).toEqual([{ id: 'RFC8628-3.2-07', why: 'binds servers and not clients' }]);
  });

  it('and not while it is broken', () => {
    expect(why('RFC8628-3.2-08')).toEqual([]);
  });
});

it('of several runs each gets the entries of its own dialect, and every run those of none', () => {
  const known = { 'RFC8628-3.2-07': 'a', 'SSOOIDC-CreateToken-01': 'b', 'RFC8628-9.9-99': 'c' };
  expect(entriesFor(known, { side: 'server', dialect: 'rfc8628' })).toEqual({
    'RFC8628-3.2-07': 'a',
    'RFC8628-9.9-99': 'c',
  });
});
