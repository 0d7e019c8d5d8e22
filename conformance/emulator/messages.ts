// HTTP messages as the emulator handles them: a request before anything is parsed, a response before it becomes
// bytes, and how a response reaches the client, or does not. Imports nothing.

/** What a JSON member can hold on the wire. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [member: string]: JsonValue | undefined };

/** The members of a JSON object. */
export type Members = Readonly<Record<string, JsonValue | undefined>>;

/** A request as it came in. */
export interface RawRequest {
  readonly method: string;
  /** Path and query as they were sent, or a whole URL where the client sent one. */
  readonly target: string;
  /** Names and values by turns, as they were sent: spelling, order and repetitions are kept. */
  readonly rawHeaders: readonly string[];
  /** The value of a header by its name in lower case. */
  header(name: string): string | undefined;
  /** The host, with its port, that the client thinks it speaks to. */
  readonly host: string;
  readonly body: Uint8Array;
  /** Whether more was sent than is ever read of a body. */
  readonly oversized: boolean;
  /** The address at the other end; `undefined` when the caller is in this process. */
  readonly peer: string | undefined;
}

/** A response before it becomes bytes. A string body is sent as it is, anything else as JSON. */
export interface PlainResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: JsonValue | undefined;
}

/** What happens at the connection. */
export type Delivery =
  | { readonly how: 'sent'; readonly response: PlainResponse }
  /** The head and half of the body, then the connection is closed. */
  | { readonly how: 'truncated'; readonly response: PlainResponse }
  /** No response, and the connection stays open. */
  | { readonly how: 'hung' }
  /** No response, and the connection is closed. */
  | { readonly how: 'cut' };

/** The text of a body: JSON, or a string as it is. */
export function textOf(body: JsonValue | undefined): string {
  if (body === undefined) return '';
  return typeof body === 'string' ? body : JSON.stringify(body);
}

/** Bytes of a body that are ever read; a request that sends more is oversized whatever the policy says. */
export const MOST_BODY_BYTES = 2 ** 20 + 2 ** 16;

/** Path and query of a request target; `undefined` for one that is neither a path nor a URL. */
export function splitTarget(target: string): { readonly path: string; readonly query: string } | undefined {
  let local = target;
  if (!target.startsWith('/')) {
    const url = URL.parse(target);
    if (url === null) return undefined;
    local = `${url.pathname}${url.search}`;
  }
  const mark = local.indexOf('?');
  return mark < 0 ? { path: local, query: '' } : { path: local.slice(0, mark), query: local.slice(mark + 1) };
}

/** The media type of a content type header: lower case, without parameters. */
export function mediaTypeOf(contentType: string | undefined): string | undefined {
  const mediaType = contentType?.split(';', 1)[0]?.trim().toLowerCase();
  return mediaType === '' ? undefined : mediaType;
}
