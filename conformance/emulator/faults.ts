// Answers that fail on request: what can be asked for, and the queue that it waits in.
import type { Answer, ErrorCode, Operation } from './outcomes.ts';

/** One way to fail, for the operations of the contract only. */
export type Fault = FaultKind & {
  /** The operation that is to fail; any of them when absent. */
  readonly operation?: Operation;
};

type FaultKind =
  /** A documented error, encoded as the dialect encodes it. */
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

/** Faults in the order in which they were asked for. */
export class FaultQueue {
  readonly #waiting: { readonly fault: Fault; left: number }[] = [];

  /** Makes the next `times` answers of the fault's operation fail. */
  add(fault: Fault, times: number): void {
    if (times > 0) this.#waiting.push({ fault, left: times });
  }

  /** The fault that an operation meets now; it counts as met. */
  take(operation: Operation): Fault | undefined {
    const index = this.#waiting.findIndex(
      ({ fault }) => fault.operation === undefined || fault.operation === operation,
    );
    const entry = this.#waiting[index];
    if (entry === undefined) return undefined;
    entry.left -= 1;
    if (entry.left === 0) this.#waiting.splice(index, 1);
    return entry.fault;
  }

  clear(): void {
    this.#waiting.length = 0;
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
