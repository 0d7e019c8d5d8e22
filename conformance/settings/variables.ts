// The one table of settings. The reader, the options and the help of every program, the reasons why
// something was not tested, and docs/reference.md are made of it.

/** A program that settings are for, by the word that starts it: `make NAME` or `devauth NAME`. */
export type ProgramName =
  | 'conformance'
  | 'conformance-client'
  | 'emulator'
  | 'mock'
  | 'oidc-provider'
  | 'explain'
  | 'requirements'
  | 'known-failures'
  | 'merge'
  | 'drift';

/** What a value is, and with it how it is read. */
export type Kind =
  | 'text'
  | 'url'
  | 'dialect'
  | 'seconds'
  | 'rate'
  | 'integer'
  | 'count'
  | 'calls'
  | 'authentication'
  | 'port'
  | 'switch'
  | 'shell-command'
  | 'file'
  | 'folder'
  | 'list';

/** One setting. */
export interface Variable {
  readonly kind: Kind;
  /** What it declares, in one short line; where that depends on the program, by its name. */
  readonly help: string | Readonly<Partial<Record<ProgramName, string>>>;
  readonly programs: readonly ProgramName[];
  /** A secret has no option: a command line is seen by every user of the machine. */
  readonly secret?: true;
  /** It is given as an option only: its name says too little to be a variable of an environment. */
  readonly optionOnly?: true;
}

