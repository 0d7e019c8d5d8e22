// The way in without a socket: `fetch`. There is no connection to break, so its promise is broken as one would break it.
import type { Serve } from './app.ts';
import { shutAsScripted } from './door.ts';
import { type Delivery, MOST_BODY_BYTES, type RawRequest, textOf } from './messages.ts';
import type { Parts } from './parts.ts';

/** The standard `fetch`, with an emulator at the other end. */
export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** Serves requests that are made in this process, from `peer` if they are to look as if they came from elsewhere. */
export function inProcess(parts: Parts, serve: Serve, peer?: string): Fetch {
  const now = () => parts.recordingClock.now();
  return async (input, init) => {
    const request = input instanceof Request && init === undefined ? input : new Request(input, init);
    const url = new URL(request.url);
    const head = {
      method: request.method,
      target: `${url.pathname}${url.search}`,
      rawHeaders: rawHeadersOf(request, input, init),
    };
    const exchange = parts.recorder.arrived(head, now());
    if (parts.door.isShut) {
      exchange.ended({ how: 'refused', closedAt: now() });
      throw failedFetch('ECONNREFUSED', 'the connection was refused');
    }
    const { body, oversized } = await readBody(request);
    const raw: RawRequest = {
      ...head,
      header: (name) => request.headers.get(name) ?? undefined,
      host: url.host,
      body,
      oversized,
      peer,
    };
    exchange.received(raw);
    // The signal that was given, where it was: that of a request is forgotten by Node when the request is collected.
    const signal = init?.signal ?? request.signal;
    held.add(request);
    const delivery = await Promise.race([serve(raw, exchange), aborted(signal)]).finally(() =>
      held.delete(request),
    );
    switch (delivery?.how) {
      case undefined:
        exchange.ended({ how: 'closed early', closedAt: now() });
        throw signal.reason;
      case 'hung':
        held.add(request);
        await aborted(signal);
        held.delete(request);
        exchange.ended({ how: 'hung', closedAt: now() });
        throw signal.reason;
      case 'cut':
        exchange.ended({ how: 'cut', closedAt: now() });
        throw failedFetch('UND_ERR_SOCKET', 'the connection was cut');
      case 'sent':
      case 'truncated': {
        const { status, headers, body: content } = delivery.response;
        exchange.ended({ how: delivery.how, status, headers, body: content, respondedAt: now() });
        shutAsScripted(parts);
        return toResponse(delivery, request.method);
      }
    }
  };
}

/** Headers as the caller wrote them, where `Request` would have sorted them and made them small. */
function rawHeadersOf(request: Request, input: unknown, init: RequestInit | undefined): readonly string[] {
  const given = init?.headers ?? (input instanceof Request ? input.headers : undefined);
  const written = given === undefined || given instanceof Headers ? [] : entriesOf(given);
  const known = new Set(written.map(([name]) => name.toLowerCase()));
  const added = [...request.headers].filter(([name]) => !known.has(name));
  return [...written, ...added].flat();
}

function entriesOf(headers: string[][] | Record<string, string>): [string, string][] {
  const entries = Array.isArray(headers) ? headers : Object.entries(headers);
  return entries.map(([name = '', value = '']) => [name, value]);
}

async function readBody(request: Request): Promise<Pick<RawRequest, 'body' | 'oversized'>> {
  if (request.body === null) return { body: new Uint8Array(), oversized: false };
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    chunks.push(chunk);
    size += chunk.byteLength;
    // Leaving the loop cancels the stream, so the rest is never taken in.
    if (size > MOST_BODY_BYTES) break;
  }
  const body = chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
  return { body, oversized: size > MOST_BODY_BYTES };
}

/** Requests that are under way. */
const held = new Set<Request>();

/** Settles when the caller gives up. */
function aborted(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    else signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
}

/** As Node's own `fetch` fails. */
function failedFetch(code: string, message: string): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code }) });
}

function toResponse(
  { how, response }: Extract<Delivery, { how: 'sent' | 'truncated' }>,
  method: string,
): Response {
  const { status, headers, body } = response;
  // A HEAD request is responded to like any other, but without a body.
  const bodiless = method === 'HEAD' || body === undefined || status === 204 || status === 304;
  if (bodiless) return new Response(null, { status, headers });
  if (how === 'sent') return new Response(textOf(body), { status, headers });
  const bytes = new TextEncoder().encode(textOf(body));
  const half = bytes.subarray(0, Math.floor(bytes.length / 2));
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(half),
    pull: (controller) => controller.error(new TypeError('terminated')),
  });
  return new Response(stream, { status, headers });
}
