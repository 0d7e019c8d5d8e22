// What every generated client does around openapi-fetch: where a call goes, how its body is written, and how a
// response that the contract documents is told from any other.

import { type Fault, type Guard, guard, isObject } from './guard.ts';

export type { Fault } from './guard.ts';

/** A response that keeps the contract: its status is documented, and its body was validated. */
export interface DocumentedResponse<Status extends number, Body> {
  readonly status: Status;
  readonly body: Body;
  readonly response: Response;
}

/**
 * Any other response: another status, an error code that the contract does not name, or a body that breaks its schema.
 * `body` is the parsed JSON, else the text, else undefined when there was none.
 */
export interface UnexpectedResponse {
  readonly status: 'unexpected';
  /** The HTTP status, or what `interpret` made of it. */
  readonly actualStatus: number;
  readonly body: unknown;
  readonly response: Response;
  /** Present when the contract documents the status: what in the body does not fit. */
  readonly fault?: Fault;
}

/** A response whose body has been parsed, before it is held against the contract. */
export interface ParsedResponse {
  /** Where the request went. */
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  /** The parsed JSON, else the text, else undefined when there was none. */
  readonly body: unknown;
}

/** How a client reaches the network, and reads what comes back. */
export interface Transport {
  /** Sends a request. Default: the platform's `fetch`. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Puts a response into the contract's words before it is validated. Default: it is taken as it is. */
  readonly interpret?: (response: ParsedResponse) => ParsedResponse;
}

/** What may be given to each call. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  /** Further headers, such as `authorization`. The content type is not theirs to change. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** A response on its way to being validated. */
interface Reply extends ParsedResponse {
  readonly response: Response;
  fault?: Fault | undefined;
}

/** The URL of an operation: the endpoint's own, else its path under the base URL. */
export function locate(path: string, endpoint?: string | URL, baseUrl?: string | URL): string {
  if (endpoint !== undefined) return String(endpoint);
  if (baseUrl === undefined)
    throw new TypeError(`No URL for ${path}: give baseUrl or the endpoint's own URL`);
  return String(baseUrl).replace(/\/+$/, '') + path;
}

/** The base URL for a region: that of the first server whose pattern it matches. */
export function regionalUrl(region: string, servers: readonly (readonly [RegExp, string])[]): string {
  const server = servers.find(([pattern]) => pattern.test(region));
  if (server === undefined) throw new TypeError(`No server is known for region "${region}": give baseUrl`);
  return server[1].replace('{region}', region);
}

/** The options of one call. */
export function prepare(url: string, mediaType: string, { signal, headers }: CallOptions = {}) {
  return {
    // openapi-fetch composes base URL and path; the endpoints of a real server have paths and hosts of their own.
    Request: new Proxy(Request, { construct: (Target, [, init]) => new Target(url, init) }),
    // As text: parsed as JSON, a gateway's HTML page with status 200 would throw and take its status along.
    parseAs: 'text',
    headers: { accept: 'application/json', ...headers, ...(mediaType && { 'content-type': mediaType }) },
    bodySerializer: (body: object = {}) =>
      mediaType === 'application/x-www-form-urlencoded' ? encodeForm(body) : JSON.stringify(body),
    signal: signal ?? null,
  } as const;
}

/**
 * A form without the parameters that are undefined or empty: an empty one counts as omitted anyway. An array
 * repeats its parameter.
 * @see RFC 8628 §3.1
 */
export function encodeForm(parameters: object): string {
  const form = new URLSearchParams();
  const entries = parameters instanceof URLSearchParams ? [...parameters] : Object.entries(parameters);
  for (const [name, value] of entries) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') form.append(name, String(one));
    }
  }
  return form.toString();
}

/** Waits for openapi-fetch's result, which has parsed an error where it could, and left a success as text. */
export async function receive(
  url: string,
  sent: Promise<{ data?: unknown; error?: unknown; response: Response }>,
  { interpret = (parsed) => parsed }: Transport,
  name = (parsed: ParsedResponse) => parsed,
): Promise<Reply> {
  const { data, error, response } = await sent;
  const { status, headers } = response;
  const body = response.ok ? parse(data) : error;
  return { ...interpret(name({ url, status, headers, body: body === '' ? undefined : body })), response };
}

function parse(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return text;
  }
}

/**
 * The exception that an error response of AWS names: in a header, or in the body as `code` or `__type`; without the
 * address that may follow and the namespace that may come before.
 * @see https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#operation-error-serialization
 */
export function exceptionOf(header: string, headers: Headers, body: unknown): string | undefined {
  const { code, __type } = isObject(body) ? body : {};
  const named = [headers.get(header), code, __type].find(
    (name): name is string => typeof name === 'string' && name !== '',
  );
  return named?.replace(/[:,].*/, '').replace(/.*#/, '');
}

/**
 * Gives an error response without `error` the code of its exception. `SlowDownException` stands for `slow_down`; the
 * codes that are spelled otherwise are given.
 */
export function nameError(header: string, codes: Readonly<Record<string, string>>) {
  return (response: ParsedResponse): ParsedResponse => {
    const { status, headers, body } = response;
    const known = isObject(body) ? body : {};
    const exception = status < 400 || known.error ? undefined : exceptionOf(header, headers, body);
    if (!exception) return response;
    const spelled = exception
      .replace(/Exception$/, '')
      .replace(/\B[A-Z]/g, '_$&')
      .toLowerCase();
    return { ...response, body: { ...known, error: codes[exception] ?? spelled } };
  };
}

/** The response, when it has the status and the guard lets its body pass. */
export function documented<Status extends number, Body>(
  reply: Reply,
  status: Status,
  keeps: Guard<Body>,
): DocumentedResponse<Status, Body> | undefined {
  const { response } = reply;
  if (reply.status !== status) return undefined;
  const body = keeps.read(reply.body);
  if (keeps(body)) return { status, body, response };
  reply.fault = keeps.fault(body);
  return undefined;
}

/** The response when nothing documented fits. */
export function unexpected({ status, body, response, fault }: Reply): UnexpectedResponse {
  return { status: 'unexpected', actualStatus: status, body, response, ...(fault && { fault }) };
}

/** The guard of a body that the contract leaves free. */
export const free = /* @__PURE__ */ guard<unknown>({});
