// The leniencies by the names that the command line has for them, and which of them would have helped.
import { InvalidResponseError, RejectedError } from '../errors.ts';
import type { Leniency } from '../http.ts';
import * as leniencies from '../leniency.ts';

/** Single departures from the standard. */
const SINGLE: Readonly<Record<string, Leniency>> = {
  'error-aliases': leniencies.errorAliases,
  'errors-with-other-status': leniencies.errorsWithOtherStatus,
  'errors-with-status-200': leniencies.errorsWithStatus200,
  'form-encoded-responses': leniencies.formEncodedResponses,
  'json-with-other-media-type': leniencies.jsonWithOtherMediaType,
  'numeric-strings': leniencies.numericStrings,
  'relative-verification-uri': leniencies.relativeVerificationUri,
  'success-with-other-status': leniencies.successWithOtherStatus,
  'tenant-issuer': leniencies.tenantIssuer,
  'verification-url': leniencies.verificationUrl,
};

/** All that a provider needs. */
const PROVIDERS: Readonly<Record<string, Leniency>> = {
  auth0: leniencies.auth0,
  entra: leniencies.entra,
  github: leniencies.github,
  google: leniencies.google,
};

export const providerNames = Object.keys(PROVIDERS);
export const singleNames = Object.keys(SINGLE);

/** The leniency of several names, the first one first. */
export function leniencyOf(names: readonly string[]): Leniency | undefined {
  const found = names.flatMap((name) => PROVIDERS[name] ?? SINGLE[name] ?? []);
  return found.length > 0 ? leniencies.all(...found) : undefined;
}

/**
 * The names of those single leniencies with which a call that met an invalid response would not have.
 * @param repeat makes the call again with the same response and a further leniency
 */
export async function leniencyThatHelps(
  error: unknown,
  repeat: (leniency: Leniency) => Promise<unknown>,
): Promise<readonly string[]> {
  if (!(error instanceof InvalidResponseError)) return [];
  const helps: string[] = [];
  for (const [name, leniency] of Object.entries(SINGLE)) {
    const again = await repeat(leniency).catch((thrown: unknown) => thrown);
    // A refusal in the standard's words is what the server meant. Another failure says nothing.
    if (!(again instanceof Error) || again instanceof RejectedError) helps.push(name);
  }
  return helps;
}
