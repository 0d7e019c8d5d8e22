// What large providers do otherwise than RFC 8628 says, one function each, off unless asked for. Each puts a response
// into the standard's words before the contract is applied, and leaves every other response as it is.
import type { ParsedResponse } from '../generated/client-runtime.ts';
import type { HttpOptions, Leniency } from './http.ts';
import { isObject, type JsonObject } from './json.ts';

/**
 * Takes several leniencies, the first one first.
 * @example
 * createClient({ ...options, leniency: all(numericStrings, verificationUrl) });
 */
export function all(...leniencies: readonly Leniency[]): Leniency {
  return (response) => leniencies.reduce((last, leniency) => leniency(last), response);
}

/** Errors that come with status 200 (GitHub). */
export const errorsWithStatus200: Leniency = (response) =>
  response.status === 200 && hasError(response) ? { ...response, status: 400 } : response;

/** The flow's errors with status 403 or 428 (Auth0, Google). */
export const errorsWithOtherStatus: Leniency = (response) =>
  [403, 428].includes(response.status) && hasError(response) ? { ...response, status: 400 } : response;

/** Success with another status of success, such as 201 or 202. */
export const successWithOtherStatus: Leniency = (response) =>
  response.status > 200 && response.status < 300 ? { ...response, status: 200 } : response;

/** Responses in the form encoding of requests instead of JSON (GitHub, where JSON is not asked for). */
export const formEncodedResponses: Leniency = (response) => {
  const type = response.headers.get('content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) return response;
  const headers = new Headers(response.headers);
  headers.set('content-type', 'application/json');
  const body = Object.fromEntries(new URLSearchParams(String(response.body)));
  return numericStrings({ ...response, headers, body });
};

/** JSON with another media type, such as `text/json` or `text/plain`. */
export const jsonWithOtherMediaType: Leniency = (response) => {
  if (!isObject(response.body)) return response;
  const headers = new Headers(response.headers);
  headers.set('content-type', 'application/json');
  return { ...response, headers };
};

/** `expires_in` and `interval` as strings of digits (some endpoints of Microsoft Entra). */
export const numericStrings: Leniency = change((json) => {
  const numbers: Record<string, number> = {};
  for (const member of ['expires_in', 'interval']) {
    const value = json[member];
    if (typeof value === 'string' && /^\d+$/.test(value)) numbers[member] = Number(value);
  }
  return numbers;
});

/** `verification_url` for `verification_uri` (Google). */
export const verificationUrl: Leniency = change(({ verification_url, verification_uri }) =>
  verification_url === undefined || verification_uri !== undefined
    ? {}
    : { verification_uri: verification_url },
);

/** A `verification_uri` that is relative to the endpoint. */
export const relativeVerificationUri: Leniency = change((json, { url }) => {
  const absolute: Record<string, string> = {};
  for (const member of ['verification_uri', 'verification_uri_complete']) {
    const value = json[member];
    if (typeof value === 'string' && URL.canParse(value, url)) absolute[member] = new URL(value, url).href;
  }
  return absolute;
});

/** The standard's names for what others call otherwise. */
const ALIASES = new Map<unknown, string>([
  ['authorization_declined', 'access_denied'], // Entra
  ['bad_verification_code', 'invalid_grant'], // Entra
  ['incorrect_device_code', 'invalid_grant'], // GitHub
  ['token_expired', 'expired_token'], // GitHub
]);

/** Error codes by other names (GitHub, Microsoft Entra). */
export const errorAliases: Leniency = change(({ error }) => {
  const alias = ALIASES.get(error);
  return alias ? { error: alias } : {};
});

/** Metadata whose issuer is a template with `{tenantid}` (Entra's `common` and `organizations`). */
export const tenantIssuer: Leniency = change(({ issuer }, { url }) => {
  const [, tenant = ''] = new URL(url).pathname.replace(/\/\.well-known\/[^/]+/, '').split('/');
  return typeof issuer === 'string' ? { issuer: issuer.replace('/{tenantid}/', `/${tenant}/`) } : {};
});

type Fetch = NonNullable<HttpOptions['fetch']>;

/**
 * A `fetch` whose requests carry JSON where the standard has a form (better-auth's device plugin). A parameter that is
 * repeated is an array.
 * @example
 * createClient({ ...options, fetch: jsonRequests() });
 */
export function jsonRequests(fetch: Fetch = globalThis.fetch): Fetch {
  return async (request, init) => {
    if (request.method !== 'POST') return fetch(request, init);
    const headers = new Headers(request.headers);
    headers.set('content-type', 'application/json');
    const form = new URLSearchParams(await request.text());
    const members = [...new Set(form.keys())].map((name) => {
      const [value, ...more] = form.getAll(name);
      return [name, more.length > 0 ? [value, ...more] : value];
    });
    const body = JSON.stringify(Object.fromEntries(members));
    return fetch(
      new Request(request.url, { method: 'POST', headers, body, redirect: request.redirect }),
      init,
    );
  };
}

/** All that GitHub needs. */
export const github: Leniency = all(formEncodedResponses, errorsWithStatus200, errorAliases);
/** All that Google needs. */
export const google: Leniency = all(verificationUrl, errorsWithOtherStatus);
/** All that Microsoft Entra ID needs. */
export const entra: Leniency = all(numericStrings, errorAliases, tenantIssuer);
/** All that Auth0 needs. */
export const auth0: Leniency = all(errorsWithOtherStatus);

function hasError({ body }: ParsedResponse): boolean {
  return isObject(body) && typeof body.error === 'string' && body.error !== '';
}

/** A leniency out of a function that says which members of a JSON object become others. */
function change(by: (json: JsonObject, response: ParsedResponse) => JsonObject): Leniency {
  return (response) =>
    isObject(response.body)
      ? { ...response, body: { ...response.body, ...by(response.body, response) } }
      : response;
}
