// What a scenario is: the script that the emulator follows, and what the person does, as data. Members of
// responses have the neutral names of both dialects; whoever plays a scenario spells them as on the wire.

import type { DialectName } from '../../generated/index.ts';
import type { Move, Script } from '../emulator/index.ts';

/** What a person does, once the client has polled so often. */
export interface Person {
  readonly does: 'approve' | 'deny';
  readonly afterPolls: number;
}

/** Which client the scenario is about. */
export type ScenarioClient = 'usual' | 'confidential' | 'unregistered';

/** One scenario. */
export interface Scenario {
  /** What the server or the person does, as the end of a sentence that begins with "the server". */
  readonly what: string;
  readonly dialects: readonly DialectName[];
  readonly script?: Script;
  /** Seconds between polls that the server wants: 1 unless given. */
  readonly interval?: number;
  /** Seconds that the codes live: 600 unless given. */
  readonly lifetime?: number;
  /** The device code that is handed out, in place of a random one. */
  readonly deviceCode?: string;
  readonly person?: Person;
  readonly client?: ScenarioClient;
  readonly scope?: string;
  /** What is added to the address of the token endpoint, such as a query. */
  readonly tokenEndpointSuffix?: string;
  /** The client has to find the endpoints by the metadata of its issuer. */
  readonly discovery?: true;
  /** The path of the issuer. */
  readonly issuerPath?: string;
  /** It takes longer than anybody waits for a process. */
  readonly virtualTime?: true;
  /** It says nothing about a client of single calls. */
  readonly needsLoop?: true;
  /** Seconds that a conforming client takes at most, besides its own patience. */
  readonly seconds: number;
}

/** A person who approves once the client has polled a few times. */
export const approves = (afterPolls = 1): Person => ({ does: 'approve', afterPolls });

/** Some moves, after which the server conforms. */
export const first = (...moves: readonly Move[]) => ({ moves, lastRepeats: false });
