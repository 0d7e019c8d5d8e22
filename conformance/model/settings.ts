// What a run against a server is told, read and checked once.

import type { DialectName } from './requirement.ts';
import type { Client, ClientAuthentication, Decide } from './target.ts';

/** The settings of one run, by the meaning of their variables. */
export interface ServerSettings {
  readonly target: string;
  readonly dialect?: DialectName;
  readonly client?: Client;
  readonly otherClient?: Client;
  readonly unauthorizedClient?: Client;
  readonly confidentialClient?: Client;
  readonly publicClient?: Client;
  /** How clients send their secrets; found out when absent. */
  readonly clientAuthentication?: ClientAuthentication;
  readonly startUrl: string;
  readonly scope?: string;
  readonly deviceAuthorizationEndpoint?: string;
  readonly tokenEndpoint?: string;
  readonly approve?: Decide;
  readonly deny?: Decide;
  /** Seconds for one exchange. */
  readonly timeout: number;
  /** Requests a second; as many as the server bears when absent. */
  readonly rate?: number;
  readonly seed: number;
  readonly slow: boolean;
}
