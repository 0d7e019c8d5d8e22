// The neutral nouns of the flow. Secrets stay behind a private function: they read as properties, but neither
// console.log, a browser's console, JSON.stringify nor a spread shows them. `reveal()` gives them out on purpose.
import type { Clock } from './clock.ts';

/** What a device authorization response says, in neutral names. */
export interface DeviceAuthorizationMembers {
  readonly deviceCode: string;
  readonly userCode: string;
  readonly verificationUri: string;
  readonly verificationUriComplete?: string | undefined;
  readonly expiresIn: number;
  readonly interval?: number | undefined;
}

/**
 * A running device authorization: show `userCode` and `verificationUri` to the person, then poll. Keep showing the
 * user code beside `verificationUriComplete` as well, because the person has to compare it.
 * @see RFC 8628 §3.2, §3.3.1
 */
export class DeviceAuthorization implements DeviceAuthorizationMembers {
  readonly #reveal: () => DeviceAuthorizationMembers;
  /** What the person types, or compares. */
  readonly userCode: string;
  /** Where the person enters the user code: an absolute http(s) URL. */
  readonly verificationUri: string;
  /** The same page with the code filled in, for a link or a QR code, where the server offers one. */
  readonly verificationUriComplete: string | undefined;
  /** Seconds that both codes live. */
  readonly expiresIn: number;
  /** Seconds to wait between polls, where the server says; 5 apply otherwise. */
  readonly interval: number | undefined;
  /** When it was asked for, in milliseconds of the client's clock: the codes can't be older than that. */
  readonly requestedAt: number;

  constructor(members: DeviceAuthorizationMembers, requestedAt: number) {
    const { deviceCode, userCode, verificationUri, verificationUriComplete, expiresIn, interval } = members;
    this.#reveal = () => ({
      deviceCode,
      userCode,
      verificationUri,
      verificationUriComplete,
      expiresIn,
      interval,
    });
    this.userCode = userCode;
    this.verificationUri = verificationUri;
    this.verificationUriComplete = verificationUriComplete;
    this.expiresIn = expiresIn;
    this.interval = interval;
    this.requestedAt = requestedAt;
  }

  /** The credential that polls: never shown, never logged. */
  get deviceCode(): string {
    return this.#reveal().deviceCode;
  }

  /** A plain object with every member, the device code included. */
  reveal(): DeviceAuthorizationMembers {
    return this.#reveal();
  }
}

/** What a token response says, in neutral names. */
export interface TokenMembers {
  readonly accessToken: string;
  readonly tokenType: string;
  readonly expiresIn?: number | undefined;
  readonly scope?: string | undefined;
  readonly refreshToken?: string | undefined;
  readonly idToken?: string | undefined;
}

/**
 * What an approved login yields: a bearer token.
 * @see RFC 6749 §5.1
 */
export class Token implements TokenMembers {
  readonly #reveal: () => TokenMembers;
  /** As the server spelled it; always `bearer`, in any case. */
  readonly tokenType: string;
  /** Seconds that the access token lives, where the server says. */
  readonly expiresIn: number | undefined;
  /** The scopes granted, where they differ from those asked for. */
  readonly scope: string | undefined;

  constructor(members: TokenMembers) {
    const { accessToken, tokenType, expiresIn, scope, refreshToken, idToken } = members;
    this.#reveal = () => ({ accessToken, tokenType, expiresIn, scope, refreshToken, idToken });
    this.tokenType = tokenType;
    this.expiresIn = expiresIn;
    this.scope = scope;
  }

  /** Goes into `Authorization: Bearer …` of the requests that need it. */
  get accessToken(): string {
    return this.#reveal().accessToken;
  }

  /** Gets a new access token without the person, where the server gives one. @see RFC 6749 §6 */
  get refreshToken(): string | undefined {
    return this.#reveal().refreshToken;
  }

  /** Who the person is, as OpenID Connect servers tell when asked for the scope `openid`. Not verified here. */
  get idToken(): string | undefined {
    return this.#reveal().idToken;
  }

  /** A plain object with every member, tokens included: to store it, or to hand it on. */
  reveal(): TokenMembers {
    return this.#reveal();
  }
}

/** A login that the person refused. @see RFC 8628 §3.5 `access_denied` */
export interface Denied {
  readonly outcome: 'denied';
  /** What the server said about it, where it said something. */
  readonly errorDescription?: string;
}

/** A login that nobody finished in time. @see RFC 8628 §3.5 `expired_token` */
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
  /** Asks for a device code and a user code. @see RFC 8628 §3.1 */
  requestDeviceAuthorization(options?: CallOptions): Promise<DeviceAuthorization>;
  /** Asks once whether the person has decided. @see RFC 8628 §3.4 */
  pollToken(authorization: { readonly deviceCode: string }, options?: CallOptions): Promise<PollResult>;
}

/** What every call takes. */
export interface CallOptions {
  /** Aborts the call; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}
