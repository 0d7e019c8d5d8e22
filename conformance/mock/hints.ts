// What `make mock` tells of each operation: how to ask for each of its documented responses.

import type { Contract } from '../../generated/contract-shape.ts';

/** One line for each operation and status, with the value of the header Prefer that asks for it. */
export function hintsFor(contract: Contract): string[] {
  return Object.values(contract.operations).flatMap(({ method, path, responses }) => [
    `${method} ${path}`,
    ...Object.values(responses).map(({ status, body }) => {
      const names = Object.keys(body?.examples ?? {});
      return `  Prefer: code=${status}${names.length === 0 ? '' : `, example=${names.join('|')}`}`;
    }),
  ]);
}
