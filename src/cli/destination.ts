// Where a token goes: proved before the login, written after it, and somewhere else where that fails after all.
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { TokenMembers } from '../model.ts';
import { CommandError, UsageError } from './exit-codes.ts';
import { type CommandIo, write } from './io.ts';
import type { Presentation } from './login-options.ts';
import { codeOf, proveWritable, writePrivateFile } from './private-file.ts';
import type { Session } from './session.ts';
import { storedText, tokenJson } from './token-json.ts';

type Wanted = Pick<Presentation, 'output' | 'printToken'>;

/**
 * Proves that the token can be written where it is wanted, before a person is asked for anything.
 * @throws UsageError, CommandError
 */
export async function proveDestination(
  wanted: Wanted,
  place: { readonly path: string } | undefined,
  { stdout }: CommandIo,
): Promise<void> {
  const { output, printToken } = wanted;
  if (output) {
    await proveWritable(output, { makesFolder: false }).catch((error: Error) => {
      throw new UsageError(`--output: ${error.message}`);
    });
  }
  if (place) {
    await proveWritable(place.path, { makesFolder: true }).catch((error: Error) => {
      throw new CommandError(`the AWS cache: ${error.message}`);
    });
  }
  if (output || place) return;
  if (stdout.isTTY) {
    if (printToken) return;
    throw new UsageError(
      'the token would be shown on this terminal: give --output FILE, a pipe, or --print-token',
    );
  }
  // A blank before JSON means nothing to those who read it, and tells whether anybody can.
  await write(stdout, ' ').catch((error: unknown) => {
    throw new CommandError(`the token could not be written to stdout (${codeOf(error)})`);
  });
}

/**
 * Writes the token where it is wanted.
 * @returns the files that it is in; none where it is on stdout
 * @throws CommandError that says where it is instead
 */
export async function deliver(
  token: TokenMembers,
  wanted: Wanted,
  { place, renewal }: Pick<Session, 'place' | 'renewal'>,
  io: CommandIo,
): Promise<readonly string[]> {
  const { output } = wanted;
  const text = storedText(token, renewal);
  try {
    if (place) await place.write(token);
    if (output) await writePrivateFile(resolve(output), text);
    if (!place && !output) await write(io.stdout, `${JSON.stringify(tokenJson(token))}\n`);
    return [place?.path, output].filter((path) => path !== undefined);
  } catch (cause) {
    const where = await rescue(text, output ?? place?.path, io);
    throw new CommandError(`signed in, but the token could not be written (${codeOf(cause)}); ${where}`);
  }
}

/** Puts a token where it still can be, and says where: a private file beside, in the current or the temporary folder, or stdout. */
export async function rescue(
  text: string,
  path: string | undefined,
  { stdout }: Pick<CommandIo, 'stdout'>,
): Promise<string> {
  const name = `devauth-token-${randomUUID()}.json`;
  for (const folder of [...(path ? [dirname(resolve(path))] : []), process.cwd(), tmpdir()]) {
    const file = join(folder, name);
    if (await succeeds(writePrivateFile(file, text))) return `it is in ${file}`;
  }
  return !stdout.isTTY && path !== undefined && (await succeeds(write(stdout, text)))
    ? 'it is on stdout'
    : 'it is lost';
}

function succeeds(work: Promise<void>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}
