// How a check speaks on the wire. A dialect translates: it encodes requests, decodes answers and names
// errors. It never decides; what a response must be is said by requirements and checks.

import type { Contract } from '../../generated/contract-shape.ts';
import type { ClientRequest } from './client-request.ts';
import type { Turn } from './conversation.ts';
import type { Exchange, HttpRequest, HttpResponse, Send } from './exchange.ts';
import type { MalformedRequests } from './malformed.ts';
import type { DialectName } from './requirement.ts';
import type { ServerSettings } from './settings.ts';
import type { Client, Endpoints, Target } from './target.ts';

/** The members of a request by their wire names, before they are encoded. */
export type Parameters = Readonly<Record<string, unknown>>;

/** How a client proves who it is: by default `basic` or `body` as the dialect's first choice, `none` without a secret. */
export type Authentication = 'default' | 'none' | 'basic' | 'body' | 'basic-and-body';

/** What differs from an conforming request. */
export interface RequestOptions {
  /** Who asks; the target's main client when absent. */
  readonly client?: Client;
  readonly authentication?: Authentication;
  /** Changes the wire parameters before they are encoded. */
  readonly change?: (parameters: Parameters) => Parameters;
  /** Headers that are set over the conforming ones; `undefined` removes one. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

/** Seconds that a client waits between polls where the server names no interval. @see RFC 8628 §3.2 */
export const DEFAULT_INTERVAL = 5;

/** A device authorization response in neutral words; numbers are seconds. */
export interface DeviceAuthorization {
  readonly deviceCode: string;
  readonly userCode: string;
  readonly verificationUri: string;
  readonly verificationUriComplete?: string;
  readonly expiresIn: number;
  readonly interval?: number;
}

/** What one poll of the token endpoint came to, in neutral words. */
export type PollOutcome =
  | { readonly kind: 'approved'; readonly accessToken: string; readonly tokenType: string }
  | { readonly kind: 'pending' | 'slow_down' | 'denied' | 'expired' }
  | { readonly kind: 'rejected'; readonly error: string }
  | { readonly kind: 'unintelligible'; readonly reason: string };

/** Why a dialect believes that a server speaks it, or that it does not. */
export interface Recognition {
  readonly speaks: boolean;
  readonly because: string;
}

/** One wire format. */
export interface Dialect {
  readonly name: DialectName;
  /** The wire names of the members that both dialects have. */
  readonly names: {
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
    readonly refreshToken: string;
  };
  readonly mediaType: string;
  /** Whether `null` for an optional member of a response says that there is none. */
  readonly nullIsAbsence: boolean;
  /** How many polls a client may send before it waits for the first time. */
  readonly pollsAtOnce: number;
  /** The contract that documents the dialect, and which of its operations each endpoint serves. */
  readonly contract: Contract;
  readonly operations: Readonly<Partial<Record<keyof Endpoints, string>>>;
  /** Encodes parameters as the dialect's request body. */
  encode(parameters: Parameters): string;
  /** An conforming device authorization request, but for the options. */
  startRequest(target: Target, options?: RequestOptions): HttpRequest;
  /** An conforming poll of the token endpoint, but for the options. */
  pollRequest(target: Target, deviceCode: string, options?: RequestOptions): HttpRequest;
  /** The codes of a device authorization response; undefined when it is not one that a client can use. */
  readStart(response: HttpResponse): DeviceAuthorization | undefined;
  readPoll(exchange: Exchange): PollOutcome;
  /** The error code that the body names, if it names one. */
  errorCode(response: HttpResponse): string | undefined;
  /** Why the settings alone say that the target speaks this dialect, if they do; then nobody asks the server. */
  declaredBy?(settings: ServerSettings): string | undefined;
  /** Asks a server whether it speaks this dialect, with as few requests as possible. */
  recognise(url: string, send: Send): Promise<Recognition>;
  /** Discovers endpoints and obtains clients; throws `Blocked` with the reason when it cannot. */
  prepare(settings: ServerSettings, send: Send): Promise<Target>;
  /** Reads a request of a client to an operation, strictly and from its bytes. */
  readRequest(turn: Turn): ClientRequest;
  /** Requests that a server has to survive. */
  readonly malformed: MalformedRequests;
}
