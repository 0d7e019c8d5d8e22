// Makes tokens, and remembers refresh tokens for the dialect that offers them.
import { LRUCache } from 'lru-cache';
import { newSecret } from './codes.ts';
import { type Policy, react } from './policy/index.ts';
import { type Client, type IssuedToken, REFRESH_GRANT, type Result } from './vocabulary.ts';

interface Session {
  readonly clientId: string;
  readonly scope: string | undefined;
}

/** Issues tokens. Access tokens are not remembered: the emulator has no resource to protect with them. */
export class Tokens {
  readonly #policy: Policy;
  readonly #sessions: LRUCache<string, Session>;

  constructor(policy: Policy) {
    this.#policy = policy;
    this.#sessions = new LRUCache({ max: Math.max(1, policy.maxRefreshTokens) });
  }

  /** A token for a client, with a refresh token where the client may use one. */
  issue(client: Client, asked: string | undefined): IssuedToken {
    const { grantTypes, issuesRefreshTokens } = this.#policy;
    const refreshes =
      issuesRefreshTokens && grantTypes.includes(REFRESH_GRANT) && client.grantTypes.includes(REFRESH_GRANT);
    const session = { clientId: client.id, scope: asked };
    return this.#token(session, refreshes ? this.#remember(session) : undefined);
  }

  /**
   * A new token for a refresh token, which is replaced so that a stolen one is noticed.
   * @see AWS CreateToken, RFC 9700 §2.2.2
   */
  refresh(refreshToken: string, client: Client): Result<{ readonly token: IssuedToken }> {
    const key = this.#key(refreshToken);
    const session = this.#sessions.get(key);
    if (session === undefined) {
      const refusal = react(this.#policy, 'UnknownRefreshToken');
      if (refusal !== undefined) return { ok: false, refusal };
    } else if (session.clientId !== client.id) {
      const refusal = react(this.#policy, 'ForeignRefreshToken');
      if (refusal !== undefined) return { ok: false, refusal };
    }
    const continued = session ?? { clientId: client.id, scope: undefined };
    if (!this.#policy.rotatesRefreshTokens) return { ok: true, token: this.#token(continued, refreshToken) };
    this.#sessions.delete(key);
    return { ok: true, token: this.#token(continued, this.#remember(continued)) };
  }

  clear(): void {
    this.#sessions.clear();
  }

  #key(refreshToken: string): string {
    return this.#policy.normalizeCredential('refresh_token', refreshToken);
  }

  #remember(session: Session): string {
    const refreshToken = newSecret();
    if (this.#policy.maxRefreshTokens > 0) this.#sessions.set(this.#key(refreshToken), session);
    return refreshToken;
  }

  #token(session: Session, refreshToken: string | undefined): IssuedToken {
    return {
      accessToken: this.#policy.newAccessToken(),
      tokenType: this.#policy.tokenType,
      expiresIn: this.#policy.tokenSeconds,
      refreshToken,
      scope: this.#policy.grantedScope(session.scope),
    };
  }
}
