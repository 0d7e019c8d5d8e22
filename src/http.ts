// One HTTP exchange, safely: TLS only, no redirect followed, bounded in time and size, abortable at any moment.
import type { ParsedResponse } from '../generated/client-runtime.ts';
import { type Clock, systemClock } from './clock.ts';
import { ConfigurationError, ConnectionError, InvalidResponseError } from './errors.ts';

/** How requests are sent. Everything has a default; nothing is global. */
export interface HttpOptions {
  /** Sends the request, always a `Request`; the platform's `fetch` when absent, and any `typeof fetch` fits. */
  readonly fetch?: ((request: Request, init: RequestInit) => Promise<Response>) | undefined;
  /** Further headers of every request, such as `user-agent`. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Seconds for one exchange, its response included; 30 when absent. */
  readonly timeout?: number | undefined;
  /** Largest response that is read, in bytes; one MiB when absent. */
  readonly maxResponseBytes?: number | undefined;
  /** Times the exchanges and the flow; the platform's clock when absent. */
  readonly clock?: Clock | undefined;
  /** What this server does otherwise than the contract says, and is tolerated; nothing when absent. */
  readonly leniency?: Leniency | undefined;
  /** Lets credentials travel over plain http, readable and alterable, beyond this machine. For experiments only. */
  readonly dangerouslyAllowInsecureHttp?: boolean | undefined;
}

/** Puts a response that departs from the contract into the contract's words, and leaves every other as it is. */
export type Leniency = (response: ParsedResponse) => ParsedResponse;

const DEFAULT_TIMEOUT = 30;
const DEFAULT_MAX_RESPONSE_BYTES = 2 ** 20;

/** What plain http may reach: hosts that are this machine. */
const SECURE = /^(https:|http:\/\/(localhost|127(\.\d+){3}|\[::1])([:/]|$))/;

/** Causes that stay: a certificate, a port or a protocol that is wrong now will be wrong in a minute, too. */
const LASTING =
  /CERT|CRL|SIGNATURE|HOSTNAME_|INVALID_(CA|PU)|_SSL|_TLS|EPROTO|HPE_INVALID_CON|bad port|response \(40/;

/** How a request is called in messages: without host and query. */
export function nameOf(method: string, url: string): string {
  return `${method} ${new URL(url).pathname}`;
}

/**
 * An address as it is to be called.
 * @throws ConfigurationError `invalid_url`, `insecure_url`
 */
export function checkUrl(name: string, url: string, { dangerouslyAllowInsecureHttp }: HttpOptions): string {
  const href = URL.canParse(url) ? new URL(url).href : '';
  if (!/^https?:/.test(href))
    throw new ConfigurationError('invalid_url', `${name} is no http(s) URL: ${url}`);
  if (SECURE.test(href) || dangerouslyAllowInsecureHttp) return url;
  throw new ConfigurationError('insecure_url', `${name}: not sent, because the URL is not https`);
}

/**
 * The `fetch` for the generated clients: reads each response to its end. The request's own signal aborts it.
 * @throws ConnectionError `connection_failed`, `connection_impossible`, `timeout`, `truncated`;
 * InvalidResponseError `redirect_refused`, `response_too_large`; the signal's reason
 */
export function createFetch(http: HttpOptions): (request: Request) => Promise<Response> {
  const { clock = systemClock, timeout = DEFAULT_TIMEOUT } = http;
  return async (request) => {
    const what = nameOf(request.method, request.url);
    checkUrl(what, request.url, http);
    const caller = request.signal;
    caller.throwIfAborted();
    const exchange = new AbortController();
    const done = new AbortController();
    let callOff = () => {};
    // Ends the exchange even where the fetch does not heed its signal.
    const end = new Promise<never>((_, reject) => {
      const stop = (reason: unknown) => {
        reject(reason);
        exchange.abort(reason);
      };
      callOff = () => stop(caller.reason);
      clock.sleep(timeout * 1000, done.signal).then(
        () => stop(new ConnectionError('timeout', `${what}: no response within ${timeout} s`)),
        () => {},
      );
    });
    // By hand: AbortSignal.any keeps weak references, whose collection costs much of a poll.
    caller.addEventListener('abort', callOff);
    try {
      return await Promise.race([end, send(request, what, http, exchange.signal)]);
    } finally {
      caller.removeEventListener('abort', callOff);
      // With a reason of its own: the default one is an exception with a stack, which costs time.
      done.abort(null);
    }
  };
}

async function send(
  request: Request,
  what: string,
  http: HttpOptions,
  signal: AbortSignal,
): Promise<Response> {
  const { fetch = globalThis.fetch, maxResponseBytes = DEFAULT_MAX_RESPONSE_BYTES } = http;
  let response: Response;
  try {
    response = await fetch(request, { signal });
  } catch (cause) {
    const code = lasts(cause) ? 'connection_impossible' : 'connection_failed';
    throw new ConnectionError(code, `${what}: no connection`, { cause });
  }
  const { body, status, headers } = response;
  // A browser shows a redirect that it did not follow with status 0.
  if (status < 200 || (status >= 300 && status < 400)) {
    await body?.cancel();
    // Without its query, which may hold anything.
    const [to] = (headers.get('location') ?? 'elsewhere').split(/[?#]/);
    throw new InvalidResponseError('redirect_refused', `${what}: a redirect to ${to}`, { status });
  }
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0; reader; ) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw new ConnectionError('truncated', `${what}: the response broke off`, { status, cause });
    });
    if (done) break;
    size += value.length;
    if (size > maxResponseBytes) {
      await reader.cancel();
      throw new InvalidResponseError('response_too_large', `${what}: more than ${maxResponseBytes} bytes`, {
        status,
      });
    }
    text += decoder.decode(value, { stream: true });
  }
  // Statuses without a body take null only.
  return new Response(text + decoder.decode() || null, { status, headers });
}

function lasts(cause: unknown): boolean {
  for (let error = cause; error instanceof Error; error = error.cause) {
    if (LASTING.test(`${'code' in error ? error.code : ''} ${error.message}`)) return true;
  }
  return false;
}
