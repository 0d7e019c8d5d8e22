// Keeps the responses of a login, so that the same ones can be read again with a further leniency. They hold secrets,
// and go nowhere.
import type { ParsedResponse } from '../../generated/client-runtime.ts';
import type { HttpOptions, Leniency } from '../http.ts';
import { all } from '../leniency.ts';

export interface Recorder {
  /** The options under which responses are recorded. */
  readonly http: HttpOptions;
  /** Where the last response came from. */
  lastUrl(): string | undefined;
  /** Options under which the recorded responses come again, and are read with a further leniency. */
  replay(leniency: Leniency): HttpOptions;
}

/** Records what is received under these options. */
export function record(options: HttpOptions): Recorder {
  const { leniency: chosen = all() } = options;
  const responses = new Map<string, ParsedResponse>();
  let last: string | undefined;
  return {
    http: {
      ...options,
      leniency(response) {
        responses.set(response.url, response);
        last = response.url;
        return chosen(response);
      },
    },
    lastUrl: () => last,
    replay: (leniency) => ({
      ...options,
      fetch: async ({ url }) => asReceived(responses.get(url)),
      leniency: all(chosen, leniency),
    }),
  };
}

function asReceived(response: ParsedResponse | undefined): Response {
  if (!response) return new Response(null, { status: 404 });
  const { status, body } = response;
  const headers = new Headers(response.headers);
  // They are about the bytes that once came.
  for (const name of ['content-length', 'content-encoding', 'transfer-encoding']) headers.delete(name);
  const text = typeof body === 'string' || body === undefined ? body : JSON.stringify(body);
  return new Response(text || null, { status, headers });
}
