// Which move is next: what was ordered one by one first, then the script of the operation, else the emulator conforms.
import type { Move } from './moves.ts';
import { OPERATIONS, type Operation } from './vocabulary.ts';

/** The moves of one operation in their order. */
export interface Moves {
  readonly moves: readonly Move[];
  /** Whether the last move stays for all requests that follow; else the emulator conforms from there on. */
  readonly lastRepeats: boolean;
}

/** Moves for each operation. A bare list repeats its last move. */
export type Script = Readonly<Partial<Record<Operation, readonly Move[] | Moves>>>;

/** A move that is ordered for the next requests. */
export interface Order {
  readonly move: Move;
  /** The operation that it is for; whichever is next when absent. */
  readonly operation?: Operation;
}

/** The operations of a dialect, each with the errors that the contract documents for it. */
type Documented = Readonly<Partial<Record<Operation, { readonly errors: readonly string[] }>>>;

interface Part extends Moves {
  next: number;
}

/** Plays scripts and orders. */
export class ScriptPlayer {
  readonly #documented: Documented;
  readonly #orders: (Order & { left: number })[] = [];
  readonly #parts = new Map<Operation, Part>();

  constructor(documented: Documented, script: Script = {}) {
    this.#documented = documented;
    this.follow(script);
  }

  /** Starts a script from its beginning, in place of the one before. */
  follow(script: Script): void {
    this.#parts.clear();
    for (const operation of OPERATIONS) {
      const moves = script[operation];
      if (moves === undefined) continue;
      const part = 'moves' in moves ? moves : { moves, lastRepeats: true };
      if (part.moves.length > 0) this.#parts.set(operation, { ...part, next: 0 });
    }
  }

  /** Why no operation can ever meet an order; `undefined` when one can. */
  whyNever({ move, operation }: Order): string | undefined {
    const operations = OPERATIONS.filter((one) => this.#documented[one] !== undefined);
    if (operation !== undefined && !operations.includes(operation)) {
      return `There is no operation ${operation} here, only ${operations.join(', ')}.`;
    }
    if (operations.some((one) => this.#befalls({ move, ...(operation && { operation }) }, one))) {
      return undefined;
    }
    const error = errorOf(move) ?? '';
    const elsewhere = operations.filter((one) => this.#documents(one, error));
    return elsewhere.length === 0
      ? `The contract documents ${error} for no operation.`
      : `The contract documents ${error} for ${elsewhere.join(' and ')}, not for ${operation}.`;
  }

  /** Orders a move for the next `times` requests to its operation. An error passes over what does not document it. */
  order(order: Order, times: number): void {
    if (times > 0) this.#orders.push({ ...order, left: times });
  }

  /** The move for a request to an operation that has just come; it counts as made. */
  take(operation: Operation): Move {
    const index = this.#orders.findIndex((order) => this.#befalls(order, operation));
    const ordered = this.#orders[index];
    if (ordered !== undefined) {
      ordered.left -= 1;
      if (ordered.left === 0) this.#orders.splice(index, 1);
      return ordered.move;
    }
    const part = this.#parts.get(operation);
    const move = part?.moves[part.next];
    if (part === undefined || move === undefined) return 'conforming';
    if (part.next < part.moves.length - 1 || !part.lastRepeats) part.next += 1;
    return move;
  }

  /** Whether there is a script to follow. */
  get isScripted(): boolean {
    return this.#parts.size > 0;
  }

  /** For how many seconds nobody is to listen now, because that is some operation's next move; it counts as made. */
  takeRefusal(): number | undefined {
    for (const part of this.#parts.values()) {
      const move = part.moves[part.next];
      if (typeof move !== 'object' || !('fault' in move) || move.fault !== 'refuse') continue;
      part.next += 1;
      return move.seconds;
    }
    return undefined;
  }

  /** Forgets orders and script. */
  clear(): void {
    this.#orders.length = 0;
    this.#parts.clear();
  }

  #befalls({ move, operation }: Order, met: Operation): boolean {
    if (operation !== undefined && operation !== met) return false;
    const error = errorOf(move);
    return error === undefined || this.#documents(met, error);
  }

  #documents(operation: Operation, error: string): boolean {
    return this.#documented[operation]?.errors.includes(error) ?? false;
  }
}

function errorOf(move: Move): string | undefined {
  return typeof move === 'object' && 'error' in move ? move.error : undefined;
}
