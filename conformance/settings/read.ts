// Reads the settings of a program by the table, and refuses bad ones with what to do instead.

import { type DialectName, dialectNames } from '../../generated/index.ts';
import { SettingsError } from './settings-error.ts';
import { type Kind, type ProgramName, type VariableOf, type variables, variablesOf } from './variables.ts';

/** Variables by name; an empty one counts as absent. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What the value of each kind is once it is read. */
interface ValueOf {
  text: string;
  url: string;
  dialect: DialectName;
  seconds: number;
  rate: number;
  integer: number;
  count: number;
  calls: 'single' | 'whole';
  authentication: 'client_secret_basic' | 'client_secret_post';
  port: number;
  switch: boolean;
  'shell-command': string;
  file: string;
  folder: string;
  list: readonly string[];
}

/** The settings of a program that are set. */
export type Values<P extends ProgramName> = {
  readonly [Name in VariableOf<P>]?: ValueOf[(typeof variables)[Name]['kind']];
};

type Readers = { readonly [K in Kind]: (name: string, value: string) => ValueOf[K] };

const readers: Readers = {
  text: (_, value) => value,
  url: readUrl,
  dialect(name, value) {
    const dialect = dialectNames.find((known) => known === value);
    if (dialect) return dialect;
    throw new SettingsError(`${name}=${value} is not known; it is one of ${dialectNames.join(', ')}`);
  },
  seconds: (name, value) => readNumber(name, value, (number) => number > 0, 'a number of seconds above 0'),
  rate: (name, value) =>
    readNumber(name, value, (number) => number > 0, 'a number of requests a second above 0'),
  integer: (name, value) => readNumber(name, value, Number.isSafeInteger, 'a whole number'),
  count: (name, value) =>
    readNumber(name, value, (number) => Number.isInteger(number) && number > 0, 'a whole number above 0'),
  calls(name, value) {
    if (value === 'single' || value === 'whole') return value;
    throw new SettingsError(`${name}=${value} is not known; it is single or whole`);
  },
  authentication(name, value) {
    if (value === 'client_secret_basic' || value === 'client_secret_post') return value;
    throw new SettingsError(`${name}=${value} is not known; it is client_secret_basic or client_secret_post`);
  },
  port: (name, value) => readNumber(name, value, isPort, 'a port from 0 to 65535'),
  switch(name, value) {
    if (value === '0') return false;
    if (value === '1') return true;
    throw new SettingsError(`${name}=${value} is not understood; set ${name}=1 or leave it out`);
  },
  'shell-command': (_, value) => value,
  file: (_, value) => value,
  folder: (_, value) => value,
  list: (_, value) => value.split(/[\s,]+/).filter((item) => item !== ''),
};

/**
 * The settings that an environment holds for a program.
 * @throws SettingsError naming the variable, what is wrong, and what to do.
 */
export function readVariables<P extends ProgramName>(program: P, environment: Environment): Values<P> {
  const values: Record<string, unknown> = {};
  for (const { name, kind } of variablesOf(program)) {
    const value = environment[name]?.trim();
    if (value) values[name] = readers[kind](name, value);
  }
  // Each name has the value of its own kind: the table says which, and `readers` reads it so.
  return values as Values<P>;
}

function readUrl(name: string, value: string): string {
  const url = URL.parse(value);
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new SettingsError(
      `${name}=${value} is not an http or https URL; write it as https://host[:port][/path]`,
    );
  }
  if (url.username || url.password) {
    throw new SettingsError(`${name} holds credentials; set CLIENT_ID and CLIENT_SECRET instead`);
  }
  return value;
}

function readNumber(
  name: string,
  value: string,
  isAllowed: (value: number) => boolean,
  description: string,
): number {
  const number = Number(value);
  if (Number.isFinite(number) && isAllowed(number)) return number;
  throw new SettingsError(`${name}=${value} is not ${description}`);
}

function isPort(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 65535;
}
