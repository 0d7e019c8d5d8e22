// `devauth status`: what is signed in, and until when.
import { EXIT } from './exit-codes.ts';
import { storedHelp } from './help.ts';
import { type CommandIo, write } from './io.ts';
import {
  expiryOf,
  listAwsTokens,
  nameOfStored,
  readStoredRequest,
  readStoredToken,
  STORED_OPTIONS,
  type Stored,
} from './stored.ts';
import { harmless, inWords } from './text.ts';

/** @returns the exit code: 0 where something is signed in */
export async function statusCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const { values, paths } = await readStoredRequest(args, io);
  if (values.help) {
    await write(
      io.stdout,
      storedHelp(
        'status',
        'Say what is signed in, and until when: all of AWS’s cache, or the files named.',
        STORED_OPTIONS,
      ),
    );
    return EXIT.ok;
  }
  const tokens =
    paths.length > 0 ? await Promise.all(paths.map(readStoredToken)) : await listAwsTokens(io.environment);
  if (tokens.length === 0) {
    io.stderr.write('Nobody is signed in.\n');
    return EXIT.error;
  }
  const now = Date.now() / 1000;
  await write(io.stdout, tokens.map((token) => `${lineOf(token, now)}\n`).join(''));
  return tokens.some((token) => !(expiryOf(token) <= now)) ? EXIT.ok : EXIT.error;
}

function lineOf(stored: Stored, now: number): string {
  return `${harmless(nameOfStored(stored))}: ${stateOf(stored, now)}, in ${stored.path}`;
}

function stateOf(stored: Stored, now: number): string {
  const expiry = expiryOf(stored);
  if (Number.isNaN(expiry)) return 'signed in, nobody knows until when';
  const date = new Date(expiry * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
  const renewal = stored.token.refreshToken ? ', and can be renewed' : '';
  return expiry > now
    ? `signed in until ${date} (${inWords(expiry - now)})${renewal}`
    : `expired at ${date}${renewal}`;
}
