// Which command is meant, and how whatever goes wrong with it is told.
import { readFile } from 'node:fs/promises';
import { isObject } from '../json.ts';
import { nearest } from './arguments.ts';
import { delegate, isProgram, programNames, summaryOf } from './delegate.ts';
import { EXIT, UsageError } from './exit-codes.ts';
import { exitCodeOf, explain } from './explain.ts';
import { mainHelp } from './help.ts';
import { loginCommand, type World } from './login-command.ts';

const COMMANDS: Readonly<Record<string, string>> = {
  login: 'sign in at AWS IAM Identity Center or any RFC 8628 server',
  ...Object.fromEntries(programNames.map((name) => [name, summaryOf(name)])),
};

/** Runs one command line, without the program's own name. @returns the exit code */
export async function runCommand(args: readonly string[], world: World): Promise<number> {
  try {
    return await dispatch(args, world);
  } catch (error) {
    if (world.signal.aborted) {
      world.stderr.write('devauth: interrupted\n');
      return EXIT.interrupted;
    }
    world.stderr.write(`devauth: ${explain(error)}\n`);
    const code = exitCodeOf(error);
    if (error instanceof UsageError) {
      const command = args[0] !== undefined && args[0] in COMMANDS ? ` ${args[0]}` : '';
      world.stderr.write(`Try: devauth${command} --help\n`);
    }
    return code;
  }
}

async function dispatch([name, ...rest]: readonly string[], world: World): Promise<number> {
  if (name === 'login') return loginCommand(rest, world);
  if (name !== undefined && isProgram(name)) return delegate(name, rest, world.environment);
  if (name === 'help' && rest[0] !== undefined) return dispatch([rest[0], '--help'], world);
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    (name === undefined ? world.stderr : world.stdout).write(mainHelp(COMMANDS));
    return name === undefined ? EXIT.usage : EXIT.ok;
  }
  if (name === '--version' || name === '-V') {
    world.stdout.write(`${await version()}\n`);
    return EXIT.ok;
  }
  const [, dashes = '', word = ''] = /^(-*)(.*)$/s.exec(name) ?? [];
  const near = nearest(word, dashes ? ['help', 'version'] : Object.keys(COMMANDS));
  const hint = near ? `; did you mean ${dashes ? '--' : ''}${near}?` : '';
  throw new UsageError(`unknown ${dashes ? 'option' : 'command'} ${name}${hint}`);
}

async function version(): Promise<string> {
  const manifest: unknown = JSON.parse(
    await readFile(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  return isObject(manifest) ? String(manifest.version) : 'unknown';
}
