// Turns what an operation found into an answer: status, headers and body, with the policy's last word on it.
import type { About, Answer, JsonValue, Operation, Refusal, RefusalCause, Success } from './outcomes.ts';
import type { Policy } from './policy.ts';
import type { EmulatorDialect } from './wire/dialect.ts';

/** What is to be answered, and to whom. */
interface Occasion {
  readonly dialect: EmulatorDialect;
  readonly policy: Policy;
  readonly operation: About['operation'];
  readonly usedAuthorizationHeader: boolean;
}

/** What the developer of a client reads. ASCII without quotation marks, as RFC 6749 §5.2 wants it. */
const DESCRIPTIONS: Readonly<Record<RefusalCause, string>> = {
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
  UnsupportedGrant: 'The grant type is not supported',
  UnknownCode: 'The device code is not known',
  ForeignCode: 'The device code was issued to another client',
  UsedCode: 'The device code has been exchanged for a token already',
  ExpiredCode: 'The device code has expired',
  DeniedCode: 'The authorization request was denied',
  EarlyPoll: 'Polled before the interval had passed; wait five seconds longer from now on',
  PendingCode: 'The authorization request is still pending',
  UnknownRefreshToken: 'The refresh token is not known, or has been replaced',
  ForeignRefreshToken: 'The refresh token was issued to another client',
  Asked: 'This error was asked for through the control interface',
  UnknownRoute: 'Nothing is served at this path',
  Crash: 'The emulator failed',
};

/** The answer to a granted request. */
export function answerSuccess(success: Success, occasion: Occasion & { operation: Operation }): Answer {
  const { dialect, policy, operation } = occasion;
  return finish(policy.successStatus(operation), encodeSuccess(success, dialect), undefined, occasion);
}

/** The answer that publishes a document about the server. */
export function answerMetadata(document: JsonValue, occasion: Occasion): Answer {
  return finish(200, document, undefined, occasion);
}

/** The answer to a request that is not granted. */
export function answerRefusal(refusal: Refusal, occasion: Occasion): Answer {
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

/** An answer as it goes out. */
export function toResponse(answer: Answer, method: string): Response {
  const { status, headers, body } = answer;
  // A HEAD request is answered like any other that is not POST, but without a body.
  const bodiless = method === 'HEAD' || body === undefined || status === 204 || status === 304;
  return new Response(bodiless ? null : textOf(body), { status, headers });
}

/** The text of a body: JSON, or a string as it is. */
export function textOf(body: JsonValue): string {
  return typeof body === 'string' ? body : JSON.stringify(body);
}

function finish(status: number, body: JsonValue, refusal: Refusal | undefined, occasion: Occasion): Answer {
  const { dialect, policy } = occasion;
  const about = aboutOf(occasion, refusal);
  const challenge = policy.challenge(about);
  const headers: Record<string, string> = {
    'content-type': policy.contentType,
    ...dialect.headers(refusal, policy),
    ...policy.cacheHeaders(about),
  };
  if (challenge !== undefined) headers['www-authenticate'] = challenge;
  if (status === 405) headers.allow = occasion.operation === 'metadata' ? 'GET, HEAD' : 'POST';
  return policy.present({ status, headers, body }, about);
}

function aboutOf(occasion: Occasion, refusal: Refusal | undefined): About {
  const { dialect, operation, usedAuthorizationHeader } = occasion;
  const common = { dialect: dialect.name, operation, usedAuthorizationHeader };
  return refusal === undefined
    ? { ...common, outcome: 'success' }
    : { ...common, outcome: refusal.error, cause: refusal.cause };
}

function encodeSuccess(success: Success, { encode, name }: EmulatorDialect): JsonValue {
  switch (success.kind) {
    case 'registered':
      if (encode.registered === undefined) throw new TypeError(`${name} has no registration`);
      return encode.registered(success);
    case 'codes':
      return encode.codes(success);
    case 'token':
      return encode.token(success);
  }
}
