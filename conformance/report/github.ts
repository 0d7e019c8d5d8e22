// What is red, as annotations of a GitHub Actions job.
// @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions

import type { Report, ReportedRequirement } from './report.ts';

/** More annotations than this GitHub drops without a word. */
const MOST = 50;

/**
 * One line for each red requirement, for stdout of the job.
 * @param failures what has no report, one sentence each
 */
export function toAnnotations(
  reports: readonly Report[],
  failures: readonly string[] = [],
): readonly string[] {
  const lines = [
    ...failures.map((failure) => command('error', 'no report', failure)),
    ...reports.flatMap(({ target, requirements, stale }) => [
      ...requirements.filter(({ red }) => red).map((one) => annotation(one, target)),
      ...stale.map(({ id, why }) =>
        command('error', id, `stale known failure: ${id} ${why}; remove its entry`),
      ),
    ]),
  ];
  return lines.slice(0, MOST);
}

function annotation({ id, verdict, text, detail }: ReportedRequirement, target: string): string {
  const level = verdict === 'warn' ? 'warning' : 'error';
  return command(level, `${verdict} ${id}`, `${text}\n${detail ?? ''}\n${target}`);
}

function command(level: 'error' | 'warning', title: string, message: string): string {
  return `::${level} title=${escapeProperty(title)}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
