// Requests that no conforming client sends and that a server has to survive: their shape.

import type { Arbitrary } from 'fast-check';
import type { HttpRequest } from './exchange.ts';
import type { Target } from './target.ts';

/**
 * What may come of a request: `refused`, since it cannot be understood; `either`, since that is left to the
 * server or judged elsewhere; `oversized`, where the server may also hang up.
 */
export type ExpectedOutcome = 'refused' | 'either' | 'oversized';

/** A request that no conforming client sends. */
export interface MalformedRequest {
  /** What is wrong with it, for a person. */
  readonly what: string;
  readonly expected: ExpectedOutcome;
  readonly request: HttpRequest;
}

/** What a dialect knows about malforming its own requests. */
export interface MalformedRequests {
  /** A fixed table, the same for every run. */
  table(target: Target): readonly MalformedRequest[];
  /** Random ones; their fate is always open, they are only there to be survived. */
  random(target: Target): Arbitrary<MalformedRequest>;
}
