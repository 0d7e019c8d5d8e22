// Writes client.ts: a factory whose functions send one request each and narrow the answer by status and error.

import { header } from './header.ts';
import { isObject } from './json.ts';
import { knownAlternatives, type Model, type OperationModel } from './model.ts';
import { camelCase, guardName, pascalCase, resultName } from './names.ts';
import { union } from './validators.ts';

export function writeClient(source: string, model: Model): string {
  return [
    header(
      source,
      'One typed function per operation. Redirects are not followed, every response is validated.',
    ),
    writeImports(model),
    ...model.operations.map(writeResultType),
    isRegional(model) ? writeServers(model) + writeRegionalOptions(model) : writeEndpointOptions(model),
    writeNaming(model),
    writeFactory(model),
  ].join('');
}

function isRegional({ servers }: Model): boolean {
  return servers.some(({ regionPattern }) => regionPattern !== undefined);
}

/** The header that names the error of a response, where the contract has one. */
function errorHeader({ operations }: Model): string | undefined {
  const headers = operations.flatMap(({ responses }) =>
    responses.flatMap(({ headers }) => Object.entries(headers)),
  );
  return headers.find(([, { namesError }]) => namesError)?.[0];
}

/** Error codes that are not spelled as the names of their exceptions. */
function otherCodes({ operations }: Model): readonly (readonly [string, string])[] {
  const codes = operations
    .flatMap(({ responses }) => responses.flatMap(({ body }) => body?.alternatives ?? []))
    .flatMap(({ name, schema: { properties } }): [string, string][] => {
      const error = isObject(properties) ? properties.error : undefined;
      return isObject(error) && typeof error.const === 'string' ? [[name, error.const]] : [];
    });
  const spelled = (name: string) =>
    name
      .replace(/Exception$/, '')
      .replace(/\B[A-Z]/g, '_$&')
      .toLowerCase();
  return [...new Map(codes.filter(([name, code]) => spelled(name) !== code))];
}

function writeNaming(model: Model): string {
  const name = errorHeader(model);
  if (name === undefined) return '';
  const codes = otherCodes(model).map(([exception, code]) => `${exception}: ${literal(code)}`);
  return `const named = /* @__PURE__ */ nameError(${literal(name)}, { ${codes.join(', ')} });\n\n`;
}

function writeImports(model: Model): string {
  const responses = model.operations.flatMap((operation) =>
    operation.responses.map(({ status, body }) => ({ guard: guardName(operation.id, status), body })),
  );
  const bodies = model.operations.flatMap(({ request, responses }) => [
    ...(request ? knownAlternatives(request) : []),
    ...responses.flatMap(({ body }) => (body ? knownAlternatives(body) : [])),
  ]);
  const runtime = [
    ...['type CallOptions', 'type DocumentedResponse', 'type Transport', 'type UnexpectedResponse'],
    ...['documented', 'locate', 'prepare', 'receive', 'unexpected'],
    ...(responses.some(({ body }) => body === undefined) ? ['free'] : []),
    ...(isRegional(model) ? ['regionalUrl'] : []),
    ...(errorHeader(model) === undefined ? [] : ['nameError']),
  ];
  return [
    `import createClient from 'openapi-fetch';\n`,
    importFrom('../client-runtime.ts', 'import', runtime),
    importFrom('./bodies.ts', 'import type', bodies),
    `import type { paths } from './types.ts';\n`,
    importFrom(
      './validators.ts',
      'import',
      responses.flatMap(({ guard, body }) => (body ? [guard] : [])),
    ),
    `\nexport type {\n  CallOptions,\n  DocumentedResponse,\n  Fault,\n  ParsedResponse,\n  Transport,\n  UnexpectedResponse,\n} from '../client-runtime.ts';\n`,
    `export type * from './bodies.ts';\n\n`,
  ].join('');
}

function importFrom(module: string, keyword: string, names: readonly string[]): string {
  const bare = (name: string) => name.replace('type ', '');
  const order = (a: string, b: string) => (bare(a) < bare(b) ? -1 : 1);
  const lines = [...new Set(names)].sort(order).map((name) => `  ${name},\n`);
  return `${keyword} {\n${lines.join('')}} from '${module}';\n`;
}

