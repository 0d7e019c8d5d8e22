// Starts a client, a process or a function, and says how it ended.

import type { ClientGiven, ClientSettings, ClientUnderTest } from '../../model/client.ts';
import type { ClientEnd, ClientResult } from '../../model/conversation.ts';
import { type CommandEnd, runCommand } from '../../processes/run-command.ts';

/** What is known of a client when it has ended, besides when that was. */
export interface Ended {
  readonly end: DistributiveOmit<Extract<ClientEnd, { how: 'ended' | 'no-result' }>, 'after'>;
  /** How many calls it was asked for, where it makes one at a time. */
  readonly calls?: number;
  /** Whether something that it started was left. */
  readonly leftProcesses?: boolean;
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** Starts a client. Resolves when it has ended, or was ended by the signal. */
export async function startClient(client: ClientUnderTest, given: ClientGiven): Promise<Ended> {
  return client.kind === 'process' ? startProcess(client.command, given) : startFunction(client.run, given);
}

async function startProcess(command: string, { settings, show, signal }: ClientGiven): Promise<Ended> {
  const ended = await runCommand(command, {
    environment: environmentOf(settings),
    without: settingNames,
    timeout: Number.POSITIVE_INFINITY,
    signal,
  });
  show(ended.stderr);
  return { end: resultOf(ended), leftProcesses: ended.leftProcesses };
}

async function startFunction(
  run: Extract<ClientUnderTest, { kind: 'function' }>['run'],
  given: ClientGiven,
): Promise<Ended> {
  try {
    return { end: { how: 'ended', result: await run(given) } };
  } catch (error) {
    return { end: { how: 'no-result', complaint: `failed: ${reasonOf(error)}` } };
  }
}

/** What a function failed with; its stack is of no use to anybody but its author, who can run it alone. */
function reasonOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/** The variables of a client under test. */
export const settingNames = [
  'DIALECT',
  'TARGET',
  'DEVICE_AUTHORIZATION_ENDPOINT',
  'TOKEN_ENDPOINT',
  'CLIENT_ID',
  'CLIENT_SECRET',
  'SCOPE',
  'START_URL',
  'CALL',
  'DEVICE_CODE',
] as const;

function environmentOf(settings: ClientSettings): Readonly<Record<string, string>> {
  const { call } = settings;
  const values: Readonly<Record<(typeof settingNames)[number], string | undefined>> = {
    DIALECT: settings.dialect,
    TARGET: settings.target,
    DEVICE_AUTHORIZATION_ENDPOINT: settings.deviceAuthorizationEndpoint,
    TOKEN_ENDPOINT: settings.tokenEndpoint,
    CLIENT_ID: settings.clientId,
    CLIENT_SECRET: settings.clientSecret,
    SCOPE: settings.scope,
    START_URL: settings.startUrl,
    CALL: call?.operation,
    DEVICE_CODE: call?.operation === 'token' ? call.deviceCode : undefined,
  };
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** Reads the one line of JSON that a client ends with. */
function resultOf({ how, code, signal, stdout }: CommandEnd): Ended['end'] {
  if (how === 'not-started') return { how: 'no-result', complaint: 'could not be started: there is no sh' };
  const line = stdout.trimEnd().split('\n').at(-1) ?? '';
  const result = parseResult(line);
  if (how !== 'exited') return { how: 'no-result', complaint: `was ended by ${signal ?? 'the suite'}` };
  if (!result) {
    const printed = line === '' ? 'printed nothing' : 'printed no line of JSON with its outcome';
    return { how: 'no-result', complaint: `exited ${code} and ${printed} on stdout` };
  }
  const expected = result.outcome === 'success' ? 0 : 1;
  return code === expected
    ? { how: 'ended', result }
    : { how: 'ended', result, complaint: `exited ${code} in place of ${expected}` };
}

function parseResult(line: string): ClientResult | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const members: Readonly<Record<string, unknown>> = { ...value };
  const { outcome, error, access_token: accessToken, token_type: tokenType } = members;
  if (outcome === 'error' && typeof error === 'string') return { outcome, error };
  if (outcome !== 'success') return undefined;
  return {
    outcome,
    accessToken: typeof accessToken === 'string' ? accessToken : '',
    ...(typeof tokenType === 'string' && { tokenType }),
  };
}
