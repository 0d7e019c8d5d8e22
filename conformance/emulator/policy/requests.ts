// Decisions about requests and clients: what is read, how much of it, who must authenticate and how.
import type { PlainResponse } from '../messages.ts';
import {
  type About,
  type Credential,
  DEFAULT_START_URL,
  DEVICE_GRANT,
  type Operation,
} from '../vocabulary.ts';

/** How many requests are taken within a time. */
export interface RateLimit {
  /** The operations that are counted together. */
  readonly operations: readonly Operation[];
  readonly requests: number;
  readonly seconds: number;
}

/** How requests are read and clients are told apart. */
export interface RequestPolicy {
  /** How many requests are taken, all clients together; `undefined` takes all. */
  readonly rateLimit: RateLimit | undefined;
  /**
   * The response beyond the limit, given the seconds after which it opens again; `undefined` leaves it to
   * `onThrottled` and the dialect.
   */
  readonly throttledResponse: (secondsLeft: number) => PlainResponse | undefined;
  /** Paths under the base URL at which operations are served beside their own. */
  readonly otherPaths: Readonly<Partial<Record<Operation, readonly string[]>>>;
  /** The grant that a name stands for. */
  readonly readGrantType: (sent: string) => string;
  /** Methods that the operations take. A GET has its parameters in the query. */
  readonly allowedMethods: readonly string[];
  /**
   * Whether a body of a media type is read: lower case, without parameters, `undefined` when absent. The
   * header as it was sent follows.
   */
  readonly acceptsContentType: (mediaType: string | undefined, header: string) => boolean;
  /** Bytes of a body at most. */
  readonly maxBodyBytes: number;
  /** Characters at most of a value that a grant or a client keeps. */
  readonly maxKeptCharacters: number;
  /** Whether a parameter with an empty value counts as omitted. */
  readonly emptyMeansOmitted: boolean;
  /** Whether a JSON `null` counts as omitted, rather than as a value of the wrong type. */
  readonly nullMeansOmitted: boolean;
  /** Whether parameters are read from the query of the URI too. */
  readonly readsQuery: boolean;
  /** Whether the client is authenticated, or only identified, at an operation. */
  readonly authenticatesAt: (operation: Operation) => boolean;
  /** Whether an operation asks if the client may use the grant. */
  readonly authorizesAt: (operation: Operation) => boolean;
  readonly acceptsBasic: boolean;
  /** Whether the name of the authentication scheme is read in any case. */
  readonly readsSchemeInAnyCase: boolean;
  readonly acceptsSecretInBody: boolean;
  /** Two credentials are the same when this makes them equal. */
  readonly normalizeCredential: (kind: Credential, value: string) => string;
  /** Undoes the encoding of a client ID or secret inside HTTP Basic; throws when it can't be undone. */
  readonly decodeBasic: (part: string) => string;
  /** The `WWW-Authenticate` header of a refusal, if it has one. */
  readonly challenge: (about: About) => string | undefined;
  /** Whether a scope is well formed; the emulator grants every scope that is. */
  readonly isScope: (scope: string) => boolean;
  /** The scope that a token has when none was asked for. */
  readonly defaultScope: string | undefined;
  /** Whether a start URL names a portal that exists. */
  readonly isKnownPortal: (startUrl: URL) => boolean;
  /** Grants that the token endpoint offers, by their wire name. */
  readonly grantTypes: readonly string[];
  /** Grants that a client may be registered for, where a dialect registers clients. */
  readonly registrableGrants: readonly string[];
  /** How long a registered secret is good for. */
  readonly registrationSeconds: number;
  /** Registrations that are kept; the one used longest ago makes room. */
  readonly maxRegistrations: number;
}

/** `scope-token`s with one space between them. @see RFC 6749 §3.3 */
const SCOPE = /^[\x21\x23-\x5B\x5D-\x7E]+(?: [\x21\x23-\x5B\x5D-\x7E]+)*$/;

/** Knows one portal as browsers reach it: without fragment, query or trailing slash. */
export function onlyPortal(known: string): (startUrl: URL) => boolean {
  const path = (url: URL) => url.pathname.replace(/\/+$/, '');
  const portal = new URL(known);
  const portalPath = path(portal);
  return (startUrl) => startUrl.origin === portal.origin && path(startUrl) === portalPath;
}

/** Form-urldecoding of one value. @see RFC 6749 §2.3.1 */
function formDecode(part: string): string {
  return decodeURIComponent(part.replaceAll('+', ' '));
}

/** What the conforming emulator decides about requests, before a dialect has its say. */
export const conformingRequests: RequestPolicy = {
  rateLimit: undefined,
  throttledResponse: () => undefined,
  otherPaths: {},
  readGrantType: (sent) => sent,
  allowedMethods: ['POST'],
  acceptsContentType: () => true,
  maxBodyBytes: 64 * 1024,
  maxKeptCharacters: 1024,
  emptyMeansOmitted: true,
  nullMeansOmitted: true,
  readsQuery: false,
  authenticatesAt: () => true,
  authorizesAt: () => true,
  acceptsBasic: true,
  readsSchemeInAnyCase: true,
  acceptsSecretInBody: true,
  normalizeCredential: (_, value) => value,
  decodeBasic: formDecode,
  challenge: ({ outcome, usedAuthorizationHeader }) =>
    outcome === 'invalid_client' && usedAuthorizationHeader
      ? 'Basic realm="devauth emulator", charset="UTF-8"'
      : undefined,
  isScope: (scope) => SCOPE.test(scope),
  defaultScope: undefined,
  isKnownPortal: onlyPortal(DEFAULT_START_URL),
  grantTypes: [DEVICE_GRANT],
  registrableGrants: [],
  registrationSeconds: 90 * 24 * 3600,
  maxRegistrations: 10_000,
};
