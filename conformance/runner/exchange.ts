// One HTTP exchange as the suite sees it: what was sent, and the whole answer or the reason why none came.

/** A request, exactly as it goes out. Header names keep the spelling that is sent. */
export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes go out without a default `Content-Type`; so does text, see `send.ts`. */
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

/** A complete answer. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body; undefined when it is not JSON. */
  readonly json: unknown;
  /** The members of the body when it is a JSON object, else undefined. */
  readonly members: Readonly<Record<string, unknown>> | undefined;
}

/** Why no complete answer came. */
export type FailureKind = 'timeout' | 'unreachable' | 'cut' | 'too-large';

/** What was sent and what came back: an answer or a failure, never both. */
export type Exchange = { readonly request: HttpRequest; readonly milliseconds: number } & (
  | { readonly answer: Answer; readonly failure?: never }
  | { readonly answer?: never; readonly failure: { readonly kind: FailureKind; readonly message: string } }
);

/** Sends one request and never throws: a failure to get an answer is part of the exchange. */
export type Send = (request: HttpRequest) => Promise<Exchange>;
