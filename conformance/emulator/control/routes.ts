// The control over HTTP, under a path of its own that no contract uses. It says "flow" for a grant: scripts rely on it.
import { type PlainResponse, type RawRequest, splitTarget } from '../messages.ts';
import type { Parts } from '../parts.ts';
import { readBody } from '../wire/request.ts';
import type { Control, Decided } from './control.ts';
import { type ControlAccess, whyForbidden } from './guard.ts';
import { type Input, readInput, readNumber, readOrder } from './input.ts';

/** Grants that one response lists at most; the newest are listed. */
const LISTED_AT_MOST = 1000;

const PROBLEM_STATUS = { unknown: 404, expired: 410, decided: 409 } as const;
const PROBLEM_MESSAGE = {
  unknown: 'No flow has this user code.',
  expired: 'The user code has expired.',
  decided: 'The flow was decided before.',
} as const;

type Handler = (input: Input) => PlainResponse;

/** What serves the control under a path that ends in a slash. */
export function controlRoutes(
  path: string,
  control: Control,
  access: ControlAccess,
  parts: Parts,
): (request: RawRequest) => PlainResponse {
  const post: Readonly<Record<string, Handler>> = {
    approve: (input) => decide(input, control.approve),
    deny: (input) => decide(input, control.deny),
    expire: (input) => decide(input, control.expire),
    reset: () => {
      control.reset();
      return json(200, { ok: true });
    },
    advance: (input) => {
      const seconds = readNumber(input, 'seconds', { from: 0, to: 10 * 365 * 86_400 });
      if (!seconds.ok) return problem(400, seconds.why);
      control.advance(seconds.value);
      return json(200, { ok: true });
    },
    fail: (input) => {
      const order = readOrder(input);
      const times = readNumber(input, 'times', { from: 1, to: 1_000_000, otherwise: 1 });
      if (!order.ok) return problem(400, order.why);
      if (!times.ok) return problem(400, times.why);
      const never = control.whyNever(order.value);
      if (never !== undefined) return problem(400, never);
      const { move, ...where } = order.value;
      control.failNext(move, { times: Math.floor(times.value), ...where });
      return json(200, { ok: true });
    },
  };
  const get: Readonly<Record<string, Handler>> = {
    flows: (input) => listGrants(control, input),
  };
  return (request) => {
    const forbidden = whyForbidden(request, access);
    if (forbidden !== undefined) return problem(403, forbidden);
    const name = splitTarget(request.target)?.path.slice(path.length) ?? '';
    const known = request.method === 'POST' ? post : get;
    const handler = Object.hasOwn(known, name) ? known[name] : undefined;
    if (handler !== undefined) return handleInput(request, parts, handler);
    if (Object.hasOwn(post, name)) return problem(405, `Send a POST request to ${path}${name}.`, 'POST');
    if (Object.hasOwn(get, name)) return problem(405, `Send a GET request to ${path}${name}.`, 'GET');
    const orders = [...Object.keys(get).map((order) => `GET ${order}`), ...Object.keys(post)].join(', ');
    return problem(404, `The control knows ${orders}.`);
  };
}

function handleInput(request: RawRequest, parts: Parts, handler: Handler): PlainResponse {
  const body = readBody(request, parts.policy);
  if (!body.ok) return problem(400, 'The body cannot be read.');
  const input = readInput(request, body.text);
  return input.ok ? handler(input.value) : problem(400, input.why);
}

function decide(input: Input, take: (userCode: string) => Decided): PlainResponse {
  const userCode = input.get('user_code');
  if (userCode === undefined) return problem(400, 'Send user_code in the query, a form or a JSON body.');
  const decided = take(userCode);
  return decided.ok
    ? json(200, { ok: true })
    : problem(PROBLEM_STATUS[decided.reason], PROBLEM_MESSAGE[decided.reason]);
}

function listGrants(control: Control, input: Input): PlainResponse {
  const status = input.get('status');
  const grants = control.grants().filter((grant) => status === undefined || grant.status === status);
  const flows = grants.slice(-LISTED_AT_MOST).map((grant) => ({ ...grant }));
  return json(200, { total: grants.length, flows });
}

function problem(status: number, message: string, allow?: string): PlainResponse {
  const { headers, body } = json(status, { ok: false, message });
  return { status, headers: { ...headers, ...(allow !== undefined && { allow }) }, body };
}

function json(status: number, body: Exclude<PlainResponse['body'], string>): PlainResponse {
  return { status, headers: { 'content-type': 'application/json', 'cache-control': 'no-store' }, body };
}
