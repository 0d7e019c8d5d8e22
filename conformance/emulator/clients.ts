// Who may ask: the declared and the registered clients, and how one proves to be itself.
import { timingSafeEqual } from 'node:crypto';
import { newSecret } from './codes.ts';
import { type Policy, react } from './policy/index.ts';
import { Recent } from './recent.ts';
import { type Client, type Credentials, DEVICE_GRANT, type Operation, type Result } from './vocabulary.ts';

/** What a registration asks for. */
export type Registration = Pick<Client, 'name' | 'grantTypes' | 'scopes'>;

/** A client with the secret that registration gave it. */
export type RegisteredClient = Client & Required<Pick<Client, 'secret' | 'secretExpiresAt'>>;

type Authentication = Result<{ readonly client: Client }>;

/** The clients of one emulator. */
export class Clients {
  readonly #policy: Policy;
  readonly #declared: ReadonlyMap<string, Client>;
  readonly #registered: Recent<Client>;

  constructor(policy: Policy, declared: readonly Client[]) {
    this.#policy = policy;
    this.#declared = new Map(declared.map((client) => [this.#key(client.id), client]));
    this.#registered = new Recent(policy.maxRegistrations);
  }

  find(id: string): Client | undefined {
    const key = this.#key(id);
    return this.#declared.get(key) ?? this.#registered.get(key);
  }

  /** Registers a client under a new ID, with a secret of its own. @see AWS RegisterClient */
  register(registration: Registration, now: number): RegisteredClient {
    const client = {
      ...registration,
      id: newSecret(),
      secret: newSecret(),
      secretExpiresAt: now + this.#policy.registrationSeconds * 1000,
    };
    this.#registered.set(this.#key(client.id), client);
    return client;
  }

  /**
   * Finds out who sent a request and whether they may make it.
   * @see RFC 6749 §2.3, §3.2.1
   */
  authenticate(
    credentials: Credentials,
    operation: Operation,
    grantType: string,
    now: number,
  ): Authentication {
    const identified = this.#identify(credentials);
    if (!identified.ok) return identified;
    const { client } = identified;
    const problem = this.#policy.authenticatesAt(operation)
      ? this.#secretProblem(client, credentials.secret, now)
      : undefined;
    if (problem !== undefined) {
      const refusal = react(this.#policy, problem);
      if (refusal !== undefined) return { ok: false, refusal };
    }
    if (this.#policy.authorizesAt(operation) && !client.grantTypes.includes(grantType)) {
      const refusal = react(this.#policy, 'UnauthorizedClient');
      if (refusal !== undefined) return { ok: false, refusal };
    }
    return { ok: true, client };
  }

  /** Forgets the registered clients; the declared ones stay. */
  clear(): void {
    this.#registered.clear();
  }

  #key(id: string): string {
    return this.#policy.normalizeCredential('client_id', id);
  }

  #identify(credentials: Credentials): Authentication {
    if (credentials.problem !== undefined) {
      const refusal = react(this.#policy, credentials.problem);
      if (refusal !== undefined) return { ok: false, refusal };
    }
    const { clientId, secret } = credentials;
    const client = clientId === undefined ? undefined : this.find(clientId);
    if (client !== undefined) return { ok: true, client };
    const refusal = react(this.#policy, clientId === undefined ? 'MissingClient' : 'UnknownClient');
    if (refusal !== undefined) return { ok: false, refusal };
    // Whoever lets it pass takes the client at its word, secret included.
    return {
      ok: true,
      client: {
        id: clientId ?? 'anonymous',
        name: 'an unknown client',
        grantTypes: [DEVICE_GRANT],
        ...(secret !== undefined && { secret }),
      },
    };
  }

  #secretProblem(client: Client, presented: string | undefined, now: number) {
    if (client.secret === undefined) return presented === undefined ? 'PublicClient' : 'UnexpectedSecret';
    if (presented === undefined) return 'MissingSecret';
    const normal = (secret: string) => this.#policy.normalizeCredential('client_secret', secret);
    if (!sameSecret(normal(presented), normal(client.secret))) return 'WrongSecret';
    return client.secretExpiresAt !== undefined && now >= client.secretExpiresAt
      ? 'ExpiredSecret'
      : undefined;
  }
}

/** Compares in a time that tells nothing about where the two differ. */
function sameSecret(presented: string, expected: string): boolean {
  const [one, other] = [Buffer.from(presented), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
