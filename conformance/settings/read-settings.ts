// Reads the variables of a run from an environment, and refuses bad ones with what to do instead.

import { type DialectName, dialectNames } from '../../generated/index.ts';
import type { Settings } from '../model/settings.ts';
import type { Client } from '../model/target.ts';
import { decideByCommand } from '../processes/decide-by-command.ts';

/** The start URL of a run that names none. */
export const DEFAULT_START_URL = 'https://example.awsapps.com/start';
const DEFAULT_TIMEOUT = 10;

/** A variable has a value that cannot be used. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** The variables of a run; an empty one counts as absent. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The settings that an environment holds for a target.
 * @throws SettingsError naming the variable, what is wrong, and what to do.
 */
export function readSettings(environment: Environment, target: string): Settings {
  const read = (name: string) => environment[name]?.trim() || undefined;

  const clientOf = (prefix: string): Client | undefined => {
    const clientId = read(`${prefix}CLIENT_ID`);
    const clientSecret = read(`${prefix}CLIENT_SECRET`);
    if (!clientId && clientSecret) {
      throw new SettingsError(
        `${prefix}CLIENT_SECRET is set, but ${prefix}CLIENT_ID is not; set both or neither`,
      );
    }
    return clientId ? { clientId, ...(clientSecret && { clientSecret }) } : undefined;
  };

  const urlOf = (name: string, value: string): string => {
    const url = URL.parse(value);
    if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
      throw new SettingsError(
        `${name}=${value} is not an http or https URL; write it as https://host[:port][/path]`,
      );
    }
    if (url.username || url.password)
      throw new SettingsError(`${name} holds credentials; set CLIENT_ID and CLIENT_SECRET instead`);
    return value;
  };

  const dialect = readDialect(environment);
  const client = clientOf('');
  const otherClient = clientOf('OTHER_');
  const unauthorizedClient = clientOf('UNAUTHORIZED_');
  const confidentialClient = clientOf('CONFIDENTIAL_');
  const publicClient = clientOf('PUBLIC_');
  const deviceAuthorizationEndpoint = read('DEVICE_AUTHORIZATION_ENDPOINT');
  const tokenEndpoint = read('TOKEN_ENDPOINT');
  const scope = read('SCOPE');
  const approve = read('APPROVE');
  const deny = read('DENY');

  return {
    target: urlOf('TARGET', target).replace(/\/+$/, ''),
    startUrl: urlOf('START_URL', read('START_URL') ?? DEFAULT_START_URL),
    timeout: readNumber(
      'TIMEOUT',
      read('TIMEOUT'),
      DEFAULT_TIMEOUT,
      (value) => value > 0,
      'a number of seconds above 0',
    ),
    seed: readNumber(
      'SEED',
      read('SEED'),
      freshSeed(),
      Number.isSafeInteger,
      'a whole number, as an earlier run printed it',
    ),
    slow: isOn('SLOW', read('SLOW')),
    ...(dialect && { dialect }),
    ...(client && { client }),
    ...(otherClient && { otherClient }),
    ...(unauthorizedClient && { unauthorizedClient }),
    ...(confidentialClient && { confidentialClient }),
    ...(publicClient && { publicClient }),
    ...(scope && { scope }),
    ...(deviceAuthorizationEndpoint && {
      deviceAuthorizationEndpoint: urlOf('DEVICE_AUTHORIZATION_ENDPOINT', deviceAuthorizationEndpoint),
    }),
    ...(tokenEndpoint && { tokenEndpoint: urlOf('TOKEN_ENDPOINT', tokenEndpoint) }),
    ...(approve && { approve: decideByCommand('APPROVE', approve) }),
    ...(deny && { deny: decideByCommand('DENY', deny) }),
  };
}

/**
 * The dialect that the environment names, if it names one.
 * @throws SettingsError when there is no such dialect.
 */
export function readDialect(environment: Environment): DialectName | undefined {
  const value = environment.DIALECT?.trim();
  if (!value) return undefined;
  const dialect = dialectNames.find((name) => name === value);
  if (!dialect)
    throw new SettingsError(`DIALECT=${value} is not known; it is one of ${dialectNames.join(', ')}`);
  return dialect;
}

/**
 * Whether a switch is on.
 * @throws SettingsError when the value is neither 0 nor 1.
 */
export function isOn(name: string, value: string | undefined): boolean {
  if (value === undefined || value === '' || value === '0') return false;
  if (value === '1') return true;
  throw new SettingsError(`${name}=${value} is not understood; set ${name}=1 or leave it out`);
}

/**
 * The port to listen on.
 * @throws SettingsError when PORT is no port.
 */
export function readPort(environment: Environment, fallback: number): number {
  const isPort = (value: number) => Number.isInteger(value) && value >= 0 && value <= 65535;
  return readNumber(
    'PORT',
    environment.PORT?.trim() || undefined,
    fallback,
    isPort,
    'a port from 0 to 65535',
  );
}

function readNumber(
  name: string,
  value: string | undefined,
  fallback: number,
  isAllowed: (value: number) => boolean,
  description: string,
): number {
  if (value === undefined) return fallback;
  const number = Number(value);
  if (!Number.isFinite(number) || !isAllowed(number))
    throw new SettingsError(`${name}=${value} is not ${description}`);
  return number;
}

function freshSeed(): number {
  return Math.floor(Math.random() * 2 ** 31);
}
