// The options of `devauth login`, in the order of the help, and the login that they ask for.
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Leniency } from '../http.ts';
import { auth0, entra, github, google } from '../leniency.ts';
import { nearest, type OptionHelp, readOptions } from './arguments.ts';
import { UsageError } from './exit-codes.ts';
import type { DialectName, Environment, LoginRequest } from './login-request.ts';

export const LOGIN_OPTIONS = {
  'start-url': { type: 'string', value: 'URL', help: 'AWS: the access portal to sign in to' },
  region: { type: 'string', value: 'REGION', help: 'AWS: the region of the IAM Identity Center instance' },
  'base-url': {
    type: 'string',
    value: 'URL',
    help: 'AWS: another address of the service, such as an emulator’s',
  },
  session: { type: 'string', value: 'NAME', help: 'AWS: the sso-session that the token is for' },
  'client-name': { type: 'string', value: 'NAME', help: 'AWS: the name to register as (devauth)' },
  'write-aws-cache': {
    type: 'boolean',
    help: 'AWS: write the token where the aws command and the SDKs\nlook for it (~/.aws/sso/cache), instead of to stdout',
  },
  issuer: {
    type: 'string',
    value: 'URL',
    help: 'RFC 8628: the server; its metadata say the rest',
  },
  'device-authorization-endpoint': {
    type: 'string',
    value: 'URL',
    help: 'RFC 8628: where a server without metadata gives codes',
  },
  'token-endpoint': { type: 'string', value: 'URL', help: 'RFC 8628: and where it gives the token' },
  'client-id': {
    type: 'string',
    value: 'ID',
    help: 'the client; its secret, if it has one, is read from CLIENT_SECRET',
  },
  'client-authentication': {
    type: 'string',
    value: 'METHOD',
    help: 'RFC 8628: client_secret_basic, client_secret_post or none',
  },
  parameter: {
    type: 'string',
    multiple: true,
    value: 'NAME=VALUE',
    help: 'RFC 8628: one more parameter, such as audience=… (repeatable)',
  },
  leniency: {
    type: 'string',
    value: 'PROVIDER',
    help: 'RFC 8628: put up with github, google, entra or auth0',
  },
  scope: { type: 'string', value: 'SCOPES', help: 'scopes, separated by spaces' },
  output: {
    type: 'string',
    short: 'o',
    value: 'FILE',
    help: 'write the token to FILE (mode 0600), instead of to stdout',
  },
  open: { type: 'boolean', help: 'open the page in a browser: that of BROWSER, or the system’s' },
  'no-qr': { type: 'boolean', help: 'show no QR code' },
  timeout: { type: 'string', value: 'SECONDS', help: 'how long one request may take (30)' },
  'dangerously-allow-insecure-http': {
    type: 'boolean',
    help: 'send secrets over plain http, beyond this machine too',
  },
  'from-environment': {
    type: 'boolean',
    help: 'be a client under test: what to do is in DIALECT, TARGET, …,\nhow it ended is one line of JSON on stdout',
  },
  help: { type: 'boolean', short: 'h', help: 'show this help' },
} as const satisfies Record<string, OptionHelp>;

/** How the login is shown, and where its token goes. */
export interface Presentation {
  readonly open: boolean;
  readonly qr: boolean;
  readonly output: string | undefined;
}

/** What the options ask for. */
export type Wish =
  | 'help'
  | 'from-environment'
  | { readonly request: LoginRequest; readonly presentation: Presentation };

const LENIENCIES: Readonly<Record<string, Leniency>> = { github, google, entra, auth0 };
const AUTHENTICATIONS = ['none', 'client_secret_basic', 'client_secret_post'] as const;

/** @throws UsageError */
export function fromOptions(args: readonly string[], environment: Environment): Wish {
  const values = readOptions(args, LOGIN_OPTIONS);
  if (values.help) return 'help';
  if (values['from-environment']) return 'from-environment';
  const leniency = oneOf('leniency', values.leniency, Object.keys(LENIENCIES));
  const request: LoginRequest = {
    dialect: dialectOf(Object.keys(values)),
    target: url('issuer', values.issuer) ?? url('base-url', values['base-url']),
    deviceAuthorizationEndpoint: url(
      'device-authorization-endpoint',
      values['device-authorization-endpoint'],
    ),
    tokenEndpoint: url('token-endpoint', values['token-endpoint']),
    region: values.region,
    startUrl: url('start-url', values['start-url']),
    sessionName: values.session,
    clientName: values['client-name'],
    awsCache: values['write-aws-cache'] ? join(homedir(), '.aws', 'sso', 'cache') : undefined,
    clientId: values['client-id'],
    clientSecret: environment.CLIENT_SECRET || undefined,
    clientAuthentication: oneOf('client-authentication', values['client-authentication'], AUTHENTICATIONS),
    parameters: parametersIn(values.parameter ?? []),
    scope: values.scope,
    http: {
      timeout: seconds('timeout', values.timeout),
      leniency: leniency === undefined ? undefined : LENIENCIES[leniency],
      dangerouslyAllowInsecureHttp: values['dangerously-allow-insecure-http'],
    },
  };
  return {
    request,
    presentation: { open: values.open ?? false, qr: !values['no-qr'], output: values.output },
  };
}

/** Options that only one of the dialects has: the first one of them says which is meant. */
const TELLTALES: Readonly<Record<DialectName, readonly string[]>> = {
  'aws-sso-oidc': ['start-url', 'region', 'base-url', 'session', 'client-name', 'write-aws-cache'],
  rfc8628: [
    'issuer',
    'device-authorization-endpoint',
    'token-endpoint',
    'client-authentication',
    'parameter',
    'leniency',
  ],
};

function dialectOf(given: readonly string[]): DialectName {
  const aws = TELLTALES['aws-sso-oidc'].find((name) => given.includes(name));
  const rfc = TELLTALES.rfc8628.find((name) => given.includes(name));
  if (aws && rfc)
    throw new UsageError(`--${aws} is for AWS and --${rfc} is not: say where to sign in by one of them`);
  if (aws) return 'aws-sso-oidc';
  if (rfc) return 'rfc8628';
  throw new UsageError('say where to sign in: --start-url and --region for AWS, or --issuer and --client-id');
}

function url(option: string, value: string | undefined): string | undefined {
  if (value === undefined || URL.canParse(value)) return value;
  throw new UsageError(`--${option} is no URL: ${value}`);
}

function seconds(option: string, value: string | undefined): number | undefined {
  if (value === undefined || Number(value) > 0) return value === undefined ? undefined : Number(value);
  throw new UsageError(`--${option} takes a number of seconds, not ${value}`);
}

function oneOf<const T extends string>(
  option: string,
  value: string | undefined,
  known: readonly T[],
): T | undefined {
  if (value === undefined) return undefined;
  const found = known.find((name) => name === value);
  if (found !== undefined) return found;
  const near = nearest(value, known);
  throw new UsageError(
    `--${option} is one of ${known.join(', ')}, not ${value}${near ? `; did you mean ${near}?` : ''}`,
  );
}

function parametersIn(pairs: readonly string[]): Readonly<Record<string, string>> {
  const parameters: Record<string, string> = {};
  for (const pair of pairs) {
    const [, name, value] = /^([^=]+)=(.*)$/s.exec(pair) ?? [];
    if (!name || value === undefined) throw new UsageError(`--parameter takes NAME=VALUE, not ${pair}`);
    if (name in parameters)
      throw new UsageError(`--parameter ${name} is given twice; a parameter may stand only once`);
    parameters[name] = value;
  }
  return parameters;
}