export const variables = {
  TARGET: {
    kind: 'url',
    help: 'base URL (aws-sso-oidc) or issuer (rfc8628) of the server; our own servers when unset',
    programs: ['conformance'],
  },
  TARGETS: {
    kind: 'file',
    help: 'a file of many servers and clients, each with its variables',
    programs: ['conformance'],
  },
  SHARD: {
    kind: 'text',
    help: 'TARGETS: a part of them, such as 2/5, the same in every run',
    programs: ['conformance'],
  },
  RESUME: {
    kind: 'switch',
    help: 'TARGETS: leave out what has a report in REPORT from a run that was stopped',
    programs: ['conformance'],
  },
  CLIENT: {
    kind: 'shell-command',
    help: 'the client on trial, as a shell command; our own clients when unset',
    programs: ['conformance-client'],
  },
  CLIENT_CALLS: {
    kind: 'calls',
    help: 'single for a client that makes one call at a time, without a loop of its own',
    programs: ['conformance-client'],
  },
  JOBS: {
    kind: 'count',
    help: {
      conformance: 'how many of TARGETS are tried at a time; default 8',
      'conformance-client': 'how many scenarios are played at a time; default 16',
    },
    programs: ['conformance', 'conformance-client'],
  },
  DIALECT: {
    kind: 'dialect',
    help: {
      conformance: 'aws-sso-oidc or rfc8628; the server is asked when unset',
      'conformance-client': 'aws-sso-oidc or rfc8628: which one the client speaks',
      emulator: 'aws-sso-oidc or rfc8628; default aws-sso-oidc',
      mock: 'aws-sso-oidc or rfc8628; default aws-sso-oidc',
      requirements: 'aws-sso-oidc or rfc8628; both when unset',
    },
    programs: ['conformance', 'emulator', 'mock', 'conformance-client', 'requirements'],
  },
  CLIENT_ID: {
    kind: 'text',
    help: {
      conformance: 'the client of every conforming request; registered when unset (aws-sso-oidc)',
      emulator: 'one more client that exists, for programs that have theirs built in; * for any',
    },
    programs: ['conformance', 'emulator'],
  },
  CLIENT_SECRET: {
    kind: 'text',
    help: 'the secret of CLIENT_ID',
    programs: ['conformance', 'emulator'],
    secret: true,
  },
  OTHER_CLIENT_ID: { kind: 'text', help: 'a second client', programs: ['conformance'] },
  OTHER_CLIENT_SECRET: {
    kind: 'text',
    help: 'the secret of OTHER_CLIENT_ID',
    programs: ['conformance'],
    secret: true,
  },
  UNAUTHORIZED_CLIENT_ID: {
    kind: 'text',
    help: 'a client that may not use the device grant',
    programs: ['conformance'],
  },
  UNAUTHORIZED_CLIENT_SECRET: {
    kind: 'text',
    help: 'the secret of UNAUTHORIZED_CLIENT_ID',
    programs: ['conformance'],
    secret: true,
  },
  CONFIDENTIAL_CLIENT_ID: {
    kind: 'text',
    help: 'rfc8628: a confidential client, where CLIENT_ID is public',
    programs: ['conformance'],
  },
  CONFIDENTIAL_CLIENT_SECRET: {
    kind: 'text',
    help: 'the secret of CONFIDENTIAL_CLIENT_ID',
    programs: ['conformance'],
    secret: true,
  },
  CONFIDENTIAL_CLIENT_AUTHENTICATION: {
    kind: 'authentication',
    help: 'rfc8628: client_secret_basic or client_secret_post; as the metadata say, else Basic, when unset',
    programs: ['conformance'],
  },
  PUBLIC_CLIENT_ID: {
    kind: 'text',
    help: 'rfc8628: a public client, where CLIENT_ID is confidential',
    programs: ['conformance'],
  },
  START_URL: {
    kind: 'url',
    help: 'aws-sso-oidc: the access portal; default https://example.awsapps.com/start',
    programs: ['conformance', 'emulator'],
  },
  SCOPE: { kind: 'text', help: 'rfc8628: the scope to ask for', programs: ['conformance'] },
  DEVICE_AUTHORIZATION_ENDPOINT: {
    kind: 'url',
    help: 'the endpoint, where there is no metadata; with it set the dialect is rfc8628',
    programs: ['conformance'],
  },
  TOKEN_ENDPOINT: {
    kind: 'url',
    help: 'the endpoint, where there is no metadata; with it set the dialect is rfc8628',
    programs: ['conformance'],
  },
  APPROVE: {
    kind: 'shell-command',
    help: 'approves for the person; gets USER_CODE, VERIFICATION_URI and VERIFICATION_URI_COMPLETE in its environment',
    programs: ['conformance'],
  },
  DENY: { kind: 'shell-command', help: 'denies for the person, likewise', programs: ['conformance'] },
  SLOW: {
    kind: 'switch',
    help: 'also wait for what takes longer than 30 s, such as the expiry of codes',
    programs: ['conformance'],
  },
  TIMEOUT: {
    kind: 'seconds',
    help: {
      conformance: 'seconds for one exchange; default 10',
      'conformance-client': 'seconds that the client may take to give up on a response; default 10',
    },
    programs: ['conformance', 'conformance-client'],
  },
  RATE: {
    kind: 'rate',
    help: 'requests a second at most; as many as the server bears when unset',
    programs: ['conformance'],
  },
  STRICT: {
    kind: 'switch',
    help: 'a warning makes the run red too',
    programs: ['conformance', 'conformance-client'],
  },
  KNOWN_FAILURES: {
    kind: 'file',
    help: 'a file of failures that are known, one `ID: reason` a line',
    programs: ['conformance', 'conformance-client'],
  },
  REPORT: {
    kind: 'folder',
    help: {
      conformance: 'a folder for report.html, report.json, report.sarif, junit.xml and summary.md',
      'conformance-client': 'a folder for report.html, report.json, report.sarif, junit.xml and summary.md',
      merge: 'a folder for report.html, report.json, report.sarif, junit.xml and summary.md',
      drift: 'a folder for drift.json',
    },
    programs: ['conformance', 'conformance-client', 'merge', 'drift'],
  },
  BASE: {
    kind: 'text',
    help: 'the contracts before: a commit, a folder or a file; every change since is rated, for clients and for servers',
    programs: ['drift'],
    optionOnly: true,
  },
  FROM: {
    kind: 'file',
    help: 'the report.json of a red run',
    programs: ['known-failures'],
    optionOnly: true,
  },
  JSON: {
    kind: 'switch',
    help: 'what requirements.json of the package holds',
    programs: ['requirements'],
    optionOnly: true,
  },
  BASELINE: {
    kind: 'file',
    help: 'an earlier report.json, or the folder of an earlier REPORT: only what is new or lost since is red',
    programs: ['conformance', 'conformance-client'],
  },
  SEED: {
    kind: 'integer',
    help: 'replays the generated requests of an earlier run',
    programs: ['conformance'],
  },
  PORT: {
    kind: 'port',
    help: {
      emulator: 'where to listen; default 4020; 0 takes any free port',
      mock: 'where to listen; default 4010; 0 takes any free port',
      'oidc-provider': 'where to listen; default 3000',
    },
    programs: ['emulator', 'mock', 'oidc-provider'],
  },
  HOST: { kind: 'text', help: 'the address to listen on; default 127.0.0.1', programs: ['emulator'] },
  EMULATOR_URL: {
    kind: 'url',
    help: 'where the emulator is reached, if not where it listens',
    programs: ['emulator'],
  },
  CONTROL_HOSTS: {
    kind: 'list',
    help: 'hosts that may give orders to the emulator, besides this machine',
    programs: ['emulator'],
  },
  TLS: { kind: 'switch', help: 'serve HTTPS, with a certificate made for the run', programs: ['emulator'] },
  CERT: { kind: 'file', help: 'serve HTTPS with this certificate (PEM)', programs: ['emulator'] },
  KEY: { kind: 'file', help: 'the private key of CERT (PEM)', programs: ['emulator'] },
  INTERVAL: { kind: 'seconds', help: 'seconds between two polls', programs: ['emulator'] },
  PROFILE: {
    kind: 'text',
    help: 'rfc8628: do what github, google, entra or auth0 does otherwise',
    programs: ['emulator'],
  },
  CORS: { kind: 'switch', help: 'let pages of any origin call the mock', programs: ['mock'] },
  CODE_LIFETIME: {
    kind: 'seconds',
    help: {
      emulator: 'seconds that codes live; default 600',
      'oidc-provider': 'seconds that codes live; its own default when unset',
    },
    programs: ['emulator', 'oidc-provider'],
  },
} as const satisfies Readonly<Record<string, Variable>>;

/** The name of a setting that exists. */
export type VariableName = keyof typeof variables;

/** The settings of a program. */
export type VariableOf<P extends ProgramName> = {
  [Name in VariableName]: P extends (typeof variables)[Name]['programs'][number] ? Name : never;
}[VariableName];

/** A setting as one program has it. */
export type SettingOf<P extends ProgramName> = Omit<Variable, 'help'> & {
  readonly name: VariableOf<P>;
  readonly help: string;
};

/** The settings of a program, in the order of the table. */
export function variablesOf<P extends ProgramName>(program: P): readonly SettingOf<P>[] {
  return Object.entries(variables).flatMap(([name, variable]: [string, Variable]) => {
    if (!variable.programs.includes(program)) return [];
    const help = typeof variable.help === 'string' ? variable.help : (variable.help[program] ?? '');
    return [{ ...variable, name: name as VariableOf<P>, help }];
  });
}
