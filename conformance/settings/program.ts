// How every program starts: options before the environment before `.env`; help on request; wrong usage is one
// sentence and exit 2, anything else that a person can mend one sentence and exit 1.

import { UserError } from '../model/user-error.ts';
import { readEnvironment } from './environment.ts';
import { type ProgramHelp, readCommandLine } from './options.ts';
import { type Environment, readVariables, type Values } from './read.ts';
import { SettingsError } from './settings-error.ts';
import { type ProgramName, variablesOf } from './variables.ts';

/** Exit codes that programs share. */
export const EXIT = { ok: 0, red: 1, usage: 2 } as const;

/**
 * Starts a program with its settings and sets the exit code of the process.
 * @param start runs the program; what it resolves to becomes the exit code
 * @param afterError what is still printed on stdout when it could not be run
 */
export async function startProgram<P extends ProgramName>(
  help: ProgramHelp & { readonly name: P },
  start: (values: Values<P>, operands: readonly string[]) => Promise<number>,
  afterError?: string,
): Promise<void> {
  try {
    const commandLine = readCommandLine(help, process.argv.slice(2));
    if ('help' in commandLine) {
      process.stdout.write(commandLine.help);
      return;
    }
    const { variables, operands } = commandLine;
    const values = readVariables(help.name, { ...environmentFor(help.name), ...variables });
    process.exitCode = await start(values, operands);
  } catch (error) {
    const isTold = error instanceof SettingsError || error instanceof UserError;
    const said = isTold ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`${help.name}: ${said}\n`);
    if (afterError !== undefined) process.stdout.write(`${afterError}\n`);
    process.exitCode = error instanceof SettingsError ? EXIT.usage : EXIT.red;
  }
}

/** The environment without what is an option only. */
function environmentFor(program: ProgramName): Environment {
  const optionOnly = variablesOf(program).flatMap(({ name, optionOnly }) =>
    optionOnly ? [name as string] : [],
  );
  return Object.fromEntries(Object.entries(readEnvironment()).filter(([name]) => !optionOnly.includes(name)));
}
