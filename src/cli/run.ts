// Which command is meant, and how whatever goes wrong with it is told.
import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { isObject } from '../json.ts';
import { asUsageError } from './arguments.ts';
import { delegate, programNames, summaryOf } from './delegate.ts';
import { EXIT, UsageError } from './exit-codes.ts';
import { exitCodeOf, explain } from './explain.ts';
import { mainHelp } from './help.ts';
import { type CommandIo, write } from './io.ts';
import { loginCommand } from './login-command.ts';
import { logoutCommand } from './logout-command.ts';
import { codeOf } from './private-file.ts';
import { refreshCommand } from './refresh-command.ts';
import { statusCommand } from './status-command.ts';

interface Entry {
  readonly summary: string;
  run(args: readonly string[], io: CommandIo): Promise<number>;
}

const COMMANDS: Readonly<Record<string, Entry>> = {
  login: { summary: 'sign in at AWS IAM Identity Center or any RFC 8628 server', run: loginCommand },
  status: { summary: 'say what is signed in, and until when', run: statusCommand },
  refresh: { summary: 'renew a stored token without the person', run: refreshCommand },
  logout: { summary: 'revoke and remove a stored token', run: logoutCommand },
  ...Object.fromEntries(
    programNames.map((name): [string, Entry] => [
      name,
      { summary: summaryOf(name), run: (args, { environment }) => delegate(name, args, environment) },
    ]),
  ),
};

/** Runs one command line, without the program's own name. @returns the exit code */
export async function runCommand(args: readonly string[], io: CommandIo): Promise<number> {
  try {
    return await dispatch(args, io);
  } catch (error) {
    if (io.signal.aborted) {
      io.stderr.write('devauth: interrupted\n');
      return EXIT.interrupted;
    }
    // What the system says of a pipe or a disk is a code; a stack would tell nobody more.
    const isOfStdout = /^(EPIPE|ENOSPC)$/.test(codeOf(error));
    io.stderr.write(
      `devauth: ${isOfStdout ? `stdout could not be written (${codeOf(error)})` : explain(error)}\n`,
    );
    if (error instanceof UsageError) {
      const command = args[0] !== undefined && args[0] in COMMANDS ? ` ${args[0]}` : '';
      io.stderr.write(`Try: devauth${command} --help\n`);
    }
    return exitCodeOf(error);
  }
}

async function dispatch(args: readonly string[], io: CommandIo): Promise<number> {
  const summaries = Object.fromEntries(
    Object.entries(COMMANDS).map(([name, { summary }]) => [name, summary]),
  );
  if (args.length === 0) {
    io.stderr.write(mainHelp(summaries));
    return EXIT.usage;
  }
  let code: number = EXIT.ok;
  const program = new Command().exitOverride().configureOutput({ writeErr: () => {} });
  // Each command reads its own options.
  const add = (name: string, run: (rest: readonly string[]) => Promise<number>) => {
    const command = program.command(name).helpOption(false).allowUnknownOption().passThroughOptions();
    command.argument('[args...]').action(async (rest: readonly string[]) => {
      code = await run(rest);
    });
  };
  program.enablePositionalOptions().helpOption(false).helpCommand(false);
  program.option('-h, --help').option('-V, --version');
  for (const [name, { run }] of Object.entries(COMMANDS)) add(name, (rest) => run(rest, io));
  add('help', ([name]) => dispatch(name === undefined ? ['--help'] : [name, '--help'], io));
  if (args[0] === '--version' || args[0] === '-V') {
    await write(io.stdout, `${await version()}\n`);
    return EXIT.ok;
  }
  if (args[0] === '--help' || args[0] === '-h') {
    await write(io.stdout, mainHelp(summaries));
    return EXIT.ok;
  }
  await program.parseAsync([...args], { from: 'user' }).catch((error: unknown) => {
    throw asUsageError(error);
  });
  return code;
}

async function version(): Promise<string> {
  const manifest: unknown = JSON.parse(
    await readFile(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  return isObject(manifest) ? String(manifest.version) : 'unknown';
}
