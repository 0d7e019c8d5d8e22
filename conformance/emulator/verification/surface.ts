// Serves the verification page: looks the code up, shows who asks, takes the decision.
// @see RFC 8628 §3.3, §5.1, §5.4
import { parse, serialize } from 'hono/utils/cookie';
import { serveUnknown } from '../endpoints.ts';
import { type PlainResponse, type RawRequest, splitTarget } from '../messages.ts';
import type { Parts } from '../parts.ts';
import { wellKnownPath } from '../policy/responses.ts';
import type { Decision, Grant, Lookup, PageName } from '../vocabulary.ts';
import { readBody } from '../wire/request.ts';
import { BROWSER_COOKIE, browserName, formToken, isOwnForm } from './forms.ts';
import { STYLE_HASH } from './style.ts';
import { LONGEST_CODE, type PageView, renderPage, type SettingFact } from './views.ts';

const STATUS: Readonly<Record<PageName, number>> = {
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

/** Responds at the path of the page. */
export function servePage(request: RawRequest, parts: Parts): PlainResponse {
  switch (request.method) {
    case 'GET':
    case 'HEAD':
      return showPage(request, parts);
    case 'POST':
      return takeDecision(request, parts);
    default:
      return serveUnknown(request, parts);
  }
}

/** The form, or what the code in the query stands for. */
function showPage(request: RawRequest, parts: Parts): PlainResponse {
  const typed = new URLSearchParams(splitTarget(request.target)?.query).get('user_code');
  if (typed === null || typed.trim() === '') {
    return respond(parts, { view: 'entry', settings: settingsOf(parts) });
  }
  const lookup = lookUp(request, parts, typed);
  if (!('found' in lookup)) return respond(parts, lookup);
  if (!parts.policy.asksBeforeApproving) return decide(parts, typed, 'approve');
  const { userCode } = lookup.grant;
  const browser = browserName(cookieOf(request));
  const cookie = serialize(BROWSER_COOKIE, browser, {
    httpOnly: true,
    sameSite: 'Strict',
    path: parts.pagePath,
    secure: parts.baseUrl.startsWith('https:'),
  });
  const view: PageView = {
    view: 'confirm',
    userCode,
    shownCode: parts.policy.showsCodeToCompare ? userCode : undefined,
    formToken: formToken(parts.formKey, browser, userCode),
    request: parts.policy.showsRequest ? factsOf(lookup.grant, parts) : undefined,
  };
  return respond(parts, view, { 'set-cookie': cookie });
}

/** Takes the decision of the person who was shown the form. */
function takeDecision(request: RawRequest, parts: Parts): PlainResponse {
  const body = readBody(request, parts.policy);
  const form = new URLSearchParams(body.ok ? body.text : '');
  const userCode = form.get('user_code') ?? '';
  const decision = form.get('decision');
  const own =
    !isFromElsewhere(request) &&
    isOwnForm(parts.formKey, cookieOf(request), userCode, form.get('form_token') ?? '');
  const known = decision === 'approve' || decision === 'deny';
  if (!known || (parts.policy.checksForgery && !own)) return respond(parts, { view: 'forged' });
  const lookup = lookUp(request, parts, userCode);
  if (!('found' in lookup)) return respond(parts, lookup);
  return decide(parts, userCode, decision);
}

function decide(parts: Parts, userCode: string, decision: Decision): PlainResponse {
  parts.state.grants.decide(userCode, decision, parts.clock.now());
  return respond(parts, { view: decision === 'approve' ? 'approved' : 'denied' });
}

/** An open grant, or the view that says why there is none. Wrong guesses are counted here. */
function lookUp(
  request: RawRequest,
  parts: Parts,
  typed: string,
): Extract<Lookup, { found: 'open' }> | PageView {
  const { policy, wrongCodes, state } = parts;
  const now = parts.clock.now();
  const who = request.peer ?? 'this process';
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

function factsOf(grant: Grant, parts: Parts) {
  const client = parts.state.clients.find(grant.clientId);
  return {
    clientId: grant.clientId,
    clientName: client?.name ?? 'A client that is no longer registered',
    scopes: grant.scope?.split(' ') ?? [],
    startUrl: grant.startUrl,
  };
}

/** What a client meets here, in the words of the settings that change it. */
function settingsOf({ dialect, policy, baseUrl, profile }: Parts): readonly SettingFact[] {
  const documents = dialect.metadata ? policy.metadataPlaces : [];
  return [
    {
      name: 'Address',
      value: baseUrl,
      variable: baseUrl.startsWith('https:') ? 'TLS, EMULATOR_URL' : 'EMULATOR_URL',
    },
    { name: 'Dialect', value: dialect.name, variable: 'DIALECT' },
    ...(dialect.name === 'rfc8628'
      ? [{ name: 'Provider', value: profile ?? 'none: it conforms', variable: 'PROFILE' }]
      : []),
    { name: 'Seconds between polls', value: String(policy.intervalSeconds), variable: 'INTERVAL' },
    { name: 'Seconds that a code lives', value: String(policy.lifetimeSeconds), variable: 'CODE_LIFETIME' },
    ...documents.map(({ name, stands }) => ({
      name: 'Metadata',
      value: wellKnownPath(new URL(baseUrl).pathname.replace(/\/$/, ''), { name, stands }),
      variable: 'always',
    })),
  ];
}

function cookieOf(request: RawRequest): string | undefined {
  return parse(request.header('cookie') ?? '', BROWSER_COOKIE)[BROWSER_COOKIE];
}

/** Browsers say where a request comes from; those that do not are caught by the form's token. */
function isFromElsewhere(request: RawRequest): boolean {
  const site = request.header('sec-fetch-site');
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

function respond(
  parts: Parts,
  view: PageView,
  headers: Readonly<Record<string, string>> = {},
): PlainResponse {
  const retryAfter = view.view === 'limited' ? { 'retry-after': String(view.seconds) } : {};
  const page = parts.policy.presentPage(
    {
      status: STATUS[view.view],
      headers: { ...HEADERS, ...retryAfter, ...headers },
      html: renderPage(view, parts.pagePath),
    },
    view.view,
  );
  return { status: page.status, headers: page.headers, body: page.html };
}
