// The report of a run: the one model from which every format is made. `report.schema.json` describes it as JSON.

import type { DialectName } from '../../generated/index.ts';
import type { Level, SideName } from '../model/requirement.ts';
import type { UndocumentedMember } from '../model/undocumented.ts';
import type { Verdict } from '../model/verdict.ts';
import type { StaleEntry } from './known-failures.ts';
import type { ReportedConversation } from './report-conversation.ts';

/** What `report.json` holds. */
export interface Report {
  /** Name and version of the suite. */
  readonly suite: string;
  readonly side: SideName;
  /** The URL of the server, or the command of the client. */
  readonly target: string;
  readonly dialect: DialectName;
  readonly startedAt: string;
  readonly durationMs: number;
  /** How many requests a server throttled, each of which was sent again. */
  readonly throttled?: number;
  /** What the run comes to; `make` makes 2 of every exit code but 0. */
  readonly exitCode: 0 | 1;
  readonly summary: Readonly<Record<Verdict | 'untestable' | 'known' | 'stale' | 'red', number>>;
  /** Entries of known failures that have to go; each makes the run red. */
  readonly stale: readonly StaleEntry[];
  /** What the run was held against, where BASELINE names a report: only what is new or lost is red. */
  readonly baseline?: { readonly startedAt: string } & Readonly<Record<Change, number>>;
  /** Members that came and that the contract does not name; `new` where the baseline had them not. */
  readonly undocumented: readonly ReportedMember[];
  readonly requirements: readonly ReportedRequirement[];
}

/** A member that the contract does not name. */
export type ReportedMember = UndocumentedMember & { readonly new?: true };

/** How a requirement stands against a baseline. */
export type Change =
  /** Broken or blocked now, and was not. */
  | 'new'
  /** Broken or blocked as before. */
  | 'before'
  /** Broken before, and holds now. */
  | 'mended'
  /** Held before, and is not proved any more. */
  | 'lost';

/** One requirement in `report.json`. */
export interface ReportedRequirement {
  readonly id: string;
  readonly side: SideName;
  readonly level: Level;
  readonly ref: string;
  /** Where to open the source; a sentence of this kit's own has no address. */
  readonly url?: string;
  readonly text: string;
  readonly verdict: Verdict;
  /** Why there is no judgement: `undeclared`, `slow`, `not-seen`, `untestable`, `setup` or `suite`. */
  readonly reason?: string;
  /** Whether it is broken, and known to be. */
  readonly known?: true;
  /** Whether it makes the run red. */
  readonly red?: true;
  /** How it stands against the baseline. */
  readonly change?: Change;
  readonly detail?: string;
  /** What was expected and what was there instead, where it is broken. */
  readonly finding?: { readonly expected: string; readonly actual: string };
  /** What a server was sent and what came back. */
  readonly exchange?: ReportedExchange;
  /** How a person sends the request again: a command for a POSIX shell, and what has to be done before. */
  readonly replay?: readonly string[];
  /** What a client did in a scenario. */
  readonly conversation?: ReportedConversation;
}

/** What was sent and what came back, for a reader who was not there. */
export interface ReportedExchange {
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
  };
  readonly response?: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  };
  readonly failure?: string;
  readonly sentAt: string;
  readonly milliseconds: number;
}
