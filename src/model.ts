// The neutral nouns of the flow.
import type { Clock } from './clock.ts';
import type { JsonObject } from './json.ts';
import { Revealable } from './revealable.ts';

/** What a device authorization response says, in neutral names. */
export interface DeviceAuthorizationMembers {
  readonly deviceCode: string;
  readonly userCode: string;
  readonly verificationUri: string;
  readonly verificationUriComplete?: string | undefined;
  /** Seconds. */
  readonly expiresIn: number;
  /** Seconds. */
  readonly interval?: number | undefined;
  /** The whole response in the server's own names, members that no contract knows included. */
  readonly raw?: JsonObject | undefined;
}

/**
 * A running device authorization: show `userCode` and `verificationUri` to the person, then poll. Keep showing the
 * user code beside `verificationUriComplete` as well, because the person has to compare it.
 * @example
 * const { deviceCode, interval } = authorization.reveal();
 * await store({ deviceCode, interval, expiresAt: authorization.expiresAt }); // enough for waitForToken, another day
 * @see https://www.rfc-editor.org/rfc/rfc8628#section-3.2
 * @see https://www.rfc-editor.org/rfc/rfc8628#section-3.3.1
 */
export class DeviceAuthorization
  extends Revealable<DeviceAuthorizationMembers>
  implements DeviceAuthorizationMembers
{
  /** What the person types, or compares. */
  declare readonly userCode: string;
  /** Where the person enters the user code: an absolute http(s) URL. */
  declare readonly verificationUri: string;
  /** The same page with the code filled in, for a link or a QR code, where the server offers one. */
  declare readonly verificationUriComplete: string | undefined;
  /** Seconds that both codes live. */
  declare readonly expiresIn: number;
  /** Seconds to wait between polls, where the server says; 5 apply otherwise. */
  declare readonly interval: number | undefined;
  /** When both codes expire, by the wall clock: for a state that survives the process. */
  readonly expiresAt: Date | undefined;
  /** When it was asked for, in milliseconds of the client's clock: the codes can't be older than that. */
  readonly requestedAt: number;

  constructor(members: DeviceAuthorizationMembers, requestedAt: number) {
    // By name: what else the server said may be a secret.
    const { userCode, verificationUri, verificationUriComplete, expiresIn, interval } = members;
    super(members, { userCode, verificationUri, verificationUriComplete, expiresIn, interval });
    this.expiresAt = dateIn(expiresIn);
    this.requestedAt = requestedAt;
  }

  /** The credential that polls: never shown, never logged. */
  get deviceCode(): string {
    return this.reveal().deviceCode;
  }
}

/** What a token response says, in neutral names. */
export interface TokenMembers {
  readonly accessToken: string;
  readonly tokenType: string;
  /** Seconds. */
  readonly expiresIn?: number | undefined;
  readonly scope?: string | undefined;
  readonly refreshToken?: string | undefined;
  readonly idToken?: string | undefined;
  /** The whole response in the server's own names, members that no contract knows included. */
  readonly raw?: JsonObject | undefined;
}

/**
 * What an approved login yields: a bearer token.
 * @example
 * await fetch(url, { headers: { authorization: `Bearer ${token.accessToken}` } });
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.1
 */
export class Token extends Revealable<TokenMembers> implements TokenMembers {
  /** As the server spelled it: `Bearer` in any case, or AWS's old `BearerToken`. */
  declare readonly tokenType: string;
  /** Seconds that the access token lives, where the server says. */
  declare readonly expiresIn: number | undefined;
  /** When the access token expires, by the wall clock, where the server says. */
  readonly expiresAt: Date | undefined;
  /** The scopes granted, where they differ from those asked for. */
  declare readonly scope: string | undefined;

  constructor(members: TokenMembers) {
    const { tokenType, expiresIn, scope } = members;
    super(members, { tokenType, expiresIn, scope });
    this.expiresAt = dateIn(expiresIn);
  }

  /** Goes into `Authorization: Bearer …` of the requests that need it. */
  get accessToken(): string {
    return this.reveal().accessToken;
  }

  /** Gets a new access token without the person, where the server gives one: `client.refresh()`. @see https://www.rfc-editor.org/rfc/rfc6749#section-6 */
  get refreshToken(): string | undefined {
    return this.reveal().refreshToken;
  }

  /** Who the person is, as OpenID Connect servers tell when asked for the scope `openid`. Not verified here. */
  get idToken(): string | undefined {
    return this.reveal().idToken;
  }
}

/** A login that the person refused: `access_denied`. @see https://www.rfc-editor.org/rfc/rfc8628#section-3.5 */
export interface Denied {
  readonly outcome: 'denied';
  /** What the server said about it, where it said something. */
  readonly errorDescription?: string;
}

/**
 * A login that nobody finished in time: the server said `expired_token`, or the time of the codes has passed.
 * @see https://www.rfc-editor.org/rfc/rfc8628#section-3.5
 */
export interface Expired {
  readonly outcome: 'expired';
  readonly errorDescription?: string;
}

/** A login that ends well. */
export interface Approved {
  readonly outcome: 'approved';
  readonly token: Token;
}

/** How a login ends, unless an expectation breaks; that is a `DeviceAuthError`. */
export type LoginResult = Approved | Denied | Expired;

/** What one poll of the token endpoint brings. */
export type PollResult =
  | LoginResult
  | { readonly outcome: 'pending' }
  /** Wait 5 seconds more from now on, or the interval that the server names, whichever is longer. */
  | { readonly outcome: 'slow_down'; readonly interval?: number };

/**
 * A client of one server, in either dialect: one HTTP request per call, no waiting, no retry.
 * `login` and `waitForToken` drive it.
 */
export interface DeviceClient {
  /** The clock that the flow runs by; the platform's where absent. */
  readonly clock?: Clock | undefined;
  /** Asks for a device code and a user code. @see https://www.rfc-editor.org/rfc/rfc8628#section-3.1 */
  requestDeviceAuthorization(options?: CallOptions): Promise<DeviceAuthorization>;
  /** Asks once whether the person has decided. @see https://www.rfc-editor.org/rfc/rfc8628#section-3.4 */
  pollToken(authorization: { readonly deviceCode: string }, options?: CallOptions): Promise<PollResult>;
  /**
   * Exchanges a refresh token for a new access token. Where the result has no refresh token, the old one stays good.
   * @throws RejectedError with `error: 'invalid_grant'` when the person has to sign in again
   * @see https://www.rfc-editor.org/rfc/rfc6749#section-6
   */
  refresh(refreshToken: string, options?: CallOptions): Promise<Token>;
}

/** What every call takes. */
export interface CallOptions {
  /** Aborts the call; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** The date so many seconds from now; undefined where there is none, or none that a date can hold. */
function dateIn(seconds: number | undefined): Date | undefined {
  const date = new Date(Date.now() + (seconds ?? Number.NaN) * 1000);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
