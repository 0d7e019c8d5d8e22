// The options of `devauth login`, in the order of the help, and the login that they ask for.
import { all } from '../leniency.ts';
import type { OptionHelp } from './arguments.ts';
import { readOptions, type Values } from './arguments.ts';
import { findAwsPlace, scopesIn, ssoCacheOf } from './aws-config.ts';
import { UsageError } from './exit-codes.ts';
import type { Environment } from './io.ts';
import { leniencyOf, providerNames, singleNames } from './leniencies.ts';
import type { DialectName, LoginRequest } from './login-request.ts';

const AUTHENTICATIONS = ['none', 'client_secret_basic', 'client_secret_post'] as const;

const text = <const V extends string>(value: V, help: string) => ({ type: 'string', value, help }) as const;
const flag = (help: string) => ({ type: 'boolean', help }) as const;

/** Options that name the AWS session that is meant; `login`, `refresh` and `logout` have them. */
export const AWS_OPTIONS = {
  profile: text('NAME', 'AWS: a profile of ~/.aws/config, which says the rest (AWS_PROFILE)'),
  session: text('NAME', 'AWS: the sso-session that the token is for'),
  'start-url': text('URL', 'AWS: the access portal to sign in to'),
  region: text('REGION', 'AWS: the region of the IAM Identity Center instance (AWS_REGION)'),
  'base-url': text('URL', 'AWS: another address of the service (AWS_ENDPOINT_URL_SSO_OIDC)'),
} as const satisfies Record<string, OptionHelp>;

/** Options of how requests are sent. */
export const HTTP_OPTIONS = {
  timeout: text('SECONDS', 'how long one request may take (30)'),
  'dangerously-allow-insecure-http': flag('send secrets over plain http, beyond this machine too'),
} as const satisfies Record<string, OptionHelp>;

export const LOGIN_OPTIONS = {
  ...AWS_OPTIONS,
  'client-name': text('NAME', 'AWS: the name to register as (devauth)'),
  'write-aws-cache': flag(
    'AWS: write the token where the aws command and the SDKs look for it (~/.aws/sso/cache), as --profile does by itself',
  ),
  issuer: text('URL', 'RFC 8628: the server; its metadata say the rest'),
  'device-authorization-endpoint': text(
    'URL',
    'RFC 8628: where codes are asked for; goes before the metadata',
  ),
  'token-endpoint': text('URL', 'RFC 8628: where the token is asked for; goes before the metadata'),
  'client-id': text('ID', 'the client; its secret, if it has one, is read from CLIENT_SECRET'),
  'client-authentication': {
    ...text('METHOD', 'RFC 8628: how the secret is sent'),
    choices: AUTHENTICATIONS,
  },
  parameter: {
    ...text('NAME=VALUE', 'RFC 8628: one more parameter of every request, such as audience=… (repeatable)'),
    multiple: true,
  },
  leniency: {
    ...text(
      'NAMES',
      `RFC 8628: tolerate what a provider does otherwise: ${providerNames.join(', ')}; or single departures: ` +
        `${singleNames.join(', ')} (repeatable, and separated by commas)`,
    ),
    multiple: true,
  },
  'json-requests': flag(
    'RFC 8628: send JSON to a server that takes no forms, such as better-auth’s device plugin',
  ),
  scope: text('SCOPES', 'scopes, separated by spaces'),
  output: { ...text('FILE', 'write the token to FILE (mode 0600), instead of to stdout'), short: 'o' },
  'print-token': flag('write the token to stdout although that is a terminal'),
  open: flag('open the page in a browser: that of BROWSER, or the system’s'),
  'no-browser': flag('open no browser, which is the default'),
  'no-qr': flag('show no QR code'),
  plain: flag('plain lines, of which nothing is redrawn'),
  'max-wait': text('SECONDS', 'give up when nobody has confirmed after so long'),
  ...HTTP_OPTIONS,
  'from-environment': flag(
    'be a client under test: what to do is in DIALECT, TARGET, …; how it ended is one line of JSON on stdout',
  ),
  help: { ...flag('show this help'), short: 'h' },
} as const satisfies Record<string, OptionHelp>;

/** How the login is shown, and where its token goes. */
export interface Presentation {
  readonly open: boolean;
  readonly qr: boolean;
  readonly plain: boolean;
  readonly output: string | undefined;
  readonly printToken: boolean;
  /** Seconds. */
  readonly maxWait: number | undefined;
  /** What the person should know before the login. */
  readonly notes: readonly string[];
}

/** What the options ask for. */
export type LoginCommand =
  | { readonly does: 'help' | 'from-environment' }
  | { readonly does: 'login'; readonly request: LoginRequest; readonly presentation: Presentation };

/** @throws UsageError */
export async function fromOptions(args: readonly string[], environment: Environment): Promise<LoginCommand> {
  const values = readOptions(args, LOGIN_OPTIONS);
  if (values.help) return { does: 'help' };
  if (values['from-environment']) return { does: 'from-environment' };
  if (values.open && values['no-browser']) throw new UsageError('--open and --no-browser exclude each other');
  const dialect = dialectOf(Object.keys(values), environment);
  const common = {
    clientId: values['client-id'],
    clientSecret: environment.CLIENT_SECRET || undefined,
    scope: values.scope,
    http: httpOf(values),
  };
  const { request, notes } =
    dialect === 'aws-sso-oidc'
      ? await awsRequest(values, environment, common)
      : {
          request: {
            ...rfc8628Request(values),
            ...common,
            http: { ...common.http, leniency: leniencyIn(values.leniency) },
          },
          notes: [],
        };
  return {
    does: 'login',
    request,
    presentation: {
      open: values.open ?? false,
      qr: !values['no-qr'],
      plain: values.plain ?? false,
      output: values.output,
      printToken: values['print-token'] ?? false,
      maxWait: seconds('max-wait', values['max-wait']),
      notes,
    },
  };
}

