// Decisions about answers: tokens, statuses, headers, and one last look at each answer before it leaves.
import { randomUUID } from 'node:crypto';
import { newSecret } from '../codes.ts';
import type { About, Answer, ErrorCode, JsonValue, Operation, Refusal, RefusalCause } from '../outcomes.ts';

/** What is issued and how answers look. */
export interface AnswerPolicy {
  readonly newAccessToken: () => string;
  readonly tokenType: string;
  /** Seconds that an access token is said to be good for. */
  readonly tokenSeconds: number;
  /** Whether a refresh token comes with the access token, where its grant is offered. */
  readonly issuesRefreshTokens: boolean;
  /** Whether using a refresh token replaces it. */
  readonly rotatesRefreshTokens: boolean;
  /** Refresh tokens that are kept; the one used longest ago makes room. */
  readonly maxRefreshTokens: number;
  /** The scope that a token has, given the scope that was asked for. */
  readonly grantedScope: (asked: string | undefined) => string | undefined;
  readonly successStatus: (operation: Operation) => number;
  readonly errorStatus: (refusal: Refusal, about: About) => number;
  /** The `error` member. It names the refusal's code, unless a mutant says otherwise. */
  readonly errorMember: (refusal: Refusal, about: About) => string;
  /** The `error_description` member; `undefined` leaves it out. */
  readonly errorDescription: (text: string, refusal: Refusal) => string | undefined;
  /** The exception that AWS's SDKs recognise a refusal by. */
  readonly exceptionName: (refusal: Refusal) => string;
  /** The value of the header that carries the exception; `undefined` leaves the header out. */
  readonly exceptionHeader: (exception: string) => string | undefined;
  /** A request ID for answers that carry one; `undefined` leaves the header out. */
  readonly newRequestId: () => string | undefined;
  readonly contentType: string;
  /** Headers that keep credentials out of caches. */
  readonly cacheHeaders: (about: About) => Readonly<Record<string, string>>;
  /** The metadata document; `undefined` publishes none. */
  readonly metadata: (document: Readonly<Record<string, JsonValue>>) => JsonValue | undefined;
  /** The last decision about every answer of the contract: returns what is sent. */
  readonly present: (answer: Answer, about: About) => Answer;
}

const EXCEPTIONS: Readonly<Record<ErrorCode, string>> = {
  access_denied: 'AccessDeniedException',
  authorization_pending: 'AuthorizationPendingException',
  expired_token: 'ExpiredTokenException',
  invalid_client: 'InvalidClientException',
  invalid_client_metadata: 'InvalidClientMetadataException',
  invalid_grant: 'InvalidGrantException',
  invalid_redirect_uri: 'InvalidRedirectUriException',
  invalid_request: 'InvalidRequestException',
  invalid_scope: 'InvalidScopeException',
  server_error: 'InternalServerException',
  slow_down: 'SlowDownException',
  unauthorized_client: 'UnauthorizedClientException',
  unsupported_grant_type: 'UnsupportedGrantTypeException',
};

/** The error code of an exception's name, for those who ask for errors by it. */
export function errorOfException(exception: string): ErrorCode | undefined {
  return errorCodes.find((code) => EXCEPTIONS[code] === exception);
}

/** Every error code that the contracts document. */
export const errorCodes: readonly ErrorCode[] = Object.keys(EXCEPTIONS).filter(isErrorCode);

/** Whether a text is a documented error code. */
export function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(EXCEPTIONS, text);
}

/** Statuses of refusals whose cause, not whose code, decides them. */
export type StatusByCause = Readonly<Partial<Record<RefusalCause, number>>>;

const HTTP_STATUS: StatusByCause = { UnknownRoute: 404, WrongMethod: 405 };

/** The status of a refusal, with those that a dialect gives to causes. @see RFC 6749 §5.2 */
export function honestStatus({ error, cause }: Refusal, byCause: StatusByCause = {}): number {
  if (error === 'server_error') return 500;
  return byCause[cause] ?? HTTP_STATUS[cause] ?? (error === 'invalid_client' ? 401 : 400);
}

/** The exception that AWS documents for an error code. */
export function documentedException({ error }: Refusal): string {
  return EXCEPTIONS[error];
}

/** What the honest emulator decides about answers, before a dialect has its say. */
export const honestAnswers: AnswerPolicy = {
  newAccessToken: newSecret,
  tokenType: 'Bearer',
  tokenSeconds: 3600,
  issuesRefreshTokens: true,
  rotatesRefreshTokens: true,
  maxRefreshTokens: 10_000,
  grantedScope: (asked) => asked,
  successStatus: () => 200,
  errorStatus: (refusal) => honestStatus(refusal),
  errorMember: ({ error }) => error,
  errorDescription: (text) => text,
  exceptionName: documentedException,
  exceptionHeader: (exception) => exception,
  newRequestId: () => randomUUID(),
  contentType: 'application/json',
  cacheHeaders: () => ({}),
  metadata: (document) => document,
  present: (answer) => answer,
};
