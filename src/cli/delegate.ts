// The subcommands that are programs of their own: each gets its arguments as they are, and reads them itself.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EXIT } from './exit-codes.ts';

/** A program of this package. */
interface Program {
  /** Its place below the package's root, without its extension. */
  readonly entry: string;
  /** What it does, in the help of the command. */
  readonly summary: string;
}

const PROGRAMS = {
  mock: { entry: 'conformance/mock/main', summary: 'serve the contract, stateless, for tests of clients' },
  emulator: {
    entry: 'conformance/emulator/main',
    summary: 'serve the whole flow, with a page to approve on',
  },
  conformance: { entry: 'conformance/main', summary: 'hold a server against every sentence that binds it' },
  'conformance-client': {
    entry: 'conformance/main-client',
    summary: 'hold a client, in any language, against every sentence that binds it',
  },
  explain: {
    entry: 'conformance/main-explain',
    summary: 'say what a requirement demands, where it is from, and how it is proved',
  },
  requirements: {
    entry: 'conformance/main-requirements',
    summary: 'list every sentence that servers and clients are held against',
  },
  'known-failures': {
    entry: 'conformance/main-known-failures',
    summary: 'begin a file of known failures with what a run found broken',
  },
  merge: {
    entry: 'conformance/main-merge',
    summary: 'join the parts of a run of many targets into one verdict',
  },
  drift: {
    entry: 'scripts/main-drift',
    summary: 'hold contracts of your own against OpenAPI, and against what they were',
  },
} as const satisfies Record<string, Program>;

export type ProgramName = keyof typeof PROGRAMS;

export const programNames: readonly ProgramName[] = [
  'mock',
  'emulator',
  'conformance',
  'conformance-client',
  'explain',
  'requirements',
  'known-failures',
  'merge',
  'drift',
];

export function summaryOf(name: ProgramName): string {
  return PROGRAMS[name].summary;
}

/** Runs a program in the environment of this process and with its terminal. @returns its exit code */
export function delegate(
  name: ProgramName,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const { entry } = PROGRAMS[name];
  // In a checkout the programs are sources; the package has them built.
  const source = new URL(`../../${entry}.ts`, import.meta.url);
  const built = new URL(`../../dist/${entry}.js`, import.meta.url);
  const path = fileURLToPath(existsSync(source) ? source : built);
  const child = spawn(process.execPath, [path, ...args], { env: environment, stdio: 'inherit' });
  // A terminal sends Ctrl-C to the child as well, which ends in its own time. Other signals are passed on.
  process.once('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      resolve(code ?? (signal === 'SIGINT' ? EXIT.interrupted : EXIT.terminated)),
    );
  });
}
