// A client on trial: what it is given, and how it is started. A process and a function of JavaScript look alike.

import type { DialectName } from '../../generated/index.ts';
import type { ClientResult } from './conversation.ts';

/** What a client is given for one login; for a process, variables of the same names in capitals. */
export interface ClientSettings {
  readonly dialect: DialectName;
  /** Base URL (aws-sso-oidc) or issuer (rfc8628). */
  readonly target: string;
  /** Left out where the client is to find them by the metadata of `target`. */
  readonly deviceAuthorizationEndpoint?: string;
  readonly tokenEndpoint?: string;
  /** Absent where the client has to register itself (aws-sso-oidc). */
  readonly clientId?: string;
  readonly clientSecret?: string;
  readonly scope?: string;
  readonly startUrl?: string;
  /** For a client of single calls: the one request that it is to make now. */
  readonly call?: SingleCall;
}

/** One call of a client that has no loop of its own. */
export type SingleCall =
  | { readonly operation: 'register' | 'device_authorization' }
  | { readonly operation: 'token'; readonly deviceCode: string };

/** Time for a client in process; it has to wait by nothing else. */
export interface ClientClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** @param milliseconds how long to wait @throws the reason of the signal when it is aborted */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** What a client in process has to work with. */
export interface ClientGiven {
  readonly settings: ClientSettings;
  /** The standard `fetch`, with an emulator at the other end. */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  readonly clock: ClientClock;
  /** Shows a text to the person. */
  readonly show: (text: string) => void;
  /** Aborted when the suite ends the client. */
  readonly signal: AbortSignal;
}

/** A client in process: signs in once, with what it is given. */
export type ClientFunction = (given: ClientGiven) => Promise<ClientResult>;

/** How a client is asked to work: a whole login, or one call at a time. */
export type ClientCalls = 'whole' | 'single';

/** A client on trial. */
export type ClientUnderTest = { readonly name: string; readonly calls: ClientCalls } & (
  | { readonly kind: 'process'; readonly command: string }
  | { readonly kind: 'function'; readonly run: ClientFunction }
);
