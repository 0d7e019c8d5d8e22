// What is generated from and what is refused: each kind of thing outside the subset is told with file, line and
// reason, and whatever is taken gives code that compiles.

import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ContractError } from './contract-error.ts';
import { generate } from './generate.ts';
import { RESERVED_TYPES } from './names.ts';

/** A contract that has a little of everything, with what code could stumble over: quotes, comment ends, odd names. */
const PLAIN = `openapi: 3.1.1
jsonSchemaDialect: https://json-schema.org/draft/2020-12/schema
info: { title: "It's */ 'quoted'", version: '1' }
servers:
  - { url: "https://x.test/'+alert(1)+'\\"" }
paths:
  /a-b.c/it's:
    post:
      operationId: sendIt
      summary: Exchange */ code, "quoted" and 'quoted' \`too\`
      externalDocs: { url: "https://x.test/*/" }
      x-endpoint: sendEndpoint
      requestBody:
        required: true
        content:
          application/json:
            schema: { $ref: '#/components/schemas/SendRequest' }
            examples: { one: { value: { dashed-name: a, 'dotted.name': 1 } } }
      responses:
        '200':
          description: Sent */
          headers:
            X-One: { description: One., schema: { type: string, pattern: '^a$' }, example: a }
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Sent' }
              examples: { one: { value: { a: b } } }
        '400':
          description: Refused
          content:
            application/json:
              schema:
                oneOf:
                  - { $ref: '#/components/schemas/Refused' }
                  - { $ref: '#/components/schemas/Busy' }
              examples: { refused: { value: { error: "it's refused" } } }
        '204': { description: Nothing }
components:
  schemas:
    SendRequest:
      type: object
      description: What */ to send.
      required: [dashed-name]
      properties:
        dashed-name: { type: string, enum: [a, "b'c", 'd"e'] }
        dotted.name: { type: integer }
        nested: { type: object, properties: { deep: { type: array, items: { type: boolean } } } }
    Sent:
      type: object
      properties:
        a: { type: [string, 'null'], description: 'Ends */ here' }
        __proto__: { type: number, minimum: 0 }
    Refused:
      type: object
      required: [error]
      properties: { error: { type: string, const: "it's refused" } }
    Busy:
      type: object
      required: [error]
      properties: { error: { type: string, const: 'busy*/' }, retry: { type: [number, 'null'] } }
`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'devauth-subset-'));
});
afterEach(() => rm(folder, { recursive: true }));

const put = (name: string, content: string | Uint8Array) => writeFile(join(folder, name), content);

/** What is said against the contracts of the folder. */
async function refusal(): Promise<string> {
  const error: unknown = await generate(folder).catch((reason) => reason);
  return error instanceof ContractError
    ? error.message.replaceAll(`${relative(process.cwd(), folder)}/`, '')
    : 'taken';
}

