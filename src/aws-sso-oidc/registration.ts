// The result of RegisterClient: to be kept, and used until it expires.
import { Revealable } from '../revealable.ts';

/** What RegisterClient returns, as far as the device flow needs it. */
export interface RegistrationMembers {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly clientSecretExpiresAt: number;
}

/** A registered client. Its secret shows in no log; `reveal()` gives it out to be stored. */
export class Registration extends Revealable<RegistrationMembers> implements RegistrationMembers {
  declare readonly clientId: string;
  /** Seconds since 1970-01-01T00:00:00Z. */
  declare readonly clientSecretExpiresAt: number;

  constructor({ clientId, clientSecret, clientSecretExpiresAt }: RegistrationMembers) {
    super({ clientId, clientSecret, clientSecretExpiresAt }, { clientId, clientSecretExpiresAt });
  }

  /** Belongs to this one installation: never shown, never logged. */
  get clientSecret(): string {
    return this.reveal().clientSecret;
  }
}
