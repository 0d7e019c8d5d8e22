// Tells a token from an error response from a broken response, and says what went wrong: once for both dialects, no
// secret in it.
import type { CreateTokenResult } from '../generated/aws-sso-oidc/client.ts';
import type { Fault, ParsedResponse, Transport } from '../generated/client-runtime.ts';
import type { RequestTokenResult } from '../generated/rfc8628/client.ts';
import {
  ConnectionError,
  type DeviceAuthError,
  type ErrorDetails,
  InvalidResponseError,
  type InvalidResponseErrorCode,
  RejectedError,
} from './errors.ts';
import { createFetch, type HttpOptions } from './http.ts';
import { isObject, type JsonObject } from './json.ts';
import {
  DeviceAuthorization,
  type DeviceAuthorizationMembers,
  type PollResult,
  Token,
  type TokenMembers,
} from './model.ts';
import { retryAfterOf } from './retry-after.ts';

/** What a generated client makes of a response. */
export type Result = { readonly body: unknown; readonly response: Response } & (
  | { readonly status: number }
  | { readonly status: 'unexpected'; readonly actualStatus: number; readonly fault?: Fault }
);

/** How one dialect words errors, and what else of it is not to be taken by the letter. */
export interface Wording {
  /** The statuses with which errors that are part of the flow count. */
  readonly statuses: readonly number[];
  /** The types of a bearer token. */
  readonly bearer: RegExp;
  /** What an error response says, in the standard's terms. */
  readError(body: JsonObject, headers: Headers): ErrorDetails;
  /** Whether an error of this name passes by. */
  isPassing(said: ErrorDetails): boolean;
  /** The body of a success, with a value or undefined in the place of each optional member that is not as it should be. */
  readSuccess(body: JsonObject): JsonObject;
}

/** A call: how it is named, how its errors are worded, and the values that must not show in what is said of it. */
export interface Call {
  readonly what: string;
  readonly wording: Wording;
  readonly secrets: readonly (string | undefined)[];
}

/** Statuses with which a server may respond otherwise in a moment, whatever the body says. */
const PASSING = [408, 425, 429, 503];

/** Errors that are part of the flow, and no reason to stop. */
const OF_THE_FLOW = ['authorization_pending', 'access_denied', 'expired_token'];

/** How a generated client sends requests, and what it reads into the responses. */
export function transportOf(options: HttpOptions, wording: Wording): Transport {
  const { leniency = (response) => response } = options;
  return {
    fetch: createFetch(options),
    interpret: (response) => interpret(wording, leniency(response)),
  };
}

/**
 * Puts a response into the contract's words before it is validated, where a login must not fail by the letter: null
 * is absence, an optional member that is malformed is absent, an empty `error` is none, and `slow_down` counts
 * whatever its status is.
 */
function interpret(wording: Wording, response: ParsedResponse): ParsedResponse {
  const { status, headers } = response;
  const isJson = /^application\/json\b/i.test(headers.get('content-type') ?? '');
  const object = isJson && isObject(response.body) ? response.body : undefined;
  const { error } = wording.readError(object ?? {}, headers);
  if (!object && !(error && status >= 400)) return { ...response, body: undefined };
  const body: JsonObject = Object.fromEntries(
    Object.entries(object ?? {}).filter(([, value]) => value !== null && value !== ''),
  );
  if (!error) return { ...response, body: status === 200 ? wording.readSuccess(body) : body };
  const isOfTheFlow = OF_THE_FLOW.includes(error) && wording.statuses.includes(status);
  const isSlowDown = error === 'slow_down' && !('access_token' in body || 'accessToken' in body);
  const interval = Number(body.interval) >= 0 ? body.interval : undefined;
  return {
    ...response,
    status: isOfTheFlow || isSlowDown ? 400 : status,
    body: { ...body, error, interval },
  };
}

/** The body of a success, as the generated client types it. */
type Success<R extends Result> = Extract<R, { readonly status: 200 }>['body'];

/**
 * The body of a 200 that matches the contract and carries no `error` member.
 * @throws DeviceAuthError for every other response
 */
export function successOf<R extends Result>(result: R, call: Call): Success<R> {
  if (succeeded(result)) return result.body;
  throw toError(result, call);
}

function succeeded<R extends Result>(result: R): result is Extract<R, { readonly status: 200 }> {
  return result.status === 200 && isObject(result.body) && result.body.error === undefined;
}

/**
 * The device authorization that the members describe. A complete URI that is no web address is left out.
 * @throws InvalidResponseError `wrong_type`, because a person must not be sent to what is no web page
 */
