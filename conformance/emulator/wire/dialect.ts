// What a wire format is to the emulator: a record of functions that translate and never decide.
import type { JsonValue } from '../messages.ts';
import type { Policy } from '../policy/index.ts';
import type { MetadataPlace } from '../policy/responses.ts';
import type {
  Client,
  DialectName,
  ErrorCode,
  Operation,
  OperationRequest,
  Refusal,
  Result,
  Success,
} from '../vocabulary.ts';
import type { Received } from './request.ts';

/** A client whose credentials are known to those who test with the emulator. */
export interface DemoClient {
  readonly clientId: string;
  readonly clientSecret?: string;
}

/** The clients that exist without registration. */
export interface Demo {
  /** The client to use; public in `rfc8628`. */
  readonly client: DemoClient;
  /** A second one, which must not get the first one's tokens. */
  readonly otherClient: DemoClient;
  /** One that may not use the device grant. */
  readonly unauthorizedClient: DemoClient;
  /** One that must authenticate, in the dialect where others need not. */
  readonly confidentialClient?: DemoClient;
  /** One whose secret has expired, in the dialect where secrets do. */
  readonly expiredClient?: DemoClient;
}

/** A decoded request, or why it can't be one. */
export type Decoded = Result<{ readonly request: OperationRequest }>;

/** One operation of a wire format. */
export interface WireOperation {
  readonly path: string;
  /** The errors that the contract documents for it. */
  readonly errors: readonly ErrorCode[];
  /** Reads a request whose body is already text. */
  readonly decode: (received: Received, policy: Policy) => Decoded;
}

/** One encoder for each kind of success; registration is not every dialect's. */
export interface SuccessEncoders {
  readonly registered?: (success: SuccessOf<'registered'>) => JsonValue;
  readonly authorized: (success: SuccessOf<'authorized'>) => JsonValue;
  readonly token: (success: SuccessOf<'token'>) => JsonValue;
}
type SuccessOf<Kind extends Success['kind']> = Extract<Success, { kind: Kind }>;

/** One wire format. */
export interface EmulatorDialect {
  readonly name: DialectName;
  /** What is served, and at which path under the base URL. */
  readonly operations: Readonly<Partial<Record<Operation, WireOperation>>>;
  /** Decisions that only this dialect makes. */
  readonly policy: Partial<Policy>;
  readonly demo: Demo;
  /** The same clients as records. */
  readonly clients: readonly Client[];
  /** The bodies of successes, by what they yield. */
  readonly encode: SuccessEncoders;
  /** The header that names the exception of an error response, in a dialect that has exceptions. */
  readonly exceptionHeader?: string;
  /** Headers that every response of the dialect carries, and those that a refusal adds. */
  headers(refusal: Refusal | undefined, policy: Policy): Readonly<Record<string, string>>;
  /** Commands that a person can try, with a placeholder where the device code goes. */
  examples(baseUrl: string, startUrl: string): { readonly start: string; readonly poll: string };
  /** What is published about the server, in a dialect that publishes anything. */
  metadata?(issuer: string, policy: Policy, name: MetadataPlace['name']): Readonly<Record<string, JsonValue>>;
}
