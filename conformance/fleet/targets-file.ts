// The file that TARGETS names: many servers and clients, each with the variables of its run. Secrets stand in the
// environment only; the file says which variable of it holds one.

import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { Environment, Values } from '../settings/read.ts';
import { readVariables } from '../settings/read.ts';
import { SettingsError } from '../settings/settings-error.ts';
import { type ProgramName, variables, variablesOf } from '../settings/variables.ts';

/** One entry of the file, read. */
export type FleetTarget = { readonly name: string } & (
  | { readonly side: 'server'; readonly values: Values<'conformance'> }
  | { readonly side: 'client'; readonly values: Values<'conformance-client'> }
);

/** What a run of many has once, and no single target of it. */
const ofTheWholeRun = ['TARGETS', 'SHARD', 'RESUME', 'REPORT', 'BASELINE', 'STRICT'];

/** Names become folders of reports. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/**
 * Reads a file of targets: YAML or JSON, `targets:` a list of entries, `defaults:` variables of all of them. A value
 * `$NAME` is that of the variable NAME in the environment.
 * @throws SettingsError naming the entry, what is wrong, and what to do
 */
export async function readTargets(path: string, environment: Environment): Promise<readonly FleetTarget[]> {
  const where = `TARGETS: ${path}`;
  const file = objectOf(await readYaml(path), where);
  for (const key of Object.keys(file)) {
    if (key !== 'targets' && key !== 'defaults') {
      throw new SettingsError(`${where} has ${key}, which is not known; it has targets and defaults`);
    }
  }
  if (!Array.isArray(file.targets) || file.targets.length === 0) {
    throw new SettingsError(`${where} names no target; write "targets:" and below it one "- name: …" each`);
  }
  const defaults = file.defaults === undefined ? {} : objectOf(file.defaults, `${where}, defaults`);
  const entries: readonly unknown[] = file.targets;
  const targets = entries.map((entry, index) =>
    readTarget(
      objectOf(entry, `${where}, target ${index + 1}`),
      defaults,
      environment,
      `${where}, target ${index + 1}`,
    ),
  );
  for (const [index, { name }] of targets.entries()) {
    const first = targets.findIndex((other) => other.name === name);
    if (first !== index) {
      throw new SettingsError(
        `${where}: targets ${first + 1} and ${index + 1} are both named ${name}; reports need names`,
      );
    }
  }
  return targets;
}

async function readYaml(path: string): Promise<unknown> {
  try {
    return parse(await readFile(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SettingsError(`TARGETS: ${path} cannot be read (${reason})`, { cause: error });
  }
}

function objectOf(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new SettingsError(`${where} is no map; write one "VARIABLE: value" a line`);
}

function readTarget(
  entry: Readonly<Record<string, unknown>>,
  defaults: Readonly<Record<string, unknown>>,
  environment: Environment,
  where: string,
): FleetTarget {
  const { name, ...own } = entry;
  if (typeof name !== 'string' || !NAME.test(name)) {
    throw new SettingsError(
      `${where} needs a name of letters, digits, ".", "_" and "-": its reports get it as their folder`,
    );
  }
  const side = 'CLIENT' in own ? 'client' : 'server';
  const program = side === 'client' ? 'conformance-client' : 'conformance';
  const given = valuesOf(own, program, environment, `${where} (${name})`);
  // A default for the other side is no fault of this target.
  const shared = Object.entries(defaults).filter(
    ([variable]) => isVariableOf(variable, program) || !isKnown(variable),
  );
  const all = {
    ...valuesOf(Object.fromEntries(shared), program, environment, `${where}, defaults`),
    ...given,
  };
  try {
    if (side === 'client') return { name, side, values: readVariables('conformance-client', all) };
    const values = readVariables('conformance', all);
    if (!values.TARGET)
      throw new SettingsError('needs TARGET, the URL of a server, or CLIENT, the command of a client');
    return { name, side, values };
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    throw new SettingsError(`${where} (${name}): ${error.message}`, { cause: error });
  }
}

/** The variables of an entry, as an environment. */
function valuesOf(
  entry: Readonly<Record<string, unknown>>,
  program: ProgramName,
  environment: Environment,
  where: string,
): Environment {
  const values: Record<string, string> = {};
  for (const [variable, value] of Object.entries(entry)) {
    if (!isVariableOf(variable, program)) {
      throw new SettingsError(
        `${where}: ${variable} is no variable of ${program}; devauth ${program} --help lists them`,
      );
    }
    const isOfTheRun = ofTheWholeRun.includes(variable) || (variable === 'JOBS' && program === 'conformance');
    if (isOfTheRun) {
      throw new SettingsError(`${where}: ${variable} holds for the whole run; set it beside TARGETS`);
    }
    if (!['string', 'number', 'boolean'].includes(typeof value)) {
      throw new SettingsError(`${where}: ${variable} has no value; give it a text or a number`);
    }
    values[variable] = resolved(
      variable,
      value === true ? '1' : value === false ? '0' : String(value),
      environment,
      where,
    );
  }
  return values;
}

function resolved(variable: string, value: string, environment: Environment, where: string): string {
  const [, name] = /^\$\{?([A-Za-z_][A-Za-z0-9_]*)\}?$/.exec(value) ?? [];
  if (name !== undefined) {
    const found = environment[name];
    if (found) return found;
    throw new SettingsError(
      `${where}: ${variable} is to be that of ${name}, which is not set in the environment`,
    );
  }
  if (isKnown(variable) && 'secret' in variables[variable]) {
    throw new SettingsError(
      `${where}: ${variable} stands in the file; put the secret into the environment, and write ${variable}: $NAME_OF_IT`,
    );
  }
  return value;
}

function isKnown(variable: string): variable is keyof typeof variables {
  return Object.hasOwn(variables, variable);
}

function isVariableOf(variable: string, program: ProgramName): boolean {
  return variablesOf(program).some(({ name }) => name === variable);
}