export function toDeviceAuthorization(
  members: DeviceAuthorizationMembers,
  requestedAt: number,
  { what }: Call,
): DeviceAuthorization {
  const { verificationUri, verificationUriComplete } = members;
  if (!isWebAddress(verificationUri)) {
    throw new InvalidResponseError('wrong_type', `${what}: 200, a verification URI that is no web address`, {
      status: 200,
    });
  }
  return new DeviceAuthorization(
    isWebAddress(verificationUriComplete) ? members : { ...members, verificationUriComplete: undefined },
    requestedAt,
  );
}

function isWebAddress(uri: string | undefined): boolean {
  return uri !== undefined && /^https?:\/\/[!-~]+$/i.test(uri);
}

/**
 * The token that the members describe.
 * @throws InvalidResponseError `unknown_token_type`, because a token of a type that is not known must not be used
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-7.1
 */
export function toToken(members: TokenMembers, { what, wording }: Call): Token {
  if (!wording.bearer.test(members.tokenType)) {
    throw new InvalidResponseError('unknown_token_type', `${what}: 200, no bearer token`, {
      status: 200,
    });
  }
  return new Token(members);
}

/**
 * What a poll brought.
 * @param membersOf the members of the token, where it brought one
 * @throws DeviceAuthError when that is neither a token nor "wait" nor "it is over"
 * @see https://www.rfc-editor.org/rfc/rfc8628#section-3.5
 */
export function toPollResult<R extends RequestTokenResult | CreateTokenResult>(
  result: R,
  membersOf: (body: Success<R>) => TokenMembers,
  call: Call,
): PollResult {
  if (result.status === 400) {
    const { body } = result;
    const { errorDescription } = readError(result, call);
    const why = errorDescription ? { errorDescription } : {};
    switch (body.error) {
      case 'authorization_pending':
        return { outcome: 'pending' };
      case 'slow_down':
        return 'interval' in body && typeof body.interval === 'number'
          ? { outcome: 'slow_down', interval: body.interval }
          : { outcome: 'slow_down' };
      case 'access_denied':
        return { outcome: 'denied', ...why };
      case 'expired_token':
        return { outcome: 'expired', ...why };
      default:
    }
  }
  return { outcome: 'approved', token: toToken(membersOf(successOf(result, call)), call) };
}

/** The error that a response amounts to. */
function toError(result: Result, call: Call): DeviceAuthError {
  const { headers } = result.response;
  const status = result.status === 'unexpected' ? result.actualStatus : result.status;
  const said = readError(result, call);
  const { error } = said;
  const details = { ...said, status, retryAfter: retryAfterOf(headers) };
  const tell = (...more: readonly string[]) =>
    [
      `${call.what}: ${status}`,
      ...more,
      error ?? said.exception,
      said.errorDescription,
      said.requestId && `request ID ${said.requestId}`,
    ]
      .filter(Boolean)
      .join(', ');
  // What has a blank in it is the phrase of a gateway, such as "Bad Gateway", and no error code.
  const isGateway = status >= 500 && (!error || /\s/.test(error));
  if (PASSING.includes(status) || isGateway || call.wording.isPassing(said))
    return new ConnectionError('busy', tell(), details);
  // A fault is told of a status that the contract has, so that an error code which it lacks is a refusal as well.
  const fault = result.status === 'unexpected' ? result.fault : undefined;
  const isDocumented = result.status !== 'unexpected' || fault !== undefined;
  if (error && isDocumented && status >= 400) return new RejectedError('rejected', tell(), details);
  const invalid = (code: InvalidResponseErrorCode, more: string) =>
    new InvalidResponseError(code, tell(more), details);
  if (status !== 200) return invalid('unexpected_status', 'an unexpected status');
  if (!isObject(result.body)) return invalid('not_json', `no JSON object but ${headers.get('content-type')}`);
  if (error) return invalid('error_in_success', 'an error in a success');
  const { instancePath = '', keyword, message } = fault ?? {};
  return invalid(
    keyword === 'required' ? 'missing_member' : 'wrong_type',
    `${instancePath} ${message}`.trim(),
  );
}

function readError({ body, response }: Result, { wording, secrets }: Call): ErrorDetails {
  const said = wording.readError(isObject(body) ? body : {}, response.headers);
  // Some servers quote the request in what they say about it.
  const errorDescription = secrets.reduce(
    (text, secret) => (secret ? text?.replaceAll(secret, '***') : text),
    said.errorDescription,
  );
  return { ...said, errorDescription };
}
