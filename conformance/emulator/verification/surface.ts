// Serves the verification page: looks the code up, shows who asks, takes the decision.
// @see RFC 8628 §3.3, §5.1, §5.4
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Engine } from '../engine.ts';
import type { Grant, Lookup } from '../grants.ts';
import type { AppEnv } from '../server.ts';
import { readBody } from '../wire/request.ts';
import { BROWSER_COOKIE, browserName, formToken, isOwnForm } from './forms.ts';
import { STYLE_HASH } from './style.ts';
import { LONGEST_CODE, type PageView, renderPage } from './views.ts';

type PageContext = Context<AppEnv>;

const STATUS: Readonly<Record<PageView['view'], number>> = {
  entry: 200,
  confirm: 200,
  approved: 200,
  denied: 200,
  wrong: 400,
  forged: 403,
  decided: 409,
  expired: 410,
  limited: 429,
};

const HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': `default-src 'none'; style-src ${STYLE_HASH}; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** Answers a GET: the form, or what the code in the query stands for. */
export function showPage(context: PageContext, engine: Engine): Response {
  const typed = context.req.query('user_code');
  if (typed === undefined || typed.trim() === '') return respond(context, engine, { view: 'entry' });
  const lookup = lookUp(context, engine, typed);
  if (!('found' in lookup)) return respond(context, engine, lookup);
  if (!engine.policy.asksBeforeApproving) return decide(context, engine, typed, 'approve');
  const { userCode } = lookup.grant;
  const browser = browserName(getCookie(context, BROWSER_COOKIE));
  setCookie(context, BROWSER_COOKIE, browser, {
    httpOnly: true,
    sameSite: 'Strict',
    path: engine.pagePath,
    secure: engine.baseUrl.startsWith('https:'),
  });
  return respond(context, engine, {
    view: 'confirm',
    userCode,
    shownCode: engine.policy.showsCodeToCompare ? userCode : undefined,
    formToken: formToken(engine.formKey, browser, userCode),
    request: engine.policy.showsRequest ? factsOf(lookup.grant, engine) : undefined,
  });
}

/** Answers a POST: the decision of the person who was shown the form. */
export async function takeDecision(context: PageContext, engine: Engine): Promise<Response> {
  const body = await readBody(context.req.raw, engine.policy);
  const form = new URLSearchParams(body.ok ? body.text : '');
  const userCode = form.get('user_code') ?? '';
  const decision = form.get('decision');
  const own =
    !isFromElsewhere(context) &&
    isOwnForm(engine.formKey, getCookie(context, BROWSER_COOKIE), userCode, form.get('form_token') ?? '');
  const known = decision === 'approve' || decision === 'deny';
  if (!known || (engine.policy.checksForgery && !own)) return respond(context, engine, { view: 'forged' });
  const lookup = lookUp(context, engine, userCode);
  if (!('found' in lookup)) return respond(context, engine, lookup);
  return decide(context, engine, userCode, decision);
}

function decide(
  context: PageContext,
  engine: Engine,
  userCode: string,
  decision: 'approve' | 'deny',
): Response {
  engine.state.grants.decide(userCode, decision, engine.clock.now());
  return respond(context, engine, { view: decision === 'approve' ? 'approved' : 'denied' });
}

/** An open flow, or the view that says why there is none. Wrong guesses are counted here. */
function lookUp(
  context: PageContext,
  engine: Engine,
  typed: string,
): Extract<Lookup, { found: 'open' }> | PageView {
  const { policy, wrongCodes, state } = engine;
  const now = engine.clock.now();
  const who = context.env.connection.peer ?? 'this process';
  if (wrongCodes.count(who, now) >= policy.wrongCodesAllowed) {
    return { view: 'limited', seconds: wrongCodes.secondsLeft(who, now) };
  }
  const lookup = state.grants.byUserCode(typed, now);
  switch (lookup.found) {
    case 'open':
      return lookup;
    case 'unknown':
      wrongCodes.add(who, now);
      return { view: 'wrong', typed: typed.slice(0, LONGEST_CODE) };
    case 'expired':
    case 'decided':
      return { view: lookup.found };
  }
}

function factsOf(grant: Grant, engine: Engine) {
  const client = engine.state.clients.find(grant.clientId);
  return {
    clientId: grant.clientId,
    clientName: client?.name ?? 'A client that is no longer registered',
    scopes: grant.scope?.split(' ') ?? [],
    startUrl: grant.startUrl,
  };
}

/** Browsers say where a request comes from; those that do not are caught by the form's token. */
function isFromElsewhere(context: PageContext): boolean {
  const site = context.req.header('sec-fetch-site');
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

function respond(context: PageContext, engine: Engine, view: PageView): Response {
  const retryAfter = view.view === 'limited' ? { 'retry-after': String(view.seconds) } : {};
  const page = engine.policy.presentPage(
    {
      status: STATUS[view.view],
      headers: { ...HEADERS, ...retryAfter },
      html: renderPage(view, engine.pagePath),
    },
    view.view,
  );
  for (const [name, value] of Object.entries(page.headers)) context.header(name, value);
  const body = context.req.method === 'HEAD' ? null : page.html;
  return new Response(body, { status: page.status, headers: context.res.headers });
}
