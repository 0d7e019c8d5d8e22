// The control over HTTP, under a path of its own that no contract uses.
import type { Context, Hono } from 'hono';
import type { Engine } from '../engine.ts';
import type { AppEnv } from '../server.ts';
import { readBody } from '../wire/request.ts';
import type { Control, Ordered } from './control.ts';
import { type ControlAccess, whyForbidden } from './guard.ts';
import { type Input, readFault, readInput, readNumber } from './input.ts';

/** Flows that one answer lists at most; the newest are listed. */
const LISTED_AT_MOST = 1000;

const ORDER_STATUS = { unknown: 404, expired: 410, decided: 409 } as const;
const ORDER_MESSAGE = {
  unknown: 'No flow has this user code.',
  expired: 'The user code has expired.',
  decided: 'The flow was decided before.',
} as const;

type Answering = (input: Input) => Response;

/** Adds the routes of the control. */
export function mountControl(
  app: Hono<AppEnv>,
  path: string,
  control: Control,
  access: ControlAccess,
  engine: Engine,
): void {
  const post: Readonly<Record<string, Answering>> = {
    approve: (input) => order(input, control.approve),
    deny: (input) => order(input, control.deny),
    expire: (input) => order(input, control.expire),
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
      const fault = readFault(input);
      const times = readNumber(input, 'times', { from: 1, to: 1_000_000, otherwise: 1 });
      if (!fault.ok) return problem(400, fault.why);
      if (!times.ok) return problem(400, times.why);
      const never = engine.faults.whyNever(fault.value);
      if (never !== undefined) return problem(400, never);
      control.failNext(fault.value, Math.floor(times.value));
      return json(200, { ok: true });
    },
  };
  const get: Readonly<Record<string, Answering>> = {
    flows: (input) => listFlows(control, input),
  };
  app.all(`${path}/*`, async (context) => {
    const forbidden = whyForbidden(context.req.raw, context.env.connection, access);
    if (forbidden !== undefined) return problem(403, forbidden);
    const name = context.req.path.slice(path.length + 1);
    const known = context.req.method === 'POST' ? post : get;
    const answering = Object.hasOwn(known, name) ? known[name] : undefined;
    if (answering !== undefined) return answerWithInput(context, engine, answering);
    if (Object.hasOwn(post, name)) return problem(405, `Send a POST request to ${path}/${name}.`, 'POST');
    if (Object.hasOwn(get, name)) return problem(405, `Send a GET request to ${path}/${name}.`, 'GET');
    const orders = [...Object.keys(get).map((order) => `GET ${order}`), ...Object.keys(post)].join(', ');
    return problem(404, `The control knows ${orders}.`);
  });
}

async function answerWithInput(context: Context<AppEnv>, engine: Engine, answering: Answering) {
  const request = context.req.raw;
  const body = await readBody(request, engine.policy);
  if (!body.ok) return problem(400, 'The body cannot be read.');
  const input = readInput(request, body.text);
  return input.ok ? answering(input.value) : problem(400, input.why);
}

function order(input: Input, give: (userCode: string) => Ordered): Response {
  const userCode = input.get('user_code');
  if (userCode === undefined) return problem(400, 'Send user_code in the query, a form or a JSON body.');
  const ordered = give(userCode);
  return ordered.ok
    ? json(200, { ok: true })
    : problem(ORDER_STATUS[ordered.reason], ORDER_MESSAGE[ordered.reason]);
}

function listFlows(control: Control, input: Input): Response {
  const status = input.get('status');
  const flows = control.flows().filter((flow) => status === undefined || flow.status === status);
  return json(200, { total: flows.length, flows: flows.slice(-LISTED_AT_MOST) });
}

function problem(status: number, message: string, allow?: string): Response {
  return json(status, { ok: false, message }, allow === undefined ? {} : { allow });
}

function json(status: number, body: object, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store', ...headers } });
}
