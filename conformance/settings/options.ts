// The options of every program, made of the table: `--client-id ID` is CLIENT_ID. Secrets have none.

import { Command, CommanderError, Option } from 'commander';
import type { Environment } from './read.ts';
import { SettingsError } from './settings-error.ts';
import { type Kind, type ProgramName, type Variable, variablesOf } from './variables.ts';

/** What stands for the value of an option in the help; a switch has none. */
const placeholders: Readonly<Record<Kind, string | undefined>> = {
  text: 'TEXT',
  url: 'URL',
  dialect: 'DIALECT',
  seconds: 'SECONDS',
  rate: 'NUMBER',
  integer: 'NUMBER',
  count: 'NUMBER',
  calls: 'single|whole',
  authentication: 'METHOD',
  port: 'PORT',
  switch: undefined,
  'shell-command': 'COMMAND',
  file: 'FILE',
  folder: 'FOLDER',
  list: 'LIST',
};

/** Columns of the help, on a terminal or not. */
const HELP_WIDTH = 100;

/** What a program says about itself. */
export interface ProgramHelp {
  readonly name: ProgramName;
  readonly summary: string;
  /** What stands below the options. */
  readonly notes: readonly string[];
  /** What is given without a name; a program without it takes no such arguments. */
  readonly operands?: Operands;
}

/** Arguments without a name. */
export interface Operands {
  readonly name: string;
  readonly help: string;
  readonly several: boolean;
}

/** What the command line says: variables, or the help that was asked for. */
export type CommandLine =
  | { readonly variables: Environment; readonly operands: readonly string[] }
  | { readonly help: string };

/**
 * Reads the arguments of a program.
 * @throws SettingsError when one is unknown or lacks its value, with the nearest name.
 */
export function readCommandLine(help: ProgramHelp, args: readonly string[]): CommandLine {
  const table = variablesOf(help.name);
  const command = new Command(`devauth ${help.name}`)
    .description(help.summary)
    .helpOption('-h, --help', 'show this help')
    .addHelpText('after', `\n${notesOf(help, table).join('\n')}`)
    .exitOverride()
    .configureOutput({ writeOut: () => {}, writeErr: () => {}, getOutHelpWidth: () => HELP_WIDTH });
  const { operands } = help;
  if (operands) command.argument(`<${operands.name}${operands.several ? '...' : ''}>`, operands.help);
  for (const { name, kind, help: text, secret } of table) {
    if (secret) continue;
    const placeholder = placeholders[kind];
    command.addOption(new Option(placeholder ? `${optionOf(name)} <${placeholder}>` : optionOf(name), text));
  }
  try {
    command.parse(withUnknownNamesAlone(args, table), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.helpDisplayed') return { help: helpOf(command) };
    throw new SettingsError(
      `${error.message.replace(/^error: /, '').replace(/\s+/g, ' ')} (devauth ${help.name} --help lists the options)`,
    );
  }
  const given = command.opts<Record<string, string | true>>();
  const variables: Record<string, string> = {};
  for (const { name } of table) {
    const value = given[camelCase(name)];
    if (value === undefined) continue;
    if (value === '') throw new SettingsError(`${optionOf(name)} is empty; give it a value or leave it out`);
    variables[name] = value === true ? '1' : value;
  }
  return { variables, operands: command.args };
}

/** The nearest name is found by the name alone, so an unknown option is parted from its value. */
function withUnknownNamesAlone(
  args: readonly string[],
  table: readonly { readonly name: string }[],
): string[] {
  const known = table.map(({ name }) => optionOf(name));
  return args.flatMap((argument) => {
    const [name = ''] = argument.split('=', 1);
    return name.startsWith('--') && !known.includes(name) ? [name] : [argument];
  });
}

/** The option that sets a variable, such as `--client-id` for CLIENT_ID. */
export function optionOf(variable: string): string {
  return `--${variable.toLowerCase().replaceAll('_', '-')}`;
}

function helpOf(command: Command): string {
  let text = '';
  command.configureOutput({ writeOut: (part) => (text += part) }).outputHelp();
  return text;
}

function notesOf({ notes }: ProgramHelp, table: readonly (Variable & { name: string })[]): readonly string[] {
  const secrets = table.filter(({ secret }) => secret).map(({ name }) => name);
  const hasVariables = table.some(({ optionOnly }) => !optionOnly);
  return [
    ...(hasVariables
      ? ['Each option is also a variable, of the environment or of a file .env: CLIENT_ID for --client-id.']
      : []),
    ...(secrets.length > 0 ? ['Secrets are variables only:', ...secrets.map((name) => `  ${name}`)] : []),
    ...notes,
  ];
}

function camelCase(variable: string): string {
  return variable.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
