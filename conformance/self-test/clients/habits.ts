// A conforming client in process, every habit of which is one member of a record: a mutant overrides one of them.
// Written from the standards for the trial of the suite; it shares nothing with the library of this package.

/** The parameters of a request in their order; a value may be a list or an object in AWS's dialect. */
export type Parameters = readonly (readonly [name: string, value: unknown])[];

/** A response as the client has read it. */
export interface Read {
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  readonly text: string;
  /** The parsed body; undefined when it is no JSON. */
  readonly json: unknown;
  /** The members of a JSON object, those that are null left out. */
  readonly members: Readonly<Record<string, unknown>>;
}

/** What one request came to. */
export type Tried = Read | 'timed-out' | 'failed';

/** The operations that a client sends. */
export type ClientOperation = 'register' | 'device_authorization' | 'token';

/** What the person is told. */
export interface Told {
  readonly userCode: string;
  readonly verificationUri: string;
  readonly verificationUriComplete: string | undefined;
  /** Not to be told; here so that a mutant can tell it. */
  readonly secrets: { readonly deviceCode: string; readonly clientSecret: string };
}

/** Every habit. Times are in seconds. */
export interface Habits {
  // Requests
  readonly method: (operation: ClientOperation) => string;
  readonly mediaType: (usual: string, operation: ClientOperation) => string | undefined;
  readonly address: (url: string, operation: ClientOperation, parameters: Parameters) => string;
  readonly parameters: (usual: Parameters, operation: ClientOperation) => Parameters;
  readonly write: (usual: string, operation: ClientOperation) => string;
  readonly authentication: (operation: ClientOperation) => 'basic' | 'body' | 'both' | 'none';
  /** What the Basic header holds before Base64. */
  readonly basic: (id: string, secret: string) => string;
  readonly registersThoughGiven: boolean;
  readonly registrations: number;
  /** The credentials of later requests, given those of the registration. */
  readonly registered: (credentials: Credentials, operation: ClientOperation) => Credentials;
  readonly followsRedirects: boolean;
  readonly metadataMethod: string;
  readonly metadataUrl: (issuer: URL) => string;
  readonly checksIssuer: boolean;

  // Time
  readonly waitsBeforeTheFirstPoll: boolean;
  readonly pollsAtOnce: number;
  readonly interval: (advertised: unknown) => number;
  /** The wait after so many slow_down, the last of which may have named an interval. */
  readonly slowedInterval: (interval: number, slowDowns: number, named: unknown, current: number) => number;
  /** The wait that holds for a poll that follows authorization_pending. */
  readonly pendingInterval: (current: number, original: number) => number;
  readonly waitAfterFailure: (current: number, failures: number) => number;
  readonly waitAfterTimeout: (current: number, timeouts: number) => number;
  /** How long it really waits, where it means to wait so long. */
  readonly punctuality: (wait: number) => number;
  readonly retryAfter: (header: string | undefined, now: number) => number;
  /** How often a failed poll is repeated. */
  readonly mostFailures: number;
  /** Whether a refused or throttled start is asked for again, and after which wait; undefined gives up. */
  readonly waitAfterThrottledStart: number | undefined;
  readonly patience: number;
  readonly lifetime: (advertised: unknown) => number;

  // What responses mean
  readonly errorOf: (response: Read) => string | undefined;
  readonly isSlowDown: (error: string, response: Read) => boolean;
  readonly isPending: (error: string, response: Read) => boolean;
  /** Whether an error ends the login. */
  readonly ends: (error: string) => boolean;
  readonly isUsableStart: (members: Readonly<Record<string, unknown>>, response: Read) => boolean;
  readonly deviceCode: (issued: string) => string;
  readonly token: (members: Readonly<Record<string, unknown>>, response: Read) => string | undefined;
  readonly isUsableType: (type: unknown) => boolean;
  readonly nullIsAbsent: boolean;
  readonly startsAnewAfter: (error: string) => boolean;
  /** How often it still polls after an error that ends the login. */
  readonly pollsAfterTheEnd: (error: string) => number;
  readonly sleepsForeverAfter: (error: string) => boolean;

