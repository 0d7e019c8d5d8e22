// Settings: every bad value is refused with its variable's name and what to do.

import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readKnownFailures } from '../report/known-failures.ts';
import { isOn, readSettings, SettingsError } from './read-settings.ts';

const target = 'http://127.0.0.1:3000';

describe('settings', () => {
  it('have their documented defaults', () => {
    expect(readSettings({}, target)).toMatchObject({
      target,
      timeout: 10,
      slow: false,
      startUrl: 'https://example.awsapps.com/start',
    });
  });

  it('count an empty variable as absent', () => {
    expect(readSettings({ CLIENT_ID: '', TIMEOUT: ' ', DIALECT: '' }, target)).not.toHaveProperty('client');
  });

  it('say by CLIENT_SECRET whether the client is confidential', () => {
    expect(readSettings({ CLIENT_ID: 'a' }, target).client).toEqual({ clientId: 'a' });
    expect(readSettings({ CLIENT_ID: 'a', CLIENT_SECRET: 'b' }, target).client).toEqual({
      clientId: 'a',
      clientSecret: 'b',
    });
  });

  it.each([
    [{ TIMEOUT: 'soon' }, 'TIMEOUT'],
    [{ TIMEOUT: '0' }, 'TIMEOUT'],
    [{ SEED: '1.5' }, 'SEED'],
    [{ SLOW: 'yes' }, 'SLOW'],
    [{ DIALECT: 'oauth3' }, 'DIALECT'],
    [{ CLIENT_SECRET: 'x' }, 'CLIENT_ID'],
    [{ OTHER_CLIENT_SECRET: 'x' }, 'OTHER_CLIENT_ID'],
    [{ TOKEN_ENDPOINT: '/token' }, 'TOKEN_ENDPOINT'],
    [{ START_URL: 'example' }, 'START_URL'],
  ])('refuse %o and name %s', (environment, name) => {
    expect(() => readSettings(environment, target)).toThrow(SettingsError);
    expect(() => readSettings(environment, target)).toThrow(name);
  });

  it.each(['localhost:3000', 'ftp://x', '', 'http://user:pass@host'])('refuse the target %o', (bad) => {
    expect(() => readSettings({}, bad)).toThrow(/^TARGET/);
  });

  it('know only 1 and 0 as a switch', () => {
    expect([isOn('STRICT', '1'), isOn('STRICT', '0'), isOn('STRICT', undefined)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(() => isOn('STRICT', 'true')).toThrow('STRICT=true');
  });
});

describe('a file of known failures', () => {
  const write = async (text: string) => {
    const path = join(await mkdtemp(join(tmpdir(), 'known-')), 'known.yaml');
    await writeFile(path, text);
    return path;
  };

  it('gives the reason of each requirement', async () => {
    const path = await write('CONTRACT-Malformed-01: it is old\n');
    expect(await readKnownFailures(path)).toEqual({ 'CONTRACT-Malformed-01': 'it is old' });
  });

  it.each([
    ['an unknown requirement', 'RFC8628-9.9-99: x\n', 'RFC8628-9.9-99'],
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
