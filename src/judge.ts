// Tells a token from a refusal from a broken answer, and says what went wrong: once for all dialects, no secret in it.
import type { Fault } from '../generated/client-runtime.ts';
import { ConnectionError, type DeviceAuthError, InvalidAnswerError, RejectedError } from './errors.ts';
import { isObject, type JsonObject } from './json.ts';
import {
  DeviceAuthorization,
  type DeviceAuthorizationMembers,
  type PollResult,
  Token,
  type TokenMembers,
} from './model.ts';
import { retryAfterOf } from './retry-after.ts';

/** What a generated client answers. */
export interface Answer {
  readonly status: number | 'unexpected';
  readonly body: unknown;
  readonly response: Response;
  readonly fault?: Fault;
}

/** What the server says with an error, in the standard's terms. */
export interface Refusal {
  readonly error?: string | undefined;
  readonly errorDescription?: string | undefined;
  /** The name of the AWS exception. */
  readonly exception?: string | undefined;
  readonly requestId?: string | undefined;
}

/** How one dialect words a refusal. */
export interface Wording {
  /** The statuses that a refusal may have. */
  readonly statuses: readonly number[];
  read(body: JsonObject, headers: Headers): Refusal;
}

/** A call: how it is named, how its refusals are worded, and the values that must not show in what is said of it. */
export interface Call {
  readonly what: string;
  readonly wording: Wording;
  readonly secrets: readonly (string | undefined)[];
}

/** Whether this is the success that the contract describes, and no error in the clothes of one. */
export function succeeded<A extends Answer>(answer: A): answer is Extract<A, { readonly status: 200 }> {
  const body = objectIn(answer);
  return answer.status === 200 && body !== undefined && body.error === undefined;
}

/**
 * The beginning of a login.
 * @throws InvalidAnswerError `wrong_type`, because a person must not be sent to what is no web page
 */
export function begin(
  members: DeviceAuthorizationMembers,
  requestedAt: number,
  { what }: Call,
): DeviceAuthorization {
  for (const uri of [members.verificationUri, members.verificationUriComplete]) {
    if (uri !== undefined && !/^https?:\/\/[!-~]+$/i.test(uri)) {
      throw new InvalidAnswerError(
        'wrong_type',
        `${what}: 200, but with a verification URI that is no web address`,
      );
    }
  }
  return new DeviceAuthorization(members, requestedAt);
}

/**
 * What a poll brought that brought no token.
 * @throws DeviceAuthError when that is neither "wait" nor "it is over"
 * @see RFC 8628 §3.5
 */
export function pollResultOf(answer: Answer, call: Call): PollResult {
  const said = read(answer, call);
  // Auth0 and others send slow_down with 429: it is slow_down still, and holds for every later poll.
  const isThrottled = said.error === 'slow_down' && answer.response.status === 429;
  const refusal = isThrottled ? said : refusalIn(answer, call);
  const why = refusal?.errorDescription ? { errorDescription: refusal.errorDescription } : {};
  switch (refusal?.error) {
    case 'authorization_pending':
      return { outcome: 'pending' };
    case 'slow_down': {
      const interval = objectIn(answer)?.interval;
      return { outcome: 'slow_down', ...(typeof interval === 'number' && { interval }) };
    }
    case 'access_denied':
      return { outcome: 'denied', ...why };
    case 'expired_token':
      return { outcome: 'expired', ...why };
    default:
      throw complaint(answer, call);
  }
}

/**
 * The good end of a login.
 * @throws InvalidAnswerError `unknown_token_type`, because a token of a type that is not known must not be used
 * @see RFC 6749 §7.1
 */
export function approve(members: TokenMembers, { what }: Call): PollResult {
  if (!/^bearer$/i.test(members.tokenType)) {
    throw new InvalidAnswerError('unknown_token_type', `${what}: 200, but not with a bearer token`, {
      status: 200,
    });
  }
  return { outcome: 'approved', token: new Token(members) };
}

/** The error that an answer amounts to. */
export function complaint(answer: Answer, call: Call): DeviceAuthError {
  const { response, fault } = answer;
  const { status, headers } = response;
  const said = read(answer, call);
  const details = { ...said, status, retryAfter: retryAfterOf(headers) };
  const id = said.requestId && `request ID ${said.requestId}`;
  const tell = (more?: string) =>
    [`${call.what}: ${status}`, more, said.error ?? said.exception, said.errorDescription, id]
      .filter(Boolean)
      .join(', ');
  if (status === 429 || status === 503) return new ConnectionError('busy', tell(), details);
  if (refusalIn(answer, call)) return new RejectedError('rejected', tell(), details);
  if (status !== 200)
    return new InvalidAnswerError('unexpected_status', tell('an unexpected status'), details);
  if (!objectIn(answer))
    return new InvalidAnswerError('not_json', tell('but without a JSON object'), details);
  if (said.error) return new InvalidAnswerError('error_in_success', tell('but with an error in it'), details);
  const code = fault?.keyword === 'required' ? 'missing_member' : 'wrong_type';
  return new InvalidAnswerError(code, tell(`but${fault?.instancePath} ${fault?.message}`), details);
}

/** The refusal, where the answer words one as its contract says. */
function refusalIn(answer: Answer, call: Call): Refusal | undefined {
  const said = read(answer, call);
  return said.error !== undefined && call.wording.statuses.includes(answer.response.status)
    ? said
    : undefined;
}

function read(answer: Answer, { wording, secrets }: Call): Refusal {
  const { headers } = answer.response;
  const said = wording.read(objectIn(answer) ?? {}, headers);
  const { errorDescription } = said;
  // Some servers quote the request in what they say about it.
  const hidden = secrets.reduce(
    (text, secret) => (secret ? text?.replaceAll(secret, '***') : text),
    errorDescription,
  );
  return { ...said, errorDescription: hidden };
}

/** The JSON object in an answer that says it is JSON. */
function objectIn({ body, response }: Answer): JsonObject | undefined {
  const isJson = /^application\/json\b/i.test(response.headers.get('content-type') ?? '');
  return isJson && isObject(body) ? body : undefined;
}
