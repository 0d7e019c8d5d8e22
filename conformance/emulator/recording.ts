// What came and what went, before anything parsed it: every request as it was sent, when it came, and how it ended.
import type { JsonValue, RawRequest } from './messages.ts';
import type { Move } from './moves.ts';
import type { Operation } from './vocabulary.ts';

/**
 * One request, and what became of it. Times are in milliseconds: since 1970 by the clock that the emulator was given,
 * or monotonic where it was given none. `control.advance` does not move them.
 */
export interface RecordedExchange {
  /** Counts requests from 1 in the order in which they came. */
  readonly number: number;
  readonly method: string;
  /** Path and query as they were sent. */
  readonly target: string;
  /** Spelling, order and repetitions as they were sent. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The body as it was sent, up to about a megabyte of it. */
  readonly body: Uint8Array;
  /** Whether that is all of the body. */
  readonly bodyIsWhole: boolean;
  /** When the head of the request had come. */
  readonly arrivedAt: number;
  /** The operation of the contract that it was sent to, if it was one. */
  readonly operation: Operation | undefined;
  /** What the script had for it. */
  readonly move: Move | undefined;
  /** How it ended; `undefined` while it has not. */
  readonly end: RecordedEnd | undefined;
}

/** How a request ended. */
export type RecordedEnd =
  | (RecordedResponse & {
      /** Sent to its last byte, or to its half. */
      readonly how: 'sent' | 'truncated';
      /** When the last byte had been handed to the socket; in process, when the promise was kept. */
      readonly respondedAt: number;
    })
  /**
   * `hung`: the client gave up on a silent connection. `closed early`: it did while the response was on its way.
   * `refused`: in process only, for over HTTP a refused connection never reaches the emulator.
   */
  | {
      readonly how: 'hung' | 'cut' | 'refused' | 'closed early';
      /** When the connection was closed, by whichever side. */
      readonly closedAt: number;
    };

/** A response as it was sent. */
export interface RecordedResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: JsonValue | undefined;
}

/** Is told of requests as they come and end. */
export interface RecordingObserver {
  readonly onArrival?: (exchange: RecordedExchange) => void;
  readonly onEnd?: (exchange: RecordedExchange) => void;
}

/** What an emulator has recorded. */
export interface Recording {
  /** In the order in which they came; the oldest are dropped when there are more than the emulator keeps. */
  readonly exchanges: readonly RecordedExchange[];
  /** How many were dropped. */
  readonly dropped: number;
  clear(): void;
  /** Has an observer told of everything from now on. Returns what ends that. */
  observe(observer: RecordingObserver): () => void;
}

type Writable<T> = { -readonly [Name in keyof T]: T[Name] };

/** One exchange while it goes on. */
export interface OpenExchange {
  /** The body has come. */
  received(request: RawRequest): void;
  /** The operation and the move are known. */
  played(operation: Operation, move: Move): void;
  ended(end: RecordedEnd): void;
}

/** What is known of a request when its head has come. */
export type RequestHead = Pick<RawRequest, 'method' | 'target' | 'rawHeaders'>;

/** Bytes of bodies that are kept in all; with more, the oldest exchanges are dropped. */
const MOST_BYTES = 32 * 2 ** 20;

const NOTHING: OpenExchange = { received: () => {}, played: () => {}, ended: () => {} };

/** Records up to `limit` exchanges; with a limit of 0 nothing is recorded, and observers are told nothing. */
export class Recorder implements Recording {
  readonly #limit: number;
  readonly #exchanges: Writable<RecordedExchange>[] = [];
  readonly #observers = new Set<RecordingObserver>();
  #count = 0;
  /** Exchanges up to this number are no longer kept. */
  #forgotten = 0;
  #bytes = 0;
  dropped = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get isOn(): boolean {
    return this.#limit > 0;
  }

  get exchanges(): readonly RecordedExchange[] {
    return this.#exchanges;
  }

  /** A request has come. */
  arrived({ method, target, rawHeaders }: RequestHead, arrivedAt: number): OpenExchange {
    if (this.#limit === 0) return NOTHING;
    this.#count += 1;
    const exchange: Writable<RecordedExchange> = {
      number: this.#count,
      method,
      target,
      headers: pairsOf(rawHeaders),
      body: new Uint8Array(),
      bodyIsWhole: false,
      arrivedAt,
      operation: undefined,
      move: undefined,
      end: undefined,
    };
    this.#exchanges.push(exchange);
    this.#dropOldest();
    for (const { onArrival } of this.#observers) onArrival?.(exchange);
    return {
      received: ({ body, oversized }) => {
        exchange.body = body;
        exchange.bodyIsWhole = !oversized;
        if (exchange.number <= this.#forgotten) return;
        this.#bytes += body.byteLength;
        this.#dropOldest();
      },
      played: (operation, move) => {
        exchange.operation = operation;
        exchange.move = move;
      },
      ended: (end) => {
        if (exchange.end !== undefined) return;
        exchange.end = end;
        for (const { onEnd } of this.#observers) onEnd?.(exchange);
      },
    };
  }

  clear(): void {
    this.#exchanges.length = 0;
    this.#forgotten = this.#count;
    this.#bytes = 0;
    this.dropped = 0;
  }

  observe(observer: RecordingObserver): () => void {
    this.#observers.add(observer);
    return () => {
      this.#observers.delete(observer);
    };
  }

  #dropOldest(): void {
    while (this.#exchanges.length > this.#limit || (this.#bytes > MOST_BYTES && this.#exchanges.length > 1)) {
      const oldest = this.#exchanges.shift();
      this.#bytes -= oldest?.body.byteLength ?? 0;
      this.#forgotten = oldest?.number ?? this.#forgotten;
      this.dropped += 1;
    }
  }
}

function pairsOf(rawHeaders: readonly string[]): readonly (readonly [string, string])[] {
  return rawHeaders.flatMap((name, index) =>
    index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? ''] as const] : [],
  );
}