type LoginValues = Values<typeof LOGIN_OPTIONS>;
type Common = Pick<LoginRequest, 'clientId' | 'clientSecret' | 'scope' | 'http'>;

/** How requests are sent. @throws UsageError */
export function httpOf(
  values: Values<typeof HTTP_OPTIONS>,
): Pick<LoginRequest['http'], 'timeout' | 'dangerouslyAllowInsecureHttp'> {
  return {
    timeout: seconds('timeout', values.timeout),
    dangerouslyAllowInsecureHttp: values['dangerously-allow-insecure-http'],
  };
}

function rfc8628Request(values: LoginValues): Omit<LoginRequest, keyof Common> {
  const endpoint = (name: 'device-authorization-endpoint' | 'token-endpoint') => url(name, values[name]);
  return {
    dialect: 'rfc8628',
    target: url('issuer', values.issuer),
    deviceAuthorizationEndpoint: endpoint('device-authorization-endpoint'),
    tokenEndpoint: endpoint('token-endpoint'),
    clientAuthentication: AUTHENTICATIONS.find((one) => one === values['client-authentication']),
    parameters: parametersIn(values.parameter ?? []),
    jsonRequests: values['json-requests'],
  };
}

async function awsRequest(
  values: LoginValues,
  environment: Environment,
  common: Common,
): Promise<{ readonly request: LoginRequest; readonly notes: readonly string[] }> {
  const place = await findAwsPlace(
    {
      profile: values.profile,
      sessionName: values.session,
      startUrl: url('start-url', values['start-url']),
      region: values.region,
      scopes: scopesIn(values.scope),
    },
    environment,
  );
  const usesProfile = values.profile !== undefined || (values.session ?? values['start-url']) === undefined;
  const goesElsewhere = values.output !== undefined || values['print-token'];
  const writesCache = values['write-aws-cache'] ?? (usesProfile && !goesElsewhere);
  if (writesCache && common.clientId)
    throw new UsageError('the AWS cache holds the client that is registered for it: leave --client-id out');
  const name = place.sessionName ? `[sso-session ${place.sessionName}]` : `sso_start_url = ${place.startUrl}`;
  return {
    request: {
      ...common,
      dialect: 'aws-sso-oidc',
      target: url('base-url', values['base-url'] ?? (environment.AWS_ENDPOINT_URL_SSO_OIDC || undefined)),
      region: place.region,
      startUrl: place.startUrl,
      sessionName: place.sessionName,
      scopes: place.scopes,
      clientName: values['client-name'],
      awsCache: writesCache ? ssoCacheOf(environment) : undefined,
    },
    notes:
      writesCache && place.profiles.length === 0
        ? [`No profile in ${place.file} will look for this token: none of them names ${name}.`]
        : [],
  };
}

/** Options that only one of the dialects has: the first one of them says which is meant. */
const TELLTALES: Readonly<Record<DialectName, readonly string[]>> = {
  'aws-sso-oidc': [...Object.keys(AWS_OPTIONS), 'client-name', 'write-aws-cache'],
  rfc8628: [
    'issuer',
    'device-authorization-endpoint',
    'token-endpoint',
    'client-authentication',
    'parameter',
    'leniency',
    'json-requests',
  ],
};

function dialectOf(given: readonly string[], { AWS_PROFILE }: Environment): DialectName {
  const aws = TELLTALES['aws-sso-oidc'].find((name) => given.includes(name));
  const rfc = TELLTALES.rfc8628.find((name) => given.includes(name));
  if (aws && rfc)
    throw new UsageError(`--${aws} is for AWS and --${rfc} is not: say where to sign in by one of them`);
  if (rfc) return 'rfc8628';
  if (aws || AWS_PROFILE) return 'aws-sso-oidc';
  throw new UsageError(
    'say where to sign in: --profile, or --start-url and --region, for AWS; or --issuer and --client-id',
  );
}

function url(option: string, value: string | undefined): string | undefined {
  if (value === undefined || URL.canParse(value)) return value;
  throw new UsageError(`--${option} is no URL: ${value}`);
}

function seconds(option: string, value: string | undefined): number | undefined {
  if (value === undefined || Number(value) > 0) return value === undefined ? undefined : Number(value);
  throw new UsageError(`--${option} takes a number of seconds, not ${value}`);
}

function leniencyIn(lists: readonly string[] = []) {
  const names = lists.flatMap((list) => list.split(',')).map((name) => name.trim());
  const known = [...providerNames, ...singleNames];
  for (const name of names) {
    if (!known.includes(name)) throw new UsageError(`--leniency knows ${known.join(', ')}; not ${name}`);
  }
  return leniencyOf(names) ?? all();
}

function parametersIn(pairs: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const parameters: Record<string, string[]> = {};
  for (const pair of pairs) {
    const [, name, value] = /^([^=]+)=(.*)$/s.exec(pair) ?? [];
    if (!name || value === undefined) throw new UsageError(`--parameter takes NAME=VALUE, not ${pair}`);
    parameters[name] = [...(parameters[name] ?? []), value];
  }
  return parameters;
}
