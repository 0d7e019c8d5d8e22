// One HTTP exchange, safely: TLS only, no redirect followed, bounded in time and size, abortable at any moment.
import { type Clock, systemClock } from './clock.ts';
import { ConfigurationError, ConnectionError, InvalidAnswerError } from './errors.ts';

/** How requests are sent. Everything has a default; nothing is global. */
export interface HttpOptions {
  /** Sends the request; the platform's `fetch` when absent. */
  readonly fetch?: ((request: Request, init: RequestInit) => Promise<Response>) | undefined;
  /** Seconds for one exchange, its answer included; 30 when absent. */
  readonly timeout?: number | undefined;
  /** Largest answer that is read, in bytes; one MiB when absent. */
  readonly maxAnswerBytes?: number | undefined;
  /** Times the exchanges and the flow; the platform's clock when absent. */
  readonly clock?: Clock | undefined;
  /** What this server does otherwise than the contract says, and is put up with; nothing when absent. */
  readonly leniency?: Leniency | undefined;
  /** Lets credentials travel over plain http, readable and alterable, beyond this machine. For experiments only. */
  readonly dangerouslyAllowInsecureHttp?: boolean | undefined;
}

/** Puts an answer that departs from the contract into the contract's words, and leaves every other as it is. */
export type Leniency = (answer: Response) => Response | Promise<Response>;

const DEFAULT_TIMEOUT = 30;
const DEFAULT_MAX_ANSWER_BYTES = 2 ** 20;

/** What plain http may reach: hosts that are this machine. */
const SECURE = /^(https:|http:\/\/(localhost|127(\.\d+){3}|\[::1])([:/]|$))/;

/** How a request is called in messages: without host and query. */
export function nameOf({ method, url }: Pick<Request, 'method' | 'url'>): string {
  return `${method} ${new URL(url).pathname}`;
}

/** How a dialect reads what an answer says, where that is not to be taken by the letter. */
export type Reading = (text: string, status: number) => string;

/**
 * The `fetch` for the generated clients: reads each answer to its end. The request's own signal aborts it.
 * @throws ConfigurationError `insecure_url`; ConnectionError `connection_failed`, `timeout`, `truncated`;
 * InvalidAnswerError `redirect_refused`, `answer_too_large`; the signal's reason
 */
export function createFetch(
  http: HttpOptions,
  reading: Reading = (text) => text,
): (request: Request) => Promise<Response> {
  const { clock = systemClock, timeout = DEFAULT_TIMEOUT, leniency } = http;
  return async (request) => {
    const what = nameOf(request);
    if (!SECURE.test(request.url) && !http.dangerouslyAllowInsecureHttp) {
      throw new ConfigurationError('insecure_url', `${what}: not sent, because the URL is not https`);
    }
    request.signal.throwIfAborted();
    const exchange = new AbortController();
    const done = new AbortController();
    const { signal } = exchange;
    const callOff = () => exchange.abort(request.signal.reason);
    request.signal.addEventListener('abort', callOff);
    clock.sleep(timeout * 1000, done.signal).then(
      () => exchange.abort(new ConnectionError('timeout', `${what}: no answer within ${timeout} s`)),
      () => {},
    );
    try {
      // The race also ends a fetch that does not heed its signal.
      const answer = await Promise.race([
        send(request, what, http, reading, signal),
        new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
      ]);
      return leniency ? await leniency(answer) : answer;
    } catch (error) {
      signal.throwIfAborted();
      throw error;
    } finally {
      request.signal.removeEventListener('abort', callOff);
      // With a reason of its own: the default one is an exception with a stack, and dear.
      done.abort(null);
    }
  };
}

async function send(
  request: Request,
  what: string,
  http: HttpOptions,
  reading: Reading,
  signal: AbortSignal,
): Promise<Response> {
  const { fetch = globalThis.fetch, maxAnswerBytes = DEFAULT_MAX_ANSWER_BYTES } = http;
  let response: Response;
  try {
    response = await fetch(request, { signal });
  } catch (cause) {
    throw new ConnectionError('connection_failed', `${what}: no connection`, { cause });
  }
  const { body, status, headers } = response;
  // A browser shows a redirect that it did not follow with status 0.
  if (status < 200 || (status >= 300 && status < 400)) {
    await body?.cancel();
    throw new InvalidAnswerError('redirect_refused', `${what}: answered by a redirect`, { status });
  }
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0; reader; ) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw new ConnectionError('truncated', `${what}: the answer broke off`, { status, cause });
    });
    if (done) break;
    size += value.length;
    if (size > maxAnswerBytes) {
      await reader.cancel();
      throw new InvalidAnswerError('answer_too_large', `${what}: more than ${maxAnswerBytes} bytes`, {
        status,
      });
    }
    text += decoder.decode(value, { stream: true });
  }
  // Statuses without a body take null only.
  return new Response(reading(text + decoder.decode(), status) || null, { status, headers });
}
