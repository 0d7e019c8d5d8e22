// Holds what is published in openapi-fetch's place against the real one, through calls as the generated clients make them.
import fc from 'fast-check';
import createReal from 'openapi-fetch';
import { expect, test } from 'vitest';
import { prepare, receive } from '../../generated/client-runtime.ts';
import createSlim, { type ClientOptions, type Init } from './slim-openapi-fetch.ts';

interface Case {
  readonly method: 'GET' | 'POST';
  readonly mediaType: string;
  readonly body: Record<string, string | number | undefined> | undefined;
  readonly headers: Record<string, string>;
  readonly status: number;
  readonly answer: string;
  readonly answerHeaders: Record<string, string>;
}

/** The one path of this test, as openapi-typescript would write it. */
interface Paths {
  '/x': {
    get: { responses: { 200: { content: { 'application/json': unknown } } } };
    post: {
      requestBody: { content: { 'application/json': object } };
      responses: { 200: { content: { 'application/json': unknown } } };
    };
  };
}

type Client = Record<'GET' | 'POST', (init: Init) => Parameters<typeof receive>[0]>;

function real(options: ClientOptions): Client {
  const client = createReal<Paths>(options);
  return {
    GET: ({ Request, headers, signal }) => client.GET('/x', { Request, headers, signal, parseAs: 'text' }),
    POST: ({ body = {}, ...init }) => client.POST('/x', { ...init, body }),
  };
}

function slim(options: ClientOptions): Client {
  const client = createSlim(options);
  return { GET: (init) => client.GET('/x', init), POST: (init) => client.POST('/x', init) };
}

/** What was sent, and what came of it. */
async function through(connect: (options: ClientOptions) => Client, one: Case): Promise<unknown> {
  const sent: unknown[] = [];
  const fetch = async (request: Request) => {
    const { method, url, redirect, headers, signal } = request;
    sent.push({
      method,
      url,
      redirect,
      headers: [...headers],
      aborted: signal.aborted,
      body: await request.text(),
    });
    const empty = one.status === 204 || one.answer === '';
    return new Response(empty ? null : one.answer, { status: one.status, headers: one.answerHeaders });
  };
  const client = connect({ redirect: 'manual', fetch });
  const { signal } = new AbortController();
  const init = prepare('https://as.example/x?q=1', one.mediaType, { headers: one.headers, signal });
  const { body, response } = await receive(
    client[one.method]({ ...init, ...(one.body && { body: one.body }) }),
  );
  return { sent, body, status: response.status, headers: [...response.headers] };
}

test('the slim client sends and gives what openapi-fetch does', async () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  const cases = fc.record({
    method: fc.constant('POST' as const),
    mediaType: fc.constantFrom('application/json', 'application/x-www-form-urlencoded'),
    body: fc.dictionary(word, fc.oneof(fc.string(), fc.integer(), fc.constant(undefined)), { minKeys: 1 }),
    headers: fc.dictionary(
      word.map((name) => `x-${name}`),
      word,
    ),
    status: fc.constantFrom(200, 201, 204, 400, 401, 403, 429, 500, 503),
    answer: fc.oneof(fc.json(), fc.string(), fc.constant('')),
    answerHeaders: fc.constantFrom<Record<string, string>>(
      {},
      { 'content-type': 'application/json' },
      { 'retry-after': '3' },
    ),
  });
  const gets = cases.map((one): Case => ({ ...one, method: 'GET', mediaType: '', body: undefined }));
  await fc.assert(
    fc.asyncProperty(fc.oneof(cases, gets), async (one) => {
      expect(await through(slim, one)).toEqual(await through(real, one));
    }),
    { numRuns: 500 },
  );
});
