// Makes the report of a run, with everything sensitive hidden.

import type { Exchange } from '../model/exchange.ts';
import type { RunOutcome } from '../model/outcome.ts';
import type { Reason } from '../model/reasons.ts';
import type { IdentifiedRequirement } from '../model/requirement.ts';
import { detailOf, isBroken, type Result } from '../model/verdict.ts';
import { isRequirementId, requirement } from '../requirements/catalogue.ts';
import { urlOf } from '../requirements/references.ts';
import type { Baseline } from './baseline.ts';
import { Hiding } from './hiding.ts';
import type { KnownFailures } from './known-failures.ts';
import { replayLines } from './replay.ts';
import type { Change, Report, ReportedExchange, ReportedRequirement } from './report.ts';
import { conversationOf } from './report-conversation.ts';
import type { Summary } from './summary.ts';

/** Longer bodies are cut in the report. */
const LONGEST_BODY = 2000;

/** Makes the report of a run. */
export function toReport(
  outcome: RunOutcome,
  summary: Summary,
  known: KnownFailures,
  suite: string,
  baseline?: Baseline,
): Report {
  const hiding = new Hiding(outcome.secrets);
  return {
    suite,
    side: outcome.side,
    target: hiding.hide(outcome.subject),
    dialect: outcome.dialect,
    startedAt: outcome.startedAt.toISOString(),
    durationMs: Math.round(outcome.milliseconds),
    ...(outcome.throttled !== undefined && { throttled: outcome.throttled }),
    exitCode: summary.exitCode,
    summary: {
      ...summary.counts,
      untestable: summary.untestable,
      known: summary.known,
      stale: summary.stale.length,
      red: summary.red.size,
    },
    stale: summary.stale,
    ...(baseline && { baseline: { startedAt: baseline.startedAt, ...countsOf(summary) } }),
    undocumented: outcome.undocumented.map((one) => ({
      operation: one.operation,
      member: hiding.hide(one.member),
      ...(summary.newMembers.includes(one) && { new: true as const }),
    })),
    requirements: outcome.results.map((result) => toReported(result, summary, known, hiding)),
  };
}

function countsOf({ changes }: Summary): Readonly<Record<Change, number>> {
  const counts = { new: 0, before: 0, mended: 0, lost: 0 };
  for (const change of changes.values()) counts[change] += 1;
  return counts;
}

function toReported(
  result: Result,
  summary: Summary,
  known: KnownFailures,
  hiding: Hiding,
): ReportedRequirement {
  const { side, level, ref, text } = requirementOf(result.id);
  const url = urlOf(ref);
  const excuse = isBroken(result.verdict) ? known[result.id] : undefined;
  const change = summary.changes.get(result.id);
  const { finding, evidence } = result;
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
    ...(summary.red.has(result.id) && { red: true as const }),
    ...(change && { change }),
    ...(detail && { detail: hiding.hide(detail) }),
    ...(finding && {
      finding: { expected: hiding.hide(finding.expected), actual: hiding.hide(finding.actual) },
    }),
    ...(evidence?.kind === 'exchange' && {
      exchange: exchangeOf(evidence, hiding),
      replay: replayLines(evidence.request, hiding, result.id),
    }),
    ...(evidence?.kind === 'conversation' && { conversation: conversationOf(evidence, hiding) }),
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
