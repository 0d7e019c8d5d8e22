// Writes validators.js and validators.d.ts: one guard per operation and status, compiled ahead of time, without
// `eval` and without an import, so that a browser under a strict content policy can run it and a bundler drops
// what is not used.

import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { transform } from 'esbuild';
import { header } from './header.ts';
import type { JsonObject } from './json.ts';
import type { Model } from './model.ts';
import { guardName } from './names.ts';
import { bodyShape } from './schema.ts';

interface Guarded {
  readonly name: string;
  readonly types: readonly string[];
  readonly schema: JsonObject;
}

export async function writeValidators(source: string, model: Model): Promise<{ js: string; dts: string }> {
  const guarded = guardedBodies(model);
  const role =
    'Tells whether a body is what the contract promises. Shapes only: patterns and formats are not checked.';
  return {
    js: header(source, role) + (await compile(guarded)),
    dts: header(source, role) + declare(guarded),
  };
}

function guardedBodies(model: Model): Guarded[] {
  return model.operations.flatMap(({ id, responses }) =>
    responses.flatMap(({ status, body }) => {
      if (!body) return [];
      const types = body.alternatives.filter(({ extensionPoint }) => !extensionPoint).map(({ name }) => name);
      return [{ name: guardName(id, status), types, schema: bodyShape(body) }];
    }),
  );
}

async function compile(guarded: readonly Guarded[]): Promise<string> {
  const ajv = new Ajv2020({
    strict: true,
    // Measures strings by code units, which is all that a minimum of 1 needs, and spares an import. The logger would
    // only say that this option is deprecated: strict mode throws where it used to log.
    unicode: false,
    logger: false,
    code: { esm: true, source: true, lines: true },
  });
  // Equal schemas, such as the 401 of two operations, become one function with two names.
  const first = new Map<string, string>();
  const aliases: string[] = [];
  for (const { name, schema } of guarded) {
    const key = JSON.stringify(schema);
    const twin = first.get(key);
    if (twin !== undefined) aliases.push(`export const ${name} = ${twin};\n`);
    else {
      first.set(key, name);
      ajv.addSchema(schema, name);
    }
  }
  const exported = Object.fromEntries([...first.values()].map((name) => [name, name]));
  const compiled = standaloneCode.default(ajv, exported) + aliases.join('');
  const { code } = await transform(compiled, {
    format: 'esm',
    target: 'es2022',
    minifySyntax: true,
  });
  if (/\brequire\(|\bimport\b|\bnew Function\b|\beval\(/.test(code)) {
    throw new Error(
      'the validators need something at run time: a keyword of the contract is not fit for them',
    );
  }
  return code;
}

function declare(guarded: readonly Guarded[]): string {
  const names = [...new Set(guarded.flatMap(({ types }) => types))].sort();
  return [
    `import type { Guard } from '../client-runtime.ts';\n`,
    `import type { components } from './types.ts';\n\n`,
    ...names.map((name) => `type ${name} = components['schemas']['${name}'];\n`),
    '\n',
    ...guarded.map(({ name, types }) => `export declare const ${name}: Guard<${types.join(' | ')}>;\n`),
  ].join('');
}