function writeResultType({ id, summary, responses }: OperationModel): string {
  const documented = responses.map(({ status, body }) => {
    const types = body ? knownAlternatives(body) : ['unknown'];
    return types.length === 1
      ? `DocumentedResponse<${status}, ${types[0]}>`
      : `DocumentedResponse<\n    ${status},\n${indent(union(types))}  >`;
  });
  return [
    `/** What may come of "${inComment(summary)}". Narrows by \`status\`, an error further by \`body.error\`. */\n`,
    `export type ${resultName(id)} =\n${union([...documented, 'UnexpectedResponse']).trimEnd()};\n\n`,
  ].join('');
}

function writeServers({ servers }: Model): string {
  const entries = servers.flatMap(({ url, regionPattern }) =>
    regionPattern === undefined ? [] : [`  [${new RegExp(regionPattern)}, ${literal(url)}],\n`],
  );
  return `const SERVERS: readonly (readonly [RegExp, string])[] = [\n${entries.join('')}];\n\n`;
}

function writeRegionalOptions({ dialect }: Model): string {
  return `/** Where the service is: in a region, or at a base URL. */
export type ${pascalCase(dialect)}ClientOptions = Transport &
  (
    | { readonly region: string; readonly baseUrl?: never }
    | { readonly baseUrl: string | URL; readonly region?: never }
  );

`;
}

function writeEndpointOptions({ dialect, operations }: Model): string {
  const endpoints = operations.flatMap(({ endpoint, path }) =>
    endpoint === undefined
      ? []
      : `  /** Its own URL, query and all. Default: \`${inComment(path)}\` under the base URL. */
  readonly ${endpoint}?: string | URL;
`,
  );
  return `/** Where the server is: a base URL, or endpoints by their own URLs, which go before the base URL. */
export interface ${pascalCase(dialect)}ClientOptions extends Transport {
  readonly baseUrl?: string | URL;
${endpoints.join('')}}

`;
}

function writeFactory(model: Model): string {
  const pascal = pascalCase(model.dialect);
  const regional = isRegional(model);
  return `/** A client of the ${model.dialect} dialect. Each of its functions sends one request. */
export type ${pascal}Client = ReturnType<typeof create${pascal}Client>;

/**
 * Makes a client of the ${model.dialect} dialect.
 *
 * ${
   regional
     ? '@throws TypeError for a region that belongs to no known partition'
     : "Its functions reject with a TypeError when neither the base URL nor the endpoint's own URL was given."
 }
 */
export function create${pascal}Client(options: ${pascal}ClientOptions) {
${regional ? '  const baseUrl = options.region === undefined ? options.baseUrl : regionalUrl(options.region, SERVERS);\n' : ''}\
  const http = createClient<paths>({
    // A redirect would carry credentials to a place that nobody chose.
    redirect: 'manual',
    ...(options.fetch && { fetch: options.fetch }),
  });
  return {
${model.operations.map((operation) => writeFunction(operation, regional ? 'baseUrl' : 'options.baseUrl', errorHeader(model) ? ', named' : '')).join('')}\
  };
}
`;
}

function writeFunction(operation: OperationModel, base: string, naming: string): string {
  const { id, method, path, summary, reference, endpoint, request, responses } = operation;
  const body = request ? `body: ${knownAlternatives(request).join(' | ')}, ` : '';
  const own = endpoint === undefined ? 'undefined' : `options.${endpoint}`;
  const judged = responses.map(
    (response) =>
      `        documented(reply, ${response.status}, ${response.body ? guardName(id, response.status) : 'free'}) ??\n`,
  );
  return `    /**
     * ${inComment(summary)}.
${reference === undefined ? '' : `     * @see ${inComment(reference)}\n`}     */
    async ${camelCase(id)}(${body}call?: CallOptions): Promise<${resultName(id)}> {
      const url = locate(${literal(path)}, ${own}, ${base});
      const init = prepare(url, '${request?.mediaType ?? ''}', call);
      const sent = http.${method}(${literal(path)}, ${request ? '{ body, ...init }' : 'init'});
      const reply = await receive(url, sent, options${naming});
      return (
${judged.join('')}        unexpected(reply)
      );
    },
`;
}

/** A text of the contract as a literal of the code, whatever quotes it holds. */
function literal(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** A text of the contract within a comment, which it must not end. */
function inComment(text: string): string {
  return text.replaceAll('*/', '*\\/').replaceAll(/\s+/g, ' ');
}

function indent(lines: string): string {
  return lines.replaceAll(/^/gm, '  ').replace(/ +$/, '');
}
