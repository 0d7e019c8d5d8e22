// What checks of clients look at in a conversation.

import type { ClientRequest } from '../../model/client-request.ts';
import { type ClientEndpoint, type Conversation, describeEnd, type Turn } from '../../model/conversation.ts';
import type { Dialect, PollOutcome } from '../../model/dialect.ts';
import type { Finding } from '../../model/finding.ts';
import { notSeen } from '../../model/reasons.ts';
import type { ClientRequirementId, ClientTrial } from './client-check.ts';

/** The requests of a conversation to one endpoint. */
export function turnsTo(conversation: Conversation, endpoint: ClientEndpoint): readonly Turn[] {
  return conversation.turns.filter((turn) => turn.endpoint === endpoint);
}

/** How a poll ended, in neutral words; `unanswered` where there was no whole response. */
export function outcomeOf(dialect: Dialect, turn: Turn): PollOutcome['kind'] | 'unanswered' {
  const { response } = turn;
  if (!response || turn.broken) return 'unanswered';
  const { status, headers, text, members } = response;
  return dialect.readPoll({
    kind: 'exchange',
    request: { method: turn.method, url: turn.target, headers: {} },
    sentAt: 0,
    endedAt: 0,
    response: { status, headers: new Headers(headers), text, json: members, members },
  }).kind;
}

/** The requests that came before one of them; all where none is named. */
export function turnsBefore({ turns }: Conversation, turn?: Turn): readonly Turn[] {
  return turn ? turns.slice(0, turns.indexOf(turn)) : turns;
}

/** A member of the last device authorization response before a request, where it is a text. */
export function handedOut(conversation: Conversation, name: string, before?: Turn): string | undefined {
  const value = turnsBefore(conversation, before).findLast(
    ({ endpoint, response }) => endpoint === 'deviceAuthorization' && response?.status === 200,
  )?.response?.members?.[name];
  return typeof value === 'string' ? value : undefined;
}

/** Every text that a member of this name had in any response of the conversation. */
export function everyText(conversation: Conversation, names: readonly string[]): readonly string[] {
  return conversation.turns.flatMap(({ response }) =>
    names.flatMap((name) => {
      const value = response?.members?.[name];
      return typeof value === 'string' && value !== '' ? [value] : [];
    }),
  );
}

/** The client ended with the token that the last token response brought. */
export function endsWithToken(conversation: Conversation, dialect: Dialect): Finding {
  const { end } = conversation;
  const sent = turnsTo(conversation, 'token').at(-1)?.response?.members?.[dialect.names.accessToken];
  const isSuccess = end.how === 'ended' && end.result.outcome === 'success';
  return {
    holds: isSuccess && end.result.outcome === 'success' && end.result.accessToken === sent,
    expected: 'the login ends with the token of the token response',
    actual: isSuccess ? 'the client ended with another token' : describeEnd(conversation),
  };
}

/** The client did not end as signed in, and ended by itself. */
export function endsWithoutToken(conversation: Conversation): Finding {
  const { end } = conversation;
  const isSuccess = end.how === 'ended' && end.result.outcome === 'success';
  return {
    holds: !isSuccess && end.how !== 'no-result',
    expected: 'no success, and no crash',
    actual: describeEnd(conversation),
  };
}

/** The client ended by itself, and with an error. */
export function endsWithError(conversation: Conversation): Finding {
  const { end } = conversation;
  return {
    holds: end.how === 'ended' && end.result.outcome === 'error',
    expected: 'the login ends with an error',
    actual: describeEnd(conversation),
  };
}

/** A request of a conversation that could be read, with its turn. */
export interface ReadTurn {
  readonly conversation: Conversation;
  readonly turn: Turn;
  readonly request: ClientRequest;
}

/** The requests of conversations to some endpoints, read. */
export function readTurns(
  conversations: readonly Conversation[],
  dialect: Dialect,
  ...endpoints: readonly ClientEndpoint[]
): readonly ReadTurn[] {
  return conversations.flatMap((conversation) =>
    conversation.turns
      .filter(({ endpoint, bodyIsWhole }) => bodyIsWhole && endpoints.includes(endpoint))
      .map((turn) => ({ conversation, turn, request: dialect.readRequest(turn) })),
  );
}

/** Judges what comes after a first poll that is pending, where the client gets so far. */
export async function judgeLater(
  trial: ClientTrial,
  ids: readonly ClientRequirementId[],
  conversation: Conversation,
  ...findings: readonly Finding[]
): Promise<void> {
  if (await trial.goesOn()) trial.judge(ids, conversation, ...findings);
  else trial.notApplicable(ids, notSeen('the client ends the login at authorization_pending'));
}
