// The report for a person: one line for each requirement, then what a red line means and how to see it
// again, then the summary. Plain text; colour only where the caller's terminal has it.

import type { RunOutcome } from '../model/outcome.ts';
import { sentenceOf } from '../model/reasons.ts';
import { isBroken, othersOf, type Result } from '../model/verdict.ts';
import { urlOf } from '../requirements/references.ts';
import { evidenceLines } from './evidence-lines.ts';
import { Hiding } from './hiding.ts';
import type { KnownFailures } from './known-failures.ts';
import { type Paint, painter } from './paint.ts';
import type { Change } from './report.ts';
import type { Summary } from './summary.ts';
import { requirementOf } from './to-report.ts';

/** How the screen is written. */
export interface ScreenOptions {
  readonly colour: boolean;
  readonly known: KnownFailures;
}

/** Writes a whole run as lines. */
export function toScreen(outcome: RunOutcome, summary: Summary, options: ScreenOptions): string {
  const paint = painter(options.colour);
  const hiding = new Hiding(outcome.secrets);
  const lines = [
    paint.bold(`devauth conformance  ${outcome.dialect}  ${outcome.side}  ${outcome.subject}`),
    `dialect: ${outcome.dialectBecause}`,
    '',
    ...matrix(outcome, summary, options.known, paint),
    ...outcome.results
      .filter(
        ({ id, verdict }) =>
          isBroken(verdict) && !(id in options.known) && summary.changes.get(id) !== 'before',
      )
      .flatMap((result) => brokenBlock(result, hiding, paint)),
    ...blockedBlocks(outcome, hiding, paint),
    ...summary.stale.map(({ id, why }) =>
      paint.red(`stale known failure: ${id} ${why}; remove its entry from KNOWN_FAILURES`),
    ),
    ...sinceBaseline(summary),
    ...nextSteps(outcome),
    summaryLine(outcome, summary),
  ];
  return hiding.hide(lines.join('\n'));
}

function matrix(
  outcome: RunOutcome,
  summary: Summary,
  known: KnownFailures,
  paint: Paint,
): readonly string[] {
  if (reasonForAll(outcome)) return [];
  const width = Math.max(...outcome.results.map((result) => result.id.length));
  const lines = outcome.results.map((result) => {
    const note = noteOf(result, known, summary.changes.get(result.id));
    return `${paint.verdict(result.verdict)}  ${result.id.padEnd(width)}  ${requirementOf(result.id).text}${note ? paint.dim(`  (${note})`) : ''}`;
  });
  return [...lines, ''];
}

/** What the baseline knew of a requirement, in a word or two. */
const changes: Readonly<Record<Change, string>> = {
  new: 'new since the baseline',
  before: 'as in the baseline',
  mended: 'mended since the baseline',
  lost: 'held in the baseline',
};

function noteOf({ id, verdict, reason }: Result, known: KnownFailures, change?: Change): string | undefined {
  const parts = [
    isBroken(verdict) && known[id] && `known: ${known[id]}`,
    verdict === 'na' && reason && sentenceOf(reason),
    change && changes[change],
  ];
  return parts.filter(Boolean).join('; ') || undefined;
}

function brokenBlock(result: Result, hiding: Hiding, paint: Paint): readonly string[] {
  const { level, ref, text } = requirementOf(result.id);
  return [
    `${paint.verdict(result.verdict)}  ${paint.bold(result.id)}  ${text}`,
    `  source    ${level}, ${urlOf(ref)}`,
    ...(result.evidence ? evidenceLines(result.evidence, hiding, result.id) : []),
    `  expected  ${result.finding?.expected ?? 'the sentence above to hold'}`,
    `  actual    ${result.finding?.actual ?? 'something else'}${othersOf(result)}`,
    '',
  ];
}

/** The reason that blocked every single requirement that was to be proved, if there is one. */
function reasonForAll(outcome: RunOutcome): string | undefined {
  const reached = outcome.results.filter((result) => result.verdict !== 'na');
  const [first] = reached;
  const reason = first?.reason && sentenceOf(first.reason);
  return reached.every((result) => result.verdict === 'blocked' && blockedReason(result) === reason)
    ? reason
    : undefined;
}

function blockedReason({ reason }: Result): string {
  return reason ? sentenceOf(reason) : '';
}

/** One block for each reason, however many requirements it keeps from being proved. */
function blockedBlocks(outcome: RunOutcome, hiding: Hiding, paint: Paint): readonly string[] {
  const byReason = Map.groupBy(
    outcome.results.filter((result) => result.verdict === 'blocked'),
    blockedReason,
  );
  const blocksAll = reasonForAll(outcome) !== undefined;
  return [...byReason].flatMap(([reason, results]) => [
    `${paint.verdict('blocked')}  ${requirements(results.length)} could not be proved: ${reason}`,
    ...(results[0]?.evidence ? evidenceLines(results[0].evidence, hiding, results[0].id) : []),
    ...(blocksAll ? [] : [`  these     ${results.map((result) => result.id).join(', ')}`]),
    '',
  ]);
}

/** What changed, by ID, where there is a baseline and anything changed. */
function sinceBaseline({ changes, newMembers }: Summary): readonly string[] {
  const told = (['new', 'lost', 'mended'] as const).flatMap((change) => {
    const ids = [...changes].flatMap(([id, was]) => (was === change ? [id] : []));
    return ids.length === 0 ? [] : [`  ${change.padEnd(8)}${ids.join(', ')}`];
  });
  const members = newMembers.map(({ operation, member }) => `${operation} ${member}`);
  if (members.length > 0) told.push(`  came    in no contract: ${members.join(', ')}`);
  return told.length === 0 ? [] : ['Since the baseline:', ...told, ''];
}

/** How a target can have more proved: each variable that is not set, and how many requirements wait for it. */
function nextSteps({ results }: RunOutcome): readonly string[] {
  const waiting = new Map<string, number>();
  for (const { reason } of results) {
    if (!reason || !('because' in reason)) continue;
    const variables =
      reason.because === 'undeclared'
        ? reason.variables.join(' and ')
        : reason.because === 'slow'
          ? 'SLOW=1'
          : '';
    if (variables !== '') waiting.set(variables, (waiting.get(variables) ?? 0) + 1);
  }
  if (waiting.size === 0) return [];
  const width = Math.max(...[...waiting.keys()].map((variables) => variables.length));
  const lines = [...waiting].map(
    ([variables, count]) => `  ${variables.padEnd(width)}  ${requirements(count)} more`,
  );
  return ['To have more tested, set (devauth conformance --help says how):', ...lines, ''];
}

function requirements(count: number): string {
  return `${count} requirement${count === 1 ? '' : 's'}`;
}

function summaryLine(outcome: RunOutcome, { counts, untestable, known, stale }: Summary): string {
  const parts = [
    `${counts.pass} pass`,
    `${counts.fail} fail`,
    `${counts.warn} warn`,
    `${counts.na} na`,
    `${counts.blocked} blocked`,
    ...(known > 0 ? [`${known} of them known`] : []),
    ...(stale.length > 0 ? [`${stale.length} stale`] : []),
    ...(untestable > 0 ? [`${untestable} not testable from outside`] : []),
  ];
  const throttled = outcome.throttled ? ` (${outcome.throttled} throttled)` : '';
  const seconds = (outcome.milliseconds / 1000).toFixed(1);
  const seed = outcome.seed === undefined ? '' : `; generated inputs: SEED=${outcome.seed}`;
  return `${parts.join(', ')}; ${outcome.exchanges} exchange${outcome.exchanges === 1 ? '' : 's'}${throttled} in ${seconds} s${seed}`;
}
