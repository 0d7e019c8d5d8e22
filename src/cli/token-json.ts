// The token as JSON, with the standard's names in both dialects; in a file, with what renews it.
import { isObject, textOf } from '../json.ts';
import { Token, type TokenMembers } from '../model.ts';
import type { Renewal } from './session.ts';

/** What goes to stdout or to a file. `expires_at` is worked out here, so that a stored token tells its age. */
export function tokenJson(members: TokenMembers): Readonly<Record<string, unknown>> {
  const { accessToken, tokenType, expiresIn, refreshToken, idToken, scope } = members;
  return {
    access_token: accessToken,
    token_type: tokenType,
    expires_in: expiresIn,
    expires_at: new Token(members).expiresAt?.toISOString(),
    refresh_token: refreshToken,
    id_token: idToken,
    scope,
  };
}

/** A token in a file of `--output`, as far as it is needed again. */
export interface StoredToken {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  readonly expiresAt: string | undefined;
  /** Absent where it is none of an RFC 8628 server. */
  readonly renewal: Renewal | undefined;
}

/** The text of a file of `--output`. */
export function storedText(token: TokenMembers, renewal: Renewal | undefined): string {
  return `${JSON.stringify({ ...tokenJson(token), ...(renewal && { renewal }) })}\n`;
}

/** Reads such a text; undefined where it is none. */
export function readStored(text: string): StoredToken | undefined {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    // The parser's message quotes the text, which may be a token. It goes no further.
    return undefined;
  }
  const accessToken = isObject(content) ? textOf(content.access_token) : undefined;
  if (!isObject(content) || accessToken === undefined) return undefined;
  return {
    accessToken,
    refreshToken: textOf(content.refresh_token),
    expiresAt: textOf(content.expires_at),
    renewal: renewalIn(content.renewal),
  };
}

function renewalIn(value: unknown): Renewal | undefined {
  if (!isObject(value)) return undefined;
  const tokenEndpoint = textOf(value.token_endpoint);
  const clientId = textOf(value.client_id);
  if (tokenEndpoint === undefined || clientId === undefined) return undefined;
  return {
    token_endpoint: tokenEndpoint,
    client_id: clientId,
    revocation_endpoint: textOf(value.revocation_endpoint),
    client_authentication: textOf(value.client_authentication) ?? 'none',
  };
}
