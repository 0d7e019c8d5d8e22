// Takes the place of openapi-fetch in the published bundle: the one path through it that the generated clients use.
// The rest of it, middleware and serializers of path and query parameters, is two fifths of a bundle and unreachable,
// which no bundler can see. A test holds this against the real one.

/** What a generated client gives with a call. */
export interface Init {
  readonly Request: typeof Request;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal | null;
  readonly body?: object;
  bodySerializer(body: object): string;
}

export interface ClientOptions {
  readonly fetch?: (request: Request) => Promise<Response>;
  readonly redirect: RequestRedirect;
}

/** What openapi-fetch's default export does for options and calls of the generated clients. */
export default function createClient({ fetch = globalThis.fetch, redirect }: ClientOptions) {
  const calling = (method: string) => async (path: string, init: Init) => {
    const { headers, signal, body, bodySerializer } = init;
    const serialized = body && { body: bodySerializer(body) };
    const response = await fetch(
      new init.Request(path, { method, headers, signal, redirect, ...serialized }),
    );
    const text = await response.text();
    return response.ok ? { data: text, response } : { error: parse(text), response };
  };
  return { GET: calling('GET'), POST: calling('POST') };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
