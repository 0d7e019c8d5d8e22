// The first two sides of `make drift` on trial: each thing that may drift is made to, and the side must say so.

import { chmod, cp, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { generate } from '../generate/generate.ts';
import { writeFolder } from '../generate/write.ts';
import { lintContracts } from '../lint/lint.ts';
import { generatedSide } from './generated.ts';
import { isGreen, runSides, type Side, toLines } from './side.ts';
import { validitySide } from './validity.ts';

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

const shown = (path: string) => relative(process.cwd(), path);

const gate = (make: () => Promise<ReadonlyMap<string, string>> = async () => files) =>
  generatedSide(generated, make);

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
      {
        file: shown(path),
        line,
        what: 'differs from here on',
        mend: expect.stringContaining('make generate'),
      },
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
    expect(findings.map(({ file }) => relative(shown(generated), file)).sort()).toEqual([
      ...['.hidden', 'extra.ts', 'rfc8628/more/extra.ts'],
    ]);
    expect(findings.every(({ what }) => what === 'is not generated from anything')).toBe(true);
  });

  test('a missing file, or none at all: red', async () => {
    await rm(join(generated, 'aws-sso-oidc/openapi.json'));
    expect(await gate().find()).toMatchObject([
      { file: shown(join(generated, 'aws-sso-oidc/openapi.json')), what: 'is missing' },
    ]);
    await rm(generated, { recursive: true });
    expect(await gate().find()).toHaveLength(files.size);
  });

  test('an executable file, a link in the place of a file, a linked folder: red, and green when mended', async () => {
    const path = join(generated, 'index.ts');
    await chmod(path, 0o755);
    expect(await gate().find()).toMatchObject([{ file: shown(path), what: 'is executable' }]);
    await chmod(path, 0o600);
    expect(await gate().find()).toEqual([]);

    await rename(path, join(folder, 'index.ts'));
    await symlink(join(folder, 'index.ts'), path);
    expect(await gate().find()).toMatchObject([
      { file: shown(path), what: expect.stringContaining('is a link') },
    ]);
    await rm(path);
    await rename(join(folder, 'index.ts'), path);

    await rename(generated, join(folder, 'elsewhere'));
    await symlink(join(folder, 'elsewhere'), generated);
    expect(await gate().find()).toMatchObject([{ file: shown(generated), what: 'is a link, not a folder' }]);
    await rm(generated);
    await writeFolder(generated, files);
    expect(await gate().find()).toEqual([]);
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
    expect(findings.map(({ file }) => file)).toContain(shown(join(generated, 'rfc8628/contract.ts')));
  });

  test('a contract that went away: what was generated from it is extra', async () => {
    await rm(join(contracts, 'rfc8628.yaml'));
    const findings = await gate(() => generate(contracts)).find();
    expect(findings.map(({ file }) => file)).toContain(shown(join(generated, 'rfc8628/client.ts')));
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
    expect(await validitySide(contracts, lintContracts).find()).toEqual([]);
  });

  test('not valid: red, with file, line and pointer', async () => {
    await change(join(contracts, 'rfc8628.yaml'), (text) => text.replace('operationId:', 'operationID:'));
    const [first] = await validitySide(contracts, lintContracts).find();
    expect(first).toMatchObject({
      file: expect.stringMatching(/rfc8628\.yaml$/),
      line: expect.any(Number),
      what: expect.stringContaining('#/paths/'),
    });
  });

  test('against a lint rule: red', async () => {
    await change(join(contracts, 'rfc8628.yaml'), (text) =>
      text.replace('- url: https://', '- url: http://'),
    );
    expect(await validitySide(contracts, lintContracts).find()).toMatchObject([
      {
        file: expect.stringMatching(/rfc8628\.yaml$/),
        line: expect.any(Number),
        what: expect.stringContaining('devauth/secure-server'),
      },
    ]);
  });

  test('gone: red', async () => {
    await rm(contracts, { recursive: true });
    await mkdir(contracts);
    expect(await validitySide(contracts, lintContracts).find()).toHaveLength(1);
  });
});

describe('the sides together', () => {
  const green: Side = { name: 'one', question: 'one holds', find: async () => [] };
  const red: Side = {
    name: 'two',
    question: 'two holds',
    find: async () => [{ file: 'there.ts', line: 7, what: 'drifted', mend: 'make it so' }],
  };
  const broken: Side = {
    name: 'three',
    question: 'three holds',
    find: async () => {
      throw new Error('no disk');
    },
  };
  const run = async (...sides: Side[]) => {
    const reports = await runSides(sides);
    return { green: isGreen(reports), told: toLines(reports).join('\n') };
  };

  test('all green is green', async () => {
    expect(await run(green, green)).toMatchObject({ green: true });
  });

  test('one red is red, says side, file, line, what and what mends it on one line, and does not hide the next', async () => {
    const result = await run(red, green);
    expect(result.green).toBe(false);
    expect(result.told).toBe(
      'red    two: two holds\n       two  there.ts:7: drifted → make it so\ngreen  one: one holds',
    );
  });

  test('a side that cannot run is red', async () => {
    expect(await run(broken, green)).toMatchObject({
      green: false,
      told: expect.stringContaining('no disk'),
    });
  });

  test('no side at all is red', async () => {
    expect(await run()).toMatchObject({ green: false });
  });
});
