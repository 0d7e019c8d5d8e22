// What large providers do otherwise than RFC 8628 says, one function each, off unless asked for. Each puts an answer
// into the standard's words before the contract is applied, and leaves every other answer as it is.
import type { Leniency } from './http.ts';
import { type JsonObject, parseObject } from './json.ts';

/** An answer in parts, so that a leniency can change one of them. */
interface Parts {
  readonly status: number;
  readonly headers: Headers;
  readonly json: JsonObject | undefined;
  readonly text: string;
}

/** Takes several leniencies, the first one first. */
export function all(...leniencies: readonly Leniency[]): Leniency {
  return async (answer) => {
    let last = answer;
    for (const leniency of leniencies) last = await leniency(last);
    return last;
  };
}

/** Errors that come with status 200 (GitHub). */
export const errorsWithStatus200: Leniency = change(({ status, json }) =>
  status === 200 && typeof json?.error === 'string' ? { status: 400 } : {},
);

/** The flow's errors with status 403 or 428, and `slow_down` with 429 (Auth0, Google). */
export const errorsWithOtherStatus: Leniency = change(({ status, json }) => {
  const isRefusal = typeof json?.error === 'string' && (status === 403 || status === 428);
  return isRefusal || (status === 429 && json?.error === 'slow_down') ? { status: 400 } : {};
});

/** Answers in the form encoding of requests instead of JSON (GitHub, where JSON is not asked for). */
export const formEncodedAnswers: Leniency = all(
  change(({ headers, text }) =>
    /^application\/x-www-form-urlencoded\b/i.test(headers.get('content-type') ?? '')
      ? { json: Object.fromEntries(new URLSearchParams(text)) }
      : {},
  ),
  (answer) => numericStrings(answer),
);

/** `expires_in` and `interval` as strings of digits (some endpoints of Microsoft Entra). */
export const numericStrings: Leniency = change(({ json }) => {
  const numbers: Record<string, number> = {};
  for (const member of ['expires_in', 'interval']) {
    const value = json?.[member];
    if (typeof value === 'string' && /^\d+$/.test(value)) numbers[member] = Number(value);
  }
  return { json: json && { ...json, ...numbers } };
});

/** `verification_url` for `verification_uri` (Google). */
export const verificationUrl: Leniency = change(({ json }) =>
  json?.verification_url === undefined ? {} : { json: { verification_uri: json.verification_url, ...json } },
);

/** The standard's names for what others call otherwise. */
const ALIASES = new Map<unknown, string>([
  ['authorization_declined', 'access_denied'], // Entra
  ['bad_verification_code', 'invalid_grant'], // Entra
  ['incorrect_device_code', 'invalid_grant'], // GitHub
  ['token_expired', 'expired_token'], // GitHub
]);

/** Error codes by other names (GitHub, Microsoft Entra). */
export const errorAliases: Leniency = change(({ json }) => {
  const error = ALIASES.get(json?.error);
  return error ? { json: { ...json, error } } : {};
});

/** All that GitHub needs. */
export const github: Leniency = all(formEncodedAnswers, errorsWithStatus200, errorAliases);
/** All that Google needs. */
export const google: Leniency = all(verificationUrl, errorsWithOtherStatus);
/** All that Microsoft Entra ID needs. */
export const entra: Leniency = all(numericStrings, errorAliases);
/** All that Auth0 needs. */
export const auth0: Leniency = all(errorsWithOtherStatus);

/** A leniency out of a function that says which parts of an answer become others. */
function change(by: (parts: Parts) => Partial<Pick<Parts, 'status' | 'json'>>): Leniency {
  return async (answer) => {
    const text = await answer.text();
    const parts = { status: answer.status, headers: answer.headers, json: parseObject(text), text };
    const { status = answer.status, json } = by(parts);
    const headers = new Headers(answer.headers);
    if (json) headers.set('content-type', 'application/json');
    return new Response(json ? JSON.stringify(json) : text || null, { status, headers });
  };
}
