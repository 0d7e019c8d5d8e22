// A conversation as a table on the screen: seconds, request, response; how it ended, and what was shown.

import { type Conversation, describeEnd, type Turn } from '../model/conversation.ts';
import type { Hiding } from './hiding.ts';

/** More turns than this are not shown: the first and the last ones tell the story. */
const MOST_TURNS = 12;

/** More of what was shown than this is left out. */
const LONGEST_SHOWN = 400;

/** The conversation, below the line of its requirement. */
export function conversationLines(conversation: Conversation, hiding: Hiding): readonly string[] {
  const { scenario, what, turns, shown } = conversation;
  const rows = turns.map((turn) => rowOf(turn));
  const width = Math.max(0, ...rows.map(([, request]) => request.length));
  const lines = rows.map(
    ([seconds, request, response]) => `${seconds}  ${request.padEnd(width)}  ${response}`,
  );
  const text = hiding.hide(shown).trim();
  return [
    `  scenario  ${scenario}: the server ${what}`,
    ...labelled('requests', shortened(lines.length === 0 ? ['none'] : lines)),
    `  end       after ${conversation.end.after.toFixed(1)} s ${describeEnd(conversation)}`,
    ...(text === ''
      ? []
      : labelled(
          'shown',
          text
            .slice(0, LONGEST_SHOWN)
            .split('\n')
            .map((line) => line.trimEnd()),
        )),
  ].map((line) => hiding.hide(line));
}

function rowOf({ arrivedAt, method, target, response, broken }: Turn): readonly [string, string, string] {
  const error = response?.members?.error;
  const answered =
    response === undefined
      ? (broken ?? 'no response')
      : [String(response.status), typeof error === 'string' ? error : '', broken ?? '']
          .filter(Boolean)
          .join(' ');
  return [`${arrivedAt.toFixed(2).padStart(7)} s`, `${method} ${target}`, answered];
}

function labelled(label: string, lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => `  ${(index === 0 ? label : '').padEnd(9)} ${line}`);
}

function shortened(lines: readonly string[]): readonly string[] {
  if (lines.length <= MOST_TURNS) return lines;
  const half = MOST_TURNS / 2;
  return [...lines.slice(0, half), `… ${lines.length - MOST_TURNS} more …`, ...lines.slice(-half)];
}
