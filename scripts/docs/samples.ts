// Samples that stand beside each operation in the reference: what to type in a shell, and the same by the generated client.

import { isObject, type JsonObject } from '../generate/json.ts';
import type { Contract } from '../generate/load.ts';
import { type OperationModel, readModel } from '../generate/model.ts';
import { camelCase, pascalCase } from '../generate/names.ts';

/** Where the mock listens unless it is told otherwise: the samples get a success there as they are. */
export const SAMPLE_SERVER = 'http://127.0.0.1:4010';

/** One sample, as redoc shows it. */
export interface Sample {
  readonly lang: string;
  readonly label: string;
  readonly source: string;
}

/** The samples of each operation by its ID. */
export function samplesOf(contract: Contract): Readonly<Record<string, readonly Sample[]>> {
  return Object.fromEntries(
    readModel(contract).operations.map((operation) => [
      operation.id,
      [
        { lang: 'Shell', label: 'curl', source: curl(operation) },
        { lang: 'TypeScript', label: 'devauth', source: client(contract.dialect, operation) },
      ],
    ]),
  );
}

function exampleOf({ request }: OperationModel): JsonObject | undefined {
  const [example] = Object.values(request?.examples ?? {});
  return isObject(example) ? example : undefined;
}

function curl(operation: OperationModel): string {
  const { method, path, request } = operation;
  const example = exampleOf(operation);
  const url = `${SAMPLE_SERVER}${path}`;
  if (request === undefined || example === undefined) return `curl ${quoted(url)}`;
  if (request.mediaType === 'application/x-www-form-urlencoded') {
    const fields = Object.entries(example).map(
      ([name, value]) => `  --data-urlencode ${quoted(`${name}=${value}`)}`,
    );
    return [`curl -X ${method} ${quoted(url)}`, ...fields].join(' \\\n');
  }
  return [
    `curl -X ${method} ${quoted(url)}`,
    `  -H 'Content-Type: ${request.mediaType}'`,
    `  --data-binary ${quoted(JSON.stringify(example))}`,
  ].join(' \\\n');
}

function client(dialect: string, operation: OperationModel): string {
  const name = `create${pascalCase(dialect)}Client`;
  const example = exampleOf(operation);
  const body =
    example === undefined ? '' : JSON.stringify(example, null, 2).replaceAll(/^( *)"(\w+)":/gm, '$1$2:');
  return [
    `import { ${name} } from 'devauth/clients/${dialect}';`,
    '',
    `const client = ${name}({ baseUrl: '${SAMPLE_SERVER}' });`,
    `const reply = await client.${camelCase(operation.id)}(${body});`,
    `console.log(reply.status, reply.body);`,
    '',
  ].join('\n');
}

/** A word of a shell, whatever it holds. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
