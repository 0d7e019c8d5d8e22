// Generated from scripts/generate/templates/contract-shape.ts: do not edit. Change the source and run `make generate`.
// The shape of a contract as data. Each dialect's `contract.ts` is one value of it, with its literals kept.

/** A value that JSON can carry. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [member: string]: JsonValue };

/** JSON Schema 2020-12 without references. */
export type JsonSchema = { readonly [keyword: string]: JsonValue };

/** One dialect's contract. */
export interface Contract {
  readonly dialect: string;
  readonly title: string;
  /** Version of what the contract describes. */
  readonly version: string;
  readonly servers: readonly {
    /** May hold `{region}`. */
    readonly url: string;
    readonly description: string;
    /** Regular expression: the regions that this server is for. */
    readonly regionPattern?: string;
  }[];
  /** Names of all members that carry a credential. They belong in no log, report or error. */
  readonly sensitive: readonly string[];
  readonly operations: { readonly [operationId: string]: ContractOperation };
}

export interface ContractOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly request?: ContractBody & { readonly required: boolean };
  /** By status. */
  readonly responses: { readonly [status: string]: ContractResponse };
}

export interface ContractResponse {
  readonly status: number;
  readonly description: string;
  /** By name, as the contract writes it; header names compare without case. */
  readonly headers: { readonly [name: string]: ContractHeader };
  /** Absent where the contract leaves the body free. */
  readonly body?: ContractBody;
  /** For errors: code → name of its schema, which in AWS's dialect is the exception. */
  readonly errors?: { readonly [code: string]: string };
}

export interface ContractHeader {
  readonly description: string;
  readonly required: boolean;
  /** Whether its value is the name of the body's error schema; the two must agree. */
  readonly namesError?: boolean;
  /** Schema of the header's value as a string. */
  readonly schema: JsonSchema;
  readonly example?: JsonValue;
}

export interface ContractBody {
  /** Essence of the media type: no parameters. */
  readonly mediaType: string;
  readonly schema: JsonSchema;
  /** By name. An example of an error has the error's code as its name. */
  readonly examples: { readonly [name: string]: JsonValue };
}

/** The errors of a dialect by their code: the schema, and at which operations with which statuses it may come. */
export interface ErrorTable {
  readonly [code: string]: {
    /** Name of the schema, which in AWS's dialect is the exception. */
    readonly schema: string;
    readonly statuses: readonly number[];
    /** IDs of the operations that document it. */
    readonly operations: readonly string[];
  };
}
