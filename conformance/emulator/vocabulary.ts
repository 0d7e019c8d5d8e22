// The neutral vocabulary of the emulator: what was asked, what was found, how it was answered.
// Both wire formats translate to and from these words; neither adds a meaning of its own.
import type { DialectName } from '../model/requirement.ts';
import type { Client } from './clients.ts';
import type { Grant } from './grants.ts';

/** The operations of the contract, in the words of the standard. */
export const OPERATIONS = ['register', 'device_authorization', 'token'] as const;

/** One of them; not every dialect has all. */
export type Operation = (typeof OPERATIONS)[number];

/** The error codes that the two contracts document. */
export type ErrorCode =
  | 'access_denied'
  | 'authorization_pending'
  | 'expired_token'
  | 'invalid_client'
  | 'invalid_client_metadata'
  | 'invalid_grant'
  | 'invalid_redirect_uri'
  | 'invalid_request'
  | 'invalid_scope'
  | 'server_error'
  | 'slow_down'
  | 'unauthorized_client'
  | 'unsupported_grant_type';

/** What the emulator can find about a request that keeps it from a plain success. */
export type Cause =
  // How the request is written.
  | 'WrongMethod'
  | 'WrongContentType'
  | 'OversizedBody'
  | 'MalformedBody'
  | 'MissingParameter'
  | 'WrongType'
  | 'LongValue'
  | 'UnknownParameter'
  | 'Query'
  | 'RepeatedParameter'
  // Who sends it.
  | 'MissingClient'
  | 'UnknownClient'
  | 'PublicClient'
  | 'MissingSecret'
  | 'WrongSecret'
  | 'ExpiredSecret'
  | 'UnexpectedSecret'
  | 'TwoAuthMethods'
  | 'OtherClientId'
  | 'BadAuthorization'
  | 'UnauthorizedClient'
  // Registration.
  | 'ClientType'
  | 'RegisteredGrant'
  | 'RedirectUri'
  // Asking for codes.
  | 'MissingScope'
  | 'BadScope'
  | 'BadStartUrl'
  | 'UnknownPortal'
  | 'Burst'
  | 'Full'
  // Asking for the token.
  | 'UnsupportedGrant'
  | 'UnknownCode'
  | 'ForeignCode'
  | 'UsedCode'
  | 'ExpiredCode'
  | 'DeniedCode'
  | 'EarlyPoll'
  | 'PendingCode'
  | 'UnknownRefreshToken'
  | 'ForeignRefreshToken';

/** Why a refusal was given: a cause, or that a test asked for it, or a fault of the emulator itself. */
export type RefusalCause = Cause | 'Asked' | 'UnknownRoute' | 'Crash';

/** A request that is not granted. `detail` never holds anything that a client sent. */
export interface Refusal {
  readonly error: ErrorCode;
  readonly cause: RefusalCause;
  readonly detail?: string;
  /** Seconds between polls from now on, when the refusal is about polling. */
  readonly interval?: number;
}

/** Either what was wanted, or why not. */
export type Result<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly refusal: Refusal };

/** How a client presented itself. */
export interface Credentials {
  readonly method: 'none' | 'basic' | 'body';
  readonly clientId: string | undefined;
  readonly secret: string | undefined;
  /** What is wrong with the way the credentials were sent, before anyone looks them up. */
  readonly problem?: Cause;
}

/** A request, decoded from either wire format. */
export type OperationRequest =
  | {
      readonly operation: 'register';
      readonly name: string;
      readonly type: string;
      readonly scopes: readonly string[];
      readonly grantTypes: readonly string[] | undefined;
      readonly redirectUris: readonly string[];
    }
  | {
      readonly operation: 'device_authorization';
      readonly credentials: Credentials;
      readonly scope: string | undefined;
      readonly startUrl: string | undefined;
    }
  | {
      readonly operation: 'token';
      readonly credentials: Credentials;
      readonly grantType: string;
      readonly deviceCode: string | undefined;
      readonly refreshToken: string | undefined;
    };

/** A token as both dialects know it; times in seconds. */
export interface IssuedToken {
  readonly accessToken: string;
  readonly tokenType: string;
  readonly expiresIn: number;
  readonly refreshToken: string | undefined;
  readonly scope: string | undefined;
}

/** What a granted request yields; times in seconds, `issuedAt` and `expiresAt` since 1970. */
export type Success =
  | {
      readonly kind: 'registered';
      readonly client: Client;
      readonly secret: string;
      readonly issuedAt: number;
      readonly expiresAt: number;
    }
  | {
      readonly kind: 'codes';
      readonly grant: Grant;
      readonly verificationUri: string;
      readonly verificationUriComplete: string | undefined;
      readonly expiresIn: number;
      readonly interval: number | undefined;
    }
  | { readonly kind: 'token'; readonly token: IssuedToken };

/** Either a success or a refusal of one operation. */
export type Outcome = Result<{ readonly success: Success }>;

/** What a JSON member can hold on the wire. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [member: string]: JsonValue | undefined };

/** An answer before it becomes bytes. A string body is sent as it is, anything else as JSON. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: JsonValue | undefined;
}

/** What an answer is about, for the decisions that shape it. */
export interface About {
  readonly dialect: DialectName;
  readonly operation: Operation | 'metadata' | 'unknown_route';
  readonly outcome: 'success' | ErrorCode;
  /** Set when the outcome is an error. */
  readonly cause?: RefusalCause;
  /** Whether the client used the `Authorization` header. */
  readonly usedAuthorizationHeader: boolean;
}
