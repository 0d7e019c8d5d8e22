// The result of RegisterClient: to be kept, and used until it expires.

/** What RegisterClient returns, as far as the device flow needs it. */
export interface RegistrationMembers {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly clientSecretExpiresAt: number;
}

/** A registered client. Its secret shows in no log; `reveal()` gives it out to be stored. */
export class Registration implements RegistrationMembers {
  readonly #reveal: () => RegistrationMembers;
  readonly clientId: string;
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly clientSecretExpiresAt: number;

  constructor({ clientId, clientSecret, clientSecretExpiresAt }: RegistrationMembers) {
    this.#reveal = () => ({ clientId, clientSecret, clientSecretExpiresAt });
    this.clientId = clientId;
    this.clientSecretExpiresAt = clientSecretExpiresAt;
  }

  /** Belongs to this one installation: never shown, never logged. */
  get clientSecret(): string {
    return this.#reveal().clientSecret;
  }

  /** A plain object with every member, the secret included. */
  reveal(): RegistrationMembers {
    return this.#reveal();
  }
}
