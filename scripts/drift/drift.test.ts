// The gates of `make drift` on trial: each thing that may drift is made to, and the gate must say so.

import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { generate } from '../generate/generate.ts';
import { writeFolder } from '../generate/write.ts';
import { contractGate } from './contract-gate.ts';
import { type Gate, runGates } from './gate.ts';
import { generatedGate } from './generated-gate.ts';

const OPENAPI = fileURLToPath(new URL('../../openapi', import.meta.url));
const files = await generate(OPENAPI);

let folder: string;
let contracts: string;
let generated: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'devauth-drift-'));
  contracts = join(folder, 'openapi');
  generated = join(folder, 'generated');
  await cp(OPENAPI, contracts, { recursive: true });
  await writeFolder(generated, files);
});
afterEach(() => rm(folder, { recursive: true }));

const gate = (make: () => Promise<ReadonlyMap<string, string>> = async () => files) =>
  generatedGate(generated, make);

async function change(path: string, edit: (text: string) => string): Promise<void> {
  const text = await readFile(path, 'utf8');
  expect(edit(text)).not.toBe(text);
  await writeFile(path, edit(text));
}

describe('generated files', () => {
  test('as they were generated: green', async () => {
    expect(await gate(() => generate(contracts)).find()).toEqual([]);
  });

  test('an edited file: red, with file, line and remedy', async () => {
    const path = join(generated, 'rfc8628/client.ts');
    await change(path, (text) => text.replace("redirect: 'manual'", "redirect: 'follow'"));
    const line =
      (await readFile(path, 'utf8')).split('\n').findIndex((text) => text.includes("'follow'")) + 1;
    expect(await gate().find()).toEqual([
      { where: path, what: `differs from line ${line}`, mend: expect.stringContaining('make generate') },
    ]);
  });

  test('a file in the second dialect: red as well', async () => {
    await change(join(generated, 'rfc8628/types.ts'), (text) => text.replace('slow_down', 'slowdown'));
    await change(join(generated, 'aws-sso-oidc/types.ts'), (text) => text.replace('slow_down', 'slowdown'));
    expect(await gate().find()).toHaveLength(2);
  });

  test('a file cut short, or with one more byte: red', async () => {
    await change(join(generated, 'guard.ts'), (text) => text.slice(0, -1));
    await change(join(generated, 'client-runtime.ts'), (text) => `${text}\n`);
    expect(await gate().find()).toHaveLength(2);
  });

  test('an extra file, even deep down or hidden: red', async () => {
    await mkdir(join(generated, 'rfc8628/more'));
    for (const name of ['rfc8628/more/extra.ts', '.hidden', 'extra.ts'])
      await writeFile(join(generated, name), '');
    const findings = await gate().find();
    expect(findings.map(({ where }) => where.slice(generated.length + 1)).sort()).toEqual([
      ...['.hidden', 'extra.ts', 'rfc8628/more/extra.ts'],
    ]);
    expect(findings.every(({ what }) => what === 'is not generated from anything')).toBe(true);
  });

  test('a missing file, or none at all: red', async () => {
    await rm(join(generated, 'aws-sso-oidc/openapi.json'));
    expect(await gate().find()).toMatchObject([
      { where: join(generated, 'aws-sso-oidc/openapi.json'), what: 'is missing' },
    ]);
    await rm(generated, { recursive: true });
    expect(await gate().find()).toHaveLength(files.size);
  });

  test('a generator that writes nothing, or nothing into a file: red, also where nothing lies', async () => {
    await rm(generated, { recursive: true });
    expect(await gate(async () => new Map()).find()).toMatchObject([{ what: 'wrote no file' }]);
    await writeFolder(generated, new Map([['a.ts', '\n']]));
    expect(await gate(async () => new Map([['a.ts', '\n']])).find()).toMatchObject([
      { what: 'wrote an empty file' },
    ]);
  });

  test('a contract that was changed without generating: red', async () => {
    await change(join(contracts, 'rfc8628.yaml'), (text) => text.replace('default: 5', 'default: 6'));
    const findings = await gate(() => generate(contracts)).find();
    expect(findings.map(({ where }) => where)).toContain(join(generated, 'rfc8628/contract.ts'));
  });

  test('a contract that went away: what was generated from it is extra', async () => {
    await rm(join(contracts, 'rfc8628.yaml'));
    const findings = await gate(() => generate(contracts)).find();
    expect(findings.map(({ where }) => where)).toContain(join(generated, 'rfc8628/client.ts'));
  });

  test('a contract that is not valid: red, without a comparison', async () => {
    await change(join(contracts, 'rfc8628.yaml'), (text) => text.replace('operationId:', 'operationID:'));
    expect(await gate(() => generate(contracts)).find()).toMatchObject([
      { what: expect.stringContaining('not valid') },
    ]);
  });
});

describe('the contracts', () => {
  test('as they are: green', async () => {
    expect(await contractGate(contracts).find()).toEqual([]);
  });

  test('not valid: red, with file, line and pointer', async () => {
    await change(join(contracts, 'rfc8628.yaml'), (text) => text.replace('operationId:', 'operationID:'));
    const [first] = await contractGate(contracts).find();
    expect(first).toMatchObject({
      where: expect.stringMatching(/rfc8628\.yaml:\d+$/),
      what: expect.stringContaining('#/paths/'),
    });
  });

  test('against a lint rule: red', async () => {
    await change(join(contracts, 'rfc8628.yaml'), (text) =>
      text.replace('- url: https://', '- url: http://'),
    );
    expect(await contractGate(contracts).find()).toMatchObject([
      {
        where: expect.stringMatching(/rfc8628\.yaml:\d+$/),
        what: expect.stringContaining('devauth/secure-server'),
      },
    ]);
  });

  test('gone: red', async () => {
    await rm(contracts, { recursive: true });
    await mkdir(contracts);
    expect(await contractGate(contracts).find()).toHaveLength(1);
  });
});

describe('the gates together', () => {
  const green: Gate = { name: 'green one', find: async () => [] };
  const red: Gate = {
    name: 'red one',
    find: async () => [{ where: 'there', what: 'drifted', mend: 'do this' }],
  };
  const broken: Gate = {
    name: 'broken one',
    find: async () => {
      throw new Error('no disk');
    },
  };
  const run = async (...gates: Gate[]) => {
    const told: string[] = [];
    return { green: await runGates(gates, (line) => told.push(line)), told: told.join('\n') };
  };

  test('all green is green', async () => {
    expect(await run(green, green)).toMatchObject({ green: true });
  });

  test('one red is red, says where, what and how to mend it, and does not hide the next', async () => {
    const result = await run(red, green);
    expect(result.green).toBe(false);
    expect(result.told).toMatch(/red {4}red one\n.*there: drifted\n.*do this\ngreen {2}green one/);
  });

  test('a gate that cannot run is red', async () => {
    expect(await run(broken, green)).toMatchObject({
      green: false,
      told: expect.stringContaining('no disk'),
    });
  });

  test('no gate at all is red', async () => {
    expect(await run()).toMatchObject({ green: false });
  });
});
