// The neutral vocabulary of the emulator: clients and grants, what was asked, what was found, how it ended.
// Both wire formats translate to and from these words; neither adds a meaning of its own. Imports nothing from here.
import type { ErrorCode as AwsErrorCode } from '../../generated/aws-sso-oidc/errors.ts';
import type { DialectName } from '../../generated/index.ts';
import type { ErrorCode as RfcErrorCode } from '../../generated/rfc8628/errors.ts';

export type { DialectName };

/** The wire name of the device grant. @see RFC 8628 §3.4 */
export const DEVICE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code';

/** The wire name of the refresh grant. @see RFC 6749 §6 */
export const REFRESH_GRANT = 'refresh_token';

/** The access portal that exists unless the policy says otherwise. */
export const DEFAULT_START_URL = 'https://example.awsapps.com/start';

/** The operations of the contract, in the words of the standard. */
export const OPERATIONS = ['register', 'device_authorization', 'token'] as const;

/** One of them; not every dialect has all. */
export type Operation = (typeof OPERATIONS)[number];

/** The error codes that the two contracts document. */
export type ErrorCode = AwsErrorCode | RfcErrorCode;

/** A client as the emulator knows it. */
export interface Client {
  readonly id: string;
  /** What a person reads on the verification page. */
  readonly name: string;
  /** Absent for a client that only identifies itself. */
  readonly secret?: string;
  /** Milliseconds since 1970 from which the secret is refused. */
  readonly secretExpiresAt?: number;
  /** The grants that the client may use, by their wire names. */
  readonly grantTypes: readonly string[];
  /** The scopes that were fixed at registration, where a dialect does that. */
  readonly scopes?: readonly string[];
}

/** Where a grant stands, as its own record says. */
export type StoredStatus = 'pending' | 'approved' | 'denied' | 'used';

/** Where a grant stands for everybody else, expiry included. */
export type GrantStatus = StoredStatus | 'expired';

/**
 * One device authorization, from its request to its token. Times are in milliseconds since 1970, except
 * `interval`, which is in seconds.
 */
export interface Grant {
  readonly deviceCode: string;
  readonly userCode: string;
  readonly clientId: string;
  readonly scope: string | undefined;
  readonly startUrl: string | undefined;
  readonly issuedAt: number;
  expiresAt: number;
  status: StoredStatus;
  interval: number;
  lastPollAt: number | undefined;
  polls: number;
  /** From when polls see what was decided. */
  decisionSeenFrom: number;
  /** Whether the device code is no longer known, though the user code is. */
  isLost: boolean;
}

/** What a person or a script decides about a grant. */
export type Decision = 'approve' | 'deny';

/** What became of a user code that somebody entered. */
export type Lookup =
  | { readonly found: 'open'; readonly grant: Grant }
  | { readonly found: 'expired' | 'decided'; readonly grant: Grant }
  | { readonly found: 'unknown' };

/** What the emulator can find about a request that keeps it from a plain success. */
export type Cause =
  // How often requests come.
  | 'Throttled'
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
  // The device authorization request.
  | 'MissingScope'
  | 'BadScope'
  | 'BadStartUrl'
  | 'UnknownPortal'
  | 'Burst'
  | 'Full'
  | 'SecondGrant'
  // The token request.
  | 'UnsupportedGrant'
  | 'UnknownCode'
  | 'ForeignCode'
  | 'UsedCode'
  | 'ExpiredCode'
  | 'DeniedCode'
  | 'EarlyPoll'
  | 'RepeatedPoll'
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
  /** Seconds after which a request that came too often can be sent again. */
  readonly retryAfterSeconds?: number;
}

/** Either what was wanted, or why not. */
export type Result<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly refusal: Refusal };

/** What a client has to know by heart: it is compared as a whole and to the letter. */
export type Credential = 'client_id' | 'client_secret' | 'device_code' | 'refresh_token';

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
  readonly idToken: string | undefined;
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
      readonly kind: 'authorized';
      readonly grant: Grant;
      readonly verificationUri: string;
      readonly verificationUriComplete: string | undefined;
      readonly expiresIn: number;
      readonly interval: number | undefined;
    }
  | { readonly kind: 'token'; readonly token: IssuedToken };

/** Either a success or a refusal of one operation. */
export type Outcome = Result<{ readonly success: Success }>;

/** The pages that a person can meet. */
export type PageName =
  | 'entry'
  | 'wrong'
  | 'limited'
  | 'expired'
  | 'decided'
  | 'forged'
  | 'confirm'
  | 'approved'
  | 'denied';

/** What a response is about, for the decisions that shape it. */
export interface About {
  readonly dialect: DialectName;
  readonly operation: Operation | 'metadata' | 'keys' | 'unknown_route';
  readonly outcome: 'success' | ErrorCode;
  /** Set when the outcome is an error. */
  readonly cause?: RefusalCause;
  /** Whether the client used the `Authorization` header. */
  readonly usedAuthorizationHeader: boolean;
  /** The `Accept` header of the request. */
  readonly accept: string | undefined;
}
