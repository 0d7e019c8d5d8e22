// What a request of a client says, as far as it can be read.

/** Names and values in their order, repetitions included. */
export type Pairs = readonly (readonly [name: string, value: string])[];

/** One request, read from its bytes. */
export interface ClientRequest {
  /** The parameters of the body; undefined where it cannot be read, with the reason in `complaint`. */
  readonly parameters?: Pairs;
  /** Why the body cannot be read, as the end of a sentence that begins with "the body". */
  readonly complaint?: string;
  /** The parameters of the address. */
  readonly query: Pairs;
  /** The media type without its parameters, in lower case; undefined when there is no such header, or several. */
  readonly mediaType?: string;
  /** The credentials of a Basic header, before and after their form encoding was undone. */
  readonly basic?: Credentials;
}

/** What a Basic header holds. */
export interface Credentials {
  readonly rawId: string;
  readonly rawSecret: string;
  readonly id: string;
  readonly secret: string;
}
