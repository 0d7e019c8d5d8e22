// `devauth mock`, `emulator` and `conformance`: runs their own programs, which are told what to do by variables.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describeOptions, type OptionHelp, readOptions } from './arguments.ts';
import { EXIT } from './exit-codes.ts';
import type { World } from './login-command.ts';

/** A program of this package. */
interface Program {
  /** Below `conformance/`, without its extension. */
  readonly entry: string;
  readonly summary: string;
  /** Each option becomes the variable of the same name, in capitals. */
  readonly options: Readonly<Record<string, OptionHelp>>;
  readonly notes: string;
}

const HELP = { type: 'boolean', short: 'h', help: 'show this help' } as const;

/** An option that takes a value. */
function text(value: string, help: string): OptionHelp {
  return { type: 'string', value, help };
}

const DIALECT = text('DIALECT', 'aws-sso-oidc (default) or rfc8628');

const PROGRAMS = {
  mock: {
    entry: 'mock/main',
    summary: 'serve the contract, stateless, for tests of clients',
    options: {
      dialect: DIALECT,
      port: text('PORT', 'where to listen (4010)'),
      host: text('HOST', '127.0.0.1'),
    },
    notes: 'Choose an answer by a header of the request: Prefer: code=400, example=slow_down',
  },
  emulator: {
    entry: 'emulator/main',
    summary: 'serve the whole flow, with a page to approve on',
    options: {
      dialect: DIALECT,
      port: text('PORT', 'where to listen (4020)'),
      host: text('HOST', '127.0.0.1'),
      'start-url': text('URL', 'AWS: the one access portal that it knows'),
      'base-url': text('URL', 'where it is reached, if not where it listens'),
    },
    notes: '',
  },
  conformance: {
    entry: 'main',
    summary: 'test a server against every sentence that binds it',
    options: {
      target: text('URL', 'the server: base URL (AWS) or issuer (RFC 8628)'),
      dialect: text('DIALECT', 'aws-sso-oidc or rfc8628; found out when absent'),
      'client-id': text('ID', 'a client that may use the device grant'),
      'other-client-id': text('ID', 'a second such client'),
      'unauthorized-client-id': text('ID', 'a client that may not'),
      'confidential-client-id': text('ID', 'RFC 8628: a client with a secret, where --client-id has none'),
      'public-client-id': text('ID', 'RFC 8628: a client without one, where --client-id has one'),
      'start-url': text('URL', 'AWS: the access portal'),
      scope: text('SCOPES', 'RFC 8628: scopes to ask for'),
      'device-authorization-endpoint': text('URL', 'RFC 8628: where there is no metadata'),
      'token-endpoint': text('URL', 'RFC 8628: where there is no metadata'),
      approve: text('COMMAND', 'approves USER_CODE, which it has in its environment'),
      deny: text('COMMAND', 'denies USER_CODE'),
      report: text('FOLDER', 'writes report.json and junit.xml there'),
      'known-failures': text('FILE', 'failures that are known, with reasons'),
      timeout: text('SECONDS', 'for one exchange (10)'),
      seed: text('SEED', 'replays generated requests'),
      strict: { type: 'boolean', help: 'a SHOULD that is broken counts as a failure' },
      slow: { type: 'boolean', help: 'also wait for what takes longer than 30 s' },
    },
    notes:
      'Secrets are read from CLIENT_SECRET, OTHER_CLIENT_SECRET, UNAUTHORIZED_CLIENT_SECRET and\n' +
      'CONFIDENTIAL_CLIENT_SECRET. Exit codes: 0 it conforms, 1 it does not, 2 wrong usage.',
  },
} as const satisfies Record<string, Program>;

export type ProgramName = keyof typeof PROGRAMS;

export const programNames: readonly ProgramName[] = ['mock', 'emulator', 'conformance'];

export function isProgram(name: string): name is ProgramName {
  return Object.hasOwn(PROGRAMS, name);
}

export function summaryOf(name: ProgramName): string {
  return PROGRAMS[name].summary;
}

/** Runs the program with the options as variables. @returns its exit code */
export async function delegate(name: ProgramName, args: readonly string[], world: World): Promise<number> {
  const program: Program = PROGRAMS[name];
  const values = readOptions(args, { ...program.options, help: HELP });
  if (values.help) {
    world.stdout.write(helpOf(name, program));
    return EXIT.ok;
  }
  const variables: Record<string, string> = {};
  for (const [option, value] of Object.entries(values)) {
    variables[option.toUpperCase().replaceAll('-', '_')] = value === true ? '1' : String(value);
  }
  return run(program.entry, { ...world.environment, ...variables });
}

function helpOf(name: string, { summary, options, notes }: Program): string {
  const usage = `devauth ${name}: ${summary}\n\nUsage: devauth ${name} [OPTIONS]\n\n`;
  return `${usage}${describeOptions({ ...options, help: HELP })}\n${notes && `\n${notes}\n`}`;
}

/** In a checkout the programs are sources; the package has them built. */
function run(entry: string, environment: NodeJS.ProcessEnv): Promise<number> {
  const source = new URL(`../../conformance/${entry}.ts`, import.meta.url);
  const built = new URL(`../../dist/conformance/${entry}.js`, import.meta.url);
  const path = fileURLToPath(existsSync(source) ? source : built);
  const child = spawn(process.execPath, [path], { env: environment, stdio: 'inherit' });
  // A terminal sends Ctrl-C to the child as well, which ends in its own time. Other signals are passed on.
  process.once('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      resolve(code ?? (signal === 'SIGINT' ? EXIT.interrupted : EXIT.terminated)),
    );
  });
}
