// Reports as Markdown, for the summary page of a CI job or a comment: counts, then everything red with its evidence.

import { isBroken } from '../model/verdict.ts';
import { oneLine } from './one-line.ts';
import type { Report, ReportedRequirement } from './report.ts';

/** Job summaries are cut at 1 MiB; this many requirements are shown with their evidence. */
const MOST_SHOWN = 50;

/**
 * Makes `summary.md` of the reports of one or several runs.
 * @param failures what has no report, one sentence each
 */
export function toMarkdown(reports: readonly Report[], failures: readonly string[] = []): string {
  const red = reports.flatMap((report) => report.requirements.filter(({ red }) => red));
  const shown = Object.values(Object.groupBy(red, causeOf)).filter((group) => group !== undefined);
  const lines = [
    '### devauth conformance',
    '',
    '| side | dialect | target | pass | fail | warn | blocked | na | red |',
    '| --- | --- | --- | --: | --: | --: | --: | --: | --: |',
    ...reports.map(row),
    '',
    ...reports.flatMap(changes),
    ...shown.slice(0, MOST_SHOWN).flatMap(details),
    ...(shown.length > MOST_SHOWN ? [`… and ${shown.length - MOST_SHOWN} more in \`report.json\`.`, ''] : []),
    ...failures.map((failure) => `- no report: ${escapeMarkdown(failure)}`),
    ...reports.flatMap(({ stale }) =>
      stale.map(
        ({ id, why }) =>
          `- stale known failure: ${escapeMarkdown(id)} ${escapeMarkdown(why)}; remove its entry`,
      ),
    ),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function row({ side, dialect, target, summary, exitCode }: Report): string {
  const { pass, fail, warn, blocked, na, red, stale } = summary;
  const counts = [pass, fail, warn, blocked, na, exitCode === 0 ? 0 : `**${red + stale}**`];
  return `| ${[side, dialect, escapeMarkdown(target), ...counts].join(' | ')} |`;
}

function changes({ baseline, requirements, undocumented }: Report): readonly string[] {
  if (!baseline) return [];
  const told = (['new', 'lost', 'mended'] as const).map((change) => {
    const ids = requirements.flatMap(({ id, change: was }) => (was === change ? [`\`${id}\``] : []));
    return `- ${change}: ${ids.join(', ') || 'none'}`;
  });
  const came = undocumented.filter((one) => one.new).map(({ operation, member }) => `${operation} ${member}`);
  const members = came.length === 0 ? [] : [`- in no contract: ${came.map(escapeMarkdown).join(', ')}`];
  return [`Since the baseline of ${baseline.startedAt}:`, '', ...told, ...members, ''];
}

/** Proofs that one failure of the setup blocked are one matter. */
function causeOf({ id, verdict, detail }: ReportedRequirement): string {
  return verdict === 'blocked' ? `blocked: ${detail}` : id;
}

function details([requirement, ...alike]: readonly ReportedRequirement[]): readonly string[] {
  if (!requirement) return [];
  const { id, verdict, level, url, ref, text, finding, detail, replay, exchange, conversation } = requirement;
  const source = url ? `[${escapeMarkdown(ref)}](${url})` : escapeMarkdown(ref);
  const came = exchange && receivedOf(exchange);
  return [
    `<details><summary>${verdict} ${escapeHtml(id)}: ${escapeHtml(text)}</summary>`,
    '',
    `- source: ${level}, ${source}`,
    ...(finding && isBroken(verdict)
      ? [`- expected: ${escapeMarkdown(finding.expected)}`, `- actual: ${escapeMarkdown(finding.actual)}`]
      : [`- ${escapeMarkdown(detail ?? verdict)}`]),
    ...(alike.length > 0
      ? [`- and for the same reason: ${alike.map((other) => escapeMarkdown(other.id)).join(', ')}`]
      : []),
    ...(conversation
      ? [
          `- scenario: the server ${escapeMarkdown(conversation.what)}`,
          `- end: ${escapeMarkdown(conversation.end)}`,
        ]
      : []),
    ...(replay ? ['', ...fenced('text', replay.join('\n'))] : []),
    ...(came ? ['', ...fenced('http', came)] : []),
    '',
    '</details>',
    '',
  ];
}

function receivedOf({ response, failure }: NonNullable<ReportedRequirement['exchange']>): string {
  if (!response) return `no response: ${failure}`;
  const headers = Object.entries(response.headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP ${response.status}`, ...headers, '', response.body].join('\n');
}

/** A block of code; its fence is longer than any run of backticks in it. */
function fenced(language: string, text: string): readonly string[] {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}${language}`, text, fence];
}

/** Text of which nothing is read as Markdown or HTML. @see CommonMark 0.31.2 §2.4 */
function escapeMarkdown(text: string): string {
  return escapeHtml(text).replace(/[\\`*_[\]|~@]/g, '\\$&');
}

/** Text within HTML, where Markdown has no say. */
function escapeHtml(text: string): string {
  return oneLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
