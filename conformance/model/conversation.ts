// What a client under test did in one scenario: its requests as they came, what it showed, and how it ended.

/** One request of a client, and what became of it. Times are seconds since the client was started. */
export interface Turn {
  readonly method: string;
  /** Path and query as they were sent. */
  readonly target: string;
  /** Spelling, order and repetitions as they were sent. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
  /** Whether all of the body had come before the run ended. */
  readonly bodyIsWhole: boolean;
  readonly endpoint: ClientEndpoint;
  readonly arrivedAt: number;
  /** When our response had left, or the connection was closed; undefined where the run ended before. */
  readonly endedAt?: number;
  readonly response?: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly text: string;
    /** The members of the body when it is a JSON object. */
    readonly members?: Readonly<Record<string, unknown>>;
  };
  /** How the connection ended where there was no whole response. */
  readonly broken?: 'truncated' | 'hung' | 'cut' | 'refused' | 'closed early';
}

/** Where a request of a client went. */
export type ClientEndpoint = 'register' | 'deviceAuthorization' | 'token' | 'metadata' | 'elsewhere';

/** What a client said when it ended. */
export type ClientResult =
  | { readonly outcome: 'success'; readonly accessToken: string; readonly tokenType?: string }
  | { readonly outcome: 'error'; readonly error: string };

/** How a client ended. */
export type ClientEnd = { readonly after: number } & (
  | { readonly how: 'ended'; readonly result: ClientResult; readonly complaint?: string }
  /** It ended, but did not say how; the reason is the end of a sentence that begins with "it". */
  | { readonly how: 'no-result'; readonly complaint: string }
  /** It was ended, since it did not end in time. */
  | { readonly how: 'timed-out' }
  /** It was ended, since it sent more requests than a server should have to bear. */
  | { readonly how: 'flooded'; readonly requests: number }
);

/** A whole conversation. */
export interface Conversation {
  readonly kind: 'conversation';
  readonly scenario: string;
  /** What the server does in the scenario, for a person. */
  readonly what: string;
  readonly turns: readonly Turn[];
  /** What a person would have seen. */
  readonly shown: string;
  readonly end: ClientEnd;
  /** How many calls a client of single calls was asked for. */
  readonly calls?: number;
  /** Whether a process that the client started was still there when it had ended; undefined in process. */
  readonly leftProcesses?: boolean;
}

/** How a client ended, in a few words. */
export function describeEnd({ end }: Conversation): string {
  switch (end.how) {
    case 'ended':
      return end.result.outcome === 'success'
        ? 'the client ended with a token'
        : `the client ended with the error ${JSON.stringify(end.result.error)}`;
    case 'no-result':
      return `the client ${end.complaint}`;
    case 'timed-out':
      return `the client had not ended after ${end.after.toFixed(0)} s`;
    case 'flooded':
      return `the client sent ${end.requests} requests within a second, and was ended`;
  }
}
