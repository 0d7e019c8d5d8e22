// The token as JSON, with the standard's names in both dialects.
import type { TokenMembers } from '../model.ts';

/** What goes to stdout or to a file. `expires_at` is worked out here, so that a stored token tells its age. */
export function tokenJson(token: TokenMembers, now: Date): Readonly<Record<string, unknown>> {
  const { accessToken, tokenType, expiresIn, refreshToken, idToken, scope } = token;
  const expiresAt = expiresIn === undefined ? undefined : new Date(now.getTime() + expiresIn * 1000);
  return {
    access_token: accessToken,
    token_type: tokenType,
    expires_in: expiresIn,
    expires_at: expiresAt?.toISOString(),
    refresh_token: refreshToken,
    id_token: idToken,
    scope,
  };
}
