// Says an error to a person in one line, with what lies behind it and what can be done.
import { ConfigurationError, ConnectionError, DeviceAuthError } from '../errors.ts';
import { EXIT, UsageError } from './exit-codes.ts';
import { harmless } from './screen.ts';

/** What to do about it, where that is not obvious. */
const HINTS: Readonly<Record<string, string>> = {
  insecure_url: 'use https, or see --dangerously-allow-insecure-http',
  unknown_token_type: 'this token could not be used',
  issuer_mismatch: 'give --issuer exactly as the server spells it',
  no_metadata: 'give both endpoints instead: --device-authorization-endpoint and --token-endpoint',
  error_in_success: 'if this is GitHub, see --leniency',
  invalid_client: 'check --client-id and CLIENT_SECRET',
  unknown_region: 'check --region, or give --base-url',
};

/** AWS answers so to a portal of another region. */
const WRONG_PORTAL = 'check --start-url, and that --region is the region of its Identity Center instance';

/** One line, free of control characters. */
export function explain(error: unknown): string {
  if (!(error instanceof DeviceAuthError))
    return harmless(error instanceof Error ? error.message : String(error));
  const root = rootOf(error);
  return harmless([error.message, root, hintFor(error, root)].filter(Boolean).join('; '));
}

function hintFor(error: DeviceAuthError, root: string | undefined): string | undefined {
  if (error.exception === 'InvalidRequestException') return WRONG_PORTAL;
  // A region that is not there has no name in the DNS.
  if (root && /ENOTFOUND oidc\.\S+\.amazonaws\./.test(root)) return 'check --region';
  return HINTS[error.error ?? ''] ?? HINTS[error.code];
}

/** The exit code that tells scripts what kind of error it was. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof UsageError || error instanceof ConfigurationError) return EXIT.usage;
  return error instanceof ConnectionError ? EXIT.connection : EXIT.error;
}

/** The message at the bottom: `fetch failed` says less than the `ECONNREFUSED` that caused it. */
function rootOf(error: Error): string | undefined {
  let root: unknown = error.cause;
  while (root instanceof Error && root.cause !== undefined) root = root.cause;
  return root instanceof Error ? root.message : undefined;
}
