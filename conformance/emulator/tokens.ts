// Makes tokens, and remembers refresh tokens for the dialect that offers them.
import { newSecret } from './codes.ts';
import { type Policy, react } from './policy/index.ts';
import { Recent } from './recent.ts';
import { type Client, type IssuedToken, REFRESH_GRANT, type Result } from './vocabulary.ts';

interface Session {
  readonly clientId: string;
  readonly scope: string | undefined;
}

/** Issues tokens. Access tokens are not remembered: the emulator has no resource to protect with them. */
export class Tokens {
  readonly #policy: Policy;
  readonly #sessions: Recent<Session>;

  readonly #issuer: string;

  constructor(policy: Policy, issuer: string) {
    this.#policy = policy;
    this.#issuer = issuer;
    this.#sessions = new Recent(policy.maxRefreshTokens);
  }

  /** A token for a client, with a refresh token where the client may use one. */
  issue(client: Client, asked: string | undefined, now: number): IssuedToken {
    const { grantTypes, issuesRefreshTokens } = this.#policy;
    const refreshes =
      issuesRefreshTokens(asked) &&
      grantTypes.includes(REFRESH_GRANT) &&
      client.grantTypes.includes(REFRESH_GRANT);
    const session = { clientId: client.id, scope: asked };
    return this.#token(session, refreshes ? this.#remember(session) : undefined, now);
  }

  /**
   * A new token for a refresh token, which is replaced so that a stolen one is noticed.
   * @see AWS CreateToken, RFC 9700 §2.2.2
   */
  refresh(refreshToken: string, client: Client, now: number): Result<{ readonly token: IssuedToken }> {
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
    if (!this.#policy.rotatesRefreshTokens)
      return { ok: true, token: this.#token(continued, refreshToken, now) };
    this.#sessions.delete(key);
    return { ok: true, token: this.#token(continued, this.#remember(continued), now) };
  }

  clear(): void {
    this.#sessions.clear();
  }

  #key(refreshToken: string): string {
    return this.#policy.normalizeCredential('refresh_token', refreshToken);
  }

  #remember(session: Session): string {
    const refreshToken = newSecret();
    this.#sessions.set(this.#key(refreshToken), session);
    return refreshToken;
  }

  #token(session: Session, refreshToken: string | undefined, now: number): IssuedToken {
    const seconds = Math.floor(now / 1000);
    const claims = {
      iss: this.#issuer,
      sub: 'demo-person',
      aud: session.clientId,
      iat: seconds,
      exp: seconds + this.#policy.tokenSeconds,
    };
    const identifies = session.scope?.split(' ').includes('openid') ?? false;
    return {
      accessToken: this.#policy.newAccessToken(),
      tokenType: this.#policy.tokenType,
      expiresIn: this.#policy.tokenSeconds,
      refreshToken,
      scope: this.#policy.grantedScope(session.scope),
      idToken: identifies ? this.#policy.newIdToken(claims) : undefined,
    };
  }
}
