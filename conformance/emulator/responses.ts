// Turns what an operation found into a response: status, headers and body, with the policy's last word on it.
import { type AlterationData, all } from './alterations.ts';
import { exceptionOf, isErrorCode } from './error-codes.ts';
import type { JsonValue, PlainResponse } from './messages.ts';
import { type ErrorMove, writeErrorType } from './moves.ts';
import type { Policy } from './policy/index.ts';
import type { About, Operation, Refusal, RefusalCause, Success } from './vocabulary.ts';
import type { EmulatorDialect } from './wire/dialect.ts';

/** What is responded to, and to whom. */
interface Occasion {
  readonly dialect: EmulatorDialect;
  readonly policy: Policy;
  readonly operation: About['operation'];
  readonly usedAuthorizationHeader: boolean;
  readonly accept: string | undefined;
}

/** What the developer of a client reads. ASCII without quotation marks, as RFC 6749 §5.2 wants it. */
const DESCRIPTIONS: Readonly<Record<RefusalCause, string>> = {
  Throttled: 'There were too many requests; send it again later',
  WrongMethod: 'Send a POST request',
  WrongContentType: 'The content type of the request is not supported here',
  OversizedBody: 'The request is too large',
  MalformedBody: 'The body of the request cannot be read',
  MissingParameter: 'A required parameter is missing',
  WrongType: 'A parameter has a value of the wrong type',
  LongValue: 'The value of a parameter is too long',
  UnknownParameter: 'A parameter is not known here',
  Query: 'The URI has a query, which means nothing here',
  RepeatedParameter: 'A parameter is sent more than once',
  MissingClient: 'The request does not say which client sends it',
  UnknownClient: 'The client is not known',
  PublicClient: 'Only clients that authenticate are served here',
  MissingSecret: 'The client has to authenticate',
  WrongSecret: 'The client secret is wrong',
  ExpiredSecret: 'The client secret has expired; register again',
  UnexpectedSecret: 'The client has no secret to authenticate with',
  TwoAuthMethods: 'The client authenticates in the Authorization header and in the body',
  OtherClientId: 'The Authorization header and the body name different clients',
  BadAuthorization: 'The Authorization header is not HTTP Basic with an encoded client identifier and secret',
  UnauthorizedClient: 'The client may not use this grant',
  ClientType: 'The client type has to be public',
  RegisteredGrant: 'A grant type is not supported',
  RedirectUri: 'A redirect URI is not an absolute URI',
  MissingScope: 'The request does not say which scope it asks for',
  BadScope: 'A scope is not well formed',
  BadStartUrl: 'The start URL is not an absolute http or https URL',
  UnknownPortal: 'There is no access portal at the start URL',
  Burst: 'The client starts device authorizations too quickly',
  Full: 'Too many device authorizations are outstanding',
  SecondGrant: 'The client has an undecided device authorization already',
  UnsupportedGrant: 'The grant type is not supported',
  UnknownCode: 'The device code is not known',
  ForeignCode: 'The device code was issued to another client',
  UsedCode: 'The device code has been exchanged for a token already',
  ExpiredCode: 'The device code has expired',
  DeniedCode: 'The authorization request was denied',
  EarlyPoll: 'Polled before the interval had passed; wait five seconds longer from now on',
  RepeatedPoll: 'The device code was polled before',
  PendingCode: 'The authorization request is still pending',
  UnknownRefreshToken: 'The refresh token is not known, or has been replaced',
  ForeignRefreshToken: 'The refresh token was issued to another client',
  Asked: 'This error was asked for through the control interface',
  UnknownRoute: 'Nothing is served at this path',
  Crash: 'The emulator failed',
};

/** The response to a granted request. */
export function successResponse(
  success: Success,
  occasion: Occasion & { operation: Operation },
): PlainResponse {
  const { dialect, policy, operation } = occasion;
  return finish(policy.successStatus(operation), encodeSuccess(success, dialect), undefined, occasion);
}

/** The response that publishes a document about the server. */
export function documentResponse(document: JsonValue, occasion: Occasion): PlainResponse {
  return finish(200, document, undefined, occasion);
}

/** The response to a request that is not granted. */
export function refusalResponse(refusal: Refusal, occasion: Occasion): PlainResponse {
  const { policy } = occasion;
  const about = aboutOf(occasion, refusal);
  const sentence = DESCRIPTIONS[refusal.cause];
  const text = refusal.detail === undefined ? sentence : `${sentence}: ${refusal.detail}`;
  const polling =
    refusal.interval === undefined ? {} : policy.pollErrorMembers(refusal.error, refusal.interval);
  const body = {
    error: policy.errorMember(refusal, about),
    error_description: policy.errorDescription(text, refusal),
    ...polling,
  };
  return finish(policy.errorStatus(refusal, about), body, refusal, occasion);
}

/** The error response that a script or an order asks for: what the dialect would send, with the changes asked for. */
export function orderedErrorResponse(move: ErrorMove, occasion: Occasion): PlainResponse {
  const { error, status, members, headers } = move;
  const code = isErrorCode(error) ? error : 'invalid_request';
  const usual = refusalResponse({ error: code, cause: 'Asked' }, occasion);
  return all(
    error === code ? {} : { members: { error } },
    exceptionNamed(move, occasion),
    status === undefined ? {} : { status },
    { ...(members && { members }), ...(headers && { headers }) },
  )(usual);
}

/** Names the exception as a move wants it, where the dialect has exceptions. */
function exceptionNamed(move: ErrorMove, { dialect }: Occasion): AlterationData {
  const { exceptionHeader } = dialect;
  const { error, exception = exceptionOf(error), errorType } = move;
  const asUsual = isErrorCode(error) && move.exception === undefined && errorType === undefined;
  if (exceptionHeader === undefined || asUsual) return {};
  const { in: place = 'header', written, headerName = exceptionHeader } = errorType ?? {};
  const value = writeErrorType(exception, written);
  const none = { [exceptionHeader]: undefined };
  return place === 'header'
    ? { headers: { ...none, [headerName]: value } }
    : { headers: none, members: { [place]: value } };
}

function finish(
  status: number,
  body: JsonValue,
  refusal: Refusal | undefined,
  occasion: Occasion,
): PlainResponse {
  const { dialect, policy } = occasion;
  const about = aboutOf(occasion, refusal);
  const challenge = policy.challenge(about);
  const headers: Record<string, string> = {
    'content-type': policy.contentType,
    ...dialect.headers(refusal, policy),
    ...policy.cacheHeaders(about),
  };
  if (challenge !== undefined) headers['www-authenticate'] = challenge;
  if (status === 405)
    headers.allow = ['metadata', 'keys'].includes(occasion.operation) ? 'GET, HEAD' : 'POST';
  return policy.present({ status, headers, body }, about);
}

function aboutOf(occasion: Occasion, refusal: Refusal | undefined): About {
  const { dialect, operation, usedAuthorizationHeader, accept } = occasion;
  const common = { dialect: dialect.name, operation, usedAuthorizationHeader, accept };
  return refusal === undefined
    ? { ...common, outcome: 'success' }
    : { ...common, outcome: refusal.error, cause: refusal.cause };
}

function encodeSuccess(success: Success, { encode, name }: EmulatorDialect): JsonValue {
  switch (success.kind) {
    case 'registered':
      if (encode.registered === undefined) throw new TypeError(`${name} has no registration`);
      return encode.registered(success);
    case 'authorized':
      return encode.authorized(success);
    case 'token':
      return encode.token(success);
  }
}
