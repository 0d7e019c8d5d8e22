// A server on trial: where it is, who may speak to it, and what it lets the suite do.

import type { DialectName } from './requirement.ts';

/** How a client sends its secret, by the registered names. @see RFC 7591 §2 */
export type ClientAuthentication = 'client_secret_basic' | 'client_secret_post';

/** A registered client. Without a secret it is public. */
export interface Client {
  readonly clientId: string;
  readonly clientSecret?: string;
}

/** The clients that the target declares; each absent one makes what needs it not applicable. */
export interface Clients {
  /** The client of every conforming request. */
  readonly main: Client;
  readonly other?: Client;
  /** A client that may not use the device grant. */
  readonly unauthorized?: Client;
  readonly confidential?: Client;
  readonly public?: Client;
}

/** What the suite shows to whoever stands in for the person at the verification page. */
export interface Prompt {
  readonly userCode: string;
  readonly verificationUri: string;
  readonly verificationUriComplete?: string;
}

/** Does what the person would do at the verification URI; rejects with the reason when it could not. */
export type Decide = (prompt: Prompt) => Promise<void>;

/** Where the requests of the flow go. */
export interface Endpoints {
  readonly deviceAuthorization: string;
  readonly token: string;
  /** Client registration, where the dialect has it. */
  readonly register?: string;
}

/** Server metadata as it was published. */
export interface Metadata {
  readonly url: string;
  readonly document: Readonly<Record<string, unknown>>;
}

/** A server on trial. */
export interface Target {
  readonly dialect: DialectName;
  /** Base URL, or issuer. */
  readonly url: string;
  readonly endpoints: Endpoints;
  readonly clients: Clients;
  readonly startUrl: string;
  readonly scope?: string;
  readonly metadata?: Metadata;
  /** How clients send their secrets, where the run was told. */
  readonly clientAuthentication?: ClientAuthentication;
  readonly approve?: Decide;
  readonly deny?: Decide;
  /** Seconds for one exchange. */
  readonly timeout: number;
  /** Also wait for what takes longer than 30 seconds. */
  readonly slow: boolean;
}
