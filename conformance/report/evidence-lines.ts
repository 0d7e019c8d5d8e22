// What a judgement shows on the screen: of a server the request as a command and what came back, of a client the
// whole conversation.

import type { Evidence } from '../model/evidence.ts';
import type { Exchange } from '../model/exchange.ts';
import { conversationLines } from './conversation-lines.ts';
import type { Hiding } from './hiding.ts';
import { replayLines } from './replay.ts';

/** More of a body than this is not shown. */
const LONGEST_BODY = 600;

const interestingHeaders = [
  'content-type',
  'location',
  'cache-control',
  'pragma',
  'www-authenticate',
  'x-amzn-errortype',
  'retry-after',
];

/** The evidence, below the line of its requirement. */
export function evidenceLines(evidence: Evidence, hiding: Hiding, id: string): readonly string[] {
  if (evidence.kind === 'conversation') return conversationLines(evidence, hiding);
  return [
    `  sent      ${replayLines(evidence.request, hiding, id).join('\n            ')}`,
    `  received  ${whatCameBack(evidence, hiding)}`,
  ];
}

function whatCameBack({ response, failure }: Exchange, hiding: Hiding): string {
  if (failure) return `no response: ${failure.message}`;
  const headers = interestingHeaders
    .map((name) => [name, response.headers.get(name)] as const)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${value}`);
  // Hidden before it is cut: half a token would not be known for one any more.
  const text = hiding.hide(response.text);
  const body = text.length > LONGEST_BODY ? `${text.slice(0, LONGEST_BODY)}…` : text;
  const oneLine = body.replace(/\s+/g, ' ').trim();
  return [`HTTP ${response.status}`, ...headers, oneLine || '(no body)'].join('\n            ');
}
