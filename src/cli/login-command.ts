// `devauth login`: from what is asked for to a token on stdout, in a file, or in AWS's cache; or to a clear reason.
import { systemClock } from '../clock.ts';
import { DeviceAuthError } from '../errors.ts';
import { login } from '../login.ts';
import type { LoginResult } from '../model.ts';
import { openBrowser } from './browser.ts';
import { createScreen } from './create-screen.ts';
import { deliver, proveDestination } from './destination.ts';
import { CommandError, EXIT } from './exit-codes.ts';
import { type Circumstances, exitCodeOf, explain } from './explain.ts';
import { loginHelp } from './help.ts';
import { type CommandIo, write } from './io.ts';
import { fromOptions, type Presentation } from './login-options.ts';
import { fromEnvironment, type LoginRequest } from './login-request.ts';
import { type Network, openNetwork } from './network.ts';
import type { Screen } from './screen.ts';
import { HintedError, type Session } from './session.ts';
import { openSession } from './sessions.ts';
import { harmless } from './text.ts';

/** @returns the exit code */
export async function loginCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const command = await fromOptions(args, io.environment);
  switch (command.does) {
    case 'help':
      await write(io.stdout, loginHelp());
      return EXIT.ok;
    case 'from-environment':
      return clientUnderTest(io);
    case 'login': {
      const { request, presentation } = command;
      const { result, session } = await perform(request, presentation, io);
      return conclude(result, session, presentation, io);
    }
  }
}

/** The whole flow, shown on a screen. An error is told with all that is known of it. */
async function perform(
  request: LoginRequest,
  presentation: Presentation,
  io: CommandIo,
): Promise<{ readonly result: LoginResult; readonly session: Session }> {
  const { stderr, environment, http } = io;
  const network = await openNetwork(environment);
  const circumstances: { -readonly [Name in keyof Circumstances]: Circumstances[Name] } = {
    network,
    environment,
    url: request.target ?? request.tokenEndpoint,
  };
  const screen = createScreen({
    stream: stderr,
    environment,
    qr: presentation.qr,
    plain: presentation.plain,
    explain: (error) => explain(error, circumstances),
    clock: http?.clock,
  });
  let session: Session | undefined;
  try {
    for (const note of presentation.notes) screen.note(note);
    session = await openWithNetwork(request, network, screen, io);
    circumstances.url = session.url;
    await proveDestination(presentation, session.place, io);
    const result = await runFlow(session, presentation, screen, io);
    return { result, session };
  } catch (error) {
    screen.end();
    if (io.signal.aborted) throw error;
    if (error instanceof HintedError) throw told(error.cause, { ...circumstances, hints: error.hints });
    if (!(error instanceof DeviceAuthError)) throw error;
    const hints = (await session?.hintsFor(error)) ?? [];
    throw told(error, { ...circumstances, hints });
  } finally {
    screen.end();
  }
}

function told(error: Error, circumstances: Circumstances): CommandError {
  return new CommandError(explain(error, circumstances), exitCodeOf(error), { cause: error });
}

function openWithNetwork(
  request: LoginRequest,
  network: Network,
  screen: Screen,
  { http, signal }: CommandIo,
): Promise<Session> {
  const own = { ...request.http, ...(network.fetch && { fetch: network.fetch }), ...http };
  return openSession({ ...request, http: own }, { signal, onProgress: screen.progress });
}

/** @throws CommandError when `--max-wait` is over */
async function runFlow(
  session: Session,
  { open, maxWait }: Presentation,
  screen: Screen,
  { signal, environment, http }: CommandIo,
): Promise<LoginResult> {
  const late = new AbortController();
  const done = new AbortController();
  if (maxWait !== undefined) {
    const { clock = systemClock } = http ?? {};
    clock.sleep(maxWait * 1000, done.signal).then(
      () => late.abort(new CommandError(`nobody confirmed within ${maxWait} s (--max-wait)`, EXIT.expired)),
      () => {},
    );
  }
  try {
    return await login(session.client, {
      signal: AbortSignal.any([signal, late.signal]),
      onProgress: screen.progress,
      onPrompt(authorization) {
        screen.prompt(authorization);
        if (!open) return;
        const page = authorization.verificationUriComplete ?? authorization.verificationUri;
        void openBrowser(page, environment).then((tried) => {
          if (tried && !done.signal.aborted) screen.note(`No browser could be started: tried ${tried}.`);
        });
      },
    });
  } finally {
    done.abort(null);
  }
}

async function conclude(
  result: LoginResult,
  session: Session,
  presentation: Presentation,
  io: CommandIo,
): Promise<number> {
  switch (result.outcome) {
    case 'denied':
      throw new CommandError(`the request was refused${because(result.errorDescription)}`, EXIT.denied);
    case 'expired':
      throw new CommandError(
        'nobody confirmed in time, and the code has expired. Run the command again for a new one.',
        EXIT.expired,
      );
    case 'approved': {
      const places = await deliver(result.token.reveal(), presentation, session, io);
      const where = places.length > 0 ? ` The token is in ${places.join(' and in ')}` : '';
      io.stderr.write(`Signed in.${where}\n`);
      return EXIT.ok;
    }
  }
}

/** A client under test: plain lines for people on stderr, one line of JSON on stdout, exit code 0 or 1. */
async function clientUnderTest(io: CommandIo): Promise<number> {
  const network = await openNetwork(io.environment);
  const circumstances = { network, environment: io.environment };
  const explained = (error: unknown) => explain(error, circumstances);
  const { stderr: stream, environment } = io;
  const screen = createScreen({ stream, environment, qr: false, plain: true, explain: explained });
  const respond = (line: object) => write(io.stdout, `${JSON.stringify(line)}\n`);
  const fail = async (error: string) => {
    await respond({ outcome: 'error', error });
    return EXIT.error;
  };
  try {
    const session = await openWithNetwork(fromEnvironment(environment), network, screen, io);
    const result = await runFlow(session, UNDER_TEST, screen, io);
    if (result.outcome === 'denied') return await fail('access_denied');
    if (result.outcome === 'expired') return await fail('expired_token');
    const { accessToken, tokenType } = result.token;
    await respond({ outcome: 'success', access_token: accessToken, token_type: tokenType });
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof DeviceAuthError)) throw error;
    screen.note(explained(error));
    return fail(error.error ?? error.code);
  }
}

const UNDER_TEST: Presentation = {
  ...{ open: false, qr: false, plain: true, output: undefined, printToken: false },
  ...{ maxWait: undefined, notes: [] },
};

function because(description: string | undefined): string {
  return description ? `: ${harmless(description)}` : ' in the browser';
}
