// What lies under a request: who is at the other end, and how an answer can be broken there.
// In process there is no socket to break, so the promise of `fetch` is broken as a socket would break it.
import { textOf } from './answers.ts';
import type { Answer } from './outcomes.ts';

/** The connection that a request came over. */
export interface Connection {
  /** The address at the other end; `undefined` when the caller is in this process. */
  readonly peer: string | undefined;
  /** Leaves the request without an answer. */
  hang(): Promise<Response>;
  /** Closes the connection without an answer. */
  cut(): Promise<Response>;
  /** Sends the head of an answer and half of its body, then closes the connection. */
  truncate(answer: Answer): Promise<Response>;
}

/** Thrown through the application when a connection in process breaks: no answer may be made of it. */
export class BrokenConnection extends Error {
  override readonly name = 'BrokenConnection';
  /** What the caller of `fetch` is to see. */
  readonly reason: unknown;
  constructor(reason: unknown) {
    super('the connection was broken on purpose');
    this.reason = reason;
  }
}

/** The connection of a request that is made in process. */
export function inProcess(request: Request): Connection {
  return {
    peer: undefined,
    hang: () =>
      new Promise((_, reject) => {
        const { signal } = request;
        const abandon = () => reject(new BrokenConnection(signal.reason));
        if (signal.aborted) abandon();
        else signal.addEventListener('abort', abandon, { once: true });
      }),
    cut: () => {
      const cause = new Error('the connection was cut');
      return Promise.reject(new BrokenConnection(new TypeError('fetch failed', { cause })));
    },
    truncate: ({ status, headers, body }) => {
      const bytes = new TextEncoder().encode(textOf(body ?? ''));
      const half = bytes.subarray(0, Math.floor(bytes.length / 2));
      const stream = new ReadableStream<Uint8Array>({
        start: (controller) => controller.enqueue(half),
        pull: (controller) => controller.error(new TypeError('terminated')),
      });
      return Promise.resolve(new Response(stream, { status, headers }));
    },
  };
}
