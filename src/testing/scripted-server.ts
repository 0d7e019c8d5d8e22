// Test support: a `fetch` that answers from a script and keeps what it was sent. An exhausted script is an error.

/** What one request gets: an answer, an error of the network, or nothing for ever. */
export type Step = Response | Error | 'hang' | (() => Response | Promise<Response>);

/** A request as it came, with its body read. */
export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
  readonly redirect: string;
}

export interface ScriptedServer {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly received: readonly Received[];
}

/** A server that takes the steps in turn. */
export function scripted(...steps: readonly Step[]): ScriptedServer {
  const received: Received[] = [];
  return {
    received,
    fetch: async (request) => {
      const { method, url, headers, redirect } = request;
      received.push({ method, url, headers, redirect, body: await request.text() });
      const step = steps[received.length - 1];
      if (step === undefined) throw new Error(`the script has no answer to request ${received.length}`);
      if (step === 'hang') return new Promise(() => {});
      if (step instanceof Error) throw step;
      return typeof step === 'function' ? step() : step;
    },
  };
}

/** A JSON answer. */
export function json(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
}

/** Any other answer. */
export function raw(status: number, body: string, contentType: string): Response {
  return new Response(body, { status, headers: { 'content-type': contentType } });
}
