// Where an RFC 8628 server has its endpoints: what the run was told, what the server's metadata say, or
// what is usual, in this order.

import { Blocked } from '../model/blocked.ts';
import type { Exchange, Send } from '../model/exchange.ts';
import { describeResponse } from '../model/exchange.ts';
import type { ServerSettings } from '../model/settings.ts';
import type { Endpoints, Metadata } from '../model/target.ts';

/** What was found out about a server. */
export interface Discovery {
  readonly endpoints: Endpoints;
  readonly metadata?: Metadata;
}

type Where = Pick<ServerSettings, 'target' | 'deviceAuthorizationEndpoint' | 'tokenEndpoint'>;

/**
 * Finds the endpoints of the issuer that the settings name.
 * @throws Blocked when nothing answers there and the settings do not name both endpoints.
 */
export async function discover(settings: Where, send: Send): Promise<Discovery> {
  const { deviceAuthorizationEndpoint, tokenEndpoint } = settings;
  const target = issuerOf(settings.target);
  const { metadata, unanswered } = await findMetadata(settings.target, send);
  if (unanswered && !(deviceAuthorizationEndpoint && tokenEndpoint)) {
    throw new Blocked(`nothing answers at ${target}: ${describeResponse(unanswered)}`, unanswered);
  }
  const published = (name: string) => urlAmong(metadata?.document[name]);
  return {
    endpoints: {
      deviceAuthorization:
        deviceAuthorizationEndpoint ??
        published('device_authorization_endpoint') ??
        at(target, '/device_authorization'),
      token: tokenEndpoint ?? published('token_endpoint') ?? at(target, '/token'),
    },
    ...(metadata && { metadata }),
  };
}

interface Found {
  readonly metadata?: Metadata;
  /** The exchange that got no response, so that nothing else was asked. */
  readonly unanswered?: Exchange;
}

/**
 * Asks for the metadata of an issuer at the four places where servers have them. A target that is such a place itself
 * is asked first. @see RFC 8414 §3.1, §5
 */
export async function findMetadata(target: string, send: Send): Promise<Found> {
  for (const url of placesOf(target)) {
    const exchange = await send({ method: 'GET', url, headers: { Accept: 'application/json' } });
    const { response } = exchange;
    if (!response) return { unanswered: exchange };
    if (response.status >= 200 && response.status < 300 && response.members) {
      return { metadata: { url, document: response.members } };
    }
  }
  return {};
}

const OAUTH = '/.well-known/oauth-authorization-server';
const OPENID = '/.well-known/openid-configuration';

/** Those of RFC 8414 and of OpenID Connect, each then where the other one puts them, as many servers do. */
function placesOf(target: string): readonly string[] {
  const issuer = issuerOf(target);
  const { origin, pathname } = new URL(issuer);
  const path = pathname.replace(/\/+$/, '');
  const usual = [
    `${origin}${OAUTH}${path}`,
    at(issuer, OPENID),
    `${origin}${OPENID}${path}`,
    at(issuer, OAUTH),
  ];
  return [...new Set(issuer === target ? usual : [target, ...usual])];
}

/** The issuer whose metadata are at an address; an address that is no such place is an issuer itself. */
export function issuerOf(target: string): string {
  const url = URL.parse(target);
  const [, before, after = ''] =
    /^(.*)\/\.well-known\/(?:oauth-authorization-server|openid-configuration)(\/.*)?$/.exec(
      url?.pathname ?? '',
    ) ?? [];
  return url && before !== undefined ? `${url.origin}${before}${after}`.replace(/\/+$/, '') : target;
}

function at(base: string, path: string): string {
  return base.replace(/\/+$/, '') + path;
}

function urlAmong(value: unknown): string | undefined {
  return typeof value === 'string' && /^https?:$/.test(URL.parse(value)?.protocol ?? '') ? value : undefined;
}
