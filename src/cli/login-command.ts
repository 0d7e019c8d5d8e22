// `devauth login`: from what is asked for to a token on stdout, in a file, or in AWS's cache; or to a clear reason.
import { access, constants, realpath, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { DeviceAuthError } from '../errors.ts';
import type { HttpOptions } from '../http.ts';
import { login } from '../login.ts';
import type { LoginResult, TokenMembers } from '../model.ts';
import { openBrowser } from './browser.ts';
import { EXIT, UsageError } from './exit-codes.ts';
import { explain } from './explain.ts';
import { loginHelp } from './help.ts';
import { fromOptions, type Presentation } from './login-options.ts';
import { type Environment, fromEnvironment, type LoginRequest } from './login-request.ts';
import { writePrivateFile } from './private-file.ts';
import { createScreen, harmless, isPlain, type Screen, type Stream } from './screen.ts';
import { openSession, type Session } from './session.ts';
import { tokenJson } from './token-json.ts';

/** What the command has of the outside world. */
export interface World {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: Stream;
  readonly environment: Environment;
  /** Aborted when the person presses Ctrl-C. */
  readonly signal: AbortSignal;
  /** How requests are sent and timed, where that is not the platform's business. */
  readonly http?: Pick<HttpOptions, 'fetch' | 'clock'>;
}

/** @returns the exit code */
export async function loginCommand(args: readonly string[], world: World): Promise<number> {
  const wish = fromOptions(args, world.environment);
  if (wish === 'help') {
    world.stdout.write(loginHelp());
    return EXIT.ok;
  }
  if (wish === 'from-environment') return clientUnderTest(world);
  const { request, presentation } = wish;
  if (presentation.output) await checkOutput(presentation.output);
  const screen = createScreen({
    stream: world.stderr,
    qr: presentation.qr,
    plain: isPlain(world.environment),
    clock: world.http?.clock,
  });
  try {
    const { result, session } = await perform(request, presentation, screen, world);
    screen.end();
    return await conclude(result, session, presentation, world);
  } finally {
    screen.end();
  }
}

/** The whole flow, shown on the screen. */
async function perform(
  request: LoginRequest,
  { open }: Pick<Presentation, 'open'>,
  screen: Screen,
  { signal, environment, http }: World,
): Promise<{ readonly result: LoginResult; readonly session: Session }> {
  const options = { signal, onProgress: screen.progress };
  const session = await openSession({ ...request, http: { ...request.http, ...http } }, options);
  const result = await login(session.client, {
    ...options,
    onPrompt(authorization) {
      screen.prompt(authorization);
      const page = authorization.verificationUriComplete ?? authorization.verificationUri;
      if (open) openBrowser(page, environment, () => screen.note('No browser could be started.'));
    },
  });
  return { result, session };
}

async function conclude(
  result: LoginResult,
  session: Session,
  { output }: Presentation,
  { stdout, stderr }: World,
): Promise<number> {
  const tell = (line: string) => stderr.write(`${line}\n`);
  switch (result.outcome) {
    case 'denied':
      tell(`devauth: the request was refused${because(result.errorDescription)}`);
      return EXIT.denied;
    case 'expired':
      tell(
        'devauth: nobody confirmed in time, and the code has expired. Run the command again for a new one.',
      );
      return EXIT.expired;
    case 'approved': {
      const token = result.token.reveal();
      const text = `${JSON.stringify(tokenJson(token, new Date()))}\n`;
      const places = await store(token, text, session, output);
      tell(`Signed in.${places.length ? ` The token is in ${places.join(' and in ')}` : ''}`);
      if (places.length === 0) stdout.write(text);
      return EXIT.ok;
    }
  }
}

/** Puts the token where it is wanted. @returns the places; none where it is wanted on stdout */
async function store(
  token: TokenMembers,
  text: string,
  session: Session,
  output: string | undefined,
): Promise<readonly string[]> {
  try {
    const kept = await session.keep?.(token);
    if (output) await writePrivateFile(resolve(output), text);
    return [kept, output].filter((place) => place !== undefined);
  } catch (cause) {
    throw new Error(`signed in, but the token could not be written, and is lost: ${explain(cause)}`, {
      cause,
    });
  }
}

/** A client under test: plain lines for people on stderr, one line of JSON on stdout, exit code 0 or 1. */
async function clientUnderTest(world: World): Promise<number> {
  const screen = createScreen({ stream: world.stderr, qr: false, plain: true });
  const answer = (line: object) => world.stdout.write(`${JSON.stringify(line)}\n`);
  const fail = (error: string) => {
    answer({ outcome: 'error', error });
    return EXIT.error;
  };
  try {
    const { result } = await perform(fromEnvironment(world.environment), { open: false }, screen, world);
    if (result.outcome === 'denied') return fail('access_denied');
    if (result.outcome === 'expired') return fail('expired_token');
    const { accessToken, tokenType } = result.token;
    answer({ outcome: 'success', access_token: accessToken, token_type: tokenType });
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof DeviceAuthError)) throw error;
    screen.note(explain(error));
    return fail(error.error ?? error.code);
  }
}

function because(description: string | undefined): string {
  return description ? `: ${harmless(description)}` : ' in the browser';
}

/** Better to hear of it now than after the login. */
async function checkOutput(file: string): Promise<void> {
  const path = await realpath(file).catch(() => resolve(file));
  const found = await stat(path).catch(() => undefined);
  // To replace a folder or a device would be worse than to lose a token.
  if (found && !found.isFile()) throw new UsageError(`--output: ${file} is not a file`);
  const folder = dirname(path);
  await access(folder, constants.W_OK).catch(() => {
    throw new UsageError(`--output: there is no folder ${folder} that can be written to`);
  });
}
