// Writes types.ts: the contract's types, by openapi-typescript.

import openapiTS, { astToString } from 'openapi-typescript';
import { ContractError } from './contract-error.ts';
import { header } from './header.ts';
import type { Contract } from './load.ts';
import { withoutNull } from './schema.ts';

/**
 * The types of the bundled document.
 *
 * @throws ContractError when openapi-typescript, which has rules of its own, does not take the contract
 */
export async function writeTypes(name: string, { document, source }: Contract): Promise<string> {
  const ast = await openapiTS(JSON.stringify(withoutNull(document)), {
    // A default says what an absent member means; it does not make a server send the member.
    defaultNonNullable: false,
    immutable: true,
    silent: true,
  }).catch((error: unknown) => {
    // Its complaints end with the place, as in `… at #/paths/~1token`.
    const [, reason, pointer] = /^(.*) at #(\/\S*)$/s.exec(error instanceof Error ? error.message : '') ?? [];
    if (reason === undefined || pointer === undefined) throw error;
    throw new ContractError([source.problem(pointer, reason)]);
  });
  return header(name, 'The types of every path, operation and schema.') + astToString(ast);
}