/** Every complaint of the compiler, with the compiler's settings of this project, about what is generated. */
async function complaints(): Promise<string[]> {
  const files = await generate(folder);
  const root = fileURLToPath(new URL('../..', import.meta.url));
  await mkdir(join(root, 'node_modules/.cache'), { recursive: true });
  const out = await mkdtemp(join(root, 'node_modules/.cache/devauth-subset-'));
  try {
    for (const [name, content] of files) {
      await mkdir(dirname(join(out, name)), { recursive: true });
      await writeFile(join(out, name), content);
    }
    const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
    const names = [...files.keys()].filter((name) => name.endsWith('.ts'));
    const program = ts.createProgram(
      names.map((name) => join(out, name)),
      options,
    );
    return ts
      .getPreEmitDiagnostics(program)
      .map(
        ({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
      );
  } finally {
    await rm(out, { recursive: true });
  }
}

describe('what is taken compiles', () => {
  test('odd texts and names, nullable members, a status without a body', async () => {
    await put('first-one.yaml', PLAIN);
    expect(await complaints()).toEqual([]);
    const files = await generate(folder);
    expect(files.get('first-one/types.ts')).toContain('a?: string;');
  });

  test('YAML with either ending, and JSON, say the same', async () => {
    await put('a.yml', PLAIN);
    await put('b.json', JSON.stringify(parse(PLAIN)));
    const files = await generate(folder);
    for (const name of ['validators.ts', 'types.ts', 'bodies.ts']) {
      const body = (dialect: string) => files.get(`${dialect}/${name}`)?.split('\n').slice(1).join('\n');
      expect(body('a')).toBe(body('b'));
    }
    expect(files.get('a/client.ts')).toContain('openapi/a.yml');
  });
});

describe('what is outside is told with its place', () => {
  test.each<[string, string, string, RegExp]>([
    ['a path parameter', '/a-b.c/it', '/a/{b}/it', /:8 #\/paths\/\S+: .*parameters in the path/],
    [
      'parameters',
      '      summary: Ex',
      '      parameters: []\n      summary: Ex',
      /:10 #\/paths\/\S+\/post\/parameters: an operation may not have parameters/,
    ],
    ['webhooks', 'paths:', 'webhooks: {}\npaths:', /:6 #\/webhooks: a contract may not have webhooks/],
    [
      'callbacks',
      '      summary: Ex',
      '      callbacks: {}\n      summary: Ex',
      /callbacks: an operation may not have callbacks/,
    ],
    ['links', 'description: Sent */', 'description: Sent\n          links: {}', /responses\/200\/links/],
    [
      'a path by reference',
      '  /a-b',
      "  /other: { $ref: '#/paths/~1a' }\n  /a-b",
      /#\/paths\/~1other\/\$ref: a path may not have \$ref/,
    ],
    [
      'a default response',
      "'204'",
      'default',
      /:37 #\/\S+\/responses\/default: a response must have one status/,
    ],
    ['a class of statuses', "'204'", "'4XX'", /responses\/4XX/],
    [
      'two media types',
      '            examples: { one: { value: { dashed',
      "            examples: {}\n          application/x-www-form-urlencoded:\n            schema: { $ref: '#/components/schemas/Sent' }\n            examples: { one: { value: { dashed",
      /requestBody\/content: a body has one media type/,
    ],
    [
      'a media type of requests',
      "application/json:\n            schema: { $ref: '#/components/schemas/SendRequest'",
      "text/plain:\n            schema: { $ref: '#/components/schemas/SendRequest'",
      /text~1plain: the media type of requests/,
    ],
    [
      'a media type of responses',
      "application/json:\n              schema: { $ref: '#/components/schemas/Sent'",
      "text/html:\n              schema: { $ref: '#/components/schemas/Sent'",
      /text~1html: what a response carries/,
    ],
    [
      'an inline schema',
      "schema: { $ref: '#/components/schemas/Sent' }",
      'schema: { type: object }',
      /schema\/type: a body must be a reference/,
    ],
    [
      'an inline alternative',
      "- { $ref: '#/components/schemas/Busy' }",
      '- { type: object }',
      /oneOf\/1: an alternative must be a reference/,
    ],
    [
      'a body without a schema',
      "schema: { $ref: '#/components/schemas/Sent' }",
      'x-schema: {}',
      /application~1json: a body must have a schema/,
    ],
    [
      'an unnamed example',
      'examples: { one: { value: { a: b } } }',
      'example: { a: b }',
      /json\/example: .*by name/,
    ],
    [
      'another file',
      '#/components/schemas/Busy',
      'other.yaml#/Busy',
      /oneOf\/1\/\$ref: a reference here must lead to #\/components\/schemas/,
    ],
    [
      'another kind of component',
      '#/components/schemas/Busy',
      '#/components/responses/Busy',
      /oneOf\/1\/\$ref: a reference/,
    ],
    [
      'a keyword',
      'dotted.name: { type: integer }',
      'dotted.name: { type: integer, maximum: 3 }',
      /properties\/dotted\.name\/maximum: types and guards do not understand/,
    ],
    [
      'additionalProperties',
      'type: object\n      description: What',
      'type: object\n      additionalProperties: false\n      description: What',
      /SendRequest\/additionalProperties/,
    ],
    [
      'allOf',
      'type: object\n      description: What',
      'type: object\n      allOf: []\n      description: What',
      /SendRequest\/allOf/,
    ],
    [
      'no type',
      'dotted.name: { type: integer }',
      'dotted.name: { minimum: 1 }',
      /dotted\.name\/type: a schema has one type/,
    ],
    [
      'two types',
      'dotted.name: { type: integer }',
      'dotted.name: { type: [integer, string] }',
      /dotted\.name\/type: a schema has one type/,
    ],
    [
      'a misspelt format',
      'dotted.name: { type: integer }',
      'dotted.name: { type: string, format: urii }',
      /dotted\.name\/format: nothing checks/,
    ],
    ['an array of anything', 'items: { type: boolean } }', 'title: x }', /deep\/type: an array must say/],
    [
      'a member required and not described',
      'required: [dashed-name]',
      'required: [dashed]',
      /SendRequest\/required\/0: requires a member/,
    ],
    [
      'a required member that may be null',
      'type: object\n      properties:\n        a:',
      'type: object\n      required: [a]\n      properties:\n        a:',
      /responses\/200: only an optional member/,
    ],
    [
      'alternatives that disagree about a member',
      'properties: { error: { type: string, const: "it\'s refused" } }',
      'properties: { error: { type: string, const: "it\'s refused" }, retry: { type: string } }',
      /responses\/400: the alternatives of a union must agree about retry/,
    ],
    [
      'a schema whose name is no name of code',
      'Busy',
      'Bu-sy',
      /schemas\/Bu-sy: the name becomes a name of code/,
    ],
    ['a schema with a small letter', 'Busy', 'busyOne', /schemas\/busyOne: .*capital letter/],
    [
      'an operation whose name is none',
      'operationId: sendIt',
      'operationId: send-it',
      /operationId: the name becomes/,
    ],
    [
      'an operation without a name',
      'operationId: sendIt',
      'x-id: sendIt',
      /\/post: an operation needs an operationId/,
    ],
    [
      'an endpoint whose name is none',
      'x-endpoint: sendEndpoint',
      "x-endpoint: it's",
      /x-endpoint: the name becomes/,
    ],
    [
      'another variable of a server',
      '{ url: "https',
      '{ variables: { stage: { default: a } }, url: "https',
      /variables\/stage: the only variable/,
    ],
    [
      'a region without a pattern',
      "https://x.test/'",
      "https://x.{region}.test/'",
      /#\/servers\/0: a URL has \{region\} exactly when/,
    ],
    [
      'a header that is no string',
      'schema: { type: string, pattern',
      'schema: { type: integer, pattern',
      /X-One\/schema: the schema of a header/,
    ],
    [
      'an example that breaks its schema',
      '{ value: { dashed-name: a',
      '{ value: { dashed-name: z',
      /examples\/one: the example breaks its schema: \/dashed-name must be/,
    ],
    [
      'an example of an error that is none',
      '{ value: { error: "it\'s refused" } }',
      '{ value: { error: other } }',
      /examples\/refused: the example breaks/,
    ],
    [
      'an example of a header that breaks its schema',
      'example: a }',
      'example: b }',
      /headers\/X-One: the example breaks its schema/,
    ],
  ])('%s', async (_, from, to, says) => {
    expect(PLAIN).toContain(from);
    await put('one.yaml', PLAIN.replaceAll(from, to));
    const told = await refusal();
    expect(told).toMatch(says);
    expect(
      told.split('\n').every((line) => /^one\.yaml:[1-9]\d* #\//.test(line)),
      told,
    ).toBe(true);
  });

  test.each([...RESERVED_TYPES, 'SendItResult', 'OneClient', 'OneClientOptions'])(
    'a schema that is called %s',
    async (name) => {
      await put('one.yaml', PLAIN.replaceAll('Busy', name));
      expect(await refusal()).toMatch(new RegExp(`schemas/${name}: the generated code has another type`));
    },
  );

  test("every type of the clients' runtime is among the names that no schema may have", async () => {
    const templates = ['client-runtime', 'guard'].map(
      (name) => new URL(`templates/${name}.ts`, import.meta.url),
    );
    const texts = await Promise.all(templates.map((path) => readFile(path, 'utf8')));
    const client = [...(await generateOne()).matchAll(/\b[A-Z][A-Za-z]+\b/g)].map(([name]) => name);
    const types = texts.flatMap((text) =>
      [...text.matchAll(/(?:interface|type) ([A-Z]\w+)/g)].map(([, name = '']) => name),
    );
    const named = types.filter((name) => client.includes(name));
    expect(named.length).toBeGreaterThan(2);
    expect(RESERVED_TYPES).toEqual(expect.arrayContaining(named));
  });
});

async function generateOne(): Promise<string> {
  await put('one.yaml', PLAIN);
  return (await generate(folder)).get('one/client.ts') ?? '';
}

describe('a file that is no contract', () => {
  test.each(['..yaml', 'Third.yaml', '2legs.yaml', 'a.b.yaml', 'a--b.json', '-a.yml'])(
    '%s: has no name for a dialect',
    async (name) => {
      await put(name, PLAIN);
      expect(await refusal()).toMatch(/:1 #\/: the name of a dialect has small letters/);
    },
  );

  test('two of one dialect', async () => {
    await put('one.yaml', PLAIN);
    await put('one.json', JSON.stringify(parse(PLAIN)));
    expect(await refusal()).toMatch(/one\.yaml:1 #\/: names the same dialect as one\.json/);
  });

  test('a folder, and a link that leads nowhere', async () => {
    await mkdir(join(folder, 'x.yaml'));
    await symlink('nowhere', join(folder, 'y.yaml'));
    expect(await refusal()).toMatch(
      /x\.yaml:1 #\/: is no file that can be read\n.*y\.yaml:1 #\/: is no file/,
    );
  });

  test('bytes that are no UTF-8', async () => {
    await put('one.yaml', Buffer.concat([Buffer.from(PLAIN), Buffer.from([0xff])]));
    expect(await refusal()).toMatch(/one\.yaml:1 #\/: the file is not UTF-8/);
  });

  test('an alias bomb', async () => {
    const bomb = Array.from({ length: 30 }, (_, level) =>
      level === 0 ? 'x0: &a0 [x]' : `x${level}: &a${level} [*a${level - 1}, *a${level - 1}]`,
    );
    await put('one.yaml', `${PLAIN}${bomb.join('\n')}\n`);
    expect(await refusal()).toMatch(/one\.yaml:1 #\/: .*alias/i);
  });
});
