// Says an error to a person in one line, with what lies behind it and what can be done.
import { ConfigurationError, ConnectionError, DeviceAuthError } from '../errors.ts';
import { CommandError, EXIT, UsageError } from './exit-codes.ts';
import type { Environment } from './io.ts';
import type { Network } from './network.ts';
import { harmless } from './text.ts';

/** What to do about it, where that is not obvious. */
const HINTS: Readonly<Record<string, string>> = {
  insecure_url: 'use https, or see --dangerously-allow-insecure-http',
  unknown_token_type: 'this token could not be used',
  issuer_mismatch: 'give --issuer exactly as the server spells it',
  no_metadata: 'give both endpoints instead: --device-authorization-endpoint and --token-endpoint',
  unsupported_server: 'if it has one, give it: --device-authorization-endpoint',
  unsupported_authentication: 'see --client-authentication',
  invalid_client: 'check --client-id and CLIENT_SECRET',
  unknown_region: 'check --region, or give --base-url',
};

/** AWS answers so to a portal of another region. */
const WRONG_PORTAL = 'check --start-url, and that --region is the region of its Identity Center instance';

/** Where a request went, for what there is to be said of it. */
export interface Circumstances {
  readonly network: Network;
  readonly environment: Environment;
  /** The address that is talked to; absent as long as there is none. */
  readonly url?: string | undefined;
  /** What else is known to help. */
  readonly hints?: readonly string[];
}

/** One line, free of control characters. */
export function explain(error: unknown, circumstances?: Circumstances): string {
  if (!(error instanceof DeviceAuthError))
    return harmless(error instanceof Error ? error.message : String(error));
  const root = error instanceof ConfigurationError ? undefined : rootOf(error);
  const hints = circumstances
    ? hintsFor(error, root, circumstances)
    : [HINTS[error.error ?? ''] ?? HINTS[error.code]];
  // A cause of this library's own is in the message already.
  return harmless([error.message, root, ...hints].filter(Boolean).join('; '));
}

function hintsFor(
  error: DeviceAuthError,
  root: string | undefined,
  { network, environment, url, hints = [] }: Circumstances,
): readonly (string | undefined)[] {
  if (error instanceof ConnectionError && root) {
    const proxy = url && network.proxyOf(url);
    return [proxy && `by way of the proxy ${proxy}`, ...connectionHints(root, proxy, environment)];
  }
  if (hints.length > 0) return hints;
  if (error.exception === 'InvalidRequestException') return [WRONG_PORTAL];
  return [HINTS[error.error ?? ''] ?? HINTS[error.code]];
}

function connectionHints(
  root: string,
  proxy: string | undefined,
  { NODE_EXTRA_CA_CERTS }: Environment,
): readonly string[] {
  if (/\b407\b/.test(root)) return ['the proxy wants a name and a password: put them into its URL'];
  if (/wrong version number|packet length too long|Expected HTTP/.test(root))
    return ['the other side does not speak TLS at this port: check the scheme and the port of the URL'];
  if (/certificate|issuer|self.signed/i.test(root))
    return [
      NODE_EXTRA_CA_CERTS
        ? `is its authority in NODE_EXTRA_CA_CERTS=${NODE_EXTRA_CA_CERTS}?`
        : 'if its authority is your organisation’s, name the file with its certificate in NODE_EXTRA_CA_CERTS',
    ];
  // A region that is not there has no name in the DNS; behind a proxy no name has to be.
  if (/ENOTFOUND oidc\.\S+\.amazonaws\./.test(root) && !proxy)
    return ['check --region; behind a proxy, set HTTPS_PROXY'];
  return [];
}

/** The exit code that tells scripts what kind of error it was. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof CommandError) return error.exitCode;
  if (error instanceof UsageError || error instanceof ConfigurationError) return EXIT.usage;
  return error instanceof ConnectionError ? EXIT.connection : EXIT.error;
}

/** The message at the bottom: `fetch failed` says less than the `ECONNREFUSED` that caused it. */
function rootOf(error: Error): string | undefined {
  let root: unknown = error.cause;
  while (root instanceof Error && root.cause !== undefined) root = root.cause;
  if (!(root instanceof Error) || root instanceof DeviceAuthError) return undefined;
  // OpenSSL's own lines are made of numbers and names of its files around a phrase.
  const [, phrase] = /error:[^:]*:[^:]*:[^:]*:([^:]+):/.exec(root.message) ?? [];
  return phrase ?? (root.message || ('code' in root ? String(root.code) : undefined));
}
