// What a change of a contract means to those who rely on the version before it.

/** What a change means to one side: it may stop working, it goes on working, or nothing that it does changes. */
export type Rating = 'breaking' | 'compatible' | 'editorial';

/** One change between two versions of a contract, seen from both sides. */
export interface Change {
  /** The element that changed, such as `CreateToken 200 accessToken`. */
  readonly id: string;
  readonly what: string;
  /** A JSON pointer into the version that `version` names. */
  readonly pointer: string;
  readonly version: 'base' | 'revision';
  /** To a client that was written for the base and meets a server of the revision. */
  readonly client: Rating;
  /** To a server that was written for the base and is held against the revision. */
  readonly server: Rating;
}

/** The gravest of both sides. */
export function gravest({ client, server }: Pick<Change, 'client' | 'server'>): Rating {
  if (client === 'breaking' || server === 'breaking') return 'breaking';
  return client === 'compatible' || server === 'compatible' ? 'compatible' : 'editorial';
}

/** How a set of allowed values changed: fewer, more, others, the same with another meaning, or with a mark more. */
export type Shift = 'narrower' | 'wider' | 'other' | 'meaning' | 'marked';

/**
 * What a shift of a value means to both sides. Who sends it must not send less than it did; who reads it must not meet
 * more than it did.
 */
export function ratingOf(shift: Shift, sender: 'client' | 'server'): Pick<Change, 'client' | 'server'> {
  if (shift === 'marked') return { client: 'compatible', server: 'compatible' };
  if (shift === 'other' || shift === 'meaning') return { client: 'breaking', server: 'breaking' };
  const breaksSender = shift === 'narrower';
  return (sender === 'client') === breaksSender
    ? { client: 'breaking', server: 'compatible' }
    : { client: 'compatible', server: 'breaking' };
}