  // What is said
  readonly tell: (told: Told) => string;
  readonly tellToken: boolean;
  /** Whether it sends the token somewhere. */
  readonly reportsToken: boolean;
  readonly errorSaid: (error: string) => string;
  readonly tokenSaid: (token: string) => string;
  readonly requestsPerCall: (operation: ClientOperation) => number;
}

/** An ID with its secret. */
export interface Credentials {
  readonly id: string;
  readonly secret: string | undefined;
}

const form = (value: string) => new URLSearchParams({ v: value }).toString().slice(2);

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** The habits of a client that conforms. @param names the wire names of the dialect */
export function conformingHabits(names: WireNames): Habits {
  return {
    method: () => 'POST',
    mediaType: (usual) => usual,
    address: (url) => url,
    parameters: (usual) => usual,
    write: (usual) => usual,
    authentication: () => 'basic',
    basic: (id, secret) => `${form(id)}:${form(secret)}`,
    registersThoughGiven: false,
    registrations: 1,
    registered: (credentials) => credentials,
    followsRedirects: false,
    metadataMethod: 'GET',
    metadataUrl: ({ origin, pathname }) =>
      `${origin}/.well-known/oauth-authorization-server${pathname.replace(/\/$/, '')}`,
    checksIssuer: true,

    waitsBeforeTheFirstPoll: true,
    pollsAtOnce: 1,
    interval: (advertised) => (typeof advertised === 'number' ? advertised : 5),
    slowedInterval: (interval, slowDowns, named, current) =>
      Math.max(interval + 5 * slowDowns, current, typeof named === 'number' ? named : 0),
    pendingInterval: (current) => current,
    waitAfterFailure: (current) => current,
    waitAfterTimeout: (current, timeouts) => current * 2 ** timeouts,
    punctuality: (wait) => wait,
    retryAfter: (header, now) => {
      if (header === undefined) return 0;
      const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - now) / 1000;
      return Number.isFinite(seconds) ? Math.max(0, seconds) : 0;
    },
    mostFailures: 5,
    waitAfterThrottledStart: 5,
    patience: 5,
    lifetime: (advertised) => (typeof advertised === 'number' ? advertised : 900),

    errorOf: ({ status, members, header }) => {
      if (status < 400 && !isText(members.error)) return undefined;
      const named = header('x-amzn-errortype') ?? members.__type ?? members.code;
      if (isText(members.error)) return members.error;
      return isText(named) ? codeOf(named) : undefined;
    },
    isSlowDown: (error) => error === 'slow_down',
    isPending: (error) => error === 'authorization_pending',
    ends: () => true,
    isUsableStart: (members) =>
      isText(members[names.deviceCode]) &&
      isText(members[names.userCode]) &&
      isText(members[names.verificationUri]),
    deviceCode: (issued) => issued,
    token: (members) => (isText(members[names.accessToken]) ? String(members[names.accessToken]) : undefined),
    isUsableType: (type) => String(type).toLowerCase() === 'bearer',
    nullIsAbsent: true,
    startsAnewAfter: () => false,
    pollsAfterTheEnd: () => 0,
    sleepsForeverAfter: () => false,

    tell: ({ userCode, verificationUri, verificationUriComplete }) =>
      `Open ${verificationUri} and enter ${userCode}${verificationUriComplete ? `, or open ${verificationUriComplete}` : ''}`,
    tellToken: false,
    reportsToken: false,
    errorSaid: (error) => error,
    tokenSaid: (token) => token,
    requestsPerCall: () => 1,
  };
}

/** The code of an exception, whatever stands before and after its name. */
export function codeOf(exception: string): string {
  const name = exception.replace(/:.*$/s, '').replace(/^.*#/s, '');
  return name
    .replace(/Exception$/, '')
    .replace(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter}`)
    .toLowerCase();
}

/** The wire names that a client needs. */
export interface WireNames {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly grantType: string;
  readonly deviceCode: string;
  readonly userCode: string;
  readonly verificationUri: string;
  readonly verificationUriComplete: string;
  readonly expiresIn: string;
  readonly interval: string;
  readonly accessToken: string;
  readonly tokenType: string;
}
