// What a login is asked for, in neutral terms, and where it comes from: a client under test has it in its environment.
import { type DialectName, dialectNames } from '../../generated/index.ts';
import type { HttpOptions } from '../http.ts';
import type { ClientAuthentication } from '../rfc8628/index.ts';
import { scopesIn } from './aws-config.ts';
import { UsageError } from './exit-codes.ts';
import type { Environment } from './io.ts';

export type { DialectName };

/** Each dialect takes its part of this. */
export interface LoginRequest {
  readonly dialect: DialectName;
  /** Base URL of the service, or issuer. */
  readonly target: string | undefined;
  readonly deviceAuthorizationEndpoint?: string | undefined;
  readonly tokenEndpoint?: string | undefined;
  readonly region?: string | undefined;
  readonly startUrl?: string | undefined;
  readonly sessionName?: string | undefined;
  readonly clientName?: string | undefined;
  /** Folder of AWS's SSO cache, where it is to be written. */
  readonly awsCache?: string | undefined;
  readonly clientId: string | undefined;
  readonly clientSecret: string | undefined;
  readonly clientAuthentication?: ClientAuthentication | undefined;
  readonly parameters?: Readonly<Record<string, readonly string[]>> | undefined;
  /** RFC 8628: whether requests carry JSON where the standard has a form. */
  readonly jsonRequests?: boolean | undefined;
  readonly scope: string | undefined;
  /** AWS: scopes of the registration, in the order in which the profile has them. */
  readonly scopes?: readonly string[] | undefined;
  readonly http: HttpOptions;
}

/**
 * What the environment of a client under test asks for.
 * @throws UsageError
 */
export function fromEnvironment(environment: Environment): LoginRequest {
  const read = (name: string) => environment[name]?.trim() || undefined;
  const dialect = dialectNames.find((name) => name === read('DIALECT'));
  if (!dialect) throw new UsageError(`DIALECT is none of ${dialectNames.join(', ')}`);
  const scope = read('SCOPE');
  return {
    dialect,
    target: read('TARGET'),
    deviceAuthorizationEndpoint: read('DEVICE_AUTHORIZATION_ENDPOINT'),
    tokenEndpoint: read('TOKEN_ENDPOINT'),
    startUrl: read('START_URL') ?? 'https://example.awsapps.com/start',
    clientId: read('CLIENT_ID'),
    clientSecret: read('CLIENT_SECRET'),
    scope,
    scopes: scopesIn(scope),
    // Short, so that a suite need not wait half a minute for each response that never comes.
    http: { timeout: 5 },
  };
}
