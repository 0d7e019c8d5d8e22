// docs/reference.md: settings, exit codes, files, entry points and the emulator's orders, written from the tables
// that the programs themselves read.

import { formats } from '../../conformance/report/formats.ts';
import { optionOf } from '../../conformance/settings/options.ts';
import { EXIT } from '../../conformance/settings/program.ts';
import { type ProgramName, variablesOf } from '../../conformance/settings/variables.ts';
import type { OptionHelp } from '../../src/cli/arguments.ts';
import { EXIT_MEANINGS, EXIT as LOGIN_EXIT } from '../../src/cli/exit-codes.ts';
import { LOGIN_OPTIONS } from '../../src/cli/login-options.ts';
import { STORED_OPTIONS } from '../../src/cli/stored.ts';

/** Programs with settings, and how each is started. */
const programs = {
  conformance: '`make conformance`, `devauth conformance`',
  'conformance-client': '`make conformance-client`, `devauth conformance-client`',
  emulator: '`make emulator`, `devauth emulator`',
  mock: '`make mock`, `devauth mock`',
  'oidc-provider': '`make oidc-provider`',
  merge: '`devauth merge`',
  drift: '`devauth drift`',
  'known-failures': '`devauth known-failures`',
  requirements: '`devauth requirements`',
} as const satisfies Partial<Record<ProgramName, string>>;

/** What an exit code of all programs but `devauth login` means. */
const exitMeanings: Readonly<Record<keyof typeof EXIT, string>> = {
  ok: 'everything that could be judged holds, or the command did what it was asked for',
  red: 'a requirement is broken or its proof blocked, an entry of known failures is stale, or nothing could be judged',
  usage: 'wrong usage; the message says what to mend',
};

/** What the emulator does when it is told to. */
export const orders = {
  'POST approve': 'approves the flow of `user_code`',
  'POST deny': 'denies it',
  'POST expire': 'lets its codes expire',
  'POST advance': 'moves the clock of the emulator forward by `seconds`',
  'POST fail':
    'makes the next responses fail: `fault` is `unavailable` (503, or 429 as `status`, with `retry_after`), ' +
    '`bad_gateway`, `latency` (by `seconds`), `hang`, `cut`, `truncate`, `refuse` (nobody listens for `seconds`), ' +
    '`throttled` (a 429 in the words of the dialect), or an error that the contract documents, such as `slow_down`; ' +
    '`times` says how many, `operation` where (`register`, `device_authorization` or `token`)',
  'POST reset': 'forgets everything',
  'GET flows': 'lists what is open, without device codes',
} as const;

/** What can be imported from the package, by its path below `devauth`. */
export const entryPoints = {
  '.': 'the library for both dialects',
  './aws-sso-oidc': 'the library for AWS IAM Identity Center',
  './rfc8628': 'the library for RFC 8628',
  './leniency': 'what single providers do otherwise, to be put up with',
  './clients/aws-sso-oidc': 'the generated client, one typed function an operation',
  './clients/rfc8628': 'likewise',
  './openapi/aws-sso-oidc.json': 'the contract',
  './openapi/aws-sso-oidc.yaml': 'the contract, with its comments',
  './openapi/rfc8628.json': 'the contract',
  './openapi/rfc8628.yaml': 'the contract, with its comments',
  './emulator': '`createEmulator`, `serveEmulator`',
  './conformance': '`runServerSuite`, `runClientSuite`, for tests of your own',
  './requirements.json': 'every requirement, with its source, its checks and the mutants that prove them',
  './requirements.schema.json': 'its schema',
  './malformed.json': 'the malformed requests of the suite, for programs in other languages',
  './malformed.schema.json': 'its schema',
  './report.schema.json': 'the schema of `report.json`',
  './package.json': 'name and version',
} as const;

/** The whole document. */
export function writeManual(): string {
  return `# Reference

\`make docs\` writes this document from the tables that the programs read; \`make drift\` fails when it is not theirs.

## Settings

Each is a make variable, a variable of the environment or one of a file \`.env\`, in that order. The command
\`devauth\` takes it as an option as well, which goes before all of them. Secrets have no option, since every user of a
machine sees its command lines.

${Object.entries(programs)
  .map(([name, heading]) => `### ${heading}\n\n${settingsOf(name as keyof typeof programs)}`)
  .join('\n\n')}

### \`devauth login\`

${optionsTable(LOGIN_OPTIONS)}

### \`devauth status\`, \`devauth refresh\`, \`devauth logout\`

${optionsTable(STORED_OPTIONS)}

## Exit codes

Of \`devauth login\`, \`status\`, \`refresh\` and \`logout\`:

${table(
  ['exit code', 'meaning'],
  names(EXIT_MEANINGS).map((name) => [String(LOGIN_EXIT[name]), EXIT_MEANINGS[name]]),
)}

Of all others. \`make\` makes 2 of every one but 0; \`report.json\` has the true one as \`exitCode\`.

${table(
  ['exit code', 'meaning'],
  names(exitMeanings).map((name) => [String(EXIT[name]), exitMeanings[name]]),
)}

## Files of a run

${table(
  ['file in `REPORT`', 'what for'],
  Object.entries(formats).map(([name, purpose]) => [`\`${name}\``, purpose]),
)}

## Orders of the emulator

Each is sent to \`/_emulator/\` and its name, with its values in the query, a form or JSON, and is taken from this machine
only, unless \`CONTROL_HOSTS\` names hosts that may give orders.

${table(
  ['order', 'does'],
  Object.entries(orders).map(([order, does]) => [`\`${order.replace(' ', ' /_emulator/')}\``, does]),
)}

## What the package exports

${table(
  ['import', 'what'],
  Object.entries(entryPoints).map(([path, what]) => [`\`devauth${path.slice(1)}\``, what]),
)}
`;
}

function settingsOf(program: keyof typeof programs): string {
  const rows = variablesOf(program).map((variable) => [
    variable.optionOnly ? '' : `\`${variable.name}\``,
    variable.secret || program === 'oidc-provider' ? '' : `\`${optionOf(variable.name)}\``,
    variable.help,
  ]);
  return table(['variable', 'option', 'what it declares'], rows);
}

function optionsTable(options: Readonly<Record<string, OptionHelp>>): string {
  return table(
    ['option', 'what it declares'],
    Object.entries(options).map(([name, { value, help }]) => [
      `\`--${name}${value === undefined ? '' : ` ${value}`}\``,
      help,
    ]),
  );
}

/** A table of Markdown. In its cells \`|\` would end the cell. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), `|${heads.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

function names<Name extends string>(record: Readonly<Record<Name, unknown>>): readonly Name[] {
  return Object.keys(record) as Name[];
}
