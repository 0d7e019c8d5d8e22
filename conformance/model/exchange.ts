// One HTTP exchange as the suite sees it: what was sent, and the whole response or the reason why none came.

/** A request, exactly as it goes out. Header names keep the spelling that is sent. */
export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes go out without a default `Content-Type`; so does text, see `send.ts`. */
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

/** A complete response. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body; undefined when it is not JSON. */
  readonly json: unknown;
  /** The members of the body when it is a JSON object, else undefined. */
  readonly members: Readonly<Record<string, unknown>> | undefined;
}

/** Why no complete response came. */
export type FailureKind = 'timeout' | 'unreachable' | 'cut' | 'too-large';

/** What was sent and what came back: a response or a failure, never both. */
export type Exchange = {
  readonly kind: 'exchange';
  readonly request: HttpRequest;
  /** When the request was sent, in milliseconds since 1970, with fractions. */
  readonly sentAt: number;
  /** When the response had ended, or it was clear that none comes; likewise. */
  readonly endedAt: number;
} & (
  | { readonly response: HttpResponse; readonly failure?: never }
  | { readonly response?: never; readonly failure: { readonly kind: FailureKind; readonly message: string } }
);

/**
 * Sends one request. A failure to get a response is part of the exchange; only a server that throttles for too long
 * is an error, `Blocked`.
 */
export type Send = (request: HttpRequest) => Promise<Exchange>;

/** Describes in a few words what came back, without repeating the body. */
export function describeResponse(exchange: Exchange): string {
  if (exchange.failure) return `no response: ${exchange.failure.message}`;
  const type = exchange.response.headers.get('content-type') ?? 'no content type';
  const error = exchange.response.members?.error;
  const named = typeof error === 'string' ? `, error ${JSON.stringify(error)}` : '';
  return `status ${exchange.response.status}, ${type}${named}${redirectIn(exchange.response)}`;
}

function redirectIn({ status, headers }: HttpResponse): string {
  const location = status >= 300 && status <= 399 ? headers.get('location') : null;
  return location === null ? '' : `, a redirect to ${location} (redirects are not followed)`;
}
