// Decisions about responses: tokens, statuses, headers, and the last word on each response before it leaves.
import { randomUUID } from 'node:crypto';
import { newSecret } from '../codes.ts';
import { exceptionOf } from '../error-codes.ts';
import type { JsonValue, Members, PlainResponse } from '../messages.ts';
import type { About, Operation, Refusal, RefusalCause } from '../vocabulary.ts';

/** The well-known URI of a document, and whether its path goes before or after that of the issuer. */
export interface MetadataPlace {
  readonly name: 'oauth-authorization-server' | 'openid-configuration';
  /** For an issuer without a path the two are one. */
  readonly stands: 'before the path' | 'after the path';
}

/** Where a document stands for an issuer with this path, which is empty or begins with a slash. */
export function wellKnownPath(issuerPath: string, { name, stands }: MetadataPlace): string {
  const wellKnown = `/.well-known/${name}`;
  return stands === 'before the path' ? `${wellKnown}${issuerPath}` : `${issuerPath}${wellKnown}`;
}

/** What is issued and how responses look. */
export interface ResponsePolicy {
  readonly newAccessToken: () => string;
  readonly tokenType: string;
  /** Seconds that an access token is said to be good for. */
  readonly tokenSeconds: number;
  /** Whether a refresh token comes with an access token of a scope, where its grant is offered. */
  readonly issuesRefreshTokens: (scope: string | undefined) => boolean;
  /** An ID token with some claims, where the scope asks for one; `undefined` leaves it out. */
  readonly newIdToken: (claims: Members) => string | undefined;
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
  /** A request ID for responses that carry one; `undefined` leaves the header out. */
  readonly newRequestId: () => string | undefined;
  readonly contentType: string;
  /** Headers that keep credentials out of caches. */
  readonly cacheHeaders: (about: About) => Readonly<Record<string, string>>;
  /** Where the metadata document is published. */
  readonly metadataPlaces: readonly MetadataPlace[];
  /** The metadata document; `undefined` publishes none. */
  readonly metadata: (document: Readonly<Record<string, JsonValue>>) => JsonValue | undefined;
  /** The last decision about every response of the contract: returns what is sent. */
  readonly present: (response: PlainResponse, about: About) => PlainResponse;
}

/** Statuses of refusals whose cause, not whose code, decides them. */
export type StatusByCause = Readonly<Partial<Record<RefusalCause, number>>>;

const HTTP_STATUS: StatusByCause = { UnknownRoute: 404, WrongMethod: 405 };

/** The status of a refusal, with those that a dialect gives to causes. @see RFC 6749 §5.2 */
export function conformingStatus({ error, cause }: Refusal, byCause: StatusByCause = {}): number {
  if (error === 'server_error') return 500;
  return byCause[cause] ?? HTTP_STATUS[cause] ?? (error === 'invalid_client' ? 401 : 400);
}

/** What the conforming emulator decides about responses, before a dialect has its say. */
export const conformingResponses: ResponsePolicy = {
  newAccessToken: newSecret,
  tokenType: 'Bearer',
  tokenSeconds: 3600,
  issuesRefreshTokens: () => true,
  newIdToken: () => undefined,
  rotatesRefreshTokens: true,
  maxRefreshTokens: 10_000,
  grantedScope: (asked) => asked,
  successStatus: () => 200,
  errorStatus: (refusal) => conformingStatus(refusal),
  errorMember: ({ error }) => error,
  errorDescription: (text) => text,
  exceptionName: ({ error }) => exceptionOf(error),
  exceptionHeader: (exception) => exception,
  newRequestId: () => randomUUID(),
  contentType: 'application/json',
  cacheHeaders: () => ({}),
  // RFC 8414 §3.1 inserts its name before the path of the issuer; OpenID Connect Discovery §4 appends its own.
  metadataPlaces: [
    { name: 'oauth-authorization-server', stands: 'before the path' },
    { name: 'openid-configuration', stands: 'after the path' },
  ],
  metadata: (document) => document,
  present: (response) => response,
};
