// Writes errors.ts: every error code of a dialect with its schema, its statuses and the operations that document it.

import { errorsOf } from './contract.ts';
import { header } from './header.ts';
import type { Model } from './model.ts';

interface ErrorEntry {
  readonly schema: string;
  readonly statuses: Set<number>;
  readonly operations: Set<string>;
}

export function writeErrors(source: string, model: Model): string {
  const table = new Map<string, ErrorEntry>();
  for (const { id, responses } of model.operations) {
    for (const { status, body } of responses) {
      for (const [code, schema] of Object.entries(body ? errorsOf(body) : {})) {
        const entry = table.get(code) ?? { schema, statuses: new Set(), operations: new Set() };
        entry.statuses.add(status);
        entry.operations.add(id);
        table.set(code, entry);
      }
    }
  }
  const data = Object.fromEntries(
    [...table]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, { schema, statuses, operations }]) => [
        code,
        { schema, statuses: [...statuses].sort((a, b) => a - b), operations: [...operations] },
      ]),
  );
  return [
    header(
      source,
      'Error codes: the schema of each, the statuses it may come with, the operations that document it.',
    ),
    "import type { ErrorTable } from '../contract-shape.ts';\n\n",
    `export const errors = ${JSON.stringify(data, null, 2)} as const satisfies ErrorTable;\n\n`,
    '/** An error code that the contract documents. */\n',
    'export type ErrorCode = keyof typeof errors;\n',
  ].join('');
}
