// Generation as a whole: the same bytes every time, all or nothing, and a complaint that names the place.

import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { generate } from './generate.ts';
import { runGenerate } from './run.ts';

const OPENAPI = fileURLToPath(new URL('../../openapi', import.meta.url));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'devauth-generate-'));
  await cp(OPENAPI, join(folder, 'openapi'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

async function edit(name: string, change: (text: string) => string): Promise<void> {
  const path = join(folder, 'openapi', name);
  const text = await readFile(path, 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  await writeFile(path, changed);
}

async function run(): Promise<{ done: boolean; told: string }> {
  const told: string[] = [];
  const done = await runGenerate(join(folder, 'openapi'), join(folder, 'generated'), (line) =>
    told.push(line),
  );
  return { done, told: told.join('\n') };
}

describe('what is generated', () => {
  test('is the same twice, and from another place', async () => {
    const first = await generate(OPENAPI);
    expect([...(await generate(OPENAPI))]).toEqual([...first]);
    expect([...(await generate(join(folder, 'openapi')))]).toEqual([...first]);
  });

  test('covers each contract alike, without a list of them', async () => {
    await cp(join(OPENAPI, 'rfc8628.yaml'), join(folder, 'openapi', 'my-dialect.yaml'));
    const names = [...(await generate(join(folder, 'openapi'))).keys()];
    const of = (dialect: string) =>
      names.filter((name) => name.startsWith(`${dialect}/`)).map((name) => name.split('/')[1]);
    expect(of('my-dialect')).toEqual(of('rfc8628'));
    expect(of('my-dialect')).toEqual(of('aws-sso-oidc'));
  });

  test('says where it comes from, and holds neither machine nor moment', async () => {
    for (const [name, content] of await generate(join(folder, 'openapi'))) {
      expect(content.slice(0, 300), name).toMatch(/[Gg]enerated.*(openapi\/|scripts\/).*make generate/);
      expect(content, name).not.toContain('\r');
      expect(content, name).not.toContain(folder);
      expect(content, name).not.toContain(process.cwd());
      expect(content, name).not.toContain(new Date().toISOString().slice(0, 10));
      expect(content.endsWith('\n'), name).toBe(true);
    }
  });

  test('replaces the folder whole, and leaves nothing beside it', async () => {
    expect((await run()).done).toBe(true);
    await writeFile(join(folder, 'generated', 'left-over.ts'), '');
    expect((await run()).done).toBe(true);
    expect(await readdir(join(folder, 'generated'))).not.toContain('left-over.ts');
    expect((await readdir(folder)).sort()).toEqual(['generated', 'openapi']);
  });
});

describe('a contract that is not valid', () => {
  const broken: Record<string, { change: (text: string) => string; told: RegExp }> = {
    'text that is not YAML': { change: (text) => `${text}\n  - [`, told: /aws-sso-oidc\.yaml:\d+ #\// },
    'a key twice': {
      change: (text) => text.replace('info:\n', 'info:\n  title: twice\n'),
      told: /aws-sso-oidc\.yaml:\d+ .*unique/,
    },
    'no object': { change: () => '- 1\n', told: /aws-sso-oidc\.yaml:1 #\/: the document is not an object/ },
    'a member that OpenAPI does not know': {
      change: (text) => text.replace('operationId: CreateToken', 'operationID: CreateToken'),
      told: /aws-sso-oidc\.yaml:\d+ #\/paths\/~1token\/post\/operationID: an operation may not have operationID/,
    },
    'a reference to nowhere': {
      change: (text) =>
        text.replace("'#/components/schemas/CreateTokenRequest'", "'#/components/schemas/Nowhere'"),
      told: /aws-sso-oidc\.yaml:\d+ #\/paths\/~1token\/post\/requestBody\/content\/application~1json\/schema: .*#\/components\/schemas\/Nowhere.* does not exist/,
    },
    'another version of OpenAPI': {
      change: (text) => text.replace('openapi: 3.1.1', 'openapi: 3.0.3'),
      told: /aws-sso-oidc\.yaml:\d+ #\/openapi: .*3\.1/,
    },
    'no schema dialect': {
      change: (text) => text.replace(/^jsonSchemaDialect.*$/m, ''),
      told: /#\/jsonSchemaDialect/,
    },
    'a schema within itself': {
      change: (text) =>
        text.replace(
          'items: { type: string, description: One redirect URI. }',
          "items: { $ref: '#/components/schemas/RegisterClientRequest' }",
        ),
      told: /aws-sso-oidc\.yaml:\d+ #\/components\/schemas\/RegisterClientRequest: refers to itself/,
    },
    'a response that is only a reference to itself': {
      change: (text) =>
        text.replace(
          '    InternalServerError:\n',
          "    InternalServerError: { $ref: '#/components/responses/InternalServerError' }\n    Other:\n",
        ),
      told: /aws-sso-oidc\.yaml:\d+ #\/components\/responses\/InternalServerError\/\$ref: a response may not have \$ref/,
    },
    'two schemas that are only references to each other': {
      change: (text) =>
        text.replace(
          '    RegisterClientRequest:\n',
          "    RegisterClientRequest: { $ref: '#/components/schemas/Two' }\n    Two: { $ref: '#/components/schemas/RegisterClientRequest' }\n    Other:\n",
        ),
      told: /aws-sso-oidc\.yaml:\d+ #\/components\/schemas\/Two: refers to itself/,
    },
    'an alias inside its own anchor': {
      change: (text) => text.replace('info:\n', 'info: &info\n  x-info: *info\n'),
      told: /aws-sso-oidc\.yaml:\d+ #\/: the alias stands for what it stands in/,
    },
    'an operation with the name of another': {
      change: (text) => text.replace('operationId: CreateToken', 'operationId: RegisterClient'),
      told: /aws-sso-oidc\.yaml:\d+ #\/paths\/~1token\/post\/operationId: RegisterClient is taken by another operation/,
    },
    'a type that JSON Schema does not have': {
      change: (text) => text.replace('type: object', 'type: objekt'),
      told: /aws-sso-oidc\.yaml:\d+ #\/components\/schemas\/\w+\/type: .*by JSON Schema 2020-12/,
    },
    'a pattern that does not compile': {
      change: (text) => text.replace("pattern: '^(?:[^#", "pattern: '^((?:[^#"),
      told: /aws-sso-oidc\.yaml:\d+ #\/components\/headers\/\w+\/schema\/pattern: Invalid regular expression/,
    },
    'a default response': {
      change: (text) =>
        text.replace(
          "        '500': { $ref: '#/components/responses/InternalServerError' }",
          "        default: { $ref: '#/components/responses/InternalServerError' }",
        ),
      told: /aws-sso-oidc\.yaml:\d+ #\/paths\/~1client~1register\/post\/responses\/default/,
    },
    'a keyword that guards do not understand': {
      change: (text) =>
        text.replace(
          '          description: Where the client gets tokens.',
          '          maxLength: 9\n          description: Where the client gets tokens.',
        ),
      told: /aws-sso-oidc\.yaml:\d+ #\/components\/schemas\/RegisterClientResponse\/properties\/tokenEndpoint\/maxLength: .*maxLength/,
    },
    'a region pattern that is none': {
      change: (text) => text.replace("'^cn-\\w+-\\d+$'", "'^cn-(\\w+'"),
      told: /aws-sso-oidc\.yaml:\d+ #\/servers\/1: x-region-pattern/,
    },
  };

  test.each(Object.keys(broken))('%s: says where and why, and touches nothing', async (name) => {
    const { change, told: expected } = broken[name] ?? {};
    if (!change || !expected) throw new Error('no such case');
    expect((await run()).done).toBe(true);
    const before = await readFile(join(folder, 'generated/aws-sso-oidc/client.ts'), 'utf8');
    await writeFile(join(folder, 'generated/mark'), 'still here');

    await edit('aws-sso-oidc.yaml', change);
    const { done, told } = await run();

    expect(told).toMatch(expected);
    expect(done).toBe(false);
    expect(await readFile(join(folder, 'generated/mark'), 'utf8')).toBe('still here');
    expect(await readFile(join(folder, 'generated/aws-sso-oidc/client.ts'), 'utf8')).toBe(before);
    expect((await readdir(folder)).sort()).toEqual(['generated', 'openapi']);
  });

  test('names the line at which the place stands', async () => {
    await edit('rfc8628.yaml', (text) =>
      text.replace('operationId: requestToken', 'operationID: requestToken'),
    );
    const { told } = await run();
    const line = Number(/rfc8628\.yaml:(\d+) /.exec(told)?.[1]);
    const lines = (await readFile(join(folder, 'openapi/rfc8628.yaml'), 'utf8')).split('\n');
    expect(lines.slice(line - 2, line + 1).join('\n')).toContain('operationID: requestToken');
  });

  test('does not hide the problems of the next one', async () => {
    await edit('aws-sso-oidc.yaml', (text) => text.replace('openapi: 3.1.1', 'openapi: 3.0.3'));
    await edit('rfc8628.yaml', (text) => text.replace('openapi: 3.1.1', 'openapi: 3.0.3'));
    const { told } = await run();
    expect(told).toMatch(/aws-sso-oidc\.yaml:/);
    expect(told).toMatch(/rfc8628\.yaml:/);
  });

  test('a folder without a contract generates nothing', async () => {
    await rm(join(folder, 'openapi'), { recursive: true });
    await cp(join(OPENAPI, 'lint.yaml'), join(folder, 'openapi', 'lint.yaml'));
    expect(await run()).toMatchObject({ done: false, told: expect.stringContaining('holds no contract') });
  });
});
