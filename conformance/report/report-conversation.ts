// A conversation in `report.json`, with everything sensitive hidden.

import { type Conversation, describeEnd } from '../model/conversation.ts';
import type { Hiding } from './hiding.ts';

/** Longer bodies and texts are cut in the report. */
const LONGEST = 2000;

/** What a client did, for a reader who was not there. Times are seconds since it was started. */
export interface ReportedConversation {
  readonly scenario: string;
  readonly what: string;
  readonly turns: readonly {
    readonly at: number;
    readonly ended?: number;
    readonly method: string;
    readonly target: string;
    readonly body: string;
    readonly status?: number;
    readonly response?: string;
    readonly broken?: string;
  }[];
  readonly shown: string;
  readonly end: string;
  readonly seconds: number;
}

/** The conversation as it is reported. */
export function conversationOf(conversation: Conversation, hiding: Hiding): ReportedConversation {
  const { scenario, what, turns, shown, end } = conversation;
  const short = (text: string) => shorten(hiding.hide(text));
  return {
    scenario,
    what,
    turns: turns.map(({ arrivedAt, endedAt, method, target, body, response, broken }) => ({
      at: rounded(arrivedAt),
      ...(endedAt !== undefined && { ended: rounded(endedAt) }),
      method,
      target: short(target),
      body: short(Buffer.from(body).toString('utf8')),
      ...(response && { status: response.status, response: short(response.text) }),
      ...(broken && { broken }),
    })),
    shown: short(shown),
    end: hiding.hide(describeEnd(conversation)),
    seconds: rounded(end.after),
  };
}

function rounded(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}… (${text.length} characters)`;
}
