// Writes client.ts: a factory whose functions send one request each and narrow the answer by status and error.

import { header } from './header.ts';
import type { AlternativeModel, Model, OperationModel, ResponseModel } from './model.ts';
import { answerName, camelCase, guardName, pascalCase } from './names.ts';

export function writeClient(source: string, model: Model): string {
  const bodies = bodyTypes(model);
  const guards = model.operations.flatMap((operation) =>
    operation.responses.flatMap(({ status, body }) => (body ? [guardName(operation.id, status)] : [])),
  );
  return [
    header(
      source,
      'One typed function per operation. Redirects are not followed and every answer is validated.',
    ),
    `import createClient from 'openapi-fetch';\n`,
    `import {\n  type Answered,\n  type CallOptions,\n  documented,\n`,
    model.operations.some(({ responses }) => responses.some(({ body }) => !body)) ? '  free,\n' : '',
    `  locate,\n  prepare,\n  receive,\n${isRegional(model) ? '  regionalUrl,\n' : ''}`,
    `  type Transport,\n  type Unexpected,\n  unexpected,\n} from '../client-runtime.ts';\n`,
    `import type { components, paths } from './types.ts';\n`,
    `import {\n${guards
      .sort()
      .map((guard) => `  ${guard},\n`)
      .join('')}} from './validators.js';\n\n`,
    `export type { Answered, CallOptions, Fault, Transport, Unexpected } from '../client-runtime.ts';\n\n`,
    ...bodies.map((name) => `export type ${name} = components['schemas']['${name}'];\n`),
    '\n',
    ...model.operations.map(writeAnswerType),
    isRegional(model) ? writeServers(model) : '',
    writeOptions(model),
    writeFactory(model),
  ].join('');
}

/** Names of the schemas that stand for a whole body, sorted. */
function bodyTypes(model: Model): string[] {
  const bodies = model.operations.flatMap(({ request, responses }) => [
    ...(request ? [request] : []),
    ...responses.flatMap(({ body }) => (body ? [body] : [])),
  ]);
  return [...new Set(bodies.flatMap(({ alternatives }) => known(alternatives)))].sort();
}

function known(alternatives: readonly AlternativeModel[]): string[] {
  return alternatives.filter(({ extensionPoint }) => !extensionPoint).map(({ name }) => name);
}

function isRegional({ servers }: Model): boolean {
  return servers.some(({ regionPattern }) => regionPattern !== undefined);
}

function writeAnswerType({ id, summary, responses }: OperationModel): string {
  const members = responses.map(
    ({ status, body }: ResponseModel) =>
      `  | Answered<${status}, ${body ? known(body.alternatives).join(' | ') : 'unknown'}>\n`,
  );
  return [
    `/** What may come of: ${lowerFirst(summary)}. Narrows by \`status\`, errors further by \`body.error\`. */\n`,
    `export type ${answerName(id)} =\n${members.join('')}  | Unexpected;\n\n`,
  ].join('');
}

function writeServers({ servers }: Model): string {
  const entries = servers.flatMap(({ url, regionPattern }) =>
    regionPattern === undefined ? [] : [`  [/${regionPattern}/, '${url}'],\n`],
  );
  return `const SERVERS: readonly (readonly [RegExp, string])[] = [\n${entries.join('')}];\n\n`;
}

function writeOptions(model: Model): string {
  const name = `${pascalCase(model.dialect)}ClientOptions`;
  if (isRegional(model)) {
    return [
      `/** Where the service is: in a region, or at a base URL. */\n`,
      `export type ${name} = Transport &\n`,
      `  (\n`,
      `    | { readonly region: string; readonly baseUrl?: never }\n`,
      `    | { readonly baseUrl: string | URL; readonly region?: never }\n`,
      `  );\n\n`,
    ].join('');
  }
  const endpoints = model.operations.flatMap(({ endpoint, path }) =>
    endpoint === undefined
      ? []
      : [
          `  /** URL of this endpoint, query and all. Default: \`${path}\` under the base URL. */\n`,
          `  readonly ${endpoint}?: string | URL;\n`,
        ],
  );
  return [
    `/** Where the server is: a base URL, or each endpoint by its own URL, which goes before the base URL. */\n`,
    `export interface ${name} extends Transport {\n`,
    `  readonly baseUrl?: string | URL;\n`,
    ...endpoints,
    `}\n\n`,
  ].join('');
}

function writeFactory(model: Model): string {
  const pascal = pascalCase(model.dialect);
  const base = isRegional(model) ? 'baseUrl' : 'options.baseUrl';
  return [
    `/** A client of the ${model.dialect} dialect. Its functions send one request each. */\n`,
    `export type ${pascal}Client = ReturnType<typeof create${pascal}Client>;\n\n`,
    `/**\n * Makes a client of the ${model.dialect} dialect.\n *\n`,
    isRegional(model)
      ? ` * @throws TypeError for a region that belongs to no known partition\n */\n`
      : ` * Its functions throw a TypeError when neither a base URL nor the endpoint's own URL was given.\n */\n`,
    `export function create${pascal}Client(options: ${pascal}ClientOptions) {\n`,
    isRegional(model)
      ? `  const baseUrl = options.region === undefined ? options.baseUrl : regionalUrl(options.region, SERVERS);\n`
      : '',
    `  const http = createClient<paths>({\n`,
    `    // A redirect would carry credentials to a place that nobody chose.\n`,
    `    redirect: 'manual',\n`,
    `    ...(options.fetch && { fetch: options.fetch }),\n`,
    `  });\n`,
    `  return {\n`,
    ...model.operations.map((operation) => writeFunction(operation, base)),
    `  };\n}\n`,
  ].join('');
}

function writeFunction(
  { id, method, path, summary, reference, endpoint, request, responses }: OperationModel,
  base: string,
): string {
  const parameters = request
    ? `body: ${known(request.alternatives).join(' | ')}, call?: CallOptions`
    : 'call?: CallOptions';
  const url = `locate('${path}', ${endpoint === undefined ? 'undefined' : `options.${endpoint}`}, ${base})`;
  const judged = responses.map(
    ({ status, body }) =>
      `        documented(reply, ${status}, ${body ? guardName(id, status) : 'free'}) ??\n`,
  );
  return [
    `    /**\n     * ${summary}.\n${reference === undefined ? '' : `     * @see ${reference}\n`}     */\n`,
    `    async ${camelCase(id)}(${parameters}): Promise<${answerName(id)}> {\n`,
    `      const init = prepare(${url}, '${request?.mediaType ?? ''}', call);\n`,
    `      const reply = await receive(http.${method}('${path}', ${request ? '{ body, ...init }' : 'init'}));\n`,
    `      return (\n${judged.join('')}        unexpected(reply)\n      );\n`,
    `    },\n`,
  ].join('');
}

function lowerFirst(sentence: string): string {
  return sentence.slice(0, 1).toLowerCase() + sentence.slice(1);
}
