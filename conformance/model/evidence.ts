// What a judgement shows to a person: an exchange with a server, or a conversation that a client had.

import type { Conversation } from './conversation.ts';
import type { Exchange } from './exchange.ts';

/** What was seen. Each kind is written for people and machines by `report/`. */
export type Evidence = Exchange | Conversation;
