// Settings: every bad value is refused with its variable's name and what to do.

import { describe, expect, it } from 'vitest';
import { type Environment, readVariables } from '../../settings/read.ts';
import { SettingsError } from '../../settings/settings-error.ts';
import { serverSettings } from './settings.ts';

const target = 'http://127.0.0.1:3000';

/** The settings that an environment makes, as `make conformance` reads it. */
function readSettings(environment: Environment, url: string) {
  const values = readVariables('conformance', { ...environment, TARGET: url });
  return serverSettings(values, values.TARGET ?? '');
}

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

  it.each(['localhost:3000', 'ftp://x', 'http://user:pass@host'])('refuse the target %o', (bad) => {
    expect(() => readSettings({}, bad)).toThrow(/^TARGET/);
  });

  it.each([
    ['1', true],
    ['0', false],
    ['', undefined],
  ])('know %o as a switch', (value, on) => {
    expect(readVariables('conformance', { STRICT: value }).STRICT).toBe(on);
  });

  it('know no other word as a switch', () => {
    expect(() => readVariables('conformance', { STRICT: 'true' })).toThrow('STRICT=true');
  });
});
