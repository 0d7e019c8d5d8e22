// Writes types.ts: the contract's types, by openapi-typescript.

import openapiTS, { astToString } from 'openapi-typescript';
import { header } from './header.ts';
import type { JsonObject } from './json.ts';

/** The types of the bundled document. */
export async function writeTypes(source: string, document: JsonObject): Promise<string> {
  const ast = await openapiTS(JSON.stringify(document), {
    // A default says what an absent member means; it does not make a server send the member.
    defaultNonNullable: false,
    immutable: true,
    silent: true,
  });
  return header(source, 'The types of every path, operation and schema.') + astToString(ast);
}
