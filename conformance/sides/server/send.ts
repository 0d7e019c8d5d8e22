// Sends one request over an injected fetch and brings back a whole response, or the reason why none came:
// bounded in time and size, redirects not followed, each on a connection of its own, nothing else added to
// the headers but what fetch demands.

import type { Exchange, FailureKind, HttpRequest, HttpResponse, Send } from '../../model/exchange.ts';
import { reasonOf, wasCut } from './failure-reason.ts';

/** The largest response that is read, in bytes; a larger one counts as endless. */
const LARGEST_ANSWER = 1024 * 1024;

/** After so many exchanges in a row without a response the target is taken for dead and the run ends soon. */
const MOST_FAILURES_IN_A_ROW = 5;

/** The part of `fetch` that is needed, so that a server can be tried in process. */
export type Fetch = (request: Request, init: { signal: AbortSignal }) => Promise<Response>;

/** How requests are sent. */
export interface SendOptions {
  readonly fetch: Fetch;
  /** Seconds for one exchange, body included. */
  readonly timeout: number;
  /** Hears of every exchange as it ends. */
  readonly onExchange?: (exchange: Exchange) => void;
}

/** Milliseconds since 1970; unlike `Date.now` it never goes back. */
const now = () => performance.timeOrigin + performance.now();

/** Makes a `Send` that never throws. */
export function createSend(options: SendOptions): Send {
  let failuresInARow = 0;
  return async (request) => {
    const sentAt = now();
    const outcome =
      failuresInARow >= MOST_FAILURES_IN_A_ROW
        ? failure('unreachable', `not sent, since the last ${failuresInARow} requests got no response`)
        : await attempt(request, options);
    failuresInARow = outcome.response ? 0 : failuresInARow + 1;
    const exchange: Exchange = { kind: 'exchange', request, sentAt, endedAt: now(), ...outcome };
    options.onExchange?.(exchange);
    return exchange;
  };
}

type Tried =
  | { response: HttpResponse; failure?: never }
  | { failure: { kind: FailureKind; message: string }; response?: never };

function failure(kind: FailureKind, message: string): Tried {
  return { failure: { kind, message } };
}

async function attempt(request: HttpRequest, { fetch, timeout }: SendOptions): Promise<Tried> {
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), timeout * 1000);
  const late = new Promise<Tried>((resolve) => {
    deadline.signal.addEventListener('abort', () =>
      resolve(failure('timeout', `nothing complete came within ${timeout} s (TIMEOUT sets the limit)`)),
    );
  });
  try {
    return await Promise.race([late, exchangeOnce(request, fetch, deadline.signal)]);
  } finally {
    clearTimeout(timer);
  }
}

async function exchangeOnce(request: HttpRequest, fetch: Fetch, signal: AbortSignal): Promise<Tried> {
  let response: Response;
  try {
    // The signal goes beside the request: in one that is collected early, Node forgets to abort.
    response = await fetch(toFetchRequest(request), { signal });
  } catch (error) {
    return failure(wasCut(error) ? 'cut' : 'unreachable', reasonOf(error));
  }
  try {
    const bytes = await readWhole(response);
    return bytes === undefined
      ? failure(
          'too-large',
          `status ${response.status}, but the body does not end within ${LARGEST_ANSWER} bytes`,
        )
      : { response: toAnswer(response, bytes) };
  } catch (error) {
    return failure('cut', `status ${response.status}, but the body was cut short: ${reasonOf(error)}`);
  }
}

function toFetchRequest(request: HttpRequest): Request {
  // Bytes, because fetch gives text a content type of its own.
  const body = typeof request.body === 'string' ? new TextEncoder().encode(request.body) : request.body;
  const headers = new Headers(request.headers);
  // A server may drop an idle connection just as the next request goes out on it. That is nobody's fault,
  // but looks like a request that was cut off, so no connection is used twice.
  headers.set('Connection', 'close');
  return new Request(request.url, {
    method: request.method,
    headers,
    redirect: 'manual',
    ...(body !== undefined && { body }),
  });
}

async function readWhole(response: Response): Promise<Uint8Array | undefined> {
  if (!response.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.byteLength;
    if (size > LARGEST_ANSWER) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function toAnswer(response: Response, bytes: Uint8Array): HttpResponse {
  const text = new TextDecoder().decode(bytes);
  const json = parse(text);
  return { status: response.status, headers: response.headers, text, json, members: membersOf(json) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function membersOf(json: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? { ...json } : undefined;
}
