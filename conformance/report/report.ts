// The machine-readable report of a run, with everything sensitive hidden. `report.schema.json` describes it.

import type { DialectName } from '../../generated/index.ts';
import type { Exchange } from '../model/exchange.ts';
import type { RunOutcome } from '../model/outcome.ts';
import type { Reason } from '../model/reasons.ts';
import type { IdentifiedRequirement, Level, SideName } from '../model/requirement.ts';
import { detailOf, isBroken, type Result, type Verdict } from '../model/verdict.ts';
import { isRequirementId, requirement } from '../requirements/catalogue.ts';
import { urlOf } from '../requirements/references.ts';
import { Hiding } from './hiding.ts';
import type { KnownFailures } from './known-failures.ts';
import { conversationOf, type ReportedConversation } from './report-conversation.ts';
import type { Summary } from './summary.ts';

/** Longer bodies are cut in the report. */
const LONGEST_BODY = 2000;

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
  /** What the run comes to; `make` makes 2 of every exit code but 0. */
  readonly exitCode: 0 | 1;
  readonly summary: Readonly<Record<Verdict | 'untestable' | 'known' | 'stale', number>>;
  readonly requirements: readonly ReportedRequirement[];
}

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
  readonly detail?: string;
  /** What a server was sent and what came back. */
  readonly exchange?: ReportedExchange;
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

/** Makes the report of a run. */
export function toReport(outcome: RunOutcome, summary: Summary, known: KnownFailures, suite: string): Report {
  const hiding = new Hiding(outcome.secrets);
  return {
    suite,
    side: outcome.side,
    target: hiding.hide(outcome.subject),
    dialect: outcome.dialect,
    startedAt: outcome.startedAt.toISOString(),
    durationMs: Math.round(outcome.milliseconds),
    exitCode: summary.exitCode,
    summary: {
      ...summary.counts,
      untestable: summary.untestable,
      known: summary.known,
      stale: summary.stale.length,
    },
    requirements: outcome.results.map((result) => toReported(result, known, hiding)),
  };
}

function toReported(result: Result, known: KnownFailures, hiding: Hiding): ReportedRequirement {
  const { side, level, ref, text } = requirementOf(result.id);
  const url = urlOf(ref);
  const excuse = isBroken(result.verdict) ? known[result.id] : undefined;
  const detail = [excuse && `known failure: ${excuse}`, detailOf(result)].filter(Boolean).join('; ');
  return {
    id: result.id,
    side,
    level,
    ref,
    ...(URL.canParse(url) && { url }),
    text,
    verdict: result.verdict,
    ...(result.reason && { reason: nameOf(result.reason) }),
    ...(excuse !== undefined && { known: true as const }),
    ...(detail && { detail: hiding.hide(detail) }),
    ...(result.evidence?.kind === 'exchange' && { exchange: exchangeOf(result.evidence, hiding) }),
    ...(result.evidence?.kind === 'conversation' && {
      conversation: conversationOf(result.evidence, hiding),
    }),
  };
}

/**
 * The requirement of a result.
 * @throws Error when there is none, which is a fault of the suite
 */
export function requirementOf(id: string): IdentifiedRequirement {
  if (!isRequirementId(id)) throw new Error(`there is no requirement ${id}`);
  return { id, ...requirement(id) };
}

function nameOf(reason: Reason): string {
  return 'by' in reason ? reason.by : reason.because;
}

function exchangeOf(exchange: Exchange, hiding: Hiding): ReportedExchange {
  const { request, response, failure } = exchange;
  const hideAll = (headers: Iterable<[string, string]>) =>
    Object.fromEntries([...headers].map(([name, value]) => [name, hiding.hide(value)]));
  return {
    request: {
      method: request.method,
      url: hiding.hide(request.url),
      headers: hideAll(Object.entries(request.headers)),
      ...(request.body !== undefined && {
        body: shorten(hiding.hide(Buffer.from(request.body).toString('utf8'))),
      }),
    },
    ...(response && {
      response: {
        status: response.status,
        headers: hideAll(response.headers.entries()),
        body: shorten(hiding.hide(response.text)),
      },
    }),
    ...(failure && { failure: hiding.hide(failure.message) }),
    sentAt: new Date(exchange.sentAt).toISOString(),
    milliseconds: Math.round(exchange.endedAt - exchange.sentAt),
  };
}

function shorten(text: string): string {
  return text.length <= LONGEST_BODY ? text : `${text.slice(0, LONGEST_BODY)}… (${text.length} characters)`;
}
