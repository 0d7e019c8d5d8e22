// Answers that fail on request: what can be asked for, and the queue that it waits in.
import { type Answer, type ErrorCode, OPERATIONS, type Operation } from './outcomes.ts';

/** One way to fail, for the operations of the contract only. */
export type Fault = FaultKind & {
  /** The operation that is to fail; whichever is next when absent. */
  readonly operation?: Operation;
};

type FaultKind =
  /** An error, encoded as the dialect encodes it, for the operations that document it. */
  | { readonly fault: 'error'; readonly error: ErrorCode }
  /** 429 or 503 with `Retry-After`, in seconds or as a date, and no OAuth body. */
  | {
      readonly fault: 'unavailable';
      readonly status: 429 | 503;
      readonly retryAfterSeconds: number;
      readonly retryAfterForm?: 'seconds' | 'date';
    }
  /** The HTML page of a gateway that can't reach the server. */
  | { readonly fault: 'bad_gateway' }
  /** The right answer, late. */
  | { readonly fault: 'latency'; readonly seconds: number }
  /** No answer, and the connection stays open. */
  | { readonly fault: 'hang' }
  /** No answer, and the connection is closed. */
  | { readonly fault: 'cut' }
  /** The right answer, of which the second half never comes. */
  | { readonly fault: 'truncate' };

/** The names of the ways to fail. */
export const faultNames = [
  'error',
  'unavailable',
  'bad_gateway',
  'latency',
  'hang',
  'cut',
  'truncate',
] as const satisfies readonly FaultKind['fault'][];

/** The operations of a dialect, each with the errors that the contract documents for it. */
type Documented = Readonly<Partial<Record<Operation, { readonly errors: readonly ErrorCode[] }>>>;

/** Faults in the order in which they were asked for. */
export class FaultQueue {
  readonly #documented: Documented;
  readonly #waiting: { readonly fault: Fault; left: number }[] = [];

  constructor(documented: Documented) {
    this.#documented = documented;
  }

  /** Why no operation can ever meet a fault; `undefined` when one can. */
  whyNever(fault: Fault): string | undefined {
    const operations = OPERATIONS.filter((one) => this.#documented[one] !== undefined);
    const { operation } = fault;
    if (operation !== undefined && !operations.includes(operation)) {
      return `There is no operation ${operation} here, only ${operations.join(', ')}.`;
    }
    if (fault.fault !== 'error' || operations.some((one) => this.#befalls(fault, one))) return undefined;
    const { error } = fault;
    const elsewhere = operations.filter((one) => this.#documented[one]?.errors.includes(error));
    return elsewhere.length === 0
      ? `The contract documents ${error} for no operation.`
      : `The contract documents ${error} for ${elsewhere.join(' and ')}, not for ${operation}.`;
  }

  /** Makes the next `times` answers of the fault's operation fail. An error passes over what does not document it. */
  add(fault: Fault, times: number): void {
    if (times > 0) this.#waiting.push({ fault, left: times });
  }

  /** The fault that an operation meets now; it counts as met. */
  take(operation: Operation): Fault | undefined {
    const index = this.#waiting.findIndex(({ fault }) => this.#befalls(fault, operation));
    const entry = this.#waiting[index];
    if (entry === undefined) return undefined;
    entry.left -= 1;
    if (entry.left === 0) this.#waiting.splice(index, 1);
    return entry.fault;
  }

  clear(): void {
    this.#waiting.length = 0;
  }

  #befalls(fault: Fault, operation: Operation): boolean {
    if (fault.operation !== undefined && fault.operation !== operation) return false;
    return fault.fault !== 'error' || (this.#documented[operation]?.errors.includes(fault.error) ?? false);
  }
}

/** A 429 or 503 as rate limits and gateways send it. @see RFC 6585 §4, RFC 9110 §10.2.3 */
export function unavailableAnswer(fault: Extract<Fault, { fault: 'unavailable' }>, now: number): Answer {
  const { status, retryAfterSeconds } = fault;
  const retryAfter =
    fault.retryAfterForm === 'date'
      ? new Date(now + retryAfterSeconds * 1000).toUTCString()
      : String(retryAfterSeconds);
  return {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'retry-after': retryAfter },
    body: status === 429 ? 'Too many requests\n' : 'Service unavailable\n',
  };
}

/** A 502 as a gateway sends it. */
export const badGatewayAnswer: Answer = {
  status: 502,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: '<!doctype html><title>502 Bad Gateway</title><h1>502 Bad Gateway</h1>\n',
};
