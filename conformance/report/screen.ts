// The report for a person: one line for each requirement, then what a red line means and how to see it
// again, then the counts. Plain text; colour only where the caller's terminal has it.

import { styleText } from 'node:util';
import type { Exchange } from '../model/exchange.ts';
import { isBroken, type Result, type Verdict } from '../model/verdict.ts';
import { requirement } from '../requirements/catalogue.ts';
import { urlOf } from '../requirements/references.ts';
import type { RunOutcome } from '../runner/run.ts';
import type { KnownFailures } from './known-failures.ts';
import { replayLines } from './replay.ts';
import type { Sensitive } from './sensitive.ts';
import type { Summary } from './summary.ts';

/** More of a body than this is not shown. */
const LONGEST_BODY = 600;

const colours = { pass: 'green', fail: 'red', warn: 'yellow', na: 'gray', blocked: 'magenta' } as const;

/** How the screen is written. */
export interface ScreenOptions {
  readonly colour: boolean;
  readonly known: KnownFailures;
}

/** Writes a whole run as lines. */
export function toScreen(outcome: RunOutcome, counted: Summary, options: ScreenOptions): string {
  const paint = painter(options.colour);
  const lines = [
    paint.bold(`devauth conformance  ${outcome.dialect.name}  ${outcome.url}`),
    `dialect: ${outcome.dialectBecause}`,
    '',
    ...matrix(outcome, options.known, paint),
    ...outcome.results
      .filter((result) => isBroken(result.verdict) && options.known[result.id] === undefined)
      .flatMap((result) => brokenBlock(result, outcome, paint)),
    ...blockedBlocks(outcome, paint),
    ...counted.stale.map((id) =>
      paint.red(`stale known failure: ${id} holds now; remove its entry from KNOWN_FAILURES`),
    ),
    ...nextSteps(outcome),
    summary(outcome, counted),
  ];
  return outcome.sensitive.hide(lines.join('\n'));
}

type Paint = ReturnType<typeof painter>;

function painter(colour: boolean) {
  const style = (format: Parameters<typeof styleText>[0]) => (text: string) =>
    colour ? styleText(format, text, { validateStream: false }) : text;
  return {
    bold: style('bold'),
    dim: style('dim'),
    red: style('red'),
    verdict: (verdict: Verdict) => style(colours[verdict])(verdict.padEnd(7)),
  };
}

function matrix(outcome: RunOutcome, known: KnownFailures, paint: Paint): readonly string[] {
  if (reasonForAll(outcome)) return [];
  const width = Math.max(...outcome.results.map((result) => result.id.length));
  const lines = outcome.results.map((result) => {
    const note = isBroken(result.verdict) ? known[result.id] && `known: ${known[result.id]}` : noteOf(result);
    return `${paint.verdict(result.verdict)}  ${result.id.padEnd(width)}  ${requirement(result.id).text}${note ? paint.dim(`  (${note})`) : ''}`;
  });
  return [...lines, ''];
}

function noteOf(result: Result): string | undefined {
  return result.verdict === 'na' ? result.detail : undefined;
}

function brokenBlock(result: Result, outcome: RunOutcome, paint: Paint): readonly string[] {
  const { level, ref, text } = requirement(result.id);
  return [
    `${paint.verdict(result.verdict)}  ${paint.bold(result.id)}  ${text}`,
    `  source    ${level}, ${urlOf(ref)}`,
    ...(result.exchange ? exchangeLines(result.exchange, outcome) : []),
    `  expected  ${result.finding?.expected ?? 'the sentence above to hold'}`,
    `  got       ${result.finding?.actual ?? result.detail ?? 'something else'}`,
    '',
  ];
}

function exchangeLines(exchange: Exchange, { sensitive }: RunOutcome): readonly string[] {
  return [
    `  sent      ${replayLines(exchange.request, sensitive).join('\n            ')}`,
    `  came      ${whatCameBack(exchange, sensitive)}`,
  ];
}

function whatCameBack({ response, failure }: Exchange, sensitive: Sensitive): string {
  if (failure) return `no response: ${failure.message}`;
  const interesting = [
    'content-type',
    'location',
    'cache-control',
    'pragma',
    'www-authenticate',
    'x-amzn-errortype',
  ];
  const headers = interesting
    .map((name) => [name, response.headers.get(name)] as const)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${value}`);
  // Hidden before it is cut: half a token would not be known for one any more.
  const text = sensitive.hide(response.text);
  const body = text.length > LONGEST_BODY ? `${text.slice(0, LONGEST_BODY)}…` : text;
  const oneLine = body.replace(/\s+/g, ' ').trim();
  return [`HTTP ${response.status}`, ...headers, oneLine || '(no body)'].join('\n            ');
}

/** The reason that blocked every single requirement that was to be proved, if there is one. */
function reasonForAll(outcome: RunOutcome): string | undefined {
  const reached = outcome.results.filter((result) => result.verdict !== 'na');
  const [first] = reached;
  return first && reached.every((result) => result.verdict === 'blocked' && result.detail === first.detail)
    ? first.detail
    : undefined;
}

/** One block for each reason, however many requirements it keeps from being proved. */
function blockedBlocks(outcome: RunOutcome, paint: Paint): readonly string[] {
  const byReason = Map.groupBy(
    outcome.results.filter((result) => result.verdict === 'blocked'),
    (result) => result.detail ?? '',
  );
  const blocksAll = reasonForAll(outcome) !== undefined;
  return [...byReason].flatMap(([reason, results]) => [
    `${paint.verdict('blocked')}  ${results.length} requirement${results.length === 1 ? '' : 's'} could not be proved: ${reason}`,
    ...(results[0]?.exchange ? exchangeLines(results[0].exchange, outcome) : []),
    ...(blocksAll ? [] : [`  these     ${results.map((result) => result.id).join(', ')}`]),
    '',
  ]);
}

/** How a target can have more proved: what is not declared, and how many requirements wait for it. */
function nextSteps({ results }: RunOutcome): readonly string[] {
  const undeclared = results.flatMap(({ verdict, detail }) =>
    verdict === 'na' && detail?.includes(' not set') ? [detail] : [],
  );
  const byReason = Map.groupBy(undeclared, (detail) => detail);
  const lines = [...byReason].map(
    ([reason, all]) => `  ${String(all.length).padStart(2)} na since ${reason}`,
  );
  return lines.length > 0 ? ['to have more proved, declare more (README.md says how):', ...lines, ''] : [];
}

function summary(outcome: RunOutcome, { counts, known, stale }: Summary): string {
  const parts = [
    `${counts.pass} pass`,
    `${counts.fail} fail`,
    `${counts.warn} warn`,
    `${counts.na} na`,
    `${counts.blocked} blocked`,
    ...(known > 0 ? [`${known} of them known`] : []),
    ...(stale.length > 0 ? [`${stale.length} stale`] : []),
  ];
  const seconds = (outcome.milliseconds / 1000).toFixed(1);
  return `${parts.join(', ')}; ${outcome.exchanges} exchange${outcome.exchanges === 1 ? '' : 's'} in ${seconds} s; generated inputs: SEED=${outcome.seed}`;
}
