// The machine-readable report of a run, with everything sensitive hidden.

import type { Exchange } from '../model/exchange.ts';
import type { DialectName, Level, Side } from '../model/requirement.ts';
import { countVerdicts, isBroken, type Verdict } from '../model/verdict.ts';
import { type RequirementId, requirement } from '../requirements/catalogue.ts';
import type { RunOutcome } from '../runner/run.ts';
import type { KnownFailures } from './known-failures.ts';
import type { Sensitive } from './sensitive.ts';

/** Longer bodies are cut in the report. */
const LONGEST_BODY = 2000;

/** What `report.json` holds. */
export interface Report {
  readonly suite: string;
  readonly target: string;
  readonly dialect: DialectName;
  readonly startedAt: string;
  readonly durationMs: number;
  readonly summary: Readonly<Record<Verdict, number>>;
  readonly requirements: readonly ReportedRequirement[];
}

/** One requirement in `report.json`. */
export interface ReportedRequirement {
  readonly id: RequirementId;
  readonly side: Side;
  readonly level: Level;
  readonly ref: string;
  readonly text: string;
  readonly verdict: Verdict;
  readonly detail?: string;
  readonly exchange?: ReportedExchange;
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
  readonly milliseconds: number;
}

/** Makes the report of a run. */
export function toReport(outcome: RunOutcome, suite: string, known: KnownFailures = {}): Report {
  return {
    suite,
    target: outcome.url,
    dialect: outcome.dialect.name,
    startedAt: outcome.startedAt.toISOString(),
    durationMs: Math.round(outcome.milliseconds),
    summary: countVerdicts(outcome.results),
    requirements: outcome.results.map((result) => {
      const { side, level, ref, text } = requirement(result.id);
      const reason = isBroken(result.verdict) ? known[result.id] : undefined;
      const detail = [reason && `known failure: ${reason}`, result.detail].filter(Boolean).join('; ');
      return {
        id: result.id,
        side,
        level,
        ref,
        text,
        verdict: result.verdict,
        ...(detail && { detail: outcome.sensitive.hide(detail) }),
        ...(result.exchange && { exchange: toReported(result.exchange, outcome.sensitive) }),
      };
    }),
  };
}

function toReported(exchange: Exchange, sensitive: Sensitive): ReportedExchange {
  const { request, response, failure } = exchange;
  const hideAll = (headers: Iterable<[string, string]>) =>
    Object.fromEntries(
      [...headers].map(([name, value]) => [name, sensitive.hide(`${name}: ${value}`).slice(name.length + 2)]),
    );
  return {
    request: {
      method: request.method,
      url: sensitive.hide(request.url),
      headers: hideAll(Object.entries(request.headers)),
      ...(request.body !== undefined && {
        body: shorten(sensitive.hide(Buffer.from(request.body).toString('utf8'))),
      }),
    },
    ...(response && {
      response: {
        status: response.status,
        headers: hideAll(response.headers.entries()),
        body: shorten(sensitive.hide(response.text)),
      },
    }),
    ...(failure && { failure: sensitive.hide(failure.message) }),
    milliseconds: Math.round(exchange.milliseconds),
  };
}

function shorten(text: string): string {
  return text.length <= LONGEST_BODY ? text : `${text.slice(0, LONGEST_BODY)}… (${text.length} characters)`;
}
